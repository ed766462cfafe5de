"""What people call the tables of a file."""

from __future__ import annotations

from benchmark_app.storage.schema import METADATA
from benchmark_app.storage.store import Store
from benchmark_app.words.file_table import FILE_TABLES, with_tables_told


def test_every_table_of_a_file_has_a_name_and_no_other() -> None:
    assert Store.__doc__  # the tables are known once the store is
    assert FILE_TABLES.keys() == METADATA.tables.keys()


def test_what_is_no_table_stays_as_it_is() -> None:
    told = with_tables_told({"table": "seal", "tables": ["plan", "seal"], "count": 2})
    assert told == {"table": "seal", "tables": [FILE_TABLES["plan"], "seal"], "count": 2}
    assert with_tables_told({"table": 3, "tables": "plan"}) == {"table": 3, "tables": "plan"}
