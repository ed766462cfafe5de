"""What the command line says beside its tables."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.words.command import COMMAND_WORDS, command_text
from benchmark_app.words.language import Language


@pytest.mark.parametrize("code", COMMAND_WORDS)
def test_both_languages_fill_the_same_places(code: str) -> None:
    assert placeholders(COMMAND_WORDS[code].en) == placeholders(COMMAND_WORDS[code].ko)


def test_the_dates_of_a_forecast_are_chances() -> None:
    assert command_text("forecast_of", Language.KO, share="70%") == (
        "경쟁 가게의 70%가 하게 될 때예요. 날짜마다 그때까지 될 가능성이 10, 25, 50, 75, 90%예요."
    )


def test_nothing_to_forecast_claims_nothing_of_who_began() -> None:
    assert command_text("no_forecast", Language.EN) == (
        "There is nothing to forecast: no service here has started and is still on its way."
    )
