"""录入的表: 常用语, and the imports with what each brought and changed."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import METADATA, record_table

PHRASE = RecordShape(Phrase)
IMPORT_BATCH = RecordShape(ImportBatch)

phrase = record_table("phrase", PHRASE)
import_batch = record_table("import_batch", IMPORT_BATCH)

imported_row = Table(
    "imported_row",
    METADATA,
    Column("batch_id", Integer, ForeignKey("import_batch.id"), primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("record_id", Integer, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # the records that one batch added lie together
)
updated_row = Table(
    "updated_row",
    METADATA,
    Column("batch_id", Integer, ForeignKey("import_batch.id"), primary_key=True),
    Column("audit_id", Integer, ForeignKey("audit.id"), primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # what one batch changed, each by the row of the trail that says so
)
