"""一省一年: the merge of 2,400 workbooks with 500,000 rows, as `merging` measures a tenth of it."""

from benchmarks.merging import measured

OFFICES = 200


def measure(_rounds):
    return measured(OFFICES, rounds=1)
