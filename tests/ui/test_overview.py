"""The overview under real keys and a real mouse, in every state, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import foreseen_case
import pytest
from by_name import attribute_named, competitor_named
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.ui import opening
from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.trend import SeriesRole
from benchmark_app.ui.dialogs.business_dialog import BusinessDialog
from benchmark_app.ui.dialogs.competitor_dialog import CompetitorsDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.overview.performing import perform
from benchmark_app.ui.progress import stop_tasks
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.next_step import first_step_text
from benchmark_app.words.overview import figure_texts
from benchmark_app.workspace import Workspace, create_workspace

TODAY, BEFORE = date(2026, 11, 22), date(2026, 3, 1)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
K = Qt.Key


@dataclass
class Asked:
    """A window that only notes what it is asked for."""

    foresight: Foresight
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def add_service(self) -> None:
        self.calls.append(("add_service",))

    def add_competitor(self) -> None:
        self.calls.append(("add_competitor",))

    def change_attribute(self, attribute_id: int) -> None:
        self.calls.append(("change_attribute", attribute_id))

    def change_competitor_of(self, competitor_id: int) -> None:
        self.calls.append(("change_competitor_of", competitor_id))

    def show_card(self) -> None:
        self.calls.append(("show_card",))

    def show_note(self) -> None:
        self.calls.append(("show_note",))

    def tell(self, text: str) -> None:
        self.calls.append(("tell", text))

    def name_business(self) -> None:
        self.calls.append(("name_business",))

    def export_summary(self) -> None:
        self.calls.append(("export_summary",))

    def show_view(self, key: str) -> None:
        self.calls.append(("show_view", key))

    def show_only(self, code: str) -> None:
        self.calls.append(("show_only", code))

    def select_service(self, attribute_id: int, view: str) -> None:
        self.calls.append(("select_service", attribute_id, view))


@pytest.fixture(params=SPOKEN)
def language(request: pytest.FixtureRequest) -> Language:
    found = request.param
    assert isinstance(found, Language)
    return found


@pytest.fixture
def asked(editor: Editor) -> Asked:
    return Asked(foreseen_case.NearForesight(editor))


def shown(editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot) -> OverviewPage:
    page = OverviewPage(editor, theme, asked)
    qtbot.addWidget(page)
    page.resize(1000, 680)
    page.show()
    qtbot.waitExposed(page)
    settled(page, qtbot)
    return page


def settled(page: OverviewPage, qtbot: QtBot) -> None:
    """Until everything is read and foreseen."""
    qtbot.waitUntil(lambda: not page.reader.is_running)
    qtbot.waitUntil(lambda: not page.foresight.is_coming, timeout=30000)


@pytest.fixture
def page(editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot) -> OverviewPage:
    return shown(editor, theme, asked, qtbot)


def sentences(page: OverviewPage) -> list[str]:
    labels = (page.finding, page.standing, page.first)
    return [one.text() for one in labels if one.isVisible()]


def titles(page: OverviewPage) -> list[str]:
    return [one.title.text() for one in page.steps.buttons if one.isVisible()]


def values(page: OverviewPage) -> list[str]:
    return [one.value.text() for one in page.figures]


def notes(page: OverviewPage) -> list[str]:
    return [one.note.text() for one in page.figures]


def seen(place: str, service: str, value: float, day: date = TODAY) -> Observation:
    return Observation(competitor=place, attribute=service, value=value, observed_on=day)


def workspace_of(path: Path, *edits: Edit) -> Workspace:
    made = create_workspace(path / "made.bench", clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))
    for edit in edits:
        made.apply(edit)
    return made


@dataclass
class Stage:
    """A page on a workspace made for one test."""

    theme: Theme
    qtbot: QtBot
    path: Path

    def page(
        self, *edits: Edit, day: date | None = None, language: Language = Language.EN
    ) -> OverviewPage:
        workspace = workspace_of(self.path, *edits)
        self.editor = Editor(
            workspace, language, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)
        )
        if day is not None:
            self.editor.set_as_of(day)
        self.asked = Asked(foreseen_case.NearForesight(self.editor))
        return shown(self.editor, self.theme, self.asked, self.qtbot)


@pytest.fixture
def stage(qapp: QApplication, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(theme, qtbot, tmp_path)
    yield made
    stop_tasks(made.editor)
    made.editor.close()


def names(*places: str) -> Edit:
    return EditGroup(tuple(Put(Competitor(name=one, subject=one == "Us")) for one in places))


def services(*rows: str) -> Edit:
    return EditGroup(tuple(Put(Attribute(name=one, kind=AttributeKind.YES_NO)) for one in rows))


def told(*rows: Observation) -> Edit:
    return Record(observations=rows)


# three sentences


def test_three_sentences_say_what_the_views_say(
    editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot, language: Language
) -> None:
    editor.set_language(language)
    page = shown(editor, theme, asked, qtbot)
    snapshot = editor.snapshot()
    became = finding_text(snapshot.findings("stages")[0], language)
    stands = " ".join(finding_text(one, language) for one in snapshot.findings("trend"))
    attributes = {one.id: one for one in editor.market.attributes}
    latest = asked.foresight.latest
    assert latest is not None
    first = first_step_text(latest.priorities, attributes, language)
    assert sentences(page) == [became, stands, first]
    assert page.finding.font().bold()
    assert not page.standing.font().bold()


def test_figures_are_spoken_and_counted(page: OverviewPage, editor: Editor) -> None:
    expected = figure_texts(editor.snapshot().figures, editor.language)
    assert values(page) == [one.value for one in expected]
    frame = editor.snapshot().stages()
    assert values(page)[1] == str((frame["standing"] == "missing_basic").sum())
    assert values(page)[2] == str((frame["standing"] == "only_us").sum())
    assert page.figures[1].accessibleName() == (
        "Missing basics: 1. of 1 expected by all, Free parking. Opens the grid with these services."
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


# while it is worked out, and where it cannot be


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


def test_what_cannot_be_foreseen_leaves_the_rest_as_it_is(
    editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    foresight = Foresight(editor, work=foreseen_case.foresee_refused)
    page = shown(editor, theme, Asked(foresight), qtbot)
    assert page.first.text().endswith("What you entered is safe.")
    assert titles(page)[0] == "Start with Free parking"


# every state


def test_an_empty_file_leads_on(stage: Stage) -> None:
    page = stage.page()
    assert sentences(page) == [
        "Nothing is entered yet. Add a service and a competitor, and type what you see."
    ]
    assert titles(page) == ["Add a service"]
    assert values(page) == ["not known", "not known", "not known", "0"]
    assert page.trend.described is None
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    assert stage.asked.calls == [("add_service",)]


def test_without_a_subject_the_market_is_shown(stage: Stage, language: Language) -> None:
    page = stage.page(
        names("A", "B", "C"),
        services("ice"),
        told(*(seen(one, "ice", 1.0) for one in "ABC")),
        language=language,
    )
    assert len(sentences(page)) == 2
    assert page.figures[0].objectName() == "market_figure"
    assert values(page)[:2] == ["100", "1"]
    assert page.trend.described is not None
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    QTest.mouseClick(page.figures[1], LEFT)
    assert stage.asked.calls == [("name_business",), ("show_view", "stages")]


def test_one_competitor_says_what_it_has_and_asks_for_more(stage: Stage) -> None:
    page = stage.page(
        names("Us", "A"), services("ice"), told(seen("A", "ice", 1.0), seen("Us", "ice", 0.0))
    )
    assert sentences(page) == [
        "A has, and you do not: ice. Baseline and stages start with the third competitor."
    ]
    assert titles(page) == ["Add 2 competitors"]
    assert page.trend.described is None
    assert page.trend.accessibleName().startswith("Baseline and stages start")
    assert values(page)[:3] == ["not known"] * 3


def test_all_that_is_old_is_checked_again(stage: Stage) -> None:
    old = date(2019, 5, 1)
    rows = [seen(one, "ice", 1.0, old) for one in ("Us", "A", "B", "C")]
    page = stage.page(names("Us", "A", "B", "C"), services("ice"), told(*rows), day=TODAY)
    assert sentences(page)[0].startswith("Nothing is known today")
    assert values(page)[3] == "4", "ours too"
    assert titles(page)[0] == "Check 1 cell of A again"
    QTest.mouseClick(page.steps.buttons[0], LEFT)
    assert stage.asked.calls == [("show_only", "stale")]
    competitor = stage.editor.market.competitor(stage.editor.current[1] or 0)
    assert competitor.name == "A"


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


def test_where_nothing_is_missing_it_says_so_and_opens_no_empty_list(stage: Stage) -> None:
    rows = [seen(one, "ice", 1.0) for one in ("Us", "A", "B", "C")]
    page = stage.page(names("Us", "A", "B", "C"), services("ice"), told(*rows))
    assert values(page)[1:] == ["0", "0", "0"]
    assert notes(page)[1:] == ["None missing", "Nothing that only you offer", "None is too old"]
    assert titles(page) == ["Export the Excel summary"]
    for figure in page.figures:
        QTest.mouseClick(figure, LEFT)
    assert stage.asked.calls == [("show_view", "trend")] + [("show_view", "grid")] * 3
    assert page.figures[1].accessibleName().endswith("Opens the grid.")
    described = page.trend.described
    assert described is not None
    assert described.is_single  # one date: dots


# keys and mouse


def test_each_figure_opens_its_list(page: OverviewPage, asked: Asked) -> None:
    QTest.mouseClick(page.figures[0], LEFT)
    page.figures[1].setFocus()
    QTest.keyClick(page.figures[1], K.Key_Return)
    QTest.keyClick(page.figures[1], K.Key_Space)
    QTest.mouseClick(page.trend, LEFT)
    QTest.keyClick(page.trend, K.Key_Enter)
    missing = ("show_only", "missing_basic")
    trend = ("show_view", "trend")
    assert asked.calls == [trend, missing, missing, trend, trend]


def test_tab_walks_figures_trend_and_actions(page: OverviewPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.figures[0].hasFocus)
    there = [*page.figures, page.trend, *(one for one in page.steps.buttons if one.isVisible())]
    for one in there:
        assert one.hasFocus()
        assert one.accessibleName()
        QTest.keyClick(one, K.Key_Tab)


def test_a_gap_is_decided_about_in_what_first(
    page: OverviewPage, editor: Editor, asked: Asked
) -> None:
    parking = attribute_named(editor, "Free parking")
    place = titles(page).index("Start with Free parking")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    assert asked.calls == [("select_service", parking.id, "first")]


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (ActionCode.ADD_COMPETITOR, ("add_competitor",)),
        (ActionCode.EXPORT, ("export_summary",)),
        (ActionCode.TELL, ("select_service", 7, "first")),
        (ActionCode.CONFIRM, ("show_only", "stale")),
        (ActionCode.ENTER_OWN, ("show_view", "grid")),
    ],
)
def test_an_action_begins_where_it_is_done(
    editor: Editor, asked: Asked, code: ActionCode, call: tuple[object, ...]
) -> None:
    perform(NextAction(code=code, attribute=7, competitor=8), editor, asked)
    assert asked.calls == [call]
    is_cell = call[0] in ("show_only", "show_view")
    assert editor.current == ((7, 8) if is_cell else (None, None))


# it follows


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
    assert titles(page)[0] == "Free parking부터 시작"
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


# in the window


@pytest.fixture
def shell(
    memory: Memory,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Iterator[Shell]:
    """The program with the small workspace open."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def near(editor: Editor) -> Foresight:
        return foreseen_case.NearForesight(editor)

    monkeypatch.setattr(opening, "Foresight", near)
    workspace.apply(Put(Attribute(name="Towels", kind=AttributeKind.YES_NO)))
    workspace.apply(told(seen("Pines", "Towels", 1.0, date(2023, 1, 1))))
    workspace.close()
    made = Shell(None, Language.EN, memory)
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitExposed(made.window)
    assert made.desk.open(workspace.path)
    made.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made.window)
    yield made
    made.stop()


