"""How much and how often: numbers that count the same, their bounds and what they are reckoned by."""
