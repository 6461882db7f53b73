"""找日志: a found log as one line of the results, with what in it was searched for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.item_detail import PLACE, TOPIC
from lvgw_desktop.domain.search_hit import MarkedText, Place, SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.found_facts import Fact, in_name, in_phone, listed
from lvgw_desktop.services.found_record import day_fact, excerpt, number_fact
from lvgw_desktop.services.names import Names

_NO_TEXT = MarkedText("")


def log_hit(words: Sequence[SearchWord], log: ServiceLog, names: Names, today: date) -> SearchHit:
    """Return number, village and day, and behind them the content or where else it was found."""
    heading = log_heading(log, names, today)
    return SearchHit(
        group=SearchGroup.LOG,
        record_id=log.id or 0,
        record_uuid=log.uuid,
        title=listed(words, heading, by=" "),
        second=_excerpt(words, heading, log, names),
        log_id=log.id,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundInLog:
    """What to mark in the line of a list, and the text that shows what is found in none of it."""

    serial: tuple[Place, ...] = ()
    day: tuple[Place, ...] = ()
    village: tuple[Place, ...] = ()
    adviser: tuple[Place, ...] = ()
    excerpt: MarkedText = _NO_TEXT


NOTHING_FOUND = FoundInLog()


def found_in_log(
    words: Sequence[SearchWord], log: ServiceLog, names: Names, today: date
) -> FoundInLog:
    """Return the places of the words in what a list shows of a log."""
    adviser = Fact(names.adviser(log.adviser_id), in_sight=True, finding=in_name)
    in_line = (*log_heading(log, names, today), adviser)
    serial, village, day, served_by = (fact.marked(words).places for fact in in_line)
    excerpt = _excerpt(words, in_line, log, names)
    return FoundInLog(serial=serial, day=day, village=village, adviser=served_by, excerpt=excerpt)


def _excerpt(
    words: Sequence[SearchWord], in_line: Sequence[Fact], log: ServiceLog, names: Names
) -> MarkedText:
    content = Fact(log.content, in_sight=True)
    return excerpt(words, in_line, content, _other_texts(log, names))


def log_heading(log: ServiceLog, names: Names, today: date) -> tuple[Fact, ...]:
    """Return what a log is called by: 0179 张庄社区 10-28, with the year if it is another one."""
    village = Fact(names.village(log.village_id), in_sight=True, finding=in_name)
    return number_fact(log.serial), village, day_fact(log.served_on, today)


def _other_texts(log: ServiceLog, names: Names) -> tuple[Fact, ...]:
    return (
        Fact(log.result, "结果："),
        Fact(log.client_name, "服务对象："),
        Fact(log.client_description, "服务对象："),
        Fact(log.client_phone, "电话：", finding=in_phone),
        Fact(log.signer_phone, "签字人电话：", finding=in_phone),
        Fact(names.adviser(log.adviser_id), "法律顾问：", finding=in_name),
        Fact(log.remark, "备注："),
        Fact(log.source_no, "原编号："),
        *(Fact(item.ledger_text, "台账：") for item in log.items),
        *(
            Fact(item.details.get(one.name, ""), f"{one.title}：")
            for item in log.items
            for one in (TOPIC, PLACE)
        ),
    )
