"""对列: what the columns of a workbook are called on the screen, and what a clerk says of them."""

from pathlib import Path

import pytest

from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.exchange.log_rows import read_log_rows
from lvgw_desktop.exchange.workbook_reading import read_workbook
from lvgw_desktop.services.import_columns import LEFT, columns_of, with_columns
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from tests.exchange.messy.clerks import methods_ticked_in_columns
from tests.exchange.samples import vocabulary


@pytest.fixture
def read(tmp_path):
    file = tmp_path / "旧日志.xlsx"
    methods_ticked_in_columns(file)
    workbook = read_workbook(file)

    def as_source(mapping=None):
        logs = read_log_rows(workbook, vocabulary(), mapping)
        kind = ImportKind.LOGS
        return ImportSource(file=Path(file), file_hash="", kind=kind, logs=logs, workbook=workbook)

    return as_source


def test_every_column_with_ticks_is_shown_as_what_it_is_read_for(read):
    fields = [column.field for column in columns_of(read())]

    assert fields == ["served_on", "village", *["method"] * 4, "content", "client_phone"]


def test_a_column_with_ticks_is_not_read_where_a_clerk_says_so(read):
    source = read(with_columns(read(), {"服务方式 · 电话": LEFT}))

    assert [column.field for column in columns_of(source)][2:6] == ["method", LEFT, *["method"] * 2]
    assert [row.method for row in source.logs.rows[:2]] == [
        ServiceMethod.ON_SITE,
        ServiceMethod.UNKNOWN,
    ]
