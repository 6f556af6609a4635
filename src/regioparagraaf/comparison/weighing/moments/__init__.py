"""When: terms, periods, events and what comes first."""
