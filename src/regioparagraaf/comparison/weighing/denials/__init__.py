"""What is denied: whether one side denies more, and what says the same without a denial."""
