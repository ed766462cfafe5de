"""Facts beside cells and cursor that rows of the table of keys ask for."""

from __future__ import annotations

from key_bench import Bench, Check
from keyboards import give_window_back
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.ui.card import Card
from benchmark_app.words.edit import redone_text, undone_text
from benchmark_app.words.grid import grid_text


def focus() -> QWidget:
    """The widget with the keys."""
    give_window_back()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def says_why(bench: Bench) -> None:
    """The line under the grid says something beside the usual keys of any cell."""
    language = bench.editor.language
    codes = ("keys", "yes_no_keys", "measure_keys", "name_keys", "group_keys")
    usual = {grid_text(code, language) for code in codes}
    said = bench.page.hint.text()
    assert said
    assert said not in usual


def in_grid(bench: Bench) -> None:
    """The table has the keys."""
    assert focus() is bench.table


def left_grid(bench: Bench) -> None:
    """Another pane has the keys."""
    assert not bench.page.isAncestorOf(focus())


def in_editor(bench: Bench) -> None:
    """The keys go to the open editor, through the table while a first word is composed."""
    assert bench.table.delegate.editor is not None
    assert focus() in (bench.table, bench.table.delegate.editor)


def offers_grading(bench: Bench) -> None:
    """An offer to grade the service stands at the cell, with a button."""
    says_why(bench)
    assert bench.table.aid.offer.isVisible()
    assert bench.table.aid.offer.button.text()


def parking_is_graded(bench: Bench) -> None:
    """The yes/no service has four levels now."""
    found = bench.editor.workspace.find_attribute("Free parking")
    assert found is not None
    assert found.kind is AttributeKind.LEVEL


def parking_is_yes_no(bench: Bench) -> None:
    """The service is still answered by yes and no."""
    found = bench.editor.workspace.find_attribute("Free parking")
    assert found is not None
    assert found.kind is AttributeKind.YES_NO


def history_keeps(cell: str, count: int) -> Check:
    """So many values of a cell are in the history, the ones taken back included."""

    def check(bench: Bench) -> None:
        assert len(bench.editor.workspace.cell_observations(*bench.ids(cell))) == count

    return check


def shows(cell: str, text: str) -> Check:
    """The grid writes a text in a cell."""

    def check(bench: Bench) -> None:
        assert bench.shown(cell) == text

    return check


def complains_under_the_cell(bench: Bench) -> None:
    """The editor is open with the keys, its message below it inside the table."""
    line = bench.table.delegate.editor
    assert line is not None
    assert focus() is line
    assert line.message.isVisible()
    assert line.message.text()
    assert line.message.geometry().top() >= line.geometry().bottom()


def note_of_minutes(bench: Bench) -> None:
    """The words around the number became the note."""
    newest = bench.editor.workspace.cell_observations(*bench.ids("minutes:sea"))[0]
    assert newest.note in ("about", "약", "약 분")


def marks(text: str) -> Check:
    """A frame stands around what was copied, or around nothing."""

    def check(bench: Bench) -> None:
        boxes = bench.table.picture.copied
        found = [
            f"{bench.name(box.top, box.left)}..{bench.name(box.bottom, box.right)}" for box in boxes
        ]
        assert " ".join(found) == text

    return check


def clipboard(*rows: tuple[str, ...]) -> Check:
    """The clipboard holds a range as lines of tabs and as a table, cell for cell."""

    def check(bench: Bench) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        lines = mime.text().rstrip("\r\n").splitlines()
        assert [tuple(line.split("\t")) for line in lines] == list(rows)
        html = mime.html()
        assert html.count("<tr") == len(rows)
        assert html.count("<td") == sum(len(row) for row in rows)
        for row in rows:
            assert all(text in html for text in row)

    return check


def status_undone(code: str, count: int) -> Check:
    """The status line names the step that was undone."""

    def check(bench: Bench) -> None:
        wanted = undone_text(code, bench.editor.language, count)
        assert bench.shell.window.statusBar().currentMessage() == wanted

    return check