def overview_of(shell: Shell, qtbot: QtBot) -> OverviewPage:
    page = shell.window.findChild(OverviewPage)
    assert isinstance(page, OverviewPage)
    settled(page, qtbot)
    return page


def grid_of(shell: Shell) -> GridTable:
    table = shell.window.findChild(GridTable)
    assert isinstance(table, GridTable)
    return table


def test_a_file_opens_at_the_overview_with_the_keys_in_it(shell: Shell, qtbot: QtBot) -> None:
    page = overview_of(shell, qtbot)
    assert shell.window.view == "overview"
    assert page.figures[0].hasFocus()
    assert len(sentences(page)) == 3


def test_a_file_opens_at_the_view_it_was_left_at(shell: Shell, qtbot: QtBot) -> None:
    overview_of(shell, qtbot)
    assert shell.desk.editor is not None
    path = shell.desk.editor.workspace.path
    shell.window.commands["view:stages"].trigger()
    shell.desk.show_start()
    assert shell.desk.open(path)
    assert shell.window.view == "stages"


def test_the_missing_basics_stand_in_the_grid_with_the_cursor_on_the_first(
    shell: Shell, qtbot: QtBot
) -> None:
    page = overview_of(shell, qtbot)
    QTest.keyClick(page.figures[1], K.Key_Return)
    assert shell.window.view == "grid"
    table = grid_of(shell)
    qtbot.waitUntil(table.hasFocus)
    assert table.grid.sheet.wish.only == {Only.MISSING_BASIC}
    editor = shell.desk.editor
    assert editor is not None
    parking = attribute_named(editor, "Free parking")
    assert editor.current == (parking.id, editor.market.subject and editor.market.subject.id)


