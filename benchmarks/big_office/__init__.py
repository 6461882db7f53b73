"""大库: an office file with very many invented logs, whose audit trail holds.

`fill` makes one; `kept` gives one made before with the same programs, to be read only.
"""

from benchmarks.big_office.filling import FIRST_DAY, LAST_DAY, fill
from benchmarks.big_office.keeping import kept

__all__ = ["FIRST_DAY", "LAST_DAY", "fill", "kept"]
