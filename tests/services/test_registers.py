"""顾问名册: every adviser in office, with the villages served today."""

from tests.services.papers import rows_of, words_of


def test_the_register_has_every_adviser_in_office(practice):
    in_office = [one for one in practice.advisers.lines() if not one.adviser.retired_on]
    rows = practice.registers.register().rows
    assert [row.name for row in rows] == [one.adviser.name for one in in_office]
    assert [row.firm_name for row in rows] == [one.firm for one in in_office]
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))


def test_the_villages_and_terms_are_those_of_the_cards(practice):
    ids = [one.adviser.id for one in practice.advisers.lines() if not one.adviser.retired_on]
    for row, adviser_id in zip(practice.registers.register().rows, ids, strict=True):
        serving = practice.advisers.card(adviser_id).current
        assert sorted(filter(None, row.village_names.split("、"))) == sorted(
            one.village for one in serving
        )
        starts = [one.appointment.starts_on for one in serving]
        assert row.starts_on == min(starts, default=None)


def test_a_retired_adviser_has_left_the_register(practice):
    retired = next(one for one in practice.advisers.lines() if not one.villages)
    if not retired.adviser.retired_on:
        practice.advisers.retire(retired.adviser.id, "离任")
    assert retired.adviser.name not in [row.name for row in practice.registers.register().rows]


def test_the_register_prints_every_row(practice):
    preview = practice.registers.preview()
    assert "村（居）法律顾问名册" in words_of(preview.pdf)
    printed = [row[1] for row in rows_of(preview.pdf) if row[0] and row[0].isdigit()]
    assert printed == [row.name for row in practice.registers.register().rows]
