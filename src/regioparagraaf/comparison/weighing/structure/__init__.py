"""What goes with what in the same words: an adjective, a small word, a preposition, a clause."""
