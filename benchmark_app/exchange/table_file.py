"""Files with tables in them: what they are called, and what is said where none can be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmark_app.errors import FileRefused

WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"})
PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
#: What to look for where a table is chosen, as patterns of names.
PATTERNS: Final = "*.csv *.tsv *.txt *.md *.xlsx *.xlsm *.xltx *.xls *.ods *.html *.htm *.xhtml"


@contextmanager
def disk_faults_told(path: Path) -> Iterator[None]:
    """Says of a file that is missing or cannot be read that it is refused, and why."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileRefused("file_not_found", name=path.name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileRefused("file_unreadable", name=path.name or str(path), reason=reason) from error
