"""What a screen reader gets of every view and dialog: names, findings, charts, and changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from arriving_case import show_arrival
from event_count import copy_elsewhere
from heard import Told, listening
from on_screen import shown_in
from other_language import in_other_language
from owner_seat import Program, Seat, seated
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.ui.command_search import CommandSearch
from benchmark_app.ui.crash import CrashDialog
from benchmark_app.ui.dialogs.business_dialog import BusinessDialog
from benchmark_app.ui.dialogs.plan_dialog import PlanDialog
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date

EN, KO = Language.EN, Language.KO
Name, Event = QAccessible.Text.Name, QAccessible.Event


@pytest.fixture
def seat(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """The start page, with a screen reader connected."""
    with seated(program, qtbot) as taken:
        QAccessible.setActive(True)
        yield taken
        QAccessible.setActive(False)


@pytest.fixture
def opened(seat: Seat, cafe: Path) -> Seat:
    """The sample, with a cell chosen."""
    seat.open(cafe)
    market = seat.editor.market
    seat.editor.select(market.attributes[0].id, market.competitors[1].id)
    return seat


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def spoken_name(widget: QWidget) -> str:
    """The name a screen reader says; on Linux Qt gives a box's choice in place of its name."""
    if not isinstance(widget, QComboBox):
        return interface(widget).text(Name)
    labels = [one for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
    return widget.accessibleName() or "".join(one.text() for one in labels)


def focusable(top: QWidget) -> list[QWidget]:
    """What can get the keys in a window; parts of Qt's own widgets count with their whole."""
    return [
        one
        for one in top.findChildren(QWidget)
        if one.isVisible()
        and one.window() is top
        and one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and not one.objectName().startswith("qt_")
    ]


def check_names(top: QWidget, seat: Seat, data: tuple[str, ...] = ()) -> None:
    """Everything that can get the keys has a name, in the language of the window."""
    there = focusable(top)
    assert there
    nameless = [one for one in there if not spoken_name(one).strip()]
    assert [(one, one.parentWidget()) for one in nameless] == []
    names = [spoken_name(one) for one in there]
    assert in_other_language(names, seat.language, data) == []


def data_of(seat: Seat) -> tuple[str, ...]:
    """The owner's own words, which are in no language of the window."""
    market = seat.editor.market
    own = [one.name for one in market.attributes]
    return (*own, *(one.name for one in market.competitors))


def said_in(root: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str]]:
    """What a screen reader finds when it goes through a window; cells of tables are not counted."""
    yield root.role(), root.text(Name)
    if root.role() in (QAccessible.Role.Table, QAccessible.Role.Tree):
        return
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and not child.state().invisible:
            yield from said_in(child)


def roles_above(inside: QAccessibleInterface) -> set[QAccessible.Role]:
    """What a reader says on the way into a view; each adds a word that is of no use."""
    roles, above = set(), inside.parent()
    while above is not None and above.isValid():
        roles.add(above.role())
        above = above.parent()
    return roles


# names


@pytest.mark.parametrize("view", [row.key for row in VIEWS])
def test_every_view_names_its_parts_and_says_its_finding(opened: Seat, view: str) -> None:
    window = opened.shell.window
    window.commands[f"view:{view}"].trigger()
    page = opened.area.page
    finding = getattr(page, "finding", None)
    assert isinstance(finding, QLabel)
    opened.owner.wait(lambda: bool(finding.text()))
    if isinstance(page, GridPage):
        page.toggle_filter()
        page.open_find()
        opened.owner.wait(page.filter_bar.isVisible)
    if isinstance(page, ChartPage):
        opened.owner.wait(lambda: page.canvas is not None)
        assert page.canvas is not None
        canvas = interface(page.canvas)
        assert canvas.text(Name) == finding.text()
        assert canvas.text(QAccessible.Text.Description) == page.canvas.picture.spoken != ""
        assert interface(page.table).text(Name) == finding.text()
    assert QAccessible.Role.LayeredPane not in roles_above(interface(finding))
    opened.shell.window.show_card()
    check_names(window, opened, data_of(opened))
    assert (QAccessible.Role.StaticText, finding.text()) in set(said_in(interface(window)))


@pytest.mark.parametrize("trade", ["", "cafe", "blank"])
def test_the_start_page_names_its_parts(seat: Seat, trade: str) -> None:
    if trade:
        seat.shell.window.start.show_trade(trade)
    check_names(seat.shell.window, seat)
    said = {text for _, text in said_in(interface(seat.shell.window))}
    assert {spoken_name(one) for one in focusable(seat.shell.window)} <= said


COMMANDS: Final = (
    *("add_service", "change_service", "add_competitor", "change_competitor"),
    *("visit_sheet", "brief", "keys", "about"),
)


@pytest.mark.parametrize("key", COMMANDS)
def test_every_dialog_names_its_parts(opened: Seat, key: str) -> None:
    opened.shell.window.commands[key].trigger()
    check_dialog(opened)


def test_a_number_has_more_fields(opened: Seat) -> None:
    market = opened.editor.market
    number = next(one for one in market.attributes if one.kind is AttributeKind.MEASURE)
    opened.editor.select(number.id, market.competitors[0].id)
    opened.shell.window.commands["change_service"].trigger()
    check_dialog(opened)


