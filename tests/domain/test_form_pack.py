"""词汇 and 规则 of the province's pack: complete, and refused where written wrongly."""

import copy
import re

import pytest

from lvgw_desktop.domain.appointment import Renewal
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import MEASURES, SERVICE_ITEMS
from lvgw_desktop.domain.phrase import PHRASE_FIELDS
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import ChecklistItem, VillageKind
from lvgw_desktop.domain.vocabulary import LedgerColumn, Vocabulary
from tests.domain.form_pack import henan

KINDS = """
CONSULTATION       consultation 条  人次 一三
DOCUMENT_DRAFTING  other        件  -    三
LECTURE            publicity    次  人次 二
PUBLICITY          publicity    份  -    二
PUBLICITY_BOARD    publicity    处  -    二
MEDIATION          mediation    件  人   四
DISPUTE_SCREENING  mediation    次  -    四
MEDIATION_BODY     other        次  -    四
LITIGATION         other        次  -    -
VILLAGE_DECISION   other        条  -    一
VILLAGE_MEETING    other        次  -    一
LEGALITY_OPINION   other        条  -    一
RISK_ASSESSMENT    other        件  -    一
GOVERNANCE         other        次  -    一
VILLAGE_RULES      other        件次 -   一
ELECTION           other        次  -    一
PETITION           other        件  -    一
LEGAL_AID          other        件  -    三
TRAINING           training     次  人   二
NEEDS_SURVEY       other        次  -    -
OTHER              other        次  -    -
"""

RULES = {
    "villages_per_adviser": 6,
    "one_current_adviser": 1,
    "monthly_visit": 1,
    "on_site_hours": 4,
    "quarterly_lecture": 1,
    "lecture_outline": 0,
    "wechat_group": 0,
    "log_complete": 0,
    "ledger_in": 25,
    "report_out": 0,
    "inspections": 2,
    "assessments": 2,
    "year_summary": 0,
    "adviser_training": 1,
    "major_matter": 0,
    "notice_board": 0,
    "contract_end": 60,
    "lawyer_share": 80,
    "entered_late": 7,
    "long_day": 12,
    "similar_text": 80,
    "volume_retention": 10,
}

SHOWN = (
    AdviserKind,
    ChecklistItem,
    FirmKind,
    LogSource,
    MonthRule,
    PaperState,
    Renewal,
    ServiceMethod,
    VillageKind,
)

DAMAGED = (
    "提出意免费咨询",
    "等级免费咨询",
    "进评",
    "边边宣传",
    "法律服免费",
    "律顾问认真",
    "就联系人",
)


