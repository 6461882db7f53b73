"""lvgw package: what this office hands to another PC in one encrypted file, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.packages import PackageWish

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Callable, Iterator

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.package_outcome import Conflict, PackageOutcome
    from lvgw_desktop.services.use_cases import UseCases

_PERCENT = 100


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add package make and package read."""
    command = commands.add_parser("package", help="数据包：加密带到另一台电脑，或读进来")
    ways = command.add_subparsers(required=True, metavar="make|read")
    make = ways.add_parser("make", help="做数据包")
    make.add_argument("--out", required=True, type=Path, metavar="F.lvgwbao", help="存成哪个文件")
    make.add_argument("--from", dest="first", metavar="2026-01", help="从哪个月起；不写就是最早")
    make.add_argument("--to", dest="last", metavar="2026-11", help="到哪个月止；不写就是最近")
    make.add_argument("--village", nargs="+", default=(), metavar="NAME", help="只要这几个村(居)")
    _add_password(make, "再设一个密码，从这个文件的第一行读")
    make.set_defaults(run=_make)
    read = ways.add_parser("read", help="读数据包；已有的不动，除非写 --update")
    read.add_argument("file", type=Path, metavar="F.lvgwbao", help="要读的数据包")
    read.add_argument("--key", metavar="CODE", help="做包那台电脑的恢复码")
    _add_password(read, "用密码打开，从这个文件的第一行读")
    read.add_argument("--dry-run", action="store_true", help="只试，不写入")
    read.add_argument("--update", action="store_true", help="两边不一样的，改成包里的")
    read.set_defaults(run=_read)


def _add_password(command: ArgumentParser, words: str) -> None:
    command.add_argument("--password-file", type=Path, metavar="P", help=words)


def _make(call: Call) -> None:
    chosen = call.chosen
    wish = PackageWish(
        first=read_month(chosen.first) if chosen.first else None,
        last=read_month(chosen.last) if chosen.last else None,
        password=_password(chosen),
    )
    with call.opened() as use_cases:
        wish = wish.of_villages(_village_ids(use_cases, chosen.village))
        made = use_cases.packages.make(chosen.out, wish, _told(call, "做数据包"))
        number = use_cases.packages.name_of(made.code)
    lines = [f"数据包已存到 {made.file}，重新打开核对过：{made.head.counts_words}。"]
    if made.head.lost:
        lines.append(f"有 {made.head.lost} 个附件在这台电脑上已经找不到，没有带上。")
    if made.is_first:
        lines.append(f"这是本所的恢复码(编号 {number})，请抄下或打印，放在安全的地方：")
        lines.append(made.code.text)
    else:
        lines.append(f"打开它要用编号 {number} 的恢复码。")
    facts = {
        "file": str(made.file),
        "code_id": number,
        "new_code": made.code.text if made.is_first else None,
        "counts": dict(made.head.counts),
        "contents": made.head.contents,
        "lost": made.head.lost,
    }
    call.answer("\n".join(lines), facts)


def _read(call: Call) -> None:
    chosen = call.chosen
    choices = PackageChoices(all_theirs=chosen.update)
    with call.opened() as use_cases:
        packages = use_cases.packages
        source = packages.read(
            chosen.file, chosen.key or "", _password(chosen), _told(call, "核对数据包")
        )
        work = packages.try_out if chosen.dry_run else packages.run
        outcome = work(source, choices, _told(call, "读数据包"))
    head = source.head
    said = f"{head.office} {head.made_at:%Y-%m-%d %H:%M} 做的数据包({head.range_words})："
    call.answer("\n".join((said, outcome.sentence, *_lines(outcome))), _facts(outcome))


def _lines(outcome: PackageOutcome) -> Iterator[str]:
    """Yield a line for everything a person has to know; what differs is named by its fields."""
    for match in outcome.matches:
        yield f"  {match.here}：和包里的“{match.there}”当作同一个"
    for one in outcome.conflicts:
        yield f"  {one.title}：{_fields(one)}两边不一样，{_became(one)}"
    for left in outcome.left:
        yield f"  {left.title}：{left.why}"


def _fields(one: Conflict) -> str:
    return "、".join(field.name for field in one.fields)


def _became(one: Conflict) -> str:
    return one.why_not or ("改成包里的" if one.taken else "留这里的")


def _facts(outcome: PackageOutcome) -> dict[str, object]:
    batch = None if outcome.tried or outcome.batch is None else outcome.batch.id
    return {
        "office": outcome.source.head.office,
        "tried": outcome.tried,
        "batch": batch,
        "added": dict(outcome.added),
        "updated": outcome.updated,
        "same": outcome.same,
        "matches": [{"here": one.here, "there": one.there} for one in outcome.matches],
        "conflicts": [
            {
                "uuid": one.uuid,
                "title": one.title,
                "fields": [field.name for field in one.fields],
                "taken": one.taken,
                "why_not": one.why_not,
            }
            for one in outcome.conflicts
        ],
        "left": [{"title": one.title, "why": one.why} for one in outcome.left],
    }


def _village_ids(use_cases: UseCases, names: list[str]) -> tuple[int, ...]:
    return tuple(use_cases.villages.named(name).id or 0 for name in dict.fromkeys(names))


def _password(chosen: Namespace) -> str:
    """Return the first line of the file given, "" without one."""
    file = chosen.password_file
    if file is None:
        return ""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"读不出密码文件“{file.name}”，请检查它在不在、是不是文本。") from error
    if not lines or not lines[0]:
        raise Refusal(f"密码文件“{file.name}”的第一行是空的，请把密码写在第一行。")
    return str(lines[0])


def _told(call: Call, words: str) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        call.report(done, total, f"{words} {done * _PERCENT // max(total, 1)}%")

    return tell
