"""其他记录: six kinds of record, numbered, listed, begun from logs and voided."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_legal_need, an_other_record
from lvgw_desktop.domain.begun_record import likely_kind
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.major_matter import OpinionWay
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import (
    FOLLOW_UP_VISIT,
    INSPECTION,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    OTHER_KINDS,
    TRAINING,
    OtherState,
)
from lvgw_desktop.domain.refusal import Refusal, Severity
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.other_checks import other_remarks
from services.other_records import recorded_log, saved, serve_a_village
from tests.domain.refusals import sentence_of

ALL = OtherFilter()
KINDS = pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
NUMBERED = pytest.mark.parametrize(
    "kind", [one for one in OTHER_KINDS if one.letters], ids=lambda kind: kind.name
)
LECTURES = frozenset({"LECTURE"})


@pytest.fixture
def office(office):
    serve_a_village(office)
    return office


def drop_void(office, kind, record):
    office.other_records.void(kind, [record.id], "重复登记")


def ids_of(office, kind, **wanted):
    return office.other_records.ids(kind, OtherFilter(**wanted))


class TestSaving:
    @KINDS
    def test_a_record_is_read_back_as_it_was_saved(self, office, kind):
        record = saved(office, kind)
        assert office.other_records.get(kind, record.id) == record
        given = an_other_record(kind)
        same = {"id": record.id, "uuid": record.uuid}
        if kind.letters:
            same["serial"] = record.serial
        assert replace(given, **same) == record

    @NUMBERED
    def test_numbers_are_counted_by_kind_and_year(self, office, kind):
        other_year = {kind.day: date(2025, 12, 30), **_without_later_days(kind)}
        serials = [saved(office, kind).serial, saved(office, kind, **other_year).serial]
        assert serials == [f"{kind.letters}-LX-2026-0001", f"{kind.letters}-LX-2025-0001"]
        assert saved(office, kind).serial == f"{kind.letters}-LX-2026-0002"

    def test_a_number_is_never_used_again(self, office):
        first = saved(office, LECTURE)
        drop_void(office, LECTURE, first)
        assert saved(office, LECTURE).serial == "JZ-LX-2026-0002"

    def test_a_changed_day_keeps_the_number(self, office):
        first = saved(office, LECTURE)
        moved = office.other_records.save(LECTURE, replace(first, held_on=date(2025, 12, 1)))
        assert moved.serial == first.serial

    @KINDS
    def test_errors_stop_the_save_and_nothing_is_kept(self, office, kind):
        wrong = an_other_record(kind, **{kind.required[-1]: None})
        with pytest.raises(Refusal) as refused:
            office.other_records.save(kind, wrong)
        assert [one.field for one in refused.value.problems] == [kind.required[-1]]
        assert ids_of(office, kind) == ()

    def test_a_new_record_is_of_today_and_knows_who_notes_it(self, office):
        need = office.other_records.begin(LEGAL_NEED, village_id=1)
        assert (need.village_id, need.collected_on) == (1, office.workplace.today)
        assert need.collected_by == "刘芳"
        assert office.other_records.begin(INSPECTION).unit == "龙兴司法所"
        assert office.other_records.begin(TRAINING).topic == ""

    def test_a_day_outside_the_appointment_is_told_and_kept(self, office):
        early = a_legal_need(adviser_id=1, collected_on=date(2025, 3, 1))
        roster = office.pickers.roster()
        [told] = other_remarks(LEGAL_NEED, early, roster, office.workplace.today)
        assert (told.field, told.severity) == ("collected_on", Severity.CHECK)
        assert told.sentence == "3月1日 周明远 不是兴梁社区的顾问。请核对日期或村名。"
        assert office.other_records.save(LEGAL_NEED, early).id


class TestVoiding:
    @KINDS
    def test_a_void_record_keeps_its_number_and_cannot_be_changed(self, office, kind):
        record = saved(office, kind)
        [void] = office.other_records.void(kind, [record.id], " 重复登记 ")
        assert void == replace(record, void_reason="重复登记")
        with pytest.raises(Refusal, match="已作废，不能再改"):
            office.other_records.save(kind, replace(void, void_reason=""))
        with pytest.raises(Refusal, match="已作废"):
            office.other_records.void(kind, [record.id], "再来一次")

    def test_a_reason_is_asked(self, office):
        record = saved(office, LECTURE)
        assert "原因" in sentence_of(office.other_records.void, LECTURE, [record.id], "  ")

    @KINDS
    def test_voiding_is_undone(self, office, kind):
        record = saved(office, kind)
        void = office.other_records.void(kind, [record.id], "重复登记")
        assert office.other_records.put_back(kind, void) == ""
        assert office.other_records.get(kind, record.id) == record

    def test_what_was_voided_otherwise_meanwhile_is_left(self, office):
        record = saved(office, LECTURE)
        void = office.other_records.void(LECTURE, [record.id], "重复登记")
        office.other_records.put_back(LECTURE, void)
        office.other_records.void(LECTURE, [record.id], "另一个原因")
        left = office.other_records.put_back(LECTURE, void)
        assert left == "讲座备案 0001 号后来又变过，没有改回去。"
        assert office.other_records.get(LECTURE, record.id).void_reason == "另一个原因"


class TestLists:
    @KINDS
    def test_the_latest_day_stands_first_page_by_page(self, office, kind):
        blank = _without_later_days(kind)
        days = [date(2026, 5, 2), date(2026, 5, 9), date(2026, 5, 4)]
        made = [saved(office, kind, **{**blank, kind.day: day}).id for day in days]
        in_order = (made[1], made[2], made[0])
        assert ids_of(office, kind) == in_order
        pages = [office.other_records.page(kind, ALL, offset, 2) for offset in (0, 2)]
        assert [[line.record.id for line in page] for page in pages] == [
            list(in_order[:2]),
            [in_order[2]],
        ]

    def test_a_line_says_where_who_what_and_how_far(self, office):
        saved(office, LECTURE)
        [line] = office.other_records.page(LECTURE, ALL, 0, 10)
        said = (line.serial, line.day, line.place, line.person, line.headline, line.state_words)
        topic = "民法典与邻里相处"
        assert said == ("0001", date(2026, 11, 12), "兴梁社区", "周明远", topic, "待备案")

    def test_a_training_has_its_place_and_lecturer(self, office):
        saved(office, TRAINING, lecturer="王㛃舟")
        [line] = office.other_records.page(TRAINING, ALL, 0, 10)
        assert (line.serial, line.place, line.person) == ("", "区司法局三楼", "王㛃舟")

    @KINDS
    def test_states_are_counted_and_void_ones_stand_apart(self, office, kind):
        made = [saved(office, kind) for _each in range(3)]
        drop_void(office, kind, made[0])
        counted = office.other_records.count_by_state(kind, ALL)
        state = kind.state(made[1])
        assert counted[state] == len(ids_of(office, kind, state=state)) == 2
        assert counted[OtherState.VOID] == 1
        assert ids_of(office, kind, state=OtherState.VOID) == (made[0].id,)
        assert set(ids_of(office, kind)) == {made[1].id, made[2].id}

    @pytest.mark.parametrize(
        ("kind", "fields", "state"),
        [
            (LECTURE, {"filed_on": date(2026, 11, 15)}, OtherState.DONE),
            (TRAINING, {"attended": 0}, OtherState.DONE),
            (INSPECTION, {"problems": "缺 3 次签字"}, OtherState.OPEN),
            (INSPECTION, {"problems": ""}, OtherState.DONE),
            (
                INSPECTION,
                {"problems": "缺签字", "put_right_on": date(2026, 8, 1)},
                OtherState.DONE,
            ),
        ],
    )
    def test_the_list_finds_the_state_that_the_record_has(self, office, kind, fields, state):
        record = saved(office, kind, **fields)
        assert kind.state(record) is state
        for one in (OtherState.OPEN, OtherState.DONE):
            assert ids_of(office, kind, state=one) == ((record.id,) if one is state else ())

    def test_year_village_and_adviser_narrow_the_list(self, office):
        saved(office, LECTURE)
        last_year = saved(office, LECTURE, held_on=date(2025, 12, 31))
        assert ids_of(office, LECTURE, year=2025) == (last_year.id,)
        assert len(ids_of(office, LECTURE, village_id=1, adviser_id=1)) == 2
        assert ids_of(office, LECTURE, village_id=2) == ()
        assert ids_of(office, TRAINING, village_id=1) == ()
        assert office.other_records.years() == (2026, 2025)

    @pytest.mark.parametrize(
        ("text", "is_found"),
        [
            ("民法典", True),
            ("邻里 周明远", True),
            ("xlsq", True),
            ("0001", True),
            ("刑法", False),
            ("民法典 刑法", False),
            ("%", False),
        ],
    )
    def test_words_are_found_in_texts_names_and_numbers(self, office, text, is_found):
        saved(office, LECTURE)
        wanted = office.other_records.worded(ALL, text)
        assert bool(office.other_records.ids(LECTURE, wanted)) is is_found

    def test_who_was_at_a_training_is_found(self, office):
        saved(office, TRAINING)
        wanted = office.other_records.worded(ALL, "李素珍")
        assert len(office.other_records.ids(TRAINING, wanted)) == 1

    @pytest.mark.parametrize("typed", ["sign", "phone", "true", "false", "7", "name", "adviser"])
    def test_how_a_sign_in_sheet_is_kept_is_not_searched(self, office, typed):
        came = TrainingAttendee(name="李素珍", adviser_id=7, phone="138-0375-0070", signed=True)
        saved(office, TRAINING, attendees=(came,))
        wanted = office.other_records.worded(ALL, typed)
        assert office.other_records.ids(TRAINING, wanted) == ()

    @pytest.mark.parametrize(
        ("typed", "is_found"),
        [
            ("13803750070", True),
            ("138 0375 0070", True),
            ("+86 138-0375-0070", True),
            ("０３７５００", True),
            ("13803750071", False),
            ("军营", True),
            ("李素珍 军营", True),
            ("李素珍 刘庄", False),
        ],
    )
    def test_who_signed_is_found_by_unit_and_telephone(self, office, typed, is_found):
        came = TrainingAttendee(name="李素珍", unit="军营社区", phone="138 0375-0070")
        saved(office, TRAINING, attendees=(TrainingAttendee(name="周明远"), came))
        wanted = office.other_records.worded(ALL, typed)
        assert bool(office.other_records.ids(TRAINING, wanted)) is is_found

    @pytest.mark.parametrize("typed", ["13803750000", "138 0375", "０３７５", "ＸＱ-LX", "11.3"])
    def test_telephones_spellings_and_days_are_found_as_in_logs(self, office, typed):
        saved(office, LEGAL_NEED)
        wanted = office.other_records.worded(ALL, typed)
        assert len(office.other_records.ids(LEGAL_NEED, wanted)) == 1

    def test_a_pasted_page_finds_nothing_and_breaks_nothing(self, office):
        for kind in OTHER_KINDS:
            for text in ("长" * 20_000, "短 词 " * 600):
                wanted = office.other_records.worded(ALL, text)
                assert office.other_records.ids(kind, wanted) == ()

    def test_kinds_are_counted_under_the_filter(self, office):
        for kind in (LECTURE, LECTURE, INSPECTION):
            saved(office, kind)
        saved(office, LECTURE, held_on=date(2025, 3, 1))
        drop_void(office, LECTURE, saved(office, LECTURE))
        counted = office.other_records.count_by_kind(OtherFilter(village_id=1, year=2026))
        assert {one.kind.name: one.count for one in counted if one.count} == {
            "lecture": 2,
            "inspection": 1,
        }


class TestFromALog:
    def test_a_lecture_says_what_the_log_says(self, office):
        log = recorded_log(office, items=(ServiceItem(kind="LECTURE", heads=42),))
        lecture = office.other_records.begin_from(LECTURE, log.uuid)
        assert lecture.id is None
        said = (lecture.village_id, lecture.adviser_id, lecture.log_uuid, lecture.speaker)
        assert said == (log.village_id, log.adviser_id, log.uuid, "周明远")
        assert (lecture.held_on, lecture.spells, lecture.attendance) == (
            log.served_on,
            log.spells,
            42,
        )

    def test_a_major_matter_takes_over_matter_and_opinion(self, office):
        log = recorded_log(office, major_matter=True, method=ServiceMethod.PHONE)
        matter = office.other_records.begin_from(MAJOR_MATTER, log.uuid)
        assert (matter.occurred_on, matter.description) == (log.served_on, log.content)
        assert (matter.opinion, matter.opinion_ways) == (log.result, (OpinionWay.PHONE,))

    def test_a_follow_up_visit_names_the_service_and_who_is_asked(self, office):
        log = recorded_log(office)
        visit = office.other_records.begin_from(FOLLOW_UP_VISIT, log.uuid)
        assert isinstance(visit, FollowUpVisit)
        assert visit.visited_on == office.workplace.today
        assert visit.service == "2026年11月18日 工作日志 0001 号"
        assert (visit.respondent, visit.respondent_phone) == ("赵某某", "138-0375-0000")

    def test_the_record_a_log_has_is_opened_again(self, office):
        log = recorded_log(office)
        begun = replace(office.other_records.begin_from(LECTURE, log.uuid), topic="民法典")
        kept = office.other_records.save(LECTURE, begun)
        assert office.other_records.begin_from(LECTURE, log.uuid) == kept
        assert office.other_records.log_of(kept) == log
        drop_void(office, LECTURE, kept)
        assert office.other_records.begin_from(LECTURE, log.uuid).id is None

    def test_what_is_likely_begun_follows_the_log(self, office):
        log = recorded_log(office)
        assert likely_kind(log, LECTURES) is FOLLOW_UP_VISIT
        lecture = replace(log, items=(ServiceItem(kind="LECTURE"),))
        assert likely_kind(lecture, LECTURES) is LECTURE
        assert likely_kind(replace(lecture, major_matter=True), LECTURES) is MAJOR_MATTER


def test_a_record_is_found_by_its_number(office):
    record = saved(office, INSPECTION)
    assert office.other_records.by_serials(["JC-LX-2026-0001"]) == ((INSPECTION, record),)
    sentence = sentence_of(office.other_records.by_serials, ["JC-LX-2026-0002"])
    assert sentence == "没有“JC-LX-2026-0002”号记录，请核对编号。"


def _without_later_days(kind):
    """The days of a record that follow its own, empty: it can then be put anywhere."""
    return dict.fromkeys(kind.later_days)


def test_what_is_gone_meanwhile_is_refused_in_a_sentence(office):
    with pytest.raises(Refusal, match="已经不在了。写过的还在草稿里"):
        office.other_records.named(LECTURE, "gone")
    with pytest.raises(Refusal, match="这条日志已经不在了"):
        office.other_records.begin_from(LECTURE, "gone")
