"""The comparison: any two texts, sentence by sentence (docs/vergelijken.md says how)."""

from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.weigh import weigh_passage

__all__ = ["Settings", "compare", "weigh_passage"]
