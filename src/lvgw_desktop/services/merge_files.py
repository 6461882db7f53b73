"""要合并的文件: workbooks found in what was chosen, and the list of offices to hear from."""

from collections.abc import Sequence
from pathlib import Path

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.workbook_reading import read_workbook

_WORKBOOK = ".xlsx"
_HEADS = {"司法所", "司法所名称", "名称", "单位"}


def workbooks_in(sources: Sequence[Path], target: Path) -> tuple[Path, ...]:
    """Return the files, and of folders all workbooks at any depth; never the one to be written.

    Raises Refusal if there is none.
    """
    found = dict.fromkeys(
        path for source in sources for path in _files_of(source) if not _is(path, target)
    )
    if not found:
        raise Refusal("没有找到月报 Excel(.xlsx)，请选择各所报来的文件，或放着它们的文件夹。")
    return tuple(found)


def expected_offices(file: Path | None) -> tuple[str, ...]:
    """Return the offices' names from the first column of a workbook, or the lines of a text."""
    if file is None:
        return ()
    if file.suffix.lower() == _WORKBOOK:
        sheet = read_workbook(file).sheets[0]
        names = [sheet.cell(row, 0).text for row in range(len(sheet.values))]
    else:
        names = _text_of(file).splitlines()
    plain = (name.strip() for name in names)
    return tuple(dict.fromkeys(name for name in plain if name and name not in _HEADS))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as cause:
        sentence = f"读不了“{file.name}”，请存成 UTF-8 的文本或 .xlsx，一行一个司法所。"
        raise Refusal(sentence) from cause


def _files_of(source: Path) -> Sequence[Path]:
    if not source.is_dir():
        return (source,)
    return sorted(
        path for path in source.rglob(f"*{_WORKBOOK}") if not path.name.startswith(("~$", "."))
    )


def _is(path: Path, target: Path) -> bool:
    return path.resolve() == target.resolve()