@pytest.mark.parametrize("kind", ["plan", "business", "import", "crash", "paste"])
def test_every_other_dialog_names_its_parts(opened: Seat, kind: str) -> None:
    window, editor = opened.shell.window, opened.editor
    if kind == "plan":
        PlanDialog(editor, editor.market.attributes[0], window).open()
    elif kind == "business":
        BusinessDialog(editor, window).open()
    elif kind == "import":
        show_arrival(window, opened.language)
    elif kind == "crash":
        dialog = CrashDialog("Traceback")
        dialog.setParent(window, dialog.windowFlags())
        dialog.open()
    else:
        paste(opened)
    check_dialog(opened)


def paste(seat: Seat) -> None:
    """A block with names that are not there yet."""
    copy_elsewhere(f"\t{data_of(seat)[-1]}\t77\n{data_of(seat)[0]}\tX\t2\n88\t1\t0\n")
    seat.shell.window.commands["view:grid"].trigger()
    seat.owner.press("Ctrl+V")


def check_dialog(seat: Seat) -> None:
    """The dialog on top has a title and names, and everything in it can be heard."""
    window = seat.shell.window
    seat.owner.wait(lambda: QApplication.activeWindow() not in (None, window))
    dialog = QApplication.activeWindow()
    assert dialog is not None
    assert dialog.windowTitle()
    check_names(dialog, seat, data_of(seat))
    dialog.close()


def test_the_command_search_names_its_parts(opened: Seat) -> None:
    opened.owner.press("Ctrl+Shift+P")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert spoken_name(field)
    opened.owner.press("Esc")


# changes


def heard(told: list[Told], words: str) -> bool:
    """Whether an announcement has some words in it."""
    return any(words in one.words for one in told if one.kind is Event.Announcement)


def test_an_edit_and_its_undo_are_heard(opened: Seat) -> None:
    opened.shell.window.commands["view:grid"].trigger()
    table = opened.page(GridPage).table
    with listening() as told:
        opened.owner.click_item(table, 2, Column.OWN + 1)
        service, place = table.grid.sheet.attribute(2), table.grid.sheet.competitor(Column.OWN + 1)
        assert service is not None
        assert place is not None
        opened.owner.press("0" if opened.editor.snapshot().stage(service.id) else "2")
        opened.owner.wait(lambda: heard(told, f"{service.name}, {place.name}: "))
        told.clear()
        opened.owner.press("Ctrl+Z")
        assert heard(told, opened.shell.window.statusBar().currentMessage())


def test_another_day_is_heard(opened: Seat) -> None:
    opened.shell.window.commands["view:grid"].trigger()
    with listening() as told:
        opened.owner.press("Ctrl+PgUp")
        day = format_long_date(opened.editor.as_of, opened.language)
        opened.owner.wait(lambda: heard(told, day))


def test_a_filter_is_heard(opened: Seat) -> None:
    opened.shell.window.commands["view:grid"].trigger()
    page = opened.page(GridPage)
    with listening() as told:
        page.show_only("missing_basic")
        some = page.filter_bar.state.text()
        opened.owner.wait(lambda: heard(told, some))
        told.clear()
        opened.owner.press("Ctrl+Shift+L")
        assert page.filter_bar.state.text() != some
        opened.owner.wait(lambda: heard(told, page.filter_bar.state.text()))


@pytest.mark.parametrize("view", ["trend", "stages", "compare"])
def test_a_point_of_a_chart_is_heard(opened: Seat, view: str) -> None:
    opened.shell.window.commands[f"view:{view}"].trigger()
    page = opened.page(ChartPage)
    opened.owner.wait(lambda: page.canvas is not None)
    assert page.canvas is not None
    canvas = page.canvas
    canvas.setFocus()
    with listening() as told:

        def walked(keys: str) -> bool:
            told.clear()
            opened.owner.press(keys)
            return canvas.mark is not None

        for keys in ("Down", "Right"):
            opened.owner.wait(partial(walked, keys))  # once the mouse of another test rests
            assert canvas.mark is not None
            assert heard(told, canvas.mark.lines[0])


def test_a_message_and_the_status_line_are_heard(opened: Seat) -> None:
    window = opened.shell.window
    with listening() as told:
        window.messages.tell(lambda: "A message")
        alerts = [one.about for one in told if one.kind is Event.Alert]
        assert [interface(one).text(Name) for one in alerts if isinstance(one, QWidget)] == [
            "A message"
        ]
        told.clear()
        window.statusBar().showMessage("Done")
        assert [one.words for one in told] == ["Done"]


def test_what_another_rule_would_change_is_heard(opened: Seat) -> None:
    opened.shell.window.commands["view:method"].trigger()
    page = opened.page(MethodPage)
    page.rules.rows["table_stakes_share"].field.setFocus()
    with listening() as told:
        opened.owner.press("Down")
        opened.owner.wait(lambda: bool(told))
        opened.owner.wait(lambda: heard(told, page.panel.said.text()))


def test_each_command_the_arrows_come_to_is_heard(opened: Seat) -> None:
    opened.owner.press("Ctrl+Shift+P")
    (search,) = shown_in(opened.shell.window, CommandSearch)
    with listening() as told:
        for _ in range(3):
            told.clear()
            opened.owner.press("Down")
            assert heard(told, search.list.currentItem().text())
    opened.owner.press("Esc")


def test_typing_says_what_was_found_once(opened: Seat) -> None:
    with listening() as told:
        opened.owner.press("Ctrl+Shift+P")
        (search,) = shown_in(opened.shell.window, CommandSearch)
        assert heard(told, search.list.currentItem().text())
        told.clear()
        for letter in "zzz":
            opened.owner.write(letter)
        assert search.list.count() == 0
        assert len([one for one in told if one.kind is Event.Announcement]) == 1
    opened.owner.press("Esc")
