"""案卷用语: what a volume says of itself and of its papers where nobody wrote something else."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import typed_number_words

_CLAUSE_END = re.compile(r"[，。；：！？,;\n]")
_LONGEST_MATTER = 30


def volume_title(village: Village, year: int) -> str:
    """Return the 案卷题名: 龙兴街道军营社区2026年度村（居）法律顾问工作案卷."""
    return f"{village.full_name}{year}年度村（居）法律顾问工作案卷"


def catalogue_number(year: int) -> str:
    """Return the 目录号 of a year's volumes: 2026-FG."""
    return f"{year}-FG"


def next_file_no(volumes: Iterable[LedgerVolume]) -> str:
    """Return the 案卷号 behind the highest of a year's volumes: 03."""
    numbers = (int(one.file_no) for one in volumes if one.file_no.isdecimal())
    return f"{max(numbers, default=0) + 1:02d}"


def volume_words(volume: LedgerVolume) -> str:
    """Return 第三卷; a number with letters stays as it is."""
    return f"第{typed_number_words(volume.file_no)}卷"


def log_title(log: ServiceLog) -> str:
    """Return what the contents say of a log: 工作日志：赵某某咨询院墙滴水纠纷."""
    matter = _matter(log.content)
    client = log.client_name.strip()
    about = matter if client in matter else f"{client}{matter}"
    return f"工作日志：{about}" if about else "工作日志"


def other_title(kind: OtherKind, record: Any) -> str:  # noqa: ANN401  a record of the kind
    """Return what the contents say of another record: 法治讲座备案表：民法典与邻里相处."""
    return "：".join(filter(None, (kind.form_title, _matter(kind.headline_of(record)))))


def ledger_title(months: Iterable[int]) -> str:
    """Return what the contents say of a stretch of ledger pages: 工作台账（1—6月）."""
    listed = sorted(set(months))
    if not listed:
        return "工作台账（更正）"
    first, last = listed[0], listed[-1]
    return f"工作台账（{first}月）" if first == last else f"工作台账（{first}—{last}月）"


def notes_words(items: Iterable[VolumeItem], form_words: Mapping[str, str]) -> str:
    """Return the 本卷情况说明 that follows from what is filed.

    `form_words` says what papers of each form are called, in the order they are named.
    """
    filed = tuple(items)
    pages = sum(item.pages for item in filed)
    numbers = Counter(item.form_id for item in filed)
    kinds = "、".join(f"{word}{numbers[one]}件" for one, word in form_words.items() if numbers[one])
    whole = f"本卷共收文件{len(filed)}件，{pages}页。"
    return f"{whole}其中{kinds}。" if kinds else whole


def _matter(text: str) -> str:
    """Return the first clause of a text, cut where it is long."""
    clause = _CLAUSE_END.split(text.strip(), maxsplit=1)[0].strip()
    return f"{clause[:_LONGEST_MATTER]}…" if len(clause) > _LONGEST_MATTER else clause
