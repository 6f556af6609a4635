"""On what a promise hangs: conditions retold, turned round, undone, joined, or told as a fact."""
