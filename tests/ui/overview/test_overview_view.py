"""The overview: what it says, how it looks, and what it shows until everything is foreseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import foreseen_case
import pytest
from by_name import attribute_named
from overview_page import Asked, notes, sentences, settled, shown_page, titles, values
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record, Remove
from benchmark_app.ui.charts.trend import SeriesRole
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import first_step_text
from benchmark_app.words.overview import figure_texts

TODAY, BEFORE = date(2026, 11, 22), date(2026, 3, 1)


def test_three_sentences_say_what_the_views_say(
    editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot, language: Language
) -> None:
    editor.set_language(language)
    page = shown_page(editor, theme, asked, qtbot)
    snapshot = editor.snapshot()
    became = finding_text(snapshot.findings("stages")[0], language)
    stands = " ".join(finding_text(one, language) for one in snapshot.findings("trend"))
    attributes = {one.id: one for one in editor.market.attributes}
    latest = asked.foresight.latest
    assert latest is not None
    first = first_step_text(latest.priorities, attributes, language, fewest=3)
    assert sentences(page) == [became, stands, first]
    assert page.finding.font().bold()
    assert not page.standing.font().bold()


def test_a_figure_in_words_leaves_what_stands_below_on_the_line_of_the_others(
    page: OverviewPage, editor: Editor
) -> None:
    rough, sure = page.figures[1:3]
    text = figure_texts(editor.snapshot().figures, editor.language)[1]
    for one, value in ((rough, "about 54"), (sure, "54")):
        one.show_figure(replace(text, value=value), "")
        QApplication.processEvents()
    assert rough.value.font().pointSizeF() < sure.value.font().pointSizeF()
    assert rough.note.y() == pytest.approx(sure.note.y(), abs=1)


def test_figures_are_spoken_and_counted(page: OverviewPage, editor: Editor) -> None:
    expected = figure_texts(editor.snapshot().figures, editor.language)
    assert values(page) == [one.value for one in expected]
    frame = editor.snapshot().stages()
    assert values(page)[1] == str((frame["standing"] == "missing_basic").sum())
    assert values(page)[2] == str((frame["standing"] == "only_us").sum())
    assert page.figures[1].accessibleName() == (
        "Missing basics: 1. Free parking. Opens the grid with these services."
    )
    assert page.figures[0].accessibleName().endswith("Opens the trend.")


def test_the_trend_is_the_trend_views_with_two_lines(page: OverviewPage) -> None:
    described = page.trend.described
    assert described is not None
    assert [one.role for one in described.series] == [SeriesRole.OWN, SeriesRole.BASELINE]
    assert page.trend.accessibleName() == f"{described.title} Opens the trend."
    image = page.trend.grab().toImage()
    own = Theme.light().own.name()
    found = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert own in found


class Held(foreseen_case.NearForesight):
    """Answers when it is let."""

    is_held = True

    @property
    def is_coming(self) -> bool:
        return self.is_held or super().is_coming

    def release(self) -> None:
        self.is_held = False
        super()._start()

    def _start(self) -> None:
        """It waits to be let."""


def test_until_it_is_foreseen_it_says_so_and_nothing_moves(
    editor: Editor, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    editor.set_language(language)
    foresight = Held(editor)
    page = OverviewPage(editor, theme, Asked(foresight))
    qtbot.addWidget(page)
    page.resize(1000, 680)
    page.show()
    qtbot.waitUntil(lambda: bool(page.finding.text()))
    english, korean = "Working out what to do first…", "무엇부터 할지 계산하고 있어요…"
    assert page.first.text() == (english if language is Language.EN else korean)
    assert page.steps.note.text() == page.first.text()
    assert titles(page) == []
    qtbot.waitUntil(page.steps.note.isVisible)
    QApplication.processEvents()
    above = (page.finding, page.standing, page.first, *page.figures, page.trend_heading)
    columns = (page.trend, page.steps, page.steps_heading)
    places = [one.geometry() for one in (*above, *columns)]
    foresight.release()
    QApplication.processEvents()
    assert titles(page)
    assert not page.steps.note.isVisible()
    assert [one.geometry() for one in (*above, *columns)] == places


def test_after_an_edit_the_old_advice_does_not_stand(
    editor: Editor, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    editor.set_language(language)
    foresight = Held(editor)
    page = OverviewPage(editor, theme, Asked(foresight))
    qtbot.addWidget(page)
    page.resize(1000, 680)
    page.show()
    foresight.release()
    qtbot.waitUntil(lambda: "Free parking" in page.first.text())
    editor.apply(Record("Our motel", "Free parking", 1.0, observed_on=TODAY))
    english, korean = "Working out what to do first…", "무엇부터 할지 계산하고 있어요…"
    told = english if language is Language.EN else korean
    assert page.first.text() == told
    settled(page, qtbot)
    assert page.first.text() == told
    assert "Free parking" not in titles(page)[0]
    foresight.release()
    assert page.first.text() not in ("", told)
    editor.undo()
    assert page.first.text() == told
    settled(page, qtbot)


def test_what_cannot_be_foreseen_leaves_the_rest_as_it_is(
    editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    foresight = Foresight(editor, work=foreseen_case.foresee_refused)
    page = shown_page(editor, theme, Asked(foresight), qtbot)
    assert page.first.text().endswith("What you entered is safe.")
    assert titles(page)[0] == "Start with Free parking"


def test_an_edit_is_followed_where_it_can_be_seen(
    page: OverviewPage, editor: Editor, qtbot: QtBot
) -> None:
    editor.apply(Record("Our motel", "Free parking", 1.0, observed_on=TODAY))
    settled(page, qtbot)
    assert values(page)[1] == "0"
    page.hide()
    editor.undo()
    assert page.is_stale
    assert values(page)[1] == "0"
    page.show()
    settled(page, qtbot)
    assert values(page)[1] == "1"
    page.hide()
    page.show()
    assert not page.reader.is_running


def test_a_service_that_goes_is_named_no_more(
    page: OverviewPage, editor: Editor, qtbot: QtBot
) -> None:
    parking = attribute_named(editor, "Free parking")
    assert "Free parking" in " ".join(sentences(page) + titles(page))
    editor.apply(Remove("attribute", parking.id))
    settled(page, qtbot)
    assert "Free parking" not in " ".join(sentences(page) + titles(page) + notes(page))


def test_language_and_colours_change(page: OverviewPage, editor: Editor, qtbot: QtBot) -> None:
    editor.set_language(Language.KO)
    settled(page, qtbot)
    assert page.figures[1].name.text() == "빠진 기본"
    assert titles(page)[0] == "Free parking 챙기기"
    page.set_theme(Theme.dark())
    image = page.grab().toImage()
    for one in (page.figures[0], page.trend, page.steps.buttons[0]):
        at = one.mapTo(page, QPoint(6, one.height() - 6))
        assert image.pixelColor(at).lightness() < 80
    contrast = Theme.dark().contrasting()
    page.set_theme(contrast)
    assert page.figures[0].name.palette().windowText().color() == contrast.muted


def test_a_narrow_page_has_one_column_and_scrolls(page: OverviewPage, qtbot: QtBot) -> None:
    assert page.steps.x() > page.trend.x()
    assert len({one.y() for one in page.figures}) == 1
    page.resize(560, 420)
    qtbot.waitUntil(lambda: page.steps.y() > page.trend.y())
    assert page.steps.x() == page.trend.x()
    assert len({one.y() for one in page.figures}) == 2
    assert page.area.verticalScrollBar().maximum() > 0
    assert page.area.horizontalScrollBar().maximum() == 0
    last = [one for one in page.steps.buttons if one.isVisible()][-1]
    page.activateWindow()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    page.area.ensureWidgetVisible(last)
    assert page.area.viewport().rect().contains(last.mapTo(page.area.viewport(), QPoint(4, 4)))


@pytest.mark.parametrize("times", [1.0, 2.0])
def test_no_word_is_cut_off(page: OverviewPage, qtbot: QtBot, times: float) -> None:
    """Every label has the height its words need in the width it has."""
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * times)
    page.setFont(font)
    page.resize(620, 500)
    qtbot.waitUntil(lambda: page.steps.y() > page.trend.y())
    QApplication.processEvents()
    labels = [page.finding, page.standing, page.first]
    for card in (*page.figures, *page.steps.buttons):
        labels += [one for one in card.findChildren(QLabel) if one.isVisible()]
    for label in labels:
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
        else:
            assert label.width() >= label.sizeHint().width()
