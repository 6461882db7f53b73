"""恢复码: what a hand copies comes out as it was, or the slip is named by its group."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.recovery_code import SECRET_BYTES, RecoveryCode, read_recovery_code
from lvgw_desktop.domain.refusal import Refusal

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
EXAMPLE = RecoveryCode(bytes(range(SECRET_BYTES)))
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_a_code_is_eight_groups_of_five(secret):
    code = RecoveryCode(secret)
    assert [len(group) for group in code.groups] == [5] * 8
    assert set("".join(code.groups)) <= set(_SYMBOLS)
    assert read_recovery_code(code.text) == code


def test_it_is_read_however_it_was_written():
    spaced = " ".join(EXAMPLE.groups).lower()
    wide = EXAMPLE.text.translate({ord("0") + n: ord("０") + n for n in range(10)})
    alike = EXAMPLE.text.replace("0", "O").replace("1", "l")
    lines = "\n".join(EXAMPLE.groups)
    for typed in (spaced, wide, alike, lines, f"　{EXAMPLE.text}。"):
        assert read_recovery_code(typed) == EXAMPLE


@given(SECRETS, st.integers(0, 39), st.sampled_from(_SYMBOLS))
def test_one_wrong_character_is_named_by_its_group(secret, at, wrong):
    right = "".join(RecoveryCode(secret).groups)
    typed = right[:at] + wrong + right[at + 1 :]
    if typed == right:
        return
    with pytest.raises(Refusal, match=f"第 {at // 5 + 1} 组抄错了"):
        read_recovery_code(typed)


@given(SECRETS, st.integers(0, 7), st.integers(0, 4), st.integers(0, 4))
def test_two_characters_that_changed_places_are_named(secret, group, one, other):
    groups = list(RecoveryCode(secret).groups)
    letters = list(groups[group])
    letters[one], letters[other] = letters[other], letters[one]
    if "".join(letters) == groups[group]:
        return
    groups[group] = "".join(letters)
    with pytest.raises(Refusal, match=f"第 {group + 1} 组抄错了"):
        read_recovery_code("-".join(groups))


@given(SECRETS, st.integers(0, 7), st.integers(0, 7))
def test_two_groups_that_changed_places_are_named(secret, one, other):
    groups = list(RecoveryCode(secret).groups)
    if one == other:
        return
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(Refusal, match=f"第 {min(one, other) + 1} 组抄错了"):
        read_recovery_code("-".join(groups))


def test_what_is_too_short_or_no_code_at_all_is_refused():
    for typed, count in (("", 0), (EXAMPLE.text[:-1], 39), (EXAMPLE.text + "0", 41)):
        with pytest.raises(Refusal, match=f"一共 40 个，这里有 {count} 个"):
            read_recovery_code(typed)
    with pytest.raises(Refusal, match="第 1 组抄错了"):
        read_recovery_code("U" + EXAMPLE.text[1:])
    with pytest.raises(Refusal, match="第 1 组抄错了"):
        read_recovery_code("兴" + EXAMPLE.text[1:])


def test_guessing_does_not_pass_by_luck():
    chance = random.Random(7)
    wrong = ["".join(chance.choices(_SYMBOLS, k=40)) for _ in range(500)]
    refused = 0
    for typed in wrong:
        with pytest.raises(Refusal):
            read_recovery_code(typed)
        refused += 1
    assert refused == len(wrong)
