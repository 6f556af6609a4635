"""What a change does to a promise: signals, weight and reason."""
