"""What one side says that the other says too: word by word, by its root, a synonym or a part of it."""
