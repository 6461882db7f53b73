from lvgw_desktop.forms.missing import missing_characters
from tests.forms.sheets import a_sheet, the_pack
from tests.forms.texts import RARE


def missing(**fields):
    return missing_characters(a_sheet(**fields), the_pack().fonts)


def test_a_character_no_font_has_is_named_with_its_code_point_and_line():
    (found,) = missing(client_name="张\U0003134a", content="问。")
    assert (found.char, found.code_point, found.is_private, found.page) == (
        "\U0003134a", "U+3134A", False, 1)  # fmt: skip
    assert found.context.startswith("张\U0003134a")


def test_a_private_character_is_always_named():
    (found,) = missing(content="姓\ue123")
    assert (found.code_point, found.is_private) == ("U+E123", True)


def test_rare_names_are_not_missing():
    assert missing(client_name=RARE, content=RARE) == ()


def test_a_variation_selector_goes_with_its_base():
    assert missing(content="葛\U000e0100") == ()
