"""Small words on which an agreement turns: which stand, and what the other side says for them."""
