"""一份材料: one paper of a pack: its words in index and outline, and what draws it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.attachable import PDF, PICTURES

if TYPE_CHECKING:
    from lvgw_desktop.domain.attachment import Attachment
    from lvgw_desktop.forms.document import Document

Draw = Callable[[], "Iterator[Document]"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PackPaper:
    """One paper; `mark` stands in the outline and names nobody who was served.

    `draw` yields its pages. What no page can show is a `file` beside them; what has neither is
    missing, as `lacks` says. `remark` says what else is to be known. `about` is the record it is
    of, where it is of one.
    """

    title: str
    mark: str
    dated: date | None = None
    remark: str = ""
    lacks: str = ""
    draw: Draw | None = None
    file: "Attachment | None" = None
    about: Any = None

    @property
    def remark_words(self) -> str:
        """Return 缺：提纲；没有打印过."""
        return "；".join(filter(None, (f"缺：{self.lacks}" if self.lacks else "", self.remark)))

    def lacking(self, what: str) -> "PackPaper":
        """Return the paper with something more that is missing."""
        return replace(self, lacks="、".join(filter(None, (self.lacks, what))))

    @property
    def is_there(self) -> bool:
        """Tell whether there is anything of it."""
        return self.draw is not None or self.file is not None


def can_be_shown(one: "Attachment") -> bool:
    """Tell whether pages can show an attachment."""
    return one.media_type in {PDF, *PICTURES}
