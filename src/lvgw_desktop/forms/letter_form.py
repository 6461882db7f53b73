"""公文式表样: a running text under a title, page after page, as a year's summary [GB/T 9704]."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.expression import Template


@dataclass(frozen=True, slots=True, eq=False)
class LetterForm(Form):
    """Paragraphs between addressee and signature.

    The text begins at `top` (mm) of the first page, and at the type area's upper edge of the
    others; `levels` are the styles of text and headings by a paragraph's level. The page number
    stands at the outer edge.
    """

    top: float
    paragraphs: str
    levels: tuple[Style, ...]
    addressee: Template
    signature: Template
    dated: Template
    number: Template
    number_style: Style

    @property
    def body(self) -> Style:
        """Return the style of the text itself."""
        return self.levels[0]

    def own_templates(self) -> Iterator[Template]:
        """Yield what stands before and after the paragraphs."""
        yield from (self.addressee, self.signature, self.dated)