def status_redone(code: str, count: int) -> Check:
    """The status line names the step that was done again."""

    def check(bench: Bench) -> None:
        wanted = redone_text(code, bench.editor.language, count)
        assert bench.shell.window.statusBar().currentMessage() == wanted

    return check


def card_has_keys(bench: Bench) -> None:
    """The card is on screen and the cursor in it."""
    card = bench.shell.window.findChild(Card)
    assert card is not None
    assert card.isVisible()
    assert card.isAncestorOf(focus())


def note_has_keys(bench: Bench) -> None:
    """The note of the card has the cursor."""
    card = bench.shell.window.findChild(Card)
    assert card is not None
    assert focus() is card.note


def menu_is_open(bench: Bench) -> None:
    """The menu of the cell is open near it and offers something that can be done."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any(action.isEnabled() and action.text() for action in menu.actions())
    at = bench.table.visualRect(bench.table.currentIndex())
    cell = bench.table.viewport().mapToGlobal(at.center())
    assert (menu.geometry().topLeft() - cell).manhattanLength() < 200


def dialog_is_open(bench: Bench) -> None:
    """A dialog is open and has the keys."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    assert dialog.isAncestorOf(focus())


def no_dialog(bench: Bench) -> None:
    """No dialog is open."""
    assert QApplication.activeModalWidget() is None


def finds(bench: Bench) -> None:
    """The find bar is open with the cursor in its line."""
    assert bench.page.find_bar.isVisible()
    assert focus() is bench.page.find_bar.line


def filters(bench: Bench) -> None:
    """The filter row is open and has the keys."""
    assert bench.page.filter_bar.isVisible()
    assert bench.page.filter_bar.isAncestorOf(focus())


def filters_nothing(bench: Bench) -> None:
    """The filter row is closed, the keys are back in the grid."""
    assert not bench.page.filter_bar.isVisible()
    in_grid(bench)


def offers_undo(bench: Bench) -> None:
    """A bar offers to take the deletion back."""
    bar = bench.shell.window.messages
    assert bar.isVisible()
    assert bar.message
    assert bar.button.isVisible()


def a_page_down(bench: Bench) -> None:
    """The cursor or the far end of the selection went down by the rows that can be seen."""
    reach = bench.table.spot.reach
    assert reach is not None
    visible = bench.table.viewport().height() // bench.table.verticalHeader().defaultSectionSize()
    row, column = bench.place("linen:own")
    assert visible - 2 <= reach[0] - row <= visible
    assert reach[1] == column


def a_page_up(bench: Bench) -> None:
    """The cursor or the far end of the selection went up by the rows that can be seen."""
    reach = bench.table.spot.reach
    assert reach is not None
    visible = bench.table.viewport().height() // bench.table.verticalHeader().defaultSectionSize()
    row, column = bench.place("r20:own")
    assert visible - 2 <= row - reach[0] <= visible
    assert reach[1] == column


def cursor_is_visible(bench: Bench) -> None:
    """The current cell can be seen whole."""
    rect = bench.table.visualRect(bench.table.currentIndex())
    assert bench.table.viewport().rect().contains(rect.adjusted(1, 1, -1, -1))


def refuses(bench: Bench) -> None:
    """Something says what could not be read: the line under the grid or a preview."""
    if QApplication.activeModalWidget() is None:
        says_why(bench)


def group_is_closed(bench: Bench) -> None:
    """The services of a group are hidden, its row stays with the cursor."""
    shown = [bench.table.grid.index(row, 0).data() for row in range(bench.table.grid.rowCount())]
    assert "Free parking" not in shown
    assert "Clean linen" in shown
    assert bench.table.spot.at == (4, 0)


def linen_is_noted(bench: Bench) -> None:
    """What was typed is the note of the value."""
    newest = bench.editor.workspace.cell_observations(*bench.ids("linen:own"))[0]
    assert newest.note in ("worn", "낡음")