def test_old_cells_stand_in_the_grid_with_the_cursor_on_the_first_of_the_place(
    shell: Shell, qtbot: QtBot
) -> None:
    page = overview_of(shell, qtbot)
    place = titles(page).index("Check 1 cell of Pines again")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    table, editor = grid_of(shell), shell.desk.editor
    assert editor is not None
    assert shell.window.view == "grid"
    assert table.grid.sheet.wish.only == {Only.STALE}
    towels, pines = attribute_named(editor, "Towels"), competitor_named(editor, "Pines")
    assert editor.current == table.grid.ids(table.currentIndex()) == (towels.id, pines.id)
    qtbot.waitUntil(table.hasFocus)


def test_an_own_value_is_entered_where_the_cursor_lands(shell: Shell, qtbot: QtBot) -> None:
    """One click, one key: the value is there, although a filter hid its row before."""
    page = overview_of(shell, qtbot)
    QTest.mouseClick(page.figures[1], LEFT)
    shell.window.commands["view:overview"].trigger()
    place = titles(page).index("Enter your own value for Towels")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    table, editor = grid_of(shell), shell.desk.editor
    assert editor is not None
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, K.Key_2)
    towels = attribute_named(editor, "Towels")
    assert editor.snapshot().resolved(towels.id).own_offers is True


