"""Whom and what it reaches: groups, kinds, places and the scale from 'geen' to 'alle'."""
