"""封好的文件: whatever is done to it, it opens as it was written or not at all."""

import io
import json
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.keys import Keys, has_password, id_asked_for, new_recovery_code
from lvgw_desktop.sealing.sealed_file import CHUNK, SealedReader, SealedWriter

CODE = new_recovery_code()
KEYS = Keys(CODE)
SEALED_CHUNK = CHUNK + 16


def sealed(data, keys=KEYS):
    file = io.BytesIO()
    writer = SealedWriter(file, keys)
    for at in range(0, len(data), 50_000):
        writer.write(data[at : at + 50_000])
    writer.finish()
    return file.getvalue()


def opened(file, keys=KEYS):
    return b"".join(SealedReader(io.BytesIO(file)).chunks(keys))


def text_of(size):
    return b"".join(number.to_bytes(4) for number in range(size // 4 + 1))[:size]


FOUR = sealed(text_of(3 * CHUNK + 1_000))
HEADER = len(FOUR) - 3 * SEALED_CHUNK - 1_016


def parts():
    """The header and the sealed chunks of a file of four."""
    chunks = [FOUR[at : at + SEALED_CHUNK] for at in range(HEADER, len(FOUR), SEALED_CHUNK)]
    return FOUR[:HEADER], chunks


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])
def test_what_was_sealed_opens(size):
    assert opened(sealed(text_of(size))) == text_of(size)


def test_nothing_of_it_can_be_read_without_the_key():
    file = sealed("兴梁社区".encode() * 1_000)
    assert "兴梁".encode() not in file
    assert file != sealed("兴梁社区".encode() * 1_000)  # two of the same look like two others


@settings(max_examples=60)
@given(st.integers(0, len(FOUR) - 1), st.integers(0, 7))
def test_a_flipped_bit_shows_wherever_it_is(at, bit):
    broken = bytearray(FOUR)
    broken[at] ^= 1 << bit
    with pytest.raises(Refusal):
        opened(bytes(broken))


def test_a_flipped_bit_shows_in_every_chunk():
    for chunk in range(4):
        for at in (0, 15, 500):
            broken = bytearray(FOUR)
            broken[HEADER + chunk * SEALED_CHUNK + at] ^= 1
            with pytest.raises(Refusal, match="损坏" if chunk < 3 else "没有拷完整"):
                opened(bytes(broken))


@settings(max_examples=60)
@given(st.integers(0, len(FOUR) - 1))
def test_a_file_that_was_cut_short_shows_wherever_it_was(size):
    with pytest.raises(Refusal):
        opened(FOUR[:size])


def test_a_file_that_was_cut_between_two_chunks_shows():
    header, chunks = parts()
    for number in range(4):
        with pytest.raises(Refusal, match="没有拷完整"):
            opened(header + b"".join(chunks[:number]))


def test_chunks_that_changed_places_show():
    header, (first, second, third, last) = parts()
    for mixed in (
        (second, first, third, last),
        (first, first, third, last),
        (first, third, last),
        (first, second, third, last, last),
        (first, second, second, third, last),
    ):
        with pytest.raises(Refusal):
            opened(header + b"".join(mixed))


def test_a_chunk_of_another_file_shows():
    header, chunks = parts()
    foreign = sealed(text_of(3 * CHUNK + 1_000))[HEADER : HEADER + SEALED_CHUNK]
    with pytest.raises(Refusal, match="中间损坏"):
        opened(header + foreign + b"".join(chunks[1:]))


def test_other_files_are_told_apart():
    for foreign in (b"", b"PK\x03\x04", b"SQLite format 3\0" + bytes(100), b"LVGX"):
        with pytest.raises(Refusal, match="不是工作台做的数据包"):
            opened(foreign)
    with pytest.raises(Refusal, match="没有拷完整"):
        opened(FOUR[:4])
    with pytest.raises(Refusal, match="更新的版本"):
        opened(FOUR[:7] + b"\x02" + FOUR[8:])


def with_slots(indent=None, **changed):
    """The file with other words about its password, and a header that is sound by itself."""
    file = sealed(b"text", Keys(CODE, "一个长长的密码"))
    size = int.from_bytes(file[8:12])
    slots = json.loads(file[12 : 12 + size])["slots"]
    slots[1].update(changed)
    header = json.dumps({"slots": slots}, indent=indent).encode()
    return file[:8] + len(header).to_bytes(4) + header + sha256(header).digest() + file[44 + size :]


@pytest.mark.parametrize(
    "changed",
    [
        {"memory": 2**31},
        {"iterations": 10**6},
        {"lanes": 0},
        {"memory": "46"},
        {"salt": "zz"},
        {"salt": ""},
        {"key": None},
    ],
)
def test_a_hostile_header_costs_nothing(changed):
    with pytest.raises(Refusal, match="损坏"):
        opened(with_slots(**changed), Keys(password="一个长长的密码"))


def test_a_header_that_was_altered_anywhere_is_told_at_once():
    broken = bytearray(FOUR)
    broken[HEADER - 60] ^= 1
    with pytest.raises(Refusal, match="开头损坏了，或没有拷完整"):
        opened(bytes(broken))


def test_what_follows_opens_behind_its_own_header_alone():
    """The same words in another order of blanks are another header, however sound by itself."""
    with pytest.raises(Refusal, match="没有拷完整"):
        opened(with_slots(indent=1), Keys(CODE))
    assert opened(with_slots(), Keys(CODE)) == b"text"


@pytest.mark.parametrize(
    "header", [b"[]", b"{}", b'{"slots": 3}', b'{"slots": [1]}', b"x", b"[" * 9_000]
)
def test_a_header_that_says_something_else_is_refused(header):
    name = FOUR[:8] + len(header).to_bytes(4) + header + sha256(header).digest()
    with pytest.raises(Refusal, match="损坏"):
        opened(name)


def test_code_and_password_both_open_it():
    file = sealed(b"text", Keys(CODE, "一个长长的密码"))
    assert opened(file, Keys(CODE)) == opened(file, Keys(password="一个长长的密码")) == b"text"
    slots = SealedReader(io.BytesIO(file)).slots
    assert has_password(slots)
    assert len(id_asked_for(slots)) == 4
    assert not has_password(SealedReader(io.BytesIO(FOUR)).slots)
    for keys, why in (
        (Keys(new_recovery_code()), "这个恢复码打不开"),
        (Keys(), "这个恢复码打不开"),
        (Keys(password="另一个密码"), "密码不对"),
    ):
        with pytest.raises(Refusal, match=why):
            opened(file, keys)
