"""Things in a row: what joins them, and which of them the other side lacks."""
