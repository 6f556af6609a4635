"""Which sentence of the draft answers which of the common text, over the whole text."""
