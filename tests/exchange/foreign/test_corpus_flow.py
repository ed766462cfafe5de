"""What the product makes of every awkward file of the corpus, judged."""

from __future__ import annotations

from pathlib import Path

import pytest
from awkward import Case, all_cases, judge
from awkward_run import run

#: Refused or told today where more could be done; nothing of these comes in wrong.
NOT_YET: dict[str, str] = {}


def by_name(case: Case) -> str:
    """How a case is called in a test's report."""
    return case.name


@pytest.mark.parametrize("case", all_cases(), ids=by_name)
def test_it_ends_as_its_owner_means_it(case: Case, tmp_path: Path) -> None:
    faults = judge(case, run, tmp_path).faults
    if case.name in NOT_YET:
        assert faults, "this works now: take it off the list"
    else:
        assert faults == ()
