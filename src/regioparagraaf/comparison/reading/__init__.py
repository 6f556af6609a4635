"""What one text says: its words with their roots, and the bodies, conditions, denials and promises in it."""
