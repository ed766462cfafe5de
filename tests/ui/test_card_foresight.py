"""What the card says of the days to come, and when it rather says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import foreseen_case
import pytest
from by_name import attribute_named, select_cell
from pytestqt.qtbot import QtBot

from benchmark_app.domain.copying import LagSummary
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.forecast import ForecastBasis
from benchmark_app.domain.result import LifecycleStage, StageResult
from benchmark_app.ui.card import Card
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot

TODAY = date(2026, 11, 22)


@pytest.fixture
def card(editor: Editor, theme: Theme, foresight: Foresight, qtbot: QtBot) -> Card:
    made = Card(editor, theme, foresight)
    qtbot.addWidget(made)
    made.resize(280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_service_and_the_competitor_get_their_sentence(
    card: Card, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    select_cell(editor, "Free parking", "Seaview")
    assert not card.foreseen.service.isVisible(), "nothing is said before it is known"
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    said = card.foreseen.service.text()
    assert said.startswith("Expected by all around ")
    assert "In your market this spreads about two thirds as fast as is usual." in said
    assert card.foreseen.business.text().startswith(
        "Seaview copies about twice as fast as is usual: "
    )


def test_the_own_column_says_how_long_leads_last(
    card: Card, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    select_cell(editor, "Minutes at check-in", "Our motel")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    assert card.foreseen.business.text() == (
        "Your leads last about 14 months before half have copied them. "
        "Our motel was first with 2 services in 3 years."
    )
    assert not card.foreseen.service.isVisible(), "a measure without a floor has no stage"
    select_cell(editor, "Clean linen", "Our motel")
    assert not card.foreseen.service.isVisible()
    editor.set_language(Language.KO)
    assert card.foreseen.business.text().startswith("우리가 먼저 시작한 것은 14개월쯤")


def test_how_often_we_were_first_is_said_once(
    card: Card,
    editor: Editor,
    foresight: Foresight,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    few = LagSummary(n=2, events=0, median=None, low=None, high=None)
    whole = foreseen_case.copying
    monkeypatch.setattr(
        foreseen_case, "copying", lambda market: replace(whole(market), own_half=few)
    )
    select_cell(editor, "Minutes at check-in", "Our motel")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    assert card.foreseen.business.text().startswith("You were first with 2 services")
    assert "Our motel was first" not in card.foreseen.business.text()


def test_what_fades_out_does_not_spread(
    card: Card,
    editor: Editor,
    foresight: Foresight,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    kind = type(editor.snapshot())
    told = kind.stage

    def fading(snapshot: Snapshot, attribute: int) -> StageResult:
        return replace(told(snapshot, attribute), stage=LifecycleStage.DECLINING)

    monkeypatch.setattr(kind, "stage", fading)
    select_cell(editor, "Free parking", "Seaview")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    assert card.foreseen.service.text().startswith("Expected by all around ")
    assert "as fast as is usual" not in card.foreseen.service.text()


def test_an_own_lead_says_how_long_it_has_left(
    card: Card, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    minutes = attribute_named(editor, "Minutes at check-in")
    editor.apply(Put(replace(minutes, offered_from=10.0)))
    select_cell(editor, "Minutes at check-in", "Our motel")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    assert card.foreseen.service.text().endswith(
        "In about 18 months half of the others may have it."
    )


def test_an_edit_does_not_make_the_sentences_flicker(
    card: Card, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    select_cell(editor, "Free parking", "Seaview")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    assert card.foreseen.service.isVisible()
    assert foresight.is_coming, "the card asks for what comes next"


def test_a_hidden_card_asks_for_nothing(
    card: Card, editor: Editor, foresight: Foresight, theme: Theme
) -> None:
    card.hide()
    select_cell(editor, "Free parking", "Seaview")
    assert not foresight.is_coming
    alone = Card(editor, theme)
    alone.deleteLater()
    assert alone.foreseen.service.text() == ""


def test_that_it_is_a_first_guess_is_said_once(
    card: Card, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    select_cell(editor, "Free parking", "Seaview")
    qtbot.waitUntil(lambda: foresight.is_current, timeout=10000)
    parking = attribute_named(editor, "Free parking")
    assert foresight.latest
    guess = foreseen_case.forecast(parking.id, TODAY, ForecastBasis.PRIOR_ONLY)
    lead = replace(foreseen_case.priority(parking.id, TODAY, 2, None), forecast=guess)
    found = replace(foresight.latest, forecasts={parking.id: guess}, priorities=(lead,))
    said = card.foreseen._service_text(found, parking)
    assert "half of the others may have it" in said
    assert said.count("a first guess") == 1
