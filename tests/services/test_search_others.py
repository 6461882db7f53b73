"""检索 over other records and phrases: all that a plain look through them finds, and marked."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import an_other_record
from lvgw_desktop.domain.other_kind import (
    INSPECTION,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    OTHER_KINDS,
    TRAINING,
)
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.search_hit import SearchGroup
from lvgw_desktop.domain.search_word import small
from lvgw_desktop.domain.training import TrainingAttendee
from services.other_records import saved, serve_a_village

LETTERS = "村民院墙滴水100%_aB\\"


@pytest.fixture
def office(office):
    serve_a_village(office)
    return office


def marked(text):
    return [text.text[start : start + length] for start, length in text.places]


def found(office, typed):
    return {(hit.kind, hit.record_id) for hit in office.search.others(typed, 99)}


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
def test_every_text_of_every_kind_is_looked_through_and_shown(office, kind):
    unlike = {"serial", "void_reason", *kind.phones}
    for number, name in enumerate(one for one in kind.texts if one not in unlike):
        word = f"寻{number}字"
        record = saved(office, kind, **{name: f"前后{word}"})
        (hit,) = office.search.others(word)
        assert (hit.group, hit.kind, hit.record_id) == (SearchGroup.OTHER, kind.name, record.id)
        assert [*marked(hit.title), *marked(hit.second)] == [word]


def test_a_record_is_called_by_kind_number_place_and_day(office):
    saved(office, LECTURE, held_on=date(2026, 10, 9), topic="民法典与婚姻家庭")
    (hit,) = office.search.others("xl 10.9 0001 婚姻")
    assert hit.title.text == "讲座备案 0001 兴梁社区 10-09"
    assert marked(hit.title) == ["0001", "兴梁", "10-09"]
    assert (hit.second.text, marked(hit.second)) == ("民法典与婚姻家庭", ["婚姻"])


def test_who_signed_in_and_telephones_are_found(office):
    came = TrainingAttendee(name="孙某兰", unit="调委会", phone="138 0375 0000")
    saved(office, TRAINING, attendees=(came,))
    saved(office, LEGAL_NEED, client_phone="0375-2120000")
    assert [marked(hit.second) for hit in office.search.others("孙某兰")] == [["孙某兰"]]
    assert [hit.kind for hit in office.search.others("03750000")] == ["training"]
    assert [marked(hit.second) for hit in office.search.others("2120000")] == [["0375-2120000"]]
    assert [hit.kind for hit in office.search.others("zhoumy 2120000")] == []


def test_the_latest_of_all_kinds_stand_first_and_void_ones_nowhere(office):
    saved(office, LECTURE, held_on=date(2026, 3, 1), topic="院墙")
    saved(office, INSPECTION, inspected_on=date(2026, 5, 1), problems="院墙")
    void = saved(office, MAJOR_MATTER, occurred_on=date(2026, 6, 1), title="院墙")
    saved(office, MAJOR_MATTER, occurred_on=date(2026, 4, 1), title="院墙")
    office.other_records.void(MAJOR_MATTER, [void.id], "重复登记")
    hits = office.search.others("院墙")
    assert [hit.kind for hit in hits] == ["inspection", "major_matter", "lecture"]
    assert office.search.others("院墙", 2) == hits[:2]
    assert office.search.others(" ") == ()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_what_is_found_is_what_a_plain_look_finds(office, data):
    texts = st.text(LETTERS, max_size=12)
    with office.workplace.changing() as store:
        for kind in OTHER_KINDS:
            said = {name: data.draw(texts) for name in (*kind.headline, "void_reason")}
            store.other_records(kind).add(an_other_record(kind, **said))
    word = data.draw(st.text(LETTERS, min_size=1, max_size=4))
    assert found(office, word) == set(_looked_through(office, word))


def _looked_through(office, word):
    with office.workplace.reading() as store:
        for kind in OTHER_KINDS:
            for record in store.other_records(kind).all():
                texts = [getattr(record, name) for name in kind.texts if name not in kind.phones]
                for one in getattr(record, "attendees", ()):
                    texts += [one.name, one.unit]
                if not record.void_reason and any(small(word) in small(text) for text in texts):
                    yield kind.name, record.id


def test_phrases_in_use_are_found_with_the_field_they_are_for(office):
    kept = office.phrases.save(Phrase(text="当场答复，双方同意100%照办。", field="result"))
    gone = office.phrases.save(Phrase(text="当场调解。"))
    office.phrases.retire([gone])
    (hit,) = office.search.phrases("当场 100%")
    assert (hit.group, hit.record_uuid) == (SearchGroup.PHRASE, kept.uuid)
    assert (marked(hit.title), hit.second.text) == (["当场", "100%"], "处理结果")
    assert office.search.phrases("") == office.search.phrases("当场 没有") == ()
    office.phrases.save(replace(gone, id=None, uuid="", text="当场解释。"))
    assert len(office.search.phrases("当场", 1)) == 1
