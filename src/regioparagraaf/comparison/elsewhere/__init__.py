"""Local sentences outside the part that touch an agreement: `find` leads. A sentence touches one by its
subject (`subjects`) and what it does with it (`limits`), or speaks of all that was agreed (`region`)."""
