"""表样文件的一段: typed reading of a TOML table that names file, place and cause of a mistake."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn, TypeVar

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms import mistakes
from lvgw_desktop.forms.expression import Template, parse
from lvgw_desktop.forms.mistakes import Mistake, Mistakes

Kind = TypeVar("Kind")
_CONFIDENCES = frozenset("HML?O")
_NOTHING: Any = object()
_WORD_FOR_TABLE = "一列；只改其中几项的，要写那几项的 id 或者第几项"


class Section:
    """One table of a form file; each key must be asked for before `finish`.

    The program stops at the first mistake with a Refusal. Given a collector, reading goes on:
    what is missing or unreadable gives way to a stand-in of its type.
    """

    def __init__(
        self,
        file: str,
        data: Mapping[str, Any],
        place: mistakes.Path = (),
        collector: Mistakes | None = None,
    ) -> None:
        self._file = file
        self._data = data
        self._place = place
        self._collector = collector
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys written in this table."""
        return tuple(self._data)

    @property
    def content(self) -> Mapping[str, Any]:
        """Return the table as it was written."""
        return self._data

    def changed(self, content: Mapping[str, Any]) -> "Section":
        """Return this section with other content; what is asked of that is asked of both."""
        changed = Section(self._file, content, self._place, self._collector)
        changed._asked = self._asked
        return changed

    @property
    def goes_on(self) -> bool:
        """Tell whether mistakes are collected."""
        return self._collector is not None

    def complain(self, cause: str, *keys: str) -> None:
        """Tell what is wrong with the values under `keys`, or with the section as a whole.

        Silent where one of them is a stand-in: that mistake has been told.
        """
        places = [(*self._place, key) for key in keys] or [self._place]
        if self._collector and any(map(self._collector.stands_in_at, places)):
            return
        self._tell(cause, next(iter(keys), ""))

    def refuse(self, cause: str, *keys: str) -> NoReturn:
        """Tell what is wrong where nothing of this section can be read on from there."""
        self._tell(cause, next(iter(keys), ""))
        raise Mistake(self._place, cause).refusal(self._file)

    def give_up(self) -> None:
        """Note that nobody read this section to its end."""
        if self._collector:
            self._collector.stand_in(self._place)

    def stands_in(self, key: str) -> bool:
        """Tell whether the value under `key` was not read from the file."""
        return bool(self._collector and self._collector.stands_in_at((*self._place, key)))

    def finish(self) -> None:
        """Tell the keys nobody asked for: most are slips of the pen."""
        for key in self._data:
            if key not in self._asked:
                self._tell(f"不认识的项“{key}”", key)

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
            return self._unusable(key, f"“{key}”应是一列数字", stand_in)
        if len(values) != (length or max(1, len(values))):
            amount = f"{length} 个数字" if length else "至少一个数字"
            return self._unusable(key, f"“{key}”应是{amount}", stand_in)
        return tuple(values)

    def texts(self, key: str, default: tuple[str, ...] = _NOTHING) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key, default, ())
        if not all(isinstance(value, str) for value in values):
            return self._unusable(key, f"“{key}”应是一列文字", ())
        return tuple(values)

    def choice(self, key: str, choices: tuple[str, ...], default: str = _NOTHING) -> str:
        """Return one of the words allowed."""
        value = self.text(key, default)
        if value not in choices:
            cause = f"“{key}”只能是 {'、'.join(choices)}，不能是“{value}”"
            return self._unusable(key, cause, choices[0])
        return value

    def template(self, key: str, default: str = _NOTHING) -> Template:
        """Return a text with fields."""
        try:
            return parse(self.text(key, default))
        except ValueError as cause:
            return self._unusable(key, f"“{key}”：{cause}", parse(""))

    def label(self, key: str) -> str:
        """Return a printed label; it must say how sure its wording is."""
        text = self.text(key)
        self.confidence("confidence")
        self.texts("alternatives", ())
        return text

    def confidence(self, key: str) -> None:
        """Check that a label's confidence is given."""
        if self.text(key, "") not in _CONFIDENCES:
            self.complain(f"印刷文字要写明“{key}”(H、M、L、? 或 O)", key)

    def section(self, key: str) -> "Section":
        """Return a table inside this one."""
        return self._inner(self._typed(key, dict, "一段", stand_in={}), key)

    def sections(self, key: str) -> Iterator["Section"]:
        """Return the tables of a list, each under its number."""
        for number, data in enumerate(self._list(key, (), ())):
            if isinstance(data, dict):
                yield self._inner(data, key, number)
            else:
                self._unusable(key, f"“{key}”应是一列段落", None)

    def _inner(self, data: Mapping[str, Any], *steps: str | int) -> "Section":
        return Section(self._file, data, (*self._place, *steps), self._collector)

    def _list(self, key: str, default: Any, stand_in: tuple[Any, ...]) -> Any:  # noqa: ANN401  the item type is checked above
        word = _WORD_FOR_TABLE if isinstance(self._data.get(key), dict) else "一列"
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
        if key not in self._data:
            return default if default is not _NOTHING else self._missing(key, stand_in)
        value = self._data[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            return self._unusable(key, f"“{key}”应是{word}", stand_in)
        return value

    def _missing(self, key: str, stand_in: Kind) -> Kind:
        return self._unusable(key, f"缺少“{key}”", stand_in)

    def _unusable(self, key: str, cause: str, stand_in: Kind) -> Kind:
        """Tell the mistake and return what stands for the value."""
        self.complain(cause, key)
        if self._collector:
            self._collector.stand_in((*self._place, key))
        return stand_in

    def _tell(self, cause: str, key: str = "") -> None:
        if self._collector is None:
            raise Mistake(self._place, cause).refusal(self._file)
        place = (*self._place, key) if key in self._data else self._place
        self._collector.add(Mistake(place, cause))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def each(sections: Iterator[Section], read: Callable[[Section], Kind]) -> tuple[Kind, ...]:
    """Read every section of a list and tell what is left over in it."""
    found = []
    for section in sections:
        try:
            found.append(read(section))
        except Refusal:
            if not section.goes_on:
                raise
            section.give_up()
        else:
            section.finish()
    return tuple(found)
