"""出具: the number and code a sheet carries once it is official."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """What the QR and the lines beside it say; a preview has none.

    `first_page` is the number of its first page: new pages of a ledger go on counting. Without
    a check code the pages are not official yet: they show ——— and no QR.
    """

    serial: str
    check_code: str
    region_code: str = ""
    first_page: int = 1


def numbered(page: tuple[int, int], issue: Issue | None) -> tuple[int, int]:
    """Return what is printed as (x, of y) on page x of y of the pages now laid out."""
    before = issue.first_page - 1 if issue else 0
    return page[0] + before, page[1] + before
