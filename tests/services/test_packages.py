"""数据包: what one office packs arrives at another PC, encrypted, row by row, and can be undone."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from functools import partial
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_lecture, a_log, an_adviser, an_attachment
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.other_kind import LECTURE
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, Spell, hours_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.package_update import CLOSED
from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.storage.verification import verify_file
from tests.services.packages import NOTHING, pack, read, undo
from tests.services.packed_offices import NOW, an_empty_office, everything, fill, rows


@pytest.fixture
def here(tmp_path):
    with closing(an_empty_office(tmp_path / "here" / "龙兴.lvgw", "LX")) as office:
        yield office


@pytest.fixture
def there(tmp_path):
    with closing(an_empty_office(tmp_path / "there" / "龙兴二.lvgw", "LX2")) as office:
        yield office


class StopAfter:
    """Hears so often how far a work is, and stops it then."""

    def __init__(self, often):
        self.left = often

    def __call__(self, _done, _total):
        self.left -= 1
        if self.left < 0:
            raise ZeroDivisionError


def change_log(office, log, **fields):
    with office.workplace.changing() as store:
        return store.service_logs.change(replace(store.service_logs.by_uuid(log.uuid), **fields))


def close_month(office, month, first, last):
    with office.workplace.changing() as store:
        close = MonthlyClose(month=month, first_day=first, last_day=last, closed_at=NOW)
        store.monthly_closes.add(close)


def test_a_whole_office_arrives_as_it_is(here, there, tmp_path):
    fill(there, logs=7)
    made = pack(there, tmp_path)
    assert made.is_first
    assert made.head.counts_words == (
        "本所资料 1、所在机构 1、法律顾问 2、村(居) 2、聘任 2、日志 7、讲座备案 1、培训 1、回访 1、"
        "已打印的表 1、附件 2"
    )

    outcome = read(here, made)

    assert rows(here) == rows(there)
    assert outcome.sentence.startswith("已新增 20 条(所在机构 1、法律顾问 2、")
    assert verify_file(here.workplace.database.path).sentence.startswith("核对无误")
    contents = [office.workplace.database.contents for office in (here, there)]
    for one in rows(here)["attachment"].values():
        content = Content(one["content_hash"], one["media_type"])
        assert contents[0].read(content) == contents[1].read(content)
    assert read(here, made).sentence == "已新增 0 条；一样的 21 条没有动。"
    assert not pack(there, tmp_path).is_first


@settings(max_examples=15)
@given(st.data())
def test_any_office_arrives_as_it_is(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("offices")
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    with (
        closing(an_empty_office(folder / "here" / "甲.lvgw", "LX")) as here,
        closing(an_empty_office(folder / "there" / "乙.lvgw", "LX2")) as there,
    ):
        for log in fill(there, logs=data.draw(st.integers(2, 4))):
            spells = data.draw(st.sampled_from([(), (Spell(time(9), time(11, 30)),)]))
            fields = {"spells": spells, "hours": hours_of(spells)}
            for name in ("content", "result", "remark", "client_name", "client_phone"):
                fields[name] = data.draw(texts)
            kinds = data.draw(st.lists(st.sampled_from(["CONSULTATION", "MEDIATION"]), max_size=2))
            items = (
                ServiceItem(kind=one, heads=None, details={"topic": data.draw(texts)})
                for one in kinds
            )
            fields["paper_state"] = data.draw(st.sampled_from(PaperState))
            change_log(there, log, **fields, items=tuple(items))
        read(here, pack(there, folder))
        assert rows(here) == rows(there)


def test_numbers_that_came_are_never_given_again(here, there, tmp_path):
    """A successor's PC has the same prefix: it goes on where the other one was."""
    fill(here, logs=3)
    made = pack(here, tmp_path)
    with closing(an_empty_office(tmp_path / "heir" / "接手.lvgw", "LX")) as heir:
        read(heir, made)
        with heir.workplace.changing() as store:
            assert store.service_logs.add(a_log()).serial == "LX-2026-0004"
            assert store.other_records(LECTURE).add(a_lecture()).serial == "JZ-LX-2026-0002"
    read(there, made)
    with there.workplace.changing() as store:
        assert store.service_logs.add(a_log()).serial == "LX2-2026-0001"


