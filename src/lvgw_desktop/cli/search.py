"""lvgw search: villages, advisers, firms, logs and what belongs to them by any words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.domain.search_hit import SearchGroup

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.domain.search_hit import SearchHit

_TITLES = {
    SearchGroup.VILLAGE: "村(居)",
    SearchGroup.ADVISER: "法律顾问",
    SearchGroup.FIRM: "机构",
    SearchGroup.LOG: "工作日志",
    SearchGroup.OTHER: "其他记录",
    SearchGroup.ASSESSMENT: "考核",
    SearchGroup.ATTACHMENT: "附件",
    SearchGroup.PHRASE: "常用语",
}


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add search."""
    command = commands.add_parser("search", help=f"查找{'、'.join(_TITLES.values())}")
    command.add_argument(
        "words",
        nargs="+",
        metavar="词",
        help="文字、拼音首字母、编号、日期、电话；写几个就要都有",
    )
    command.add_argument(
        "--limit", type=int, default=50, metavar="N", help="每类最多列几条，不写就是 %(default)s"
    )
    command.set_defaults(run=_search)


def _search(call: Call) -> None:
    text, limit = " ".join(call.chosen.words), max(call.chosen.limit, 1)
    with call.opened() as use_cases:
        search = use_cases.search
        hits = (
            *search.people(text, limit),
            *search.logs(text, limit),
            *search.others(text, limit),
            *search.assessments(text, limit),
            *search.attachments(text, limit),
            *search.phrases(text, limit),
        )
        logs = search.count_logs(text)
    facts = {"logs": logs, "hits": [_facts(hit) for hit in hits]}
    call.answer("\n".join(_lines(text, hits, logs)), facts)


def _lines(text: str, hits: tuple[SearchHit, ...], logs: int) -> list[str]:
    if not hits:
        return [f"没有找到“{text}”。可以少写几个字，或换一种写法。"]
    lines = []
    for group, title in _TITLES.items():
        found = [hit for hit in hits if hit.group is group]
        if found:
            more = group is SearchGroup.LOG and logs > len(found)
            lines.append(f"{title}(共 {logs} 条，列出最近的 {len(found)} 条)" if more else title)
            lines += [f"  {hit.title.text}  {hit.second.text}".rstrip() for hit in found]
    return lines


def _facts(hit: SearchHit) -> dict[str, object]:
    return {
        "group": hit.group.name.lower(),
        "uuid": hit.record_uuid,
        "title": hit.title.text,
        "second": hit.second.text,
    }
