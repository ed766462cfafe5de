"""The whole window on a real file, with real keys, in both languages."""

from __future__ import annotations

import weakref
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from on_screen import await_shown, press_in, settle
from painted_text import painted_texts
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record, Remove
from benchmark_app.ui.app import Shell
from benchmark_app.ui.card import Card
from benchmark_app.ui.card_dock import CardDock
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.start.beginning import Beginning
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.edit import check_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import open_workspace

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def opened(shell: Shell, path: Path) -> Editor:
    assert shell.desk.open(path)
    assert shell.desk.editor is not None
    return shell.desk.editor


def test_a_file_opens_at_the_overview_with_everything_enabled(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    window = shell.window
    assert not window.commands["export"].isEnabled()
    assert window.commands["open"].isEnabled()
    editor = opened(shell, path)
    assert window.windowTitle().startswith("motel")
    assert window.commands["export"].isEnabled()
    assert window.commands["view:overview"].isChecked()
    assert window.saved_label.text() == "motel.bench"
    editor.apply(Put(Competitor(name="Bay Inn")))
    assert window.saved_label.text().startswith("Saved ")
    assert window.saved_label.text().endswith("motel.bench")


def test_a_long_name_of_a_file_gives_way_in_its_middle(
    shell: Shell, tmp_path: Path, path: Path, qtbot: QtBot
) -> None:
    name = f"{'the motel at the lake ' * 8}and us.bench"
    opened(shell, path.rename(tmp_path / name))
    shell.window.resize(1024, 640)
    label = shell.window.saved_label
    QApplication.processEvents()
    before, after = label.text().split("…")
    assert name.startswith(before)
    assert name.endswith(after)
    assert after.endswith("us.bench")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width()
    assert label.toolTip() == label.accessibleName() == name


def test_a_long_message_ends_in_an_ellipsis_before_what_stands_beside_it(
    shell: Shell, path: Path
) -> None:
    opened(shell, path)
    shell.window.resize(1024, 640)
    line, words = shell.window.statusBar(), "Two texts are kept as notes. " * 12
    QApplication.processEvents()
    beside = min(one.x() for one in line.findChildren(QToolButton) if one.isVisible())
    line.showMessage(words)
    assert line.toolTip() == words
    with painted_texts([words]) as watch:
        image = line.grab().toImage()
    assert watch.faults == []
    ground = image.pixelColor(2, 2)
    column = [image.pixelColor(beside - 4, y) for y in range(line.height())]
    assert column == [ground] * line.height()
    line.clearMessage()
    assert line.toolTip() == ""


def test_every_view_has_its_key(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    for place, view in enumerate(VIEWS, start=1):
        press_in(shell.window, qtbot, Qt.Key(Qt.Key.Key_0 + place), ALT)
        assert shell.window.commands[f"view:{view.key}"].isChecked()
        assert shell.window.view == view.key


def test_undo_names_what_it_undid_also_of_another_session(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    with open_workspace(path) as before:
        before.apply(Put(Competitor(name="Bay Inn")))
    editor = opened(shell, path)
    places = [one.name for one in editor.market.competitors]
    assert places[-1] == "Bay Inn"
    press_in(shell.window, qtbot, Qt.Key.Key_Z, CTRL)
    assert [one.name for one in editor.market.competitors] == places[:-1]
    assert shell.window.statusBar().currentMessage() == "Undone: add 1 competitor"
    press_in(shell.window, qtbot, Qt.Key.Key_Y, CTRL)
    assert [one.name for one in editor.market.competitors] == places
    assert not shell.window.commands["redo"].isEnabled()


def test_what_was_undone_is_not_said_after_a_new_edit(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    editor = opened(shell, path)
    editor.apply(Put(Competitor(name="Bay Inn")))
    shell.window.commands["undo"].trigger()
    status = shell.window.statusBar()
    assert status.currentMessage() == "Undone: add 1 competitor"
    shell.window.commands["redo"].trigger()
    assert status.currentMessage() == "Done again: add 1 competitor"
    editor.apply(Put(Competitor(name="Elm Court")))
    assert status.currentMessage() == ""
    status.showMessage("motel.xlsx is written")
    editor.apply(Put(Competitor(name="Mill Lodge")))
    assert status.currentMessage() == "motel.xlsx is written"


def test_a_deletion_offers_its_undo(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    shell.window.commands["delete_service"].trigger()
    service, place = editor.market.attributes[0], editor.market.competitors[2]
    editor.select(service.id, place.id)
    shell.window.commands["delete_service"].trigger()
    assert service not in editor.market.attributes
    messages = shell.window.messages
    assert messages.message == "Free parking is deleted. What was seen there is kept."
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    assert service in editor.market.attributes
    assert messages.message == ""
    editor.select(service.id, place.id)
    shell.window.commands["delete_competitor"].trigger()
    assert place not in editor.market.competitors
    assert messages.message.startswith(place.name)
    press_in(shell.window, qtbot, Qt.Key.Key_Z, CTRL)
    assert place in editor.market.competitors
    assert messages.message == ""
    shell.window.commands["redo"].trigger()
    assert messages.message == ""


def test_an_offer_to_undo_goes_with_the_next_edit(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    parking, linen, _ = editor.market.attributes
    assert editor.apply(Remove("attribute", parking.id))
    messages = shell.window.messages
    assert messages.button.isVisible()
    assert editor.apply(Put(replace(linen, name="Fresh linen")))
    assert messages.message == ""  # its button would take the new name back


def test_a_refusal_is_said_below_the_view(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    editor.apply(Put(Competitor(name="Seaview")))
    english = shell.window.messages.message
    assert "Seaview" in english
    shell.window.commands["korean"].trigger()
    qtbot.waitUntil(lambda: shell.window.messages.message != english)
    assert "Seaview" in shell.window.messages.message


def test_the_language_changes_without_a_restart(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    window = shell.window
    window.commands["korean"].trigger()
    chosen = editor.language
    assert chosen is Language.KO
    qtbot.waitUntil(lambda: window.commands["export"].text() == "엑셀 내보내기(&E)…")
    assert window.menuBar().actions()[0].text() == "파일(&F)"
    assert window.commands["korean"].isChecked()
    assert not window.commands["english"].isChecked()
    card = window.findChild(Card)
    assert isinstance(card, Card)
    assert card.started.placeholderText() == "연-월-일"
    window.commands["english"].trigger()
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "&File")
    assert editor.language is Language.EN


def test_days_step_by_keys(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    last = editor.as_of
    press_in(shell.window, qtbot, Qt.Key.Key_PageUp, CTRL)
    assert editor.as_of < last
    shell.window.commands["latest"].trigger()
    assert editor.as_of == last


def test_a_new_check_shows_today_and_says_how_much_was_seen(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    editor = opened(shell, path)
    editor.set_as_of(date(2026, 3, 1))
    shell.window.commands["view:trend"].trigger()
    press_in(shell.window, qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    today = editor.today
    assert editor.as_of == today
    assert shell.window.view == "grid"
    status = shell.window.statusBar()
    qtbot.waitUntil(lambda: "typed now" in status.currentMessage())
    told = status.currentMessage()
    assert told == check_text(today, editor.snapshot().seen_that_day, 12, Language.EN)
    minutes, pines = editor.market.attributes[0].id, editor.market.competitors[2].id
    editor.apply(Record(pines, minutes, 1.0, observed_on=today))
    assert not status.currentMessage()


def test_f6_goes_round_the_window_and_back(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    seen = []
    for _ in range(4):
        press_in(shell.window, qtbot, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert len({id(widget) for widget in seen}) == 4
    press_in(shell.window, qtbot, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is seen[2]


def test_the_card_comes_and_goes(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    card = shell.window.commands["card"]
    shell.window.commands["view:grid"].trigger()
    assert card.isChecked()
    press_in(shell.window, qtbot, Qt.Key.Key_I, CTRL)
    assert not card.isChecked()
    shell.window.show_note()
    assert card.isChecked()
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    shell.window.show_card()


def test_the_card_stands_aside_where_it_is_of_no_use_or_has_no_room(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    opened(shell, path)
    window, card = shell.window, shell.window.commands["card"]
    assert window.view == "overview"
    assert not card.isChecked()
    for view in ("grid", "trend", "stages", "compare", "first"):
        window.commands[f"view:{view}"].trigger()
        assert card.isChecked(), view
    window.commands["view:method"].trigger()
    assert not card.isChecked()
    window.commands["view:grid"].trigger()
    window.resize(700, 600)
    assert not card.isChecked()
    window.resize(1200, 600)
    assert card.isChecked()
    for _ in range(8):
        window.commands["larger"].trigger()
    qtbot.waitUntil(lambda: not card.isChecked())
    window.commands["usual_text"].trigger()
    qtbot.waitUntil(card.isChecked)


def test_a_card_the_owner_opened_or_closed_stays_so(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    window, card = shell.window, shell.window.commands["card"]
    press_in(shell.window, qtbot, Qt.Key.Key_I, CTRL)
    assert card.isChecked()  # beside the overview, where it had stood aside
    window.resize(700, 600)
    window.commands["view:method"].trigger()
    assert card.isChecked()
    shell.desk.show_start()
    opened(shell, path)
    assert card.isChecked()
    dock = window.findChild(CardDock)
    assert dock is not None
    close = next(one for one in dock.findChildren(QToolButton) if one is not dock.lead)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not card.isChecked()
    window.resize(1200, 600)
    window.commands["view:grid"].trigger()
    assert card.isChecked()  # it comes and goes by itself again
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not card.isChecked()
    window.commands["view:trend"].trigger()
    shell.desk.show_start()
    opened(shell, path)
    assert not card.isChecked()
    press_in(shell.window, qtbot, Qt.Key.Key_I, CTRL)
    assert card.isChecked()
    window.commands["view:method"].trigger()
    assert not card.isChecked()


def test_the_card_is_as_wide_as_its_words_again_after_a_tiny_window(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    window = shell.window
    window.resize(1200, 700)
    opened(shell, path)
    window.commands["view:grid"].trigger()
    dock = window.findChild(CardDock)
    assert dock is not None
    qtbot.waitUntil(dock.isVisible)
    wide = dock.width()
    window.resize(320, 240)
    qtbot.waitUntil(dock.isHidden)
    shell.desk.show_start()
    opened(shell, path)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: dock.isVisible() and dock.width() == wide)


def test_a_service_is_added_with_keys(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    press_in(shell.window, qtbot, Qt.Key.Key_S, CTRL | SHIFT)
    asked = await_shown(shell.window, QDialog, qtbot)
    name = asked.findChildren(QLineEdit)[0]
    qtbot.keyClicks(name, "Free ice")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert [one.name for one in editor.market.attributes][-1] == "Free ice"
    assert editor.workspace.undo_label is not None


def test_the_window_stands_as_it_stood(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    shell.window.resize(900, 620)
    shell.window.commands["view:trend"].trigger()
    shell.window.commands["card"].trigger()
    editor.set_as_of(date(2026, 3, 1))
    shell.desk.show_start()
    assert shell.window.start.isVisible()
    assert shell.window.start.home.recent.count() == 1
    assert not shell.window.commands["export"].isEnabled()
    shell.window.resize(780, 500)
    again = opened(shell, path)
    assert again.as_of == date(2026, 3, 1)
    assert shell.window.view == "trend"
    assert not shell.window.commands["card"].isChecked()
    assert shell.window.height() == 620


def test_an_old_file_says_at_which_day_it_opens(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert shell.desk.begin(
        Beginning(path=tmp_path / "old.bench", name="Ours", competitors=("Seaview",))
    )
    assert shell.desk.editor is not None
    editor = shell.desk.editor
    assert editor.workspace.subject is not None
    assert "services" in shell.window.messages.message
    shell.window.commands["start"].trigger()
    with open_workspace(tmp_path / "old.bench") as old:
        old.apply(Put(Attribute(name="Pool")))
        old.apply(Record("Seaview", "Pool", "yes", observed_on=date(1960, 5, 4)))
    editor = opened(shell, tmp_path / "old.bench")
    assert editor.as_of == date(1960, 5, 4)
    assert "4 May 1960" in shell.window.messages.message


def test_a_file_that_is_none_leaves_what_is_open(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    editor = opened(shell, path)
    other = tmp_path / "other.bench"
    other.write_text("no workspace")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shell.window, QDragEnterEvent(QPoint(5, 5), *how, keys))
    QApplication.sendEvent(shell.window, QDropEvent(QPointF(5, 5), *how, keys))
    assert "other.bench" in shell.window.messages.message
    assert shell.desk.editor is editor


def test_colours_change_while_open(shell: Shell, path: Path) -> None:
    opened(shell, path)
    shell.window.commands["view:trend"].trigger()
    shell.appearance.set_theme(Theme.dark())
    assert QApplication.palette().window().color() == Theme.dark().window
    assert shell.window.view == "trend"
    shell.appearance.set_theme(Theme.light())


def test_text_grows_and_shrinks(shell: Shell, memory: Memory) -> None:
    usual = QApplication.font().pointSizeF()
    shell.window.commands["larger"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.1)
    assert memory.text_percent == 110
    shell.window.commands["smaller"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(usual)


@pytest.mark.usefixtures("profile")
def test_ten_windows_leave_nothing(memory: Memory, path: Path, qapp: QApplication) -> None:
    windows: list[weakref.ref[MainWindow]] = []
    counts = []
    for _ in range(10):
        shell = Shell(None, Language.EN, memory)
        shell.show()
        assert shell.desk.open(path)
        for view in VIEWS:
            shell.window.commands[f"view:{view.key}"].trigger()
        shell.window.close()
        shell.stop()
        windows.append(weakref.ref(shell.window))
        shell.window.deleteLater()
        shell.deleteLater()
        del shell
        settle(qapp)
        counts.append(len(qapp.allWidgets()))
    assert [one for one in windows if one() is not None] == []
    assert counts[-1] <= counts[2]


def test_the_first_service_ends_the_invitation(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    assert shell.desk.begin(
        Beginning(path=tmp_path / "new.bench", name="Corner Cafe", competitors=("Bean House",))
    )
    editor = shell.desk.editor
    assert editor
    assert shell.window.messages.message
    editor.apply(Put(Attribute(name="Free wifi")))
    assert not shell.window.messages.message


def test_quitting_with_a_file_open_ends_quietly(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    with qtbot.captureExceptions() as trouble:
        qtbot.keyClick(shell.window, Qt.Key.Key_Q, CTRL)
    assert not trouble
    assert not shell.window.isVisible()
    assert shell.desk.editor is None


def test_a_message_moves_no_cell(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell, path)
    area = shell.window.findChild(WorkArea)
    assert area
    before = area.mapToGlobal(QPoint(0, 0))
    editor.apply(Remove("attribute", editor.market.attributes[0].id))
    qtbot.waitUntil(shell.window.messages.isVisible)
    shell.window.grab()  # lays everything out
    assert area.mapToGlobal(QPoint(0, 0)) == before


def test_the_start_page_keeps_no_word_about_the_file_closed(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    opened(shell, path)
    shell.window.messages.tell(lambda: "About this file")
    qtbot.keyClick(shell.window, Qt.Key.Key_W, CTRL)
    assert shell.window.start.isVisible()
    assert not shell.window.messages.message


def test_a_new_file_is_kept_beside_the_last_one(
    shell: Shell, path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(shell, path)
    shell.desk.show_start()
    shell.window.start.show_trade("blank")
    assert shell.window.start.begin is not None
    assert shell.window.start.begin.place.path.parent == tmp_path
