"""表样文件的一段: typed reading of a TOML table that names file, place and cause of a mistake."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.expression import Template, parse
from lvgw_desktop.forms.mistakes import Mistakes
from lvgw_desktop.forms.place import Place

Kind = TypeVar("Kind")
_NOTHING: Any = object()
_WORD_FOR_TABLE = "一列；只改其中几项的，要写那几项的 id 或者第几项"


class Section:
    """One table of a form file; each key must be asked for before `finish`.

    What is wrong with it is told to its `place`, which may answer with a stand-in.
    """

    def __init__(self, content: Mapping[str, Any], place: Place) -> None:
        self.content, self.place = content, place
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self.content

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys written in this table."""
        return tuple(self.content)

    def changed(self, content: Mapping[str, Any]) -> "Section":
        """Return this section with other content; what is asked of that is asked of both."""
        changed = Section(content, self.place.inside(content))
        changed._asked = self._asked
        return changed

    def finish(self) -> None:
        """Tell the keys nobody asked for: most are slips of the pen."""
        for key in self.content:
            if key not in self._asked:
                self.place.tell(f"不认识的项“{key}”", key)

    def text(self, key: str, default: str = _NOTHING) -> str:
        """Return a text."""
        value: str = self._typed(key, str, "文字", default, stand_in="")
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; missing is false."""
        value: bool = self._typed(key, bool, "true 或 false", default=False, stand_in=False)
        return value

    def number(self, key: str, default: float = _NOTHING) -> float:
        """Return a number."""
        value: float = self._typed(key, (int, float), "数字", default, stand_in=1.0)
        return value

    def count(self, key: str, default: int = _NOTHING) -> int:
        """Return a whole number."""
        value: int = self._typed(key, int, "整数", default, stand_in=1)
        return value

    def numbers(
        self, key: str, default: tuple[float, ...] = _NOTHING, *, length: int = 0
    ) -> tuple[float, ...]:
        """Return a list of at least one number, or of exactly `length`."""
        stand_in = (1.0,) * (length or 1)
        values = self._list(key, default, stand_in)
        if not all(_is_number(value) for value in values):
            return self.place.unusable(key, f"“{key}”应是一列数字", stand_in)
        if len(values) != (length or max(1, len(values))):
            amount = f"{length} 个数字" if length else "至少一个数字"
            return self.place.unusable(key, f"“{key}”应是{amount}", stand_in)
        return tuple(values)

    def texts(self, key: str, default: tuple[str, ...] = _NOTHING) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key, default, ())
        if not all(isinstance(value, str) for value in values):
            return self.place.unusable(key, f"“{key}”应是一列文字", ())
        return tuple(values)

    def choice(self, key: str, choices: tuple[str, ...], default: str = _NOTHING) -> str:
        """Return one of the words allowed."""
        value = self.text(key, default)
        if value not in choices:
            cause = f"“{key}”只能是 {'、'.join(choices)}，不能是“{value}”"
            return self.place.unusable(key, cause, choices[0])
        return value

    def template(self, key: str, default: str = _NOTHING) -> Template:
        """Return a text with fields."""
        try:
            return parse(self.text(key, default))
        except ValueError as cause:
            return self.place.unusable(key, f"“{key}”：{cause}", parse(""))

    def section(self, key: str) -> "Section":
        """Return a table inside this one."""
        return self._inner(self._typed(key, dict, "一段", stand_in={}), key)

    def sections(self, key: str) -> Iterator["Section"]:
        """Return the tables of a list, each under its number."""
        for number, data in enumerate(self._list(key, (), ())):
            if isinstance(data, dict):
                yield self._inner(data, key, number)
            else:
                self.place.unusable(key, f"“{key}”应是一列段落", None)

    def _inner(self, data: Mapping[str, Any], *steps: str | int) -> "Section":
        return Section(data, self.place.inside(data, *steps))

    def _list(self, key: str, default: Any, stand_in: tuple[Any, ...]) -> Any:  # noqa: ANN401  the item type is checked above
        word = _WORD_FOR_TABLE if isinstance(self.content.get(key), dict) else "一列"
        return self._typed(key, list, word, default, stand_in=stand_in)

    def _typed(
        self,
        key: str,
        kind: Any,  # noqa: ANN401  a type or a tuple of types
        word: str,
        default: Any = _NOTHING,  # noqa: ANN401  of that type
        *,
        stand_in: Any,  # noqa: ANN401  of that type
    ) -> Any:  # noqa: ANN401  of that type
        self._asked.add(key)
        if key not in self.content:
            if default is _NOTHING:
                return self.place.unusable(key, f"缺少“{key}”", stand_in)
            return default
        value = self.content[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            return self.place.unusable(key, f"“{key}”应是{word}", stand_in)
        return value


def whole_file(file: str, content: Mapping[str, Any], collector: Mistakes | None = None) -> Section:
    """Return all that is written in a file."""
    return Section(content, Place(file, content, collector=collector))


def each(sections: Iterator[Section], read: Callable[[Section], Kind]) -> tuple[Kind, ...]:
    """Read every section of a list and tell what is left over in it."""
    found = []
    for section in sections:
        try:
            found.append(read(section))
        except Refusal:
            if not section.place.goes_on:
                raise
            section.place.give_up()
        else:
            section.finish()
    return tuple(found)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
