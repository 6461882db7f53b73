"""Searching logs: whatever the index knows, what is found is what a plain look through finds."""

import random
from datetime import date, timedelta
from functools import cache
from itertools import chain

import pytest

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.domain.search_word import SearchWord, small
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceItem
from lvgw_desktop.storage import log_finding, log_stretches
from tests.storage.offices import add_logs, an_open_office, index_all

LOGS = 2_000
CHARACTERS = (
    "咨询院墙滴水纠纷告知相邻各方的的的的一是在𠮷䶮𬭎，。、“”％＿Ａ"
    "abAB0123456789%_\"'\\* -(){}^:\n　"
)
WEIGHTS = [1 + 40 // (place + 1) for place in range(len(CHARACTERS))]


def a_text(chance, longest):
    return "".join(chance.choices(CHARACTERS, WEIGHTS, k=chance.randrange(longest)))


def some_logs(number, chance):
    for _ in range(number):
        topic = {"topic": a_text(chance, 6)}
        item = ServiceItem(kind="LECTURE", ledger_text=a_text(chance, 6), details=topic)
        yield a_log(
            served_on=date(2024, 1, 1) + timedelta(days=int(chance.triangular(0, 1000, 900))),
            village_id=chance.randrange(1, 4),
            adviser_id=chance.randrange(1, 4),
            content=a_text(chance, 60),
            result=a_text(chance, 20),
            client_name=a_text(chance, 4),
            client_description=a_text(chance, 8),
            client_phone=f"138-0375-{chance.randrange(10_000):04d}",
            remark=a_text(chance, 6),
            source_no=a_text(chance, 4),
            items=(item,) if chance.random() < 0.2 else (),
            source=chance.choice(list(LogSource)),
            paper_state=chance.choice([PaperState.TO_PRINT, PaperState.SIGNED]),
        )


@pytest.fixture(scope="module")
def searched(tmp_path_factory):
    """2,000 logs of three years, all but the last in the index."""
    chance = random.Random(20261120)
    database = an_open_office(tmp_path_factory.mktemp("searched") / "office.db")
    add_logs(database, *some_logs(LOGS - 150, chance))
    index_all(database)
    add_logs(database, *some_logs(150, chance))
    yield database
    database.close()


@pytest.fixture(scope="module")
def logs(searched):
    """All of them, as a list without words shows them."""
    with searched.open_store() as store:
        return store.service_logs.of_ids(store.log_list.ids(LogFilter()))


@pytest.fixture
def divided(monkeypatch):
    """Divide into stretches of days what an office of this size would find in one go."""
    monkeypatch.setattr(log_stretches, "FEW", 20)


def some_words(logs, number, chance):
    """Return words of one to four characters, most of them taken from the logs."""
    while number:
        text = chance.choice(logs).content if chance.random() < 0.8 else a_text(chance, 9)
        begin = chance.randrange(len(text) + 1)
        word = "".join(text[begin : begin + chance.randrange(1, 5)].split())
        if word:
            yield word.swapcase() if chance.random() < 0.3 and word.isascii() else word
            number -= 1


@cache
def folded(*texts):
    return small("\n".join(texts))


def texts_of(log):
    of_items = chain.from_iterable((one.ledger_text, *one.details.values()) for one in log.items)
    client = (log.client_name, log.client_description)
    return folded(
        log.content,
        log.result,
        *client,
        log.remark,
        log.serial,
        log.source_no,
        *of_items,
    )


def looked_through(logs, *words):
    """Return the ids of the logs that a plain look through their own texts finds."""

    def has(log, word):
        phone = word.digits and word.digits in phone_digits(log.client_phone)
        day = word.day is not None and word.day.is_of(log.served_on)
        named = log.village_id in word.villages or log.adviser_id in word.advisers
        spelled = any(small(one) in texts_of(log) for one in word.spellings)
        return spelled or phone or day or named

    return [log.id for log in logs if all(has(log, word) for word in words)]


def page_by_page(database, wanted, limit):
    """Return the ids of the whole list, read by key from page to page."""
    found = []
    while True:
        with database.open_store() as store:
            last = store.service_logs.get(found[-1]) if found else None
            page = store.log_list.page(wanted, 0, limit, last)
        found += [log.id for log in page]
        if len(page) < limit:
            return found


def test_500_words_find_what_a_plain_look_through_finds(searched, logs, divided):
    chance = random.Random(1)
    words = list(some_words(logs, 500, chance))
    assert {len(word) for word in words} == {1, 2, 3, 4}
    assert all(any(mark in word for word in words) for mark in "%_\"'\\𠮷ＡaA1")
    found = 0
    for word in map(SearchWord, words):
        expected = looked_through(logs, word)
        wanted = LogFilter(words=(word,))
        with searched.open_store() as store:
            page = store.log_list.page(wanted, 0, 50)
            assert [log.id for log in page] == expected[:50], word
            assert store.log_list.count(wanted) == len(expected), word
        found += bool(expected)
    assert found > 400


@pytest.mark.parametrize("word", ["的", "院墙", "一", "A", "邻各"])
@pytest.mark.parametrize("descending", [True, False])
def test_a_list_read_page_by_page_is_whole_and_in_order(searched, logs, divided, word, descending):
    wanted = LogFilter(words=(SearchWord(word),), descending=descending)
    expected = looked_through(logs, *wanted.words)
    assert len(expected) > 12
    assert page_by_page(searched, wanted, 7) == (expected if descending else expected[::-1])


@pytest.mark.parametrize(
    "narrowed",
    [
        {"village_id": 2},
        {"adviser_id": 3, "states": frozenset({PaperState.SIGNED})},
        {"first_day": date(2025, 3, 26), "last_day": date(2025, 4, 25)},
        {"first_day": date(2025, 3, 1), "last_day": date(2025, 3, 31)},
        {"last_day": date(2023, 12, 31)},
    ],
)
def test_words_go_with_every_other_part_of_a_filter(searched, logs, divided, narrowed):
    words = (SearchWord("的"), SearchWord("院"))
    wanted = LogFilter(words=words, **narrowed)
    with searched.open_store() as store:
        others = set(store.log_list.ids(LogFilter(**narrowed)))
        expected = [one for one in looked_through(logs, *words) if one in others]
        assert list(store.log_list.ids(wanted)) == expected
        assert sum(store.log_list.count_by_state(wanted).values()) >= len(expected)
    assert page_by_page(searched, wanted, 9) == expected


def test_found_logs_are_counted_by_their_state(searched):
    words = (SearchWord("的"),)
    with searched.open_store() as store:
        counted = store.log_list.count_by_state(LogFilter(words=words))
        narrowed = {one: LogFilter(words=words, states=frozenset({one})) for one in PaperState}
        assert counted == {one: len(store.log_list.ids(asked)) for one, asked in narrowed.items()}
    assert len(set(counted.values()) - {0}) > 1


@pytest.mark.parametrize("order", LogOrder)
@pytest.mark.parametrize("word", ["的", "滴水"])
@pytest.mark.parametrize("common", [log_finding.COMMON, 2])
def test_a_sorted_list_with_words_can_be_entered_anywhere(
    searched, divided, monkeypatch, order, word, common
):
    monkeypatch.setattr(log_finding, "COMMON", common)
    wanted = LogFilter(words=(SearchWord(word),), order=order)
    with searched.open_store() as store:
        ids = store.log_list.ids(wanted)
        for offset in (0, 3, len(ids) - 2):
            page = store.log_list.page(wanted, offset, 5)
            assert [log.id for log in page] == list(ids[offset : offset + 5])
            assert store.log_list.place(wanted, ids[offset]) == offset
            behind = store.log_list.page(wanted, 0, 5, page[0])
            assert [log.id for log in behind] == list(ids[offset + 1 : offset + 6])


@pytest.mark.parametrize(
    "word",
    [
        SearchWord("2025-03-04"),
        SearchWord("3.4"),
        SearchWord("2025年3月"),
        SearchWord("0375-01"),
        SearchWord("LX-2025-00"),
        SearchWord("zmy", villages=frozenset({2}), advisers=frozenset({1, 3})),
        SearchWord("ｌｘ－２０２５－００１"),
    ],
)
def test_a_word_may_stand_for_a_day_a_number_or_a_name(searched, logs, divided, word):
    expected = looked_through(logs, word)
    assert 0 < len(expected) < LOGS
    assert page_by_page(searched, LogFilter(words=(word,)), 50) == expected


def test_what_the_index_proposes_is_few_logs_for_a_rare_word(searched, logs):
    (rare,) = [log for log in logs if log.id == 77]
    word = SearchWord(max(rare.content.split(), key=len)[:4])
    with searched.open_store() as store:
        raw = store._transaction.sql.connection.driver_connection
        stretches = list(log_stretches.Stretches(raw, LogFilter(words=(word,))))
    proposed = {one for stretch in stretches for one in stretch.ids}
    assert rare.id in proposed
    assert len(proposed) < 150 + LOGS / 20  # those that wait, and few others


@pytest.mark.parametrize("word", ["𠮷", "A", "％", "滴水"])
def test_one_or_two_characters_propose_the_logs_that_have_them_and_no_others(searched, logs, word):
    wanted = LogFilter(words=(SearchWord(word),))
    with searched.open_store() as store:
        raw = store._transaction.sql.connection.driver_connection
        stretches = log_stretches.Stretches(raw, wanted)
        waiting = {log_id for log_id, _day in log_stretches.few_waiting(raw)}
        proposed = {one for stretch in stretches for one in stretch.ids}
    assert proposed - waiting == set(looked_through(logs, *wanted.words)) - waiting
