"""Printed paper read back: the contents of a volume, the rows of ledgers."""

import io
import re

import pdfplumber


def pages_of(pdf):
    """Return the text of every page without white space."""
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [re.sub(r"\s", "", page.extract_text()) for page in read.pages]


def read_contents(volume):
    """Return how many pages stand before the papers, and (number, first page) of every paper."""
    lines, front = [], 1
    with pdfplumber.open(io.BytesIO(volume)) as read:
        for page in read.pages[1:]:
            if "卷内文件目录" not in page.extract_text():
                break
            front += 1
            rows = [row for row in page.extract_table()[1:] if row[0]]
            lines += [(row[1].replace("\n", ""), int(re.split("[—\n]", row[5])[0])) for row in rows]
    return front, lines


def ledger_rows(pdf):
    """Return the numbers of the rows on each page of a ledger."""
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        across = [page for page in read.pages if page.width > page.height]
        return [
            [row[0] for row in page.extract_table() if (row[0] or "").isdecimal()]
            for page in across
            if "工作台账" in page.extract_text()
        ]
