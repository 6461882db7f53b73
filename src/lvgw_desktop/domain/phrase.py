"""常用语: a sentence the office writes often, offered while a log is typed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One sentence; `kinds` are the service kinds it fits, none of them: it fits every kind.

    `field` names the field of the log it is offered in (content, result).
    """

    id: int | None = None
    uuid: str = ""
    text: str
    field: str = "content"
    kinds: tuple[str, ...] = ()
    retired_on: date | None = None
