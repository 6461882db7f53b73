import sqlite3

import pytest
from sqlalchemy import bindparam, select

from builders import a_firm
from lvgw_desktop.storage.prepared import Prepared, add_row
from lvgw_desktop.storage.schema.roster import firm
from lvgw_desktop.storage.schema.unaudited import counter


def test_a_row_is_added_under_the_next_number(database):
    with database.change_store() as store:
        added = store.firms.add(a_firm(name="河南砺衡律师事务所"))
        sql = store.firms._transaction.sql
        name_of = Prepared(select(firm.c.name).where(firm.c.id == bindparam("wanted")))
        assert name_of.value(sql, {"wanted": added.id}) == "河南砺衡律师事务所"
        assert name_of.value(sql, {"wanted": 99}) is None


def test_a_constant_of_the_statement_is_bound_with_the_values(database):
    some = select(counter.c.last).where(counter.c.name == "b", counter.c.last > bindparam("least"))
    with database.change_store() as store:
        sql = store.firms._transaction.sql
        for row in (("a", 5), ("b", 7)):
            add_row(sql, counter, row)
        assert Prepared(some).value(sql, {"least": 1}) == 7
        assert Prepared(some).value(sql, {"least": 9}) is None


def test_a_row_that_lacks_a_needed_column_is_refused(database):
    with pytest.raises(sqlite3.Error), database.change_store() as store:
        add_row(store.firms._transaction.sql, counter, ("a",))
