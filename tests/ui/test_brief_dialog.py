"""The page from the window: it comes by itself, is kept with one click, printed, and told of."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from on_screen import await_shown
from pdf_text import read_pdf
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.background import Task
from benchmark_app.ui.brief.painter import BriefPages
from benchmark_app.ui.dialogs.brief_dialog import BriefDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.paper.dialog import PaperDialog
from benchmark_app.words.language import Language

PATIENCE = 30_000


def asked(shell: Shell, qtbot: QtBot) -> BriefDialog:
    shell.window.commands["brief"].trigger()
    return await_shown(shell.window, BriefDialog, qtbot)


def filled(dialog: BriefDialog, qtbot: QtBot) -> BriefPages:
    """The page, once it is there and shown."""
    qtbot.waitUntil(lambda: dialog.pages() is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: dialog.preview.pageCount() == 1)
    pages = dialog.pages()
    assert pages is not None
    return pages


def test_until_the_page_is_there_nothing_can_be_done_with_it(opened: Shell, qtbot: QtBot) -> None:
    dialog = asked(opened, qtbot)
    assert dialog.wrong.text() == "Working out the page…"
    assert not any(one.isEnabled() for one in (dialog.pdf, dialog.elsewhere, dialog.print))
    dialog.save(str(dialog.suggestion()))
    assert not dialog.suggestion().exists()
    filled(dialog, qtbot)
    assert not dialog.wrong.isVisible()
    assert dialog.pdf.hasFocus()
    assert all(one.isEnabled() for one in (dialog.pdf, dialog.elsewhere, dialog.print))


def test_enter_keeps_it_beside_the_file_over_nothing_that_is_there(
    opened: Shell, qtbot: QtBot
) -> None:
    editor = opened.desk.editor
    assert editor is not None
    folder, name = editor.workspace.path.parent, f"motel {editor.as_of}"
    for stem in (name, f"{name} 2"):
        dialog = asked(opened, qtbot)
        pages = filled(dialog, qtbot)
        assert dialog.place.accessibleName() == f"Kept in {stem}.pdf"
        QTest.keyClick(dialog.pdf, Qt.Key.Key_Return)
        assert (folder / f"{stem}.pdf").exists()
        assert opened.window.messages.message == f"The page is in {stem}.pdf."
        assert opened.window.messages.button.text() == "Open the folder"
        assert pages.title in read_pdf(folder / f"{stem}.pdf")


def test_the_name_of_the_file_can_be_read_in_large_text(opened: Shell, qtbot: QtBot) -> None:
    dialog = asked(opened, qtbot)
    font = dialog.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    dialog.setFont(font)
    dialog.resize(820, 560)
    name = dialog.place.accessibleName()
    assert name.endswith(".pdf")
    qtbot.waitUntil(lambda: dialog.place.text() == name)
    dialog.reject()


def test_another_place_can_be_chosen_and_a_folder_that_is_gone_is_said(
    opened: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(opened, qtbot)
    filled(dialog, qtbot)
    dialog.elsewhere.click()
    (files,) = dialog.findChildren(QFileDialog)
    files.fileSelected.emit(str(tmp_path / "nowhere" / "page.pdf"))
    assert dialog.isVisible()
    assert dialog.wrong.text().startswith("There is no folder")
    files.fileSelected.emit(str(tmp_path / "page.pdf"))
    assert (tmp_path / "page.pdf").exists()
    assert dialog.isHidden()


def test_it_prints(opened: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(opened, qtbot)
    pages = filled(dialog, qtbot)
    paper = tmp_path / "paper.pdf"
    dialog.preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.preview.printer.setOutputFileName(str(paper))
    dialog.print.click()
    (printers,) = dialog.findChildren(QPrintDialog)
    printers.accepted.emit(printers.printer())
    printers.reject()
    assert dialog.isHidden()
    assert " ".join(text.text for text in pages.layout.texts) in read_pdf(paper)


def test_it_is_of_the_day_shown_in_the_language_of_the_window(opened: Shell, qtbot: QtBot) -> None:
    editor = opened.desk.editor
    assert editor is not None
    opened.translation.switch(Language.KO)
    opened.window.commands["earlier"].trigger()
    pages = filled(asked(opened, qtbot), qtbot)
    assert pages.described.language is editor.language
    day = editor.as_of
    assert day != editor.today
    assert f"{day.year}년 {day.month}월 {day.day}일 기준" in pages.described.about


def test_closing_it_ends_the_work(opened: Shell, qtbot: QtBot) -> None:
    dialog = asked(opened, qtbot)
    (task,) = dialog.findChildren(Task)
    process = task._process
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not process.is_alive(), timeout=PATIENCE)


def test_a_file_that_is_gone_is_said(opened: Shell, qtbot: QtBot) -> None:
    editor = opened.desk.editor
    assert editor is not None
    editor.workspace.path.rename(editor.workspace.path.with_name("moved"))
    dialog = asked(opened, qtbot)
    qtbot.waitUntil(lambda: "Working" not in dialog.wrong.text(), timeout=PATIENCE)
    assert "motel.bench" in dialog.wrong.text()
    assert not dialog.pdf.isEnabled()


def test_on_a_low_screen_its_buttons_and_its_frame_have_room(
    editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    low = SimpleNamespace(availableSize=lambda: QSize(1024, 640))
    monkeypatch.setattr(PaperDialog, "screen", lambda _: low)
    dialog = PaperDialog(editor, None)
    qtbot.addWidget(dialog)
    assert dialog.height() <= 640 * 0.85
