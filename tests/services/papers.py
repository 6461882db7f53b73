"""What a printed PDF says, read back from it."""

import re
from io import BytesIO

import pdfplumber


def words_of(pdf):
    """Return all text of a PDF without white space."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return "".join(re.sub(r"\s", "", page.extract_text()) for page in document.pages)


def rows_of(pdf):
    """Return the rows of the first table of every page."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [row for page in document.pages for row in page.extract_table() or ()]