@pytest.mark.parametrize("line", KINDS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_every_kind_of_service_has_its_column_units_and_areas(vocabulary, line):
    code, column, unit, heads_unit, areas = line.split()
    kind = vocabulary.kinds[code]
    assert kind.column is LedgerColumn(column)
    assert (kind.unit, kind.heads_unit) == (unit, heads_unit.strip("-"))
    assert "".join(kind.areas) == areas.strip("-")
    assert kind.word
    assert kind.short


def test_the_pack_has_no_other_kinds(vocabulary):
    assert set(vocabulary.kinds) == {line.split()[0] for line in KINDS.strip().splitlines()}
    assert len({kind.word for kind in vocabulary.kinds.values()}) == len(vocabulary.kinds)


def test_the_common_kinds_stand_open_in_the_editor_s_order(vocabulary):
    assert [kind.short for kind in vocabulary.kinds.values() if kind.common] == [
        "法律咨询",
        "纠纷调解",
        "代写法律文书",
        "法治讲座",
        "发放宣传资料",
        "重大决策法律意见",
        "村规民约审修",
        "法律援助",
    ]


def test_every_kind_that_is_counted_exists(vocabulary):
    assert {kind for one in MEASURES for kind in one.kinds} <= set(vocabulary.kinds)


@pytest.mark.parametrize("shown", SHOWN)
def test_every_member_that_is_shown_has_its_own_word(vocabulary, shown):
    words = vocabulary.words[shown.__name__]
    assert set(words) == {member.name for member in shown}
    assert len(set(words.values())) == len(words)
    assert all(vocabulary.word(member) == words[member.name] for member in shown)


@pytest.mark.parametrize("group", ["measure", "measure_unit"])
def test_every_measure_has_its_wording_in_the_same_order(vocabulary, group):
    assert [code for code, _ in vocabulary.list_of(group)] == [
        one.name for one in (*MEASURES, SERVICE_ITEMS)
    ]


def test_a_measure_has_the_unit_of_the_kind_it_sums(vocabulary):
    units = {one.name: vocabulary.kind(next(iter(one.kinds))) for one in MEASURES if one.kinds}
    shown = {name: vocabulary.word_of("measure_unit", name) for name in units}
    expected = {name: kind.unit for name, kind in units.items()} | {"audience": "人次"}
    assert shown == expected


@pytest.mark.parametrize(
    ("group", "length", "first"),
    [
        ("client_category", 6, "村(居)民"),
        ("dispute_type", 15, "婚姻家庭"),
        ("mediation_outcome", 3, "成功"),
        ("special_group", 7, "老年人"),
    ],
)
def test_open_lists(vocabulary, group, length, first):
    entries = vocabulary.list_of(group)
    assert (len(entries), entries[0][1]) == (length, first)


def test_words_of_the_paper_states_follow_the_screens(vocabulary):
    words = [vocabulary.word(state) for state in PaperState]
    assert words == ["待打印", "已打印", "已签回", "已归档", "已作废"]


def test_unknown_codes_show_themselves(vocabulary):
    assert vocabulary.word_of("client_category", "SCHOOL") == "SCHOOL"
    assert vocabulary.word(LedgerColumn.OTHER) == "OTHER"
    assert vocabulary.list_of("no_such_list") == ()
    unknown = vocabulary.kind("DRONE_VISIT")
    assert (unknown.word, unknown.column, unknown.amount_words(3)) == (
        "DRONE_VISIT",
        LedgerColumn.OTHER,
        "3次",
    )


@pytest.mark.parametrize(("rule_id", "number"), RULES.items())
def test_every_rule_has_its_number_word_and_source(policy, rule_id, number):
    rule = policy.rules[rule_id]
    assert policy.number(rule_id) == number
    assert all((rule.word, rule.source, rule.sentence.endswith("。")))
    assert policy.holds(rule_id) is (rule_id != "on_site_hours")


VISIT = {"code": "VISIT", "word": "走访", "column": "other", "unit": "次", "heads_unit": "人"}


def test_a_kind_of_another_pack_says_which_figures_it_feeds(vocabulary):
    kinds = [{**VISIT, "feeds": ["lectures", "audience"]}, {**VISIT, "code": "MEDIATION"}]
    own = Vocabulary.from_mapping({"kind": kinds})
    assert [one.name for one in own.measures] == [one.name for one in MEASURES]
    assert own.measure("lectures").kinds == {"LECTURE", "VISIT"}
    assert own.measure("mediations").kinds == {"MEDIATION"}
    assert [own.counts_heads(code) for code in ("VISIT", "MEDIATION")] == [True, False]
    silent = Vocabulary.from_mapping({"kind": [{**VISIT, "code": "MEDIATION", "feeds": []}]})
    assert silent.measure("mediations").kinds == frozenset()
    assert vocabulary.measures == MEASURES


@pytest.mark.parametrize("name", ["garden", "onsite_count", "wechat_groups"])
def test_a_figure_that_no_kind_can_feed_is_named(name):
    with pytest.raises(Refusal, match=f"VISIT.*{name}"):
        Vocabulary.from_mapping({"kind": [{**VISIT, "feeds": [name]}]})


def test_a_rule_that_a_pack_lacks_does_not_hold(policy):
    assert (policy.holds("no_such_rule"), policy.number("no_such_rule")) == (False, 0)


def test_no_damaged_sentence_of_the_plan_is_quoted():
    quoted = str(henan("policy.toml")) + str(henan("vocabulary.toml"))
    assert [damaged for damaged in DAMAGED if damaged in quoted] == []


KIND = {"code": "VISIT", "word": "走访", "column": "other", "unit": "次"}


@pytest.mark.parametrize("key", KIND)
def test_a_kind_that_lacks_a_key_is_named(key):
    entry = {name: value for name, value in KIND.items() if name != key}
    with pytest.raises(Refusal, match="服务种类写得不对") as refused:
        Vocabulary.from_mapping({"kind": [entry]})
    assert key in refused.value.sentence


def test_a_kind_in_an_unknown_column_or_written_twice_is_named():
    with pytest.raises(Refusal, match=r"VISIT.*garden"):
        Vocabulary.from_mapping({"kind": [{**KIND, "column": "garden"}]})
    with pytest.raises(Refusal, match="VISIT 写了两次"):
        Vocabulary.from_mapping({"kind": [KIND, copy.deepcopy(KIND)]})


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"word": "走访", "colour": "red"},
        {"word": "走访", "value": "六"},
        {"word": "", "value": 0.5},
    ],
)
def test_a_rule_that_is_written_wrongly_is_named(entry):
    with pytest.raises(Refusal, match="monthly_visit"):
        Policy.from_mapping({"rule": {"monthly_visit": entry}})


def test_an_empty_pack_has_neither_words_nor_rules():
    assert Vocabulary.from_mapping({}) == Vocabulary(kinds={}, words={})
    assert Policy.from_mapping({}) == Policy(rules={})


def test_the_phrases_to_begin_with_are_neutral():
    groups = henan("phrases.toml")["group"]
    texts = [text for group in groups for field in PHRASE_FIELDS for text in group.get(field, ())]

    assert len(texts) == len(set(texts))
    assert all(text.endswith("。") for text in texts)
    assert not [text for text in texts if re.search("[0-9某]", text)]


def test_every_common_kind_has_phrases(vocabulary):
    given = {kind for group in henan("phrases.toml")["group"] for kind in group.get("kinds", ())}

    assert {kind.code for kind in vocabulary.kinds.values() if kind.common} <= given
