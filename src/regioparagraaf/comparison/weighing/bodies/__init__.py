"""Who acts, with whom and for whom: who came or went, who changed parts, and whose it is."""
