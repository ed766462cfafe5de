"""What a former forecast said and how it turned out, in a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import pytest
from sentence_places import placeholders

from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast, Outcome
from benchmark_app.words.language import Language
from benchmark_app.words.told import TOLD, outcome_word, told_word

ISSUED = IssuedForecast(
    attribute=1,
    as_of=date(2020, 1, 1),
    recorded_at=datetime(2020, 1, 1, tzinfo=UTC),
    threshold=0.7,
    years=(0.5, 1.0, 2.0, 4.0, 8.0),
    within_year=0.25,
    within_five=0.75,
    basis=ForecastBasis.HISTORY,
)
OPEN = Outcome(
    issued=ISSUED,
    reached_on=None,
    is_due=False,
    is_inside=None,
    pinball=None,
    naive_pinball=None,
)


def test_what_was_told_names_no_day_that_was_not() -> None:
    """Half a year, 2 and 8 years from the first of 2020."""
    assert told_word(ISSUED, Language.EN) == "around 2021-12, 8 in 10 from 2020-07 to 2028"
    assert told_word(ISSUED, Language.KO) == "2021-12쯤, 열에 여덟은 2020-07~2028"
    endless = replace(ISSUED, years=(0.5, 1.0, 2.0, inf, inf))
    assert told_word(endless, Language.EN) == "around 2021-12, hardly before 2020-07"
    late = replace(ISSUED, within_five=0.4)
    assert told_word(late, Language.EN) == "not in the next 5 years (60 %)"


@pytest.mark.parametrize(
    ("reached", "inside", "said"),
    [
        (date(2020, 3, 1), False, "came on 2020-03-01, earlier than told"),
        (date(2021, 3, 1), True, "came on 2021-03-01, inside that time"),
        (date(2029, 3, 1), False, "came on 2029-03-01, later than told"),
        (None, False, "has not come yet, later than told"),
    ],
)
def test_how_it_turned_out(reached: date | None, inside: bool, said: str) -> None:
    due = replace(OPEN, reached_on=reached, is_due=True, is_inside=inside)
    assert outcome_word(due, Language.EN) == said
    assert "{" not in outcome_word(due, Language.KO)


def test_what_cannot_be_judged_yet() -> None:
    assert outcome_word(OPEN, Language.KO) == "아직 결과 없음"
    assert outcome_word(None, Language.EN) == ""
    never = replace(ISSUED, years=(inf,) * 5)
    came = replace(OPEN, issued=never, reached_on=date(2021, 1, 1), is_due=True, is_inside=False)
    assert outcome_word(came, Language.EN).endswith("earlier than told")


@pytest.mark.parametrize(
    ("reached", "said"),
    [
        (date(2024, 12, 31), "came on 2024-12-31, earlier than told"),
        (date(2025, 6, 1), "came on 2025-06-01"),
        (None, "has not come yet"),
    ],
)
def test_not_in_five_years_is_wrong_only_within_them(reached: date | None, said: str) -> None:
    """Said on the first of 2020 with 80 % between 6 and 40 years, but no date."""
    issued = replace(ISSUED, years=(6.0, 7.0, 9.0, 20.0, 40.0), within_five=0.05)
    due = Outcome(
        issued=issued,
        reached_on=reached,
        is_due=True,
        is_inside=False,
        pinball=None,
        naive_pinball=None,
    )
    assert outcome_word(due, Language.EN) == said
    assert "{" not in outcome_word(due, Language.KO)


@pytest.mark.parametrize("code", TOLD)
def test_both_languages_fill_the_same_places(code: str) -> None:
    assert placeholders(TOLD[code].en) == placeholders(TOLD[code].ko)
