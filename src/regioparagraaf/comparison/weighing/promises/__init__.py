"""How strong a promise is: what is aimed at, allowed, left open, or put under another verb."""
