"""The overview in every state a file can be in, and what is done first there."""

from __future__ import annotations

from datetime import date

from overview_page import (
    Scene,
    businesses,
    notes,
    recorded,
    seen,
    sentences,
    services,
    settled,
    titles,
    values,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.words.language import Language

TODAY, BEFORE = date(2026, 11, 22), date(2026, 3, 1)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_an_empty_file_leads_on(scene: Scene) -> None:
    page = scene.page()
    assert sentences(page) == [
        "Nothing is entered yet. Add a service and a competitor, and type what you see."
    ]
    assert titles(page) == ["Add a service"]
    assert values(page) == ["not known", "not known", "not known", "0"]
    assert page.trend.described is None
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    assert scene.asked.calls == [("add_service",)]


def test_a_sentence_in_place_of_the_trend_stays_under_its_heading(scene: Scene) -> None:
    page = scene.page(businesses("Us", "A", "B", "C"), services("ice"))
    page.resize(page.width() + 40, page.height() + 300)
    QApplication.processEvents()
    assert page.trend.y() - page.trend_heading.geometry().bottom() < 30


def test_without_a_subject_the_market_is_shown(scene: Scene, language: Language) -> None:
    page = scene.page(
        businesses("A", "B", "C"),
        services("ice"),
        recorded(*(seen(one, "ice", 1.0) for one in "ABC")),
        language=language,
    )
    assert len(sentences(page)) == 2
    assert page.figures[0].objectName() == "market_figure"
    assert values(page)[:2] == ["100", "1"]
    assert page.trend.described is not None
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    QTest.mouseClick(page.figures[1], LEFT)
    assert scene.asked.calls == [("name_business",), ("show_view", "stages")]


def test_one_competitor_says_what_it_has_and_asks_for_more(scene: Scene) -> None:
    page = scene.page(
        businesses("Us", "A"),
        services("ice"),
        recorded(seen("A", "ice", 1.0), seen("Us", "ice", 0.0)),
    )
    assert sentences(page) == [
        "A has, and you do not: ice. Baseline and stages start with the third competitor checked."
    ]
    assert titles(page) == ["Add 2 competitors"]
    assert page.trend.described is None
    assert page.trend.accessibleName().startswith("Baseline and stages start")
    assert values(page)[:3] == ["not known"] * 3


def test_all_that_is_old_is_checked_again(scene: Scene) -> None:
    old = date(2019, 5, 1)
    rows = [seen(one, "ice", 1.0, old) for one in ("Us", "A", "B", "C")]
    page = scene.page(businesses("Us", "A", "B", "C"), services("ice"), recorded(*rows), day=TODAY)
    assert sentences(page)[0].startswith("Nothing is known today")
    assert values(page)[3] == "4", "ours too"
    assert titles(page)[0] == "Check 1 cell of Us again"
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    assert scene.asked.calls == [("show_only", "stale")]
    competitor = scene.editor.market.competitor(scene.editor.current[1] or 0)
    assert competitor.name == "Us"


def test_an_earlier_day_leads_back_to_today(
    page: OverviewPage, editor: Editor, qtbot: QtBot
) -> None:
    editor.set_as_of(BEFORE)
    settled(page, qtbot)
    assert titles(page)[0] == "Go to today"
    assert not any(one.startswith("Check") for one in titles(page))
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    assert editor.as_of == TODAY
    settled(page, qtbot)
    assert "Go to today" not in titles(page)


def test_where_nothing_is_missing_it_says_so_and_opens_no_empty_list(scene: Scene) -> None:
    rows = [seen(one, "ice", 1.0) for one in ("Us", "A", "B", "C")]
    page = scene.page(businesses("Us", "A", "B", "C"), services("ice"), recorded(*rows))
    assert values(page)[1:] == ["0", "0", "0"]
    assert notes(page)[1:] == ["None missing", "Nothing that only you offer", "None is too old"]
    assert titles(page) == ["Export the Excel summary"]
    for figure in page.figures:
        QTest.mouseClick(figure, LEFT)
    assert scene.asked.calls == [("show_view", "trend")] + [("show_view", "grid")] * 3
    assert page.figures[1].accessibleName().endswith("Opens the grid.")
    described = page.trend.described
    assert described is not None
    assert described.is_single  # one date: dots
