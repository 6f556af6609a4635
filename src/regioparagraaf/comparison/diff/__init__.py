"""A change in whole words."""
