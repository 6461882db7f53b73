"""工作台账: the ledger of a village or an adviser and year, in its official columns."""
