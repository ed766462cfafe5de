"""What is foreseen comes from elsewhere, only when asked for, and never too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import foreseen_case
import pytest
from by_name import attribute_named
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.plan import Plan
from benchmark_app.errors import FileRefused
from benchmark_app.ui.background import Task
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foreseen import foresee
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.progress import stop_tasks
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

TODAY = date(2026, 11, 22)
EARLIER = date(2026, 3, 1)
PARKING = 3
Work = Callable[..., object]


def made(editor: Editor, work: Work = foreseen_case.foresee_by_hand) -> Foresight:
    return Foresight(editor, work=work)


def arrive(foresight: Foresight, qtbot: QtBot) -> None:
    with qtbot.waitSignal(foresight.arrived, timeout=30000):
        foresight.want()


def coming(foresight: Foresight) -> bool:
    return foresight.is_coming


def current(foresight: Foresight) -> bool:
    return foresight.is_current


def test_nothing_is_computed_for_nobody(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    QApplication.processEvents()
    assert not coming(foresight)
    assert foresight.latest is None


def test_an_answer_is_of_the_day_and_the_revision(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    foresight.want()
    assert coming(foresight)
    with qtbot.waitSignal(foresight.arrived, timeout=30000):
        pass
    found = foresight.latest
    assert found is not None
    assert (found.day, found.revision) == (TODAY, editor.workspace.revision)
    assert current(foresight)
    assert not coming(foresight)
    foresight.want()
    assert not coming(foresight), "what is current is not computed again"


def test_an_edit_keeps_what_is_shown_until_the_next_answer(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    arrive(foresight, qtbot)
    before = foresight.latest
    with qtbot.waitSignal(foresight.outdated):
        editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    assert foresight.latest is before
    assert not current(foresight)
    assert not coming(foresight), "who shows it asks, nobody else"
    arrive(foresight, qtbot)
    assert current(foresight)


def test_a_closed_file_asks_nothing_more(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    foresight.want()
    assert coming(foresight)
    editor.close()
    assert not coming(foresight)


def test_an_edit_ends_the_answer_on_its_way(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor, foreseen_case.foresee_never)
    foresight.want()
    qtbot.waitUntil(lambda: bool(foresight.findChildren(Task)), timeout=10000)
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    assert not coming(foresight)
    foresight.want()
    assert coming(foresight)
    stop_tasks(editor)


def test_another_day_has_no_answer_yet(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    arrive(foresight, qtbot)
    editor.set_as_of(EARLIER)
    before = foresight.latest
    assert before is None
    arrive(foresight, qtbot)
    assert foresight.latest is not None
    assert foresight.latest.day == EARLIER


def test_a_calm_wish_waits_longer_than_an_eager_one(editor: Editor) -> None:
    foresight = made(editor)
    foresight.want(calmly=True)
    calm = foresight._errand._pause.remainingTime()
    foresight.want()
    eager = foresight._errand._pause.remainingTime()
    foresight.want(calmly=True)
    assert foresight._errand._pause.remainingTime() <= eager < calm


def test_a_refusal_is_told_once_and_asked_again_only_on_request(
    editor: Editor, qtbot: QtBot
) -> None:
    foresight = made(editor, foreseen_case.foresee_refused)
    with qtbot.waitSignal(foresight.failed, timeout=30000) as failed:
        foresight.want()
    assert isinstance(failed.args[0], FileRefused)
    foresight.want()
    assert not coming(foresight)
    foresight.retry()
    assert coming(foresight)
    stop_tasks(editor)


def test_a_bug_of_the_child_is_reported_as_one(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor, foreseen_case.foresee_broken)
    with qtbot.captureExceptions() as caught:
        foresight.want()
        qtbot.waitUntil(lambda: bool(caught), timeout=30000)
    assert "ZeroDivisionError" in str(caught[0][1])
    assert not coming(foresight)


def test_an_answer_of_another_revision_is_dropped(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor, foreseen_case.foresee_later_edit)
    foresight.want()
    qtbot.waitUntil(lambda: not coming(foresight), timeout=30000)
    assert foresight.latest is None


def test_an_empty_file_is_never_computed(editor: Editor) -> None:
    market = editor.market
    everything = EditGroup(tuple(Remove("attribute", one.id) for one in market.attributes))
    editor.apply(everything)
    foresight = made(editor)
    foresight.want()
    assert not coming(foresight)


def test_todays_forecasts_are_kept_once_a_month(editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    arrive(foresight, qtbot)
    revision, label = editor.workspace.revision, editor.workspace.undo_label
    kept = editor.workspace.issued()
    assert [(one.as_of, one.years, one.naive) for one in kept] == [
        (TODAY, foreseen_case.YEARS, (0.2, 0.8, 2.0))
    ]
    assert foresight.latest is not None
    assert foresight.latest.record.issued == 4
    editor.apply(Put(Competitor(name="Bay Inn")))
    arrive(foresight, qtbot)
    assert editor.workspace.issued() == kept
    assert foresight.latest.record.issued == 3
    editor.undo()
    assert (editor.workspace.undo_label, revision + 2) == (label, editor.workspace.revision)


def test_a_look_at_another_day_keeps_no_forecast(editor: Editor, qtbot: QtBot) -> None:
    editor.set_as_of(EARLIER)
    arrive(made(editor), qtbot)
    assert editor.workspace.issued() == ()


@pytest.fixture
def page(editor: Editor, theme: Theme, qtbot: QtBot) -> GridPage:
    shown = GridPage(editor, theme)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    return shown


def stage(page: GridPage, role: Qt.ItemDataRole) -> str:
    return str(page.table.grid.index(PARKING, Column.STAGE).data(role))


def test_the_grid_says_what_is_soon_expected(page: GridPage, editor: Editor, qtbot: QtBot) -> None:
    foresight = made(editor)
    before = page.table.grab().toImage()
    with qtbot.waitSignal(foresight.arrived, timeout=30000):
        page.follow(foresight)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert "Soon expected" in stage(page, spoken)
    assert "Soon expected" in stage(page, Qt.ItemDataRole.ToolTipRole)
    assert page.table.grab().toImage() != before
    editor.set_language(Language.KO)
    assert "곧 기본" in stage(page, spoken)
    editor.set_as_of(EARLIER)
    assert "곧 기본" not in stage(page, spoken)


def test_a_first_guess_is_no_badge(editor: Editor) -> None:
    found = foreseen_case.foreseen(editor.workspace, TODAY)
    top = next(iter(found.forecasts))
    assert found.soon == {top}
    guess = foreseen_case.guessed(found)
    assert guess.soon == frozenset()


def test_the_real_file_is_foreseen_and_says_nothing_of_what_is_hardly_known(
    editor: Editor,
) -> None:
    seen = Record("Pines", "Breakfast", 2.0, observed_on=TODAY)
    editor.apply(EditGroup((Put(Attribute(name="Breakfast")), seen)))
    parking = attribute_named(editor, "Free parking")
    breakfast = attribute_named(editor, "Breakfast")
    editor.apply(Put(Plan(attribute=parking.id, effort=1)))
    found = foresee(lambda _: None, str(editor.workspace.path), EARLIER)
    assert (found.day, found.revision) == (EARLIER, editor.workspace.revision)
    assert {one.attribute for one in found.priorities} == {
        one.id for one in editor.market.attributes
    }
    assert parking.id in found.forecasts
    assert set(found.naive) <= set(found.forecasts)
    now = foresee(lambda _: None, str(editor.workspace.path), TODAY)
    assert breakfast.id not in now.forecasts
    assert {one.effort for one in now.priorities if one.attribute == parking.id} == {1}