def test_a_gap_opens_what_first_with_it_chosen(shell: Shell, qtbot: QtBot) -> None:
    """Whatever was chosen before, and although that page was never shown."""
    page = overview_of(shell, qtbot)
    editor = shell.desk.editor
    assert editor is not None
    linen = attribute_named(editor, "Clean linen")
    action = NextAction(code=ActionCode.DECIDE, attribute=linen.id)
    assert page.isVisible()
    perform(action, editor, page.answers)
    first = shell.window.findChild(FirstPage)
    assert isinstance(first, FirstPage)
    row = first.view.list.row(first.view.currentIndex())
    assert row is not None
    assert row.attribute.name == "Clean linen"
    assert shell.window.view == "first"


def test_buttons_open_their_dialogs(shell: Shell, qtbot: QtBot) -> None:
    editor, page = shell.desk.editor, overview_of(shell, qtbot)
    assert editor is not None
    for code, kind in (
        (ActionCode.NAME_BUSINESS, BusinessDialog),
        (ActionCode.ADD_COMPETITOR, CompetitorsDialog),
        (ActionCode.EXPORT, QFileDialog),
    ):
        perform(NextAction(code=code), editor, page.answers)

        def open_() -> list[QDialog]:
            return [one for one in shell.window.findChildren(QDialog) if one.isVisible()]

        qtbot.waitUntil(lambda: bool(open_()))
        (dialog,) = open_()
        assert isinstance(dialog, kind)
        dialog.reject()
        qtbot.waitUntil(lambda: not open_())


def test_the_business_is_named_once(shell: Shell, qtbot: QtBot) -> None:
    """One that is there is marked; a new name is added; an empty one is asked for again."""
    editor = shell.desk.editor
    assert editor is not None
    subject = editor.market.subject
    assert subject is not None
    editor.apply(Put(replace(subject, subject=False)))
    dialog = BusinessDialog(editor, shell.window)
    dialog.open()
    dialog.accept()
    assert dialog.wrong.text() == "Choose a business or type its name."
    QTest.keyClicks(dialog.name, "our MOTEL")
    dialog.accept()
    assert editor.market.subject is not None
    assert editor.market.subject.id == subject.id
    editor.apply(Put(replace(subject, subject=False)))
    other = BusinessDialog(editor, shell.window)
    other.open()
    QTest.keyClicks(other.name, "Hill House")
    QTest.keyClick(other, K.Key_Return)
    assert editor.market.subject is not None
    assert editor.market.subject.name == "Hill House"


def test_the_desktop_keeps_the_view(memory: Memory, tmp_path: Path) -> None:
    path = tmp_path / "a.bench"
    memory.keep(path, Desktop(view="overview"))
    assert memory.desktop(path).view == "overview"
