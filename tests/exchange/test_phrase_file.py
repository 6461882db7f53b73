"""常用语的文件: what is written is read again; texts in either code; what is no phrase book."""

import pytest

from exchange.workbooks import save
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.phrase_file import WrittenPhrase, read_phrases, write_phrases

BOOK = (
    WrittenPhrase("双方达成口头协议。", "处理结果", ("纠纷调解", "法律援助")),
    WrittenPhrase("=1+1 不是公式\n第二行", "服务内容", ()),
    WrittenPhrase("𠮷家、䶮家同意。", "处理结果", ("纠纷调解",)),
)


def test_a_written_book_is_read_as_it_was(tmp_path):
    file = write_phrases(tmp_path / "常用语.xlsx", BOOK)

    assert read_phrases(file) == BOOK


def test_a_column_of_sentences_without_a_head_will_do(tmp_path):
    file = save(tmp_path / "句子.xlsx", [("已当面解答。",), ("",), ("已告知材料。",)])

    assert read_phrases(file) == (WrittenPhrase("已当面解答。"), WrittenPhrase("已告知材料。"))


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_has_one_sentence_a_line(tmp_path, code):
    file = tmp_path / "句子.txt"
    file.write_bytes("已当面解答。\r\n\r\n  已告知材料。\n".encode(code))

    assert read_phrases(file) == (WrittenPhrase("已当面解答。"), WrittenPhrase("已告知材料。"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "没有常用语"),
        (b"\xff\xfe\x00\x41\x00", "读不出来"),
        (b"a\n" * (1 << 20), "超过 1 MB"),
    ],
)
def test_what_is_no_text_of_sentences_is_refused(tmp_path, content, said):
    file = tmp_path / "句子.txt"
    file.write_bytes(content)

    with pytest.raises(Refusal, match=said):
        read_phrases(file)


def test_a_workbook_goes_through_the_gate(tmp_path):
    file = tmp_path / "句子.xlsx"
    file.write_bytes(b"not a workbook")

    with pytest.raises(Refusal, match="不是 Excel"):
        read_phrases(file)


def test_a_file_that_is_gone_is_named(tmp_path):
    with pytest.raises(Refusal, match="没有了"):
        read_phrases(tmp_path / "没有了.txt")
