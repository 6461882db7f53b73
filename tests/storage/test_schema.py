import sqlite3

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from lvgw_desktop.storage.migrating import expected_schema, schema_text
from lvgw_desktop.storage.schema import APPLICATION_ID, METADATA
from lvgw_desktop.storage.triggers import trigger_statements
from tests.storage.offices import an_open_office


def plain(statement):
    """Return a statement without what spells the same otherwise: a renamed table is quoted."""
    bare = str(statement).replace('"', "").replace("(", " ( ").replace(")", " ) ")
    return " ".join(bare.split())


def test_the_steps_make_the_schema_that_the_code_declares():
    dialect = sqlite.dialect()
    declared = {
        plain(CreateTable(table).compile(dialect=dialect)) for table in METADATA.sorted_tables
    }
    for table in METADATA.sorted_tables:
        declared |= {plain(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes}
    declared |= {plain(statement) for statement in trigger_statements(METADATA.tables)}
    made = {plain(statement) for statement in expected_schema()}
    assert {one.replace(" ,", ",") for one in made} == {one.replace(" ,", ",") for one in declared}


def test_nothing_is_deleted_along_with_something_else():
    assert not any("CASCADE" in statement.upper() for statement in expected_schema())


def test_every_constraint_has_a_name():
    for table in METADATA.sorted_tables:
        unnamed = [one for one in table.constraints if not one.name]
        assert not unnamed, table.name


def test_a_file_says_whose_it_is(tmp_path):
    an_open_office(tmp_path / "office.db").close()
    raw = sqlite3.connect(tmp_path / "office.db")
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw.execute("PRAGMA user_version").fetchone() == (5,)
    assert schema_text(raw) == expected_schema()
    raw.close()