def test_only_what_was_asked_for_is_packed(here, there, tmp_path):
    logs = fill(there, logs=6)
    with there.workplace.reading() as store:
        village = next(one for one in store.villages.all() if one.name == "军营社区")
    september = StatisticalMonth(2026, 9)
    made = pack(there, tmp_path, first=september, last=september)
    assert made.head.range_words == "2026年9月1日—2026年9月30日"
    assert (made.head.counts["service_log"], made.head.counts["village"]) == (2, 2)
    assert made.head.counts["attachment"] == 1

    made = pack(there, tmp_path, village_ids=(village.id,))

    assert made.head.range_words == "军营社区"
    outcome = read(here, made)
    with here.workplace.reading() as store:
        assert {one.name for one in store.villages.all()} == {"军营社区"}
        assert {one.name for one in store.advisers.all()} == {"李素珍"}
        uuids = {one.uuid for one in logs if one.village_id == village.id}
        assert set(store.service_logs.of_uuids(uuids)) == uuids
        assert outcome.added["service_log"] == len(uuids)
    with pytest.raises(Refusal, match="起始月份在截止月份后面"):
        pack(there, tmp_path, first=september.next, last=september)


def test_what_both_entered_is_offered_by_name(here, there, tmp_path):
    fill(here, logs=1)
    fill(there, logs=2)
    made = pack(there, tmp_path)
    before = rows(here)
    outcome = read(here, made)
    assert [(one.table, one.here, one.is_same) for one in outcome.matches] == [
        ("firm", "河南砺衡律师事务所", True),
        ("legal_adviser", "周明远", True),
        ("legal_adviser", "李素珍", True),
        ("village", "兴梁社区(龙兴街道)", True),
        ("village", "军营社区(龙兴街道)", True),
    ]
    after = rows(here)
    for table in ("firm", "legal_adviser", "village", "appointment"):
        assert after[table] == before[table]
    assert outcome.added["service_log"] == 2
    undo(here, outcome)
    other = next(one for one in outcome.matches if one.here.startswith("军营"))
    apart = read(here, made, PackageChoices(apart=frozenset({other.uuid})))
    assert (apart.added["village"], apart.added["appointment"]) == (1, 1)
    assert not next(one for one in apart.matches if one.uuid == other.uuid).is_same


def test_an_adviser_with_another_licence_is_another_one(here, there, tmp_path):
    for office, number in ((here, "11410202610000001"), (there, "11410202610000002")):
        with office.workplace.changing() as store:
            store.advisers.add(an_adviser(kind=AdviserKind.LAWYER, licence_no=number))
    outcome = read(here, pack(there, tmp_path))
    assert (outcome.matches, outcome.added["legal_adviser"]) == ((), 1)


def test_differences_are_shown_and_ours_stays_unless_theirs_is_wanted(here, there, tmp_path):
    logs = fill(there, logs=3)
    read(here, pack(there, tmp_path))
    change_log(there, logs[0], content="那边改的", client_phone="138-0375-0001")
    change_log(there, logs[1], remark="那边补的")
    change_log(here, logs[1], remark="这边补的")
    made, before = pack(there, tmp_path), rows(here)

    kept = read(here, made)

    assert rows(here) == before
    assert (kept.kept, kept.updated, kept.batch) == (2, 0, None)
    first, second = kept.conflicts
    assert first.title == "0001 号 9月1日 兴梁社区"
    said = {one.name: (one.before.full, one.after.full) for one in first.fields}
    assert said["服务内容"] == ("第0次咨询相邻关系，𠮷。", "那边改的")
    assert said["联系方式"] == ("138-0375-0000", "138-0375-0001")
    assert {one.name for one in second.fields} == {"台账备注"}

    one = read(here, made, PackageChoices(theirs=frozenset({logs[0].uuid})))

    assert (one.kept, one.updated) == (1, 1)
    assert rows(here)["service_log"][logs[0].uuid]["content"] == "那边改的"
    assert rows(here)["service_log"][logs[1].uuid]["remark"] == "这边补的"
    two = read(here, made, PackageChoices(all_theirs=True))
    assert rows(here)["service_log"] == rows(there)["service_log"]
    assert undo(here, two)[0].remaining == 0
    assert undo(here, one)[0].remaining == 0
    assert rows(here) == before


