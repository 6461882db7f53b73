import tomllib

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.form_reader import Surroundings
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.load import load_definition
from lvgw_desktop.forms.pack import open_pack
from tests.forms.sheets import FONTS, FORMS, the_pack, words


def load(name, *changes):
    """Load a form file after replacing pieces of its text."""
    text = (FORMS / name).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    around = Surroundings(the_pack().papers, the_pack().fonts.roles)
    return load_definition(name, tomllib.loads(text), around)


@pytest.mark.parametrize(
    ("name", "old", "new", "cause"),
    [
        ("service_log.toml", "[33, 52, 22, 49]", "[33, 52, 22, 48]", "共宽 155 毫米"),
        ("service_log.toml", "{adviser.name}", "{adviser.nmae}", "没有“adviser.nmae”这个数据项"),
        ("service_log.toml", 'role = "xbs"', 'role = "xss"', "没有“xss”这种字体"),
        ("service_log.toml", 'label = "法律顾问\\n姓名", confidence = "H"',
         'label = "法律顾问\\n姓名"', "confidence"),
        ("service_log.toml", "span = 3 }", "span = 2 }", "占满 4 栏"),
        ("service_log.toml", "more_room ", "more_rooom ", "不认识的项“more_rooom”"),
        ("service_log.toml", "row_max = 40", "row_max = 40\ncolour = 1", "不认识的项“colour”"),
        ("service_log.toml", 'page    = "A4P"', 'page    = "A9"', "不能是“A9”"),
        ("service_log.toml", 'kind    = "grid"', 'kind    = "picture"', "只能是 grid、table"),
        ("service_log.toml", "served_on:cn_date_weekday", "served_on:weekday", "“weekday”的写法"),
        ("service_log.toml", "continued_size = 12", "continued_size = 13", "continued_size"),
        ("service_log.toml", "leads = [24, 18.5, 16]", "leads = [24, 18.5]", "行距"),
        ("service_log.toml", "height        = 143", "height        = 60", "放不下签字"),
        ("service_log.toml", "height        = 143", 'height        = "高"', "应是数字"),
        ("service_log.toml", '"firm", ', '"frim", ', "没有“frim”这种记录"),
        ("ledger.toml", "width = 44", "width = 43", "各栏共宽 256 毫米"),
        ("ledger.toml", "{village_short}", "{village_long}", "没有“village_long”"),
        ("ledger.toml", "head_heights = [7.5, 16]", "head_heights = [7.5]", "层数"),
        ("ledger.toml", 'note_confidence = "L"', "", "note_confidence"),
        ("ledger.toml", '= "ledger.rows"', '= "ledger.lines"', "ledger.lines"),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_with_file_and_cause(name, old, new, cause):
    with pytest.raises(Refusal) as refused:
        load(name, (old, new))
    assert name in refused.value.sentence
    assert cause in refused.value.sentence


def test_a_mistake_names_its_place():
    with pytest.raises(Refusal, match=r"grid\.rows 第2项\.cells 第2项"):
        load("service_log.toml", ("{village.full_name}", "{village.fullname}"))


def test_a_damaged_file_is_refused_with_its_line(tmp_path):
    copy_pack(tmp_path)
    (tmp_path / "ledger.toml").write_text("[form\nid = 1", "utf-8")
    with pytest.raises(Refusal, match=r"ledger\.toml.*line 1"):
        open_pack(tmp_path, FONTS).definition("ledger")


def test_a_missing_form_is_refused(tmp_path):
    copy_pack(tmp_path)
    with pytest.raises(Refusal, match=r"本所的表样里没有这张表（no_such\.toml）"):
        open_pack(tmp_path, FONTS).definition("no_such")


def test_every_form_of_the_pack_loads_under_its_id():
    assert {"service_log", "ledger"} <= set(the_pack().form_ids)
    for form_id in the_pack().form_ids:
        assert the_pack().definition(form_id).id == form_id


@pytest.mark.parametrize("piece", ["binding_line = false", 'page_number = ""', 'serial = ""'])
def test_furniture_is_switched_off_one_by_one(tmp_path, piece):
    (tmp_path / "service_log.toml").write_text(f"[furniture]\n{piece}\n", "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    form = pack.definition("service_log")
    (page,) = lay_out(form, fill(form, {}, words), pack.fonts).pages
    shown = [
        "".join(run.text for run in line.runs) for line in page.blank.lines + page.written.lines
    ]
    gone = {"binding_line": "装", "page_number": "第 1 页　共 1 页", "serial": "编号" + "　" * 10}
    switched = piece.split()[0]
    assert [gone[name] in shown for name in gone] == [name != switched for name in gone]


def test_the_office_changes_a_heading_by_a_file_of_its_own(tmp_path):
    own = '[title]\ntext = "石龙区村（居）法律顾问工作日志"\n'
    (tmp_path / "service_log.toml").write_text(own, "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    assert pack.definition("service_log").title.text.source == "石龙区村（居）法律顾问工作日志"
    assert the_pack().definition("service_log").title.text.source.startswith("河南省")


def test_the_office_prints_an_alternative_it_chose(tmp_path):
    own = '[wording]\n"服务对象或联系人签字：" = "服务对象或村（居）联系人签字："\n'
    (tmp_path / "service_log.toml").write_text(own, "utf-8")
    form = open_pack(FORMS, FONTS, tmp_path).definition("service_log")
    assert form.tail[1].marks[0].text.source == "服务对象或村（居）联系人签字："


@pytest.mark.parametrize("own", ['"服务内容及结果：" = "随便写"', '"没有的字" = "别的"'])
def test_words_outside_the_alternatives_are_refused(tmp_path, own):
    (tmp_path / "service_log.toml").write_text(f"[wording]\n{own}\n", "utf-8")
    with pytest.raises(Refusal, match=r"service_log\.toml 的 wording"):
        open_pack(FORMS, FONTS, tmp_path).definition("service_log")


def test_one_switch_makes_the_brackets_of_titles_narrow(tmp_path):
    (tmp_path / "pack.toml").write_text('[pack]\nbrackets = "half"\n', "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    titles = [pack.definition(name).title.text.source for name in ("service_log", "ledger")]
    assert titles == ["河南省村(居)法律顾问工作日志", "河南省村(居)法律顾问工作台账"]


def copy_pack(folder):
    for path in FORMS.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
