"""年度总结: parts of figures, kept as the clerk wrote them, sent and kept as they were sent."""

import io
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest
from docx import Document

from builders import NOW, a_log, an_office
from domain.refusals import sentence_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.figure_text import shown_text
from lvgw_desktop.domain.service_log import ServiceItem
from tests.packs import PACKS
from tests.storage.offices import add_roster

DAY = date(2026, 11, 18)
KEY = "services"


@pytest.fixture
def served(office):
    with office.workplace.changing() as store:
        add_roster(store)
    consult(office, 398)
    return office


def consult(office, quantity, day=DAY):
    items = (ServiceItem(kind="CONSULTATION", quantity=quantity),)
    office.service_logs.record(a_log(served_on=day, items=items))


def part(office, key=KEY, year=2026):
    return next(one for one in office.year_summaries.state(year).parts if one.key == key)


def shown(office, key=KEY):
    return shown_text(part(office, key).kept)


def printed(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        return "".join("".join((page.extract_text() or "").split()) for page in pages.pages)


def in_word(office, target):
    written = office.year_papers.save_docx(2026, target / "总结.docx")
    return [one.text for one in Document(written).paragraphs if one.text]


def test_a_part_nobody_wrote_follows_the_figures(served):
    assert "解答法律咨询398条" in shown(served)
    consult(served, 14)
    assert "解答法律咨询412条" in shown(served)
    assert not part(served).is_own


def test_a_part_the_clerk_wrote_stays_and_tells_what_changed(served):
    served.year_summaries.save(2026, KEY, part(served).kept + "\n群众反映较好。")
    consult(served, 14)
    written = part(served)
    assert written.is_own
    assert "解答法律咨询398条" in shown(served)
    assert [one.sentence for one in written.changes] == ["解答咨询现在是 412 条，文中写 398。"]


def test_one_button_writes_the_numbers_of_now_and_leaves_the_words(served):
    served.year_summaries.save(2026, KEY, part(served).kept + "\n群众反映较好。")
    consult(served, 14)
    served.year_summaries.renew(served.year_summaries.state(2026), [KEY])
    assert shown(served).endswith("解答法律咨询412条。\n群众反映较好。")
    assert part(served).changes == ()


def test_a_part_can_say_again_what_the_figures_say(served):
    served.year_summaries.save(2026, KEY, "全是自己写的。")
    served.year_summaries.write_anew(2026, KEY)
    assert "398" in shown(served)
    assert not part(served).is_own


def test_a_part_without_words_is_left_out_and_the_others_count_on(served, tmp_path):
    served.year_summaries.save(2026, "measures", "  \n")
    assert part(served, "measures").is_left_out
    heads = [one for one in in_word(served, tmp_path) if one[1:2] == "、"]
    assert heads[:2] == ["一、基本情况", "二、服务成效"]


def test_saving_and_making_anew_can_be_taken_back(served):
    _, step = served.steps.watched(lambda: served.year_summaries.save(2026, KEY, "自己写的。"))
    served.steps.take_back(step)
    assert not part(served).is_own
    served.year_summaries.save(2026, KEY, "第一稿。")
    _, step = served.steps.watched(lambda: served.year_summaries.write_anew(2026, KEY))
    served.steps.take_back(step)
    assert shown(served) == "第一稿。"


def test_saving_the_same_words_changes_nothing(served):
    served.year_summaries.save(2026, KEY, "自己写的。")
    _, step = served.steps.watched(lambda: served.year_summaries.save(2026, KEY, "自己写的。"))
    assert step is None


def test_the_pdf_and_the_word_file_say_the_same(served, tmp_path):
    served.year_summaries.save(2026, KEY, "（一）咨询\n解答咨询{consultations=398}条。")
    words = in_word(served, tmp_path)
    pdf = printed(served.year_papers.preview(2026).pdf)
    assert words[:3] == [
        "龙兴司法所",
        "2026年“一村（居）一法律顾问”工作总结",
        "平顶山市石龙区司法局：",
    ]
    assert "解答咨询398条。" in words
    assert [one for one in words if "".join(one.split()) not in pdf] == []
    assert words[-2:] == ["龙兴司法所", "2026年11月20日"]


def test_no_sentence_of_a_year_without_records_is_empty(office, tmp_path):
    words = in_word(office, tmp_path)
    assert not [one for one in words if "{" in one or "[" in one or one.startswith(("，", "。"))]
    assert "本年度没有登记重大事项和法律需求。" in words


def test_what_was_sent_stays_as_it_was_sent(served):
    served.year_papers.report(2026, DAY)
    sent = printed(served.year_papers.sent_preview(2026).pdf)
    assert "2026年11月18日" in sent
    assert not served.year_papers.differs_from_sent(served.year_summaries.state(2026))
    consult(served, 14)
    served.year_summaries.renew(served.year_summaries.state(2026), [KEY])
    assert served.year_papers.differs_from_sent(served.year_summaries.state(2026))
    assert printed(served.year_papers.sent_preview(2026).pdf) == sent
    assert "412条" in printed(served.year_papers.preview(2026).pdf)


def test_reporting_freezes_every_part(served):
    served.year_papers.report(2026, DAY)
    consult(served, 14)
    state = served.year_summaries.state(2026)
    assert all(one.is_own for one in state.parts)
    assert "398" in shown(served)


def test_reporting_meets_the_duty_of_the_year_until_it_is_taken_back(served):
    (cell,) = served.duties.year(2026).of_rule("year_summary")
    assert not cell.is_done
    served.year_papers.report(2026, DAY)
    (cell,) = served.duties.year(2026).of_rule("year_summary")
    assert (cell.is_done, cell.day) == (True, DAY)
    served.year_papers.withdraw(2026)
    (cell,) = served.duties.year(2026).of_rule("year_summary")
    assert not cell.is_done
    assert served.year_summaries.state(2026).reported_on is None


def test_reporting_twice_the_same_keeps_one_copy(served):
    for _ in range(2):
        served.year_papers.report(2026, DAY)
    with served.workplace.reading() as store:
        assert len(store.issued_forms.printings("ZJ-LX-2026")) == 1


def test_a_day_to_come_is_refused(served):
    told = sentence_of(lambda: served.year_papers.report(2026, date(2026, 12, 28)))
    assert told == "2026年12月28日还没到。请写报送的那一天。"


def test_a_summary_without_words_is_not_reported(served):
    for one in served.year_summaries.state(2026).parts:
        served.year_summaries.save(2026, one.key, "")
    assert "一段也没有" in sentence_of(lambda: served.year_papers.report(2026, DAY))


def test_what_was_never_sent_says_so(served):
    assert (
        sentence_of(lambda: served.year_papers.sent_preview(2026)) == "2026年工作总结还没有报送过。"
    )


@pytest.mark.parametrize(("month", "year"), [(3, 2025), (4, 2026)])
def test_until_march_the_summary_is_that_of_the_year_before(office, month, year):
    office.workplace.now = lambda: NOW.replace(month=month)
    assert office.year_summaries.present_year == year


def test_a_pack_without_texts_is_told(tmp_path):
    files = replace(office_files(now=lambda: NOW), packs=PACKS, own_forms=tmp_path / "own")
    office = files.create(tmp_path / "临江.lvgw", an_office(pack="linjiang"))
    assert "year_texts.toml" in sentence_of(lambda: office.year_summaries.state(2026))
    office.close()
