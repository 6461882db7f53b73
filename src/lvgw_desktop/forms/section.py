"""表样文件的一段: typed reading of a TOML table that names file, place and cause of a mistake."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.expression import Template, parse

Kind = TypeVar("Kind")
_CONFIDENCES = frozenset("HML?O")
_NOTHING: Any = object()


class Section:
    """One table of a form file; each key must be asked for before `finish`."""

    def __init__(self, file: str, place: str, data: Mapping[str, Any]) -> None:
        self._file = file
        self._place = place
        self._data = data
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys written in this table."""
        return tuple(self._data)

    def refuse(self, cause: str) -> NoReturn:
        """Raise the Refusal that says where and why."""
        where = f"的 {self._place}" if self._place else ""
        raise Refusal(f"表样文件 {self._file} {where}写得不对：{cause}，请改好后再试。")

    def finish(self) -> None:
        """Refuse keys nobody asked for: most are slips of the pen."""
        if strange := sorted(set(self._data) - self._asked):
            self.refuse(f"不认识的项“{strange[0]}”")

    def text(self, key: str, default: str = _NOTHING) -> str:
        """Return a text."""
        value: str = self._typed(key, str, "文字", default)
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; missing is false."""
        value: bool = self._typed(key, bool, "true 或 false", default=False)
        return value

    def number(self, key: str, default: float = _NOTHING) -> float:
        """Return a number."""
        value: float = self._typed(key, (int, float), "数字", default)
        return value

    def count(self, key: str, default: int = _NOTHING) -> int:
        """Return a whole number."""
        value: int = self._typed(key, int, "整数", default)
        return value

    def numbers(self, key: str, default: tuple[float, ...] = _NOTHING) -> tuple[float, ...]:
        """Return a list of numbers."""
        values = self._list(key, default)
        if not all(isinstance(value, int | float) for value in values):
            self.refuse(f"“{key}”应是一列数字")
        return tuple(values)

    def texts(self, key: str, default: tuple[str, ...] = _NOTHING) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key, default)
        if not all(isinstance(value, str) for value in values):
            self.refuse(f"“{key}”应是一列文字")
        return tuple(values)

    def choice(self, key: str, choices: tuple[str, ...], default: str = _NOTHING) -> str:
        """Return one of the words allowed."""
        value = self.text(key, default)
        if value not in choices:
            self.refuse(f"“{key}”只能是 {'、'.join(choices)}，不能是“{value}”")
        return value

    def template(self, key: str, default: str = _NOTHING) -> Template:
        """Return a text with fields."""
        try:
            return parse(self.text(key, default))
        except ValueError as cause:
            self.refuse(f"“{key}”：{cause}")

    def label(self, key: str) -> str:
        """Return a printed label; it must say how sure its wording is."""
        text = self.text(key)
        self.confidence("confidence")
        self.texts("alternatives", ())
        return text

    def confidence(self, key: str) -> None:
        """Check that a label's confidence is given."""
        if self.text(key, "") not in _CONFIDENCES:
            self.refuse(f"印刷文字要写明“{key}”(H、M、L、? 或 O)")

    def section(self, key: str) -> "Section":
        """Return a table inside this one."""
        return Section(self._file, self._inner(key), self._typed(key, dict, "一段"))

    def sections(self, key: str) -> Iterator["Section"]:
        """Return the tables of a list, each under its number."""
        for number, data in enumerate(self._list(key, ()), start=1):
            if not isinstance(data, dict):
                self.refuse(f"“{key}”应是一列段落")
            yield Section(self._file, f"{self._inner(key)} 第{number}项", data)

    def _inner(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key

    def _list(self, key: str, default: Any) -> Any:  # noqa: ANN401  the item type is checked above
        return self._typed(key, list, "一列", default)

    def _typed(
        self,
        key: str,
        kind: Any,  # noqa: ANN401  a type or a tuple of types
        word: str,
        default: Any = _NOTHING,  # noqa: ANN401  of that type
    ) -> Any:  # noqa: ANN401  of that type
        self._asked.add(key)
        if key not in self._data:
            if default is _NOTHING:
                self.refuse(f"缺少“{key}”")
            return default
        value = self._data[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.refuse(f"“{key}”应是{word}")
        return value


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file; raises Refusal with line and column if it is damaged."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Refusal(f"找不到表样文件 {path.name}，请重新安装程序或放回该文件。") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise Refusal(f"表样文件 {path.name} 读不出来：{cause}，请改好后再试。") from cause


def each(sections: Iterator[Section], read: Callable[[Section], Kind]) -> tuple[Kind, ...]:
    """Read every section of a list and refuse what is left over in it."""
    found = []
    for section in sections:
        found.append(read(section))
        section.finish()
    return tuple(found)
