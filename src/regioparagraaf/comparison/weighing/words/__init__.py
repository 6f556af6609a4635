"""A word in place of another: opposites, kin, degrees, comparisons, deals seen from either end."""
