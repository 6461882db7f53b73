"""压好的行: lines and files come out as they went in; what is none of them is refused."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing import packed_lines
from lvgw_desktop.sealing.packed_lines import LineReader, LineWriter


class Sealed:
    """Holds what is written instead of sealing it."""

    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += data

    def finish(self):
        pass


def chunks(data, size=1_000):
    return iter([data[at : at + size] for at in range(0, len(data), size)])


JSON = st.dictionaries(st.text(max_size=5), st.text(max_size=50) | st.integers() | st.none())


@given(st.lists(JSON | st.binary(max_size=5_000)), st.integers(0, 9))
def test_lines_and_files_come_out_as_they_went_in(parts, plain_from):
    sealed = Sealed()
    writer = LineWriter(sealed)
    for number, part in enumerate(parts):
        if number == plain_from:
            writer.go_on_plain()
        if isinstance(part, bytes):
            writer.data(part)
        else:
            writer.line(part)
    writer.finish()
    reader = LineReader(chunks(sealed.data, 7))
    for part in parts:
        assert part == (reader.data(len(part)) if isinstance(part, bytes) else reader.line())
    assert reader.line() is None


def test_a_line_without_an_end_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(packed_lines, "_LONGEST_LINE", 1_000_000)
    bomb = zlib.compress(b'{"a": "' + b" " * 50_000_000)
    reader = LineReader(chunks(bomb))
    with pytest.raises(Refusal, match="看不懂"):
        reader.line()
    assert len(reader._waiting) < 2_000_000


@pytest.mark.parametrize(
    "data",
    [
        b"not compressed",
        zlib.compress(b"[1]\n"),
        zlib.compress(b"{\n"),
        zlib.compress(b"\xff\xfe\n"),
        zlib.compress(b"[" * 100_000 + b"\n"),
        zlib.compress(b'{"a": 1}\n')[:-3],
        zlib.compress(b"") + b"more",
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(Refusal, match="看不懂"):
        tuple(iter(LineReader(chunks(data)).line, None))


def test_a_file_that_is_shorter_than_it_says_is_refused():
    with pytest.raises(Refusal, match="看不懂"):
        LineReader(chunks(zlib.compress(b"abc"))).data(4)