def test_undone_everything_is_as_it_was(here, there, tmp_path):
    logs = fill(there, logs=3)
    read(here, pack(there, tmp_path))
    change_log(there, logs[0], content="那边改的")
    with there.workplace.changing() as store:
        village = store.villages.all()[0]
        store.villages.change(replace(village, service_day="每月 5 日"))
        added = store.service_logs.add(a_log(content="后来的"))
        store.other_records(LECTURE).add(a_lecture(log_uuid=added.uuid))
    before = everything(here)
    outcome = read(here, pack(there, tmp_path), PackageChoices(all_theirs=True))
    assert (outcome.updated, sum(outcome.added.values())) == (2, 2)
    assert everything(here) != before

    undone, left = undo(here, outcome)

    assert everything(here) == before
    assert (undone.remaining, left) == (0, ())
    assert verify_file(here.workplace.database.path).sentence.startswith("核对无误")


def test_undoing_leaves_what_was_touched_since(here, there, tmp_path):
    logs = fill(there, logs=3)
    read(here, pack(there, tmp_path))
    for log in logs[:2]:
        change_log(there, log, content="那边改的")
    outcome = read(here, pack(there, tmp_path), PackageChoices(all_theirs=True))
    change_log(here, logs[0], result="这边又改的")
    undone, left = undo(here, outcome)
    assert undone.remaining == 1
    assert [(one.title, one.why) for one in left] == [
        ("0001 号 9月1日 兴梁社区", "导入时更新过，后来改过")
    ]
    said = rows(here)["service_log"]
    assert said[logs[0].uuid]["content"] == "那边改的"
    assert said[logs[1].uuid]["content"] == "第1次咨询相邻关系，𠮷。"


def test_a_closed_month_stays_as_it_is(here, there, tmp_path):
    logs = fill(there, logs=3)
    read(here, pack(there, tmp_path, last=StatisticalMonth(2026, 9)))
    change_log(there, logs[0], content="那边改的", signed_on=date(2026, 11, 1))
    read(here, pack(there, tmp_path, first=StatisticalMonth(2026, 11)))
    close_month(here, "2026-09", date(2026, 9, 1), date(2026, 9, 30))
    close_month(here, "2026-10", date(2026, 10, 1), date(2026, 10, 31))
    before = rows(here)["service_log"]

    outcome = read(here, pack(there, tmp_path), PackageChoices(all_theirs=True))

    assert [(one.taken, one.why_not) for one in outcome.conflicts] == [(False, CLOSED)]
    assert [(one.table, one.why) for one in outcome.left] == [
        ("service_log", CLOSED),
        ("attachment", "它所属的记录没有加进来"),
    ]
    assert rows(here)["service_log"] == before


def test_a_change_brought_before_the_month_was_closed_stays_when_it_is_undone(
    here, there, tmp_path
):
    logs = fill(there, logs=2)
    first = read(here, pack(there, tmp_path))
    change_log(there, logs[0], content="那边改的")
    second = read(here, pack(there, tmp_path), PackageChoices(all_theirs=True))
    close_month(here, "2026-09", date(2026, 9, 1), date(2026, 9, 30))
    undone, left = undo(here, second)
    assert (undone.remaining, left[0].why) == (1, "导入时更新过，所在月份已封账")
    undone, left = undo(here, first)
    assert ("0001 号 9月1日 兴梁社区", "所在月份已封账") in [(one.title, one.why) for one in left]


def test_a_number_that_is_taken_is_told(here, there, tmp_path):
    with closing(an_empty_office(tmp_path / "same" / "同字头.lvgw", "LX")) as same:
        fill(same, logs=1)
        made = pack(same, tmp_path)
    fill(here, logs=1)
    outcome = read(here, made)
    serials = [one.why for one in outcome.left if one.table in {"service_log", "lecture"}]
    assert serials[0] == (
        "编号 LX-2026-0001 这里已经有另一条。两台电脑要用不同的编号字头(如 LX、LX2)"
    )
    assert outcome.added["service_log"] == 0


def test_an_attachment_whose_file_is_lost_there_does_not_come(here, there, tmp_path):
    fill(there, logs=2)
    (lost, kept) = rows(there)["attachment"].values()
    contents = there.workplace.database.contents
    contents.path(Content(lost["content_hash"], lost["media_type"])).write_bytes(b"altered")
    made = pack(there, tmp_path)
    assert (made.head.contents, made.head.lost) == (1, 1)
    outcome = read(here, made)
    assert [(one.title, one.why) for one in outcome.left] == [
        (lost["name"], "原来的电脑上已经找不到这个文件")
    ]
    assert [one["name"] for one in rows(here)["attachment"].values()] == [kept["name"]]
    assert here.backups.verify().ok


