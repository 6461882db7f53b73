"""年度总结: parts filled with figures, clauses that count nothing gone, changes told."""

from decimal import Decimal

from lvgw_desktop.domain.figure_text import shown_text
from lvgw_desktop.domain.official_letter import LetterParagraph, paragraphs_of
from lvgw_desktop.domain.summary_figures import SummaryFigure
from lvgw_desktop.domain.year_summary import SummaryPart, changes_in, with_figures

NAMES = {"office": "龙兴司法所", "year": "2026"}
UNITS = {"consultations": ("解答咨询", "条"), "documents": ("代写文书", "件")}


def figures(**numbers):
    named = {name.replace("__", "."): Decimal(str(one)) for name, one in numbers.items()}
    return {
        name: SummaryFigure(name, *UNITS.get(name, (name.partition(".")[2], "件")), number=one)
        for name, one in named.items()
    }


def written(text, without="", **numbers):
    part = SummaryPart(key="services", title="服务成效", text=text, without=without)
    return part.written(figures(**numbers), NAMES)


SERVICES = "做了：[咨询{consultations}条][，代书{documents}件]。"


def test_figures_stand_in_the_text_under_their_names():
    kept = written(SERVICES, consultations=398, documents=4)
    assert kept == "做了：咨询{consultations=398}条，代书{documents=4}件。"


def test_names_stand_in_the_text_as_words():
    assert written("{year}年，{office}。") == "2026年，龙兴司法所。"


def test_a_clause_that_counts_nothing_goes_with_its_mark():
    assert shown_text(written(SERVICES, consultations=0, documents=4)) == "做了：代书4件。"
    assert shown_text(written(SERVICES, consultations=3, documents=0)) == "做了：咨询3条。"


def test_a_part_that_counts_nothing_says_so():
    assert written(SERVICES, "没有登记服务。", consultations=0, documents=0) == "没有登记服务。"


def test_a_heading_goes_with_the_clause_it_stands_in():
    text = "[（一）咨询\n咨询{consultations}条。]\n[（二）代书\n代书{documents}件。]"
    assert shown_text(written(text, consultations=0, documents=4)) == "（二）代书\n代书4件。"


def test_mediations_are_listed_by_type_the_most_first():
    kept = written("按类型分：{disputes}。", disputes__B=2, disputes__A=5, disputes__C=0)
    assert shown_text(kept) == "按类型分：A5件、B2件。"


def test_a_figure_that_changed_since_is_told():
    kept = written(SERVICES, consultations=398, documents=4)
    (change,) = changes_in(kept, figures(consultations=412, documents=4))
    assert change.sentence == "解答咨询现在是 412 条，文中写 398。"


def test_numbers_are_written_anew_and_the_words_stay():
    kept = "共{consultations=398}条，比上年多。"
    now = figures(consultations=412)
    assert shown_text(with_figures(kept, now)) == "共412条，比上年多。"
    assert not list(changes_in(with_figures(kept, now), now))


def test_a_figure_that_nobody_counts_any_more_stays():
    assert shown_text(with_figures("共{old_figure=7}条", figures(consultations=1))) == "共7条"


def test_half_hours_are_written_as_they_are_counted():
    assert shown_text(written("{onsite_hours}小时", onsite_hours="236.50")) == "236.5小时"


def test_a_short_line_with_a_number_in_brackets_is_a_heading():
    text = "　　做法如下：\n（一）一次一记\n\n（二）这一句写完了，是正文。\n（三）" + "长" * 30
    assert [one.level for one in paragraphs_of(text)] == [0, 2, 0, 0]
    assert next(paragraphs_of(text)) == LetterParagraph(0, "做法如下：")
