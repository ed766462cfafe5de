"""The list of faults names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"`(tests/\S+\.py)::(test_\w+)`")


def test_each_test_of_the_list_of_faults_is_there() -> None:
    rows = (ROOT / "tests" / "faults.md").read_text(encoding="utf-8").split("|---|---|---|\n")[1]
    for row in rows.splitlines():
        found = NAMED.search(row)
        assert found, row
        text = (ROOT / found[1]).read_text(encoding="utf-8")
        assert f"def {found[2]}(" in text, row