def test_wrong_keys_are_refused(here, there, tmp_path):
    fill(there)
    made = pack(there, tmp_path, password="石龙区2026年")
    mine = pack(here, tmp_path / "else").code
    lock = here.packages.lock_of(made.file)
    assert (lock.code_id, lock.has_password) == (there.packages.name_of(made.code), True)
    assert there.packages.lock_of(made.file) is None
    with pytest.raises(Refusal, match=f"编号是 {lock.code_id} 的那张恢复码"):
        here.packages.read(made.file)
    with pytest.raises(Refusal, match=f"编号是 {lock.code_id} 的那张恢复码"):
        here.packages.read(made.file, mine.text)
    with pytest.raises(Refusal, match="密码不对"):
        here.packages.read(made.file, password="石龙区2027年")
    assert here.packages.read(made.file, password="石龙区2026年").head == made.head
    assert there.packages.read(made.file).head == made.head
    with pytest.raises(Refusal, match="没有设密码"):
        here.packages.read(pack(there, tmp_path / "open").file, password="石龙区2026年")
    with pytest.raises(Refusal, match="至少写 8 个字"):
        pack(there, tmp_path, password="短")


def test_what_a_practice_office_made_up_is_kept_out_of_a_real_one(here, there, tmp_path):
    with there.workplace.changing() as store:
        store.office.change(replace(store.office.get(), practice=True))
    made = pack(there, tmp_path)
    with pytest.raises(Refusal, match="练习所"):
        here.packages.read(made.file, made.code.text)
    assert there.packages.read(made.file).head.practice
    with here.workplace.changing() as store:
        store.office.change(replace(store.office.get(), practice=True))
    assert here.packages.read(made.file, made.code.text).head == made.head


def test_stopped_a_package_leaves_nothing(there, tmp_path):
    fill(there)
    folder = tmp_path / "out"
    for at in range(9):
        with pytest.raises(ZeroDivisionError):
            there.packages.make(folder / "包.lvgwbao", PackageWish(), StopAfter(at))
        assert not folder.exists() or not list(folder.iterdir())
    assert not list(there.workplace.database.path.parent.glob(".checking-*"))


def test_stopped_a_reading_has_changed_nothing(here, there, tmp_path):
    fill(there)
    made = pack(there, tmp_path)
    source = here.packages.read(made.file, made.code.text)
    before = everything(here)
    for at in range(4):
        with pytest.raises(ZeroDivisionError):
            here.packages.run(source, NOTHING, StopAfter(at))
        assert everything(here) == before


def test_a_package_that_was_changed_since_it_was_read_is_refused(here, there, tmp_path):
    fill(there)
    made = pack(there, tmp_path)
    source = here.packages.read(made.file, made.code.text)
    shutil.copy(pack(there, tmp_path / "new").file, made.file)
    with pytest.raises(Refusal, match="读过以后又改过"):
        here.packages.try_out(source, NOTHING)


def test_progress_moves_within_a_large_file_and_may_stop_there(here, there, tmp_path):
    logs = fill(there)
    contents = there.workplace.database.contents
    content = contents.keep(Random(7).randbytes(8 * 2**20), "application/pdf")
    file = {"content_hash": content.content_hash, "media_type": content.media_type}
    with there.workplace.changing() as store:
        store.attachments.add(an_attachment(record_uuid=logs[0].uuid, **file))
    heard = []
    hear = partial(heard_of, heard)
    made = there.packages.make(tmp_path / "包.lvgwbao", PackageWish(), hear)
    assert widest_step(heard) <= 8
    heard.clear()
    source = here.packages.read(made.file, made.code.text, "", hear)
    assert widest_step(heard) <= 2
    heard.clear()
    here.packages.run(source, NOTHING, hear)
    assert len(heard) > 3 * 8

    for at in (len(heard) // 2, len(heard) - 20):
        with closing(an_empty_office(tmp_path / str(at) / "龙兴.lvgw")) as other:
            with pytest.raises(ZeroDivisionError):
                other.packages.run(source, NOTHING, StopAfter(at))
            assert everything(other)["service_log"] == []


def heard_of(heard, done, total):
    heard.append(100 * done / max(total, 1))


def widest_step(heard):
    return max(after - before for before, after in pairwise(heard))
