"""案卷的外页: the sheets around a volume's papers, each of which can be printed alone."""

from enum import Enum


class Piece(Enum):
    """One of them; the value is its name on the screen."""

    COVER = "封面"
    CONTENTS = "卷内目录"
    NOTES = "备考表"
    SPINE = "脊背签"

    @property
    def form_id(self) -> str:
        """Return the form it is printed with."""
        return f"volume_{self.name.lower()}"
