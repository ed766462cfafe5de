"""The chart of a view on paper: asked for by keys, whole, on its side, and read back from a PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from on_screen import await_shown, press_in, shown_in
from pdf_text import read_pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.heat import describe_heat
from benchmark_app.ui.charts.heat_picture import HeatPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.dialogs.chart_dialog import ChartDialog
from benchmark_app.ui.dialogs.visit_dialog import VisitDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.paper.chart import ChartPages
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.words.language import SPOKEN, Language

CTRL = Qt.KeyboardModifier.ControlModifier
CHARTED = ("trend", "stages", "compare")


def show(shell: Shell, view: str, qtbot: QtBot) -> None:
    """A view once what it shows stands."""
    shell.window.commands[f"view:{view}"].trigger()
    area = shell.window.area
    assert area is not None
    page = area.page
    if isinstance(page, ChartPage):
        qtbot.waitUntil(lambda: page.canvas is not None and not page.is_stale)


def asked(shell: Shell, qtbot: QtBot) -> ChartDialog:
    """The dialog Ctrl+P opens over a chart, once its preview stands."""
    press_in(shell.window, qtbot, Qt.Key.Key_P, CTRL)
    dialog = await_shown(shell.window, ChartDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.preview.pageCount() == dialog.pages().count)
    return dialog


def sheets(path: Path) -> list[tuple[int, int]]:
    """Width and height of every sheet of a PDF, in points."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return [(round(float(width)), round(float(height))) for width, height in found]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("view", CHARTED)
def test_the_chart_looked_at_is_kept_as_a_page_that_says_what_it_is_of(
    opened: Shell, view: str, language: Language, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.translation.switch(language)
    show(opened, view, qtbot)
    dialog = asked(opened, qtbot)
    assert dialog.focusWidget() is dialog.print
    dialog.pdf.click()
    target = tmp_path / "chart.pdf"
    await_shown(dialog, QFileDialog, qtbot).fileSelected.emit(str(target))
    assert dialog.isHidden()
    assert "chart.pdf" in opened.window.messages.message
    text = read_pdf(target)
    title = dialog.pages().title
    assert " ".join(title.split()) in text
    assert "motel.bench" in text
    assert opened.desk.editor is not None
    assert opened.desk.editor.as_of.isoformat() in text
    assert "70" in text
    numbers = {"trend": "100", "stages": "Free parking", "compare": "100"}
    assert numbers[view] in text
    assert sheets(target) == [(842, 595)]


def test_it_is_printed_on_its_side(opened: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    show(opened, "trend", qtbot)
    dialog = asked(opened, qtbot)
    paper = tmp_path / "paper.pdf"
    dialog.preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.preview.printer.setOutputFileName(str(paper))
    QTest.keyClick(dialog.print, Qt.Key.Key_Return)
    printers = await_shown(dialog, QPrintDialog, qtbot)
    printers.accepted.emit(printers.printer())
    printers.reject()
    assert dialog.isHidden()
    assert sheets(paper) == [(842, 595)]
    assert "Seaview" in read_pdf(paper)


def test_it_is_proposed_beside_the_file_over_nothing_that_is_there(
    opened: Shell, qtbot: QtBot
) -> None:
    show(opened, "stages", qtbot)
    editor = opened.desk.editor
    assert editor is not None
    first = asked(opened, qtbot)
    assert first.suggestion().name == f"motel Stages {editor.as_of}.pdf"
    first.save(str(first.suggestion()))
    qtbot.waitUntil(lambda: not shown_in(opened.window, ChartDialog))
    again = asked(opened, qtbot)
    assert again.suggestion().name == f"motel Stages {editor.as_of} 2.pdf"
    again.reject()


def test_the_keys_print_what_is_looked_at(opened: Shell, qtbot: QtBot) -> None:
    commands, keys = opened.window.commands, QKeySequence("Ctrl+P")
    for view in ("trend", "grid", "compare", "overview"):
        show(opened, view, qtbot)
        is_chart = view in CHARTED
        assert (commands["print_chart"].shortcut() == keys) == is_chart
        assert (commands["visit_sheet"].shortcut() == keys) != is_chart
    press_in(opened.window, qtbot, Qt.Key.Key_P, CTRL)
    await_shown(opened.window, VisitDialog, qtbot).reject()
    show(opened, "stages", qtbot)
    opened.desk.show_start()
    assert commands["visit_sheet"].shortcut() == keys


def test_the_grid_is_printed_from_the_menu_and_where_there_is_no_chart_it_says_so(
    opened: Shell, qtbot: QtBot
) -> None:
    show(opened, "grid", qtbot)
    opened.window.commands["print_chart"].trigger()
    dialog = await_shown(opened.window, ChartDialog, qtbot)
    assert "basic" in dialog.pages().title or "cells" in dialog.pages().title
    dialog.reject()
    show(opened, "method", qtbot)
    opened.window.commands["print_chart"].trigger()
    assert opened.window.messages.message.startswith("There is no chart here. Trend, Stages,")


def paged(editor: Editor, picture: Picture) -> ChartPages:
    return ChartPages(picture, "motel.bench", "How to read it.", editor.language)


@pytest.fixture
def long(editor: Editor) -> list[str]:
    """Names of more services than a sheet can hold."""
    names = [f"Service {n:03d}" for n in range(90)]
    puts = [Put(Attribute(name=name, kind=AttributeKind.YES_NO)) for name in names]
    editor.apply(EditGroup(tuple(puts), label="add_attribute"))
    return names


@pytest.mark.parametrize("kind", ["stages", "heat"])
def test_rows_go_on_over_sheets_each_once_and_never_cut(
    editor: Editor, long: list[str], kind: str, tmp_path: Path
) -> None:
    snapshot, look = editor.snapshot(), (Theme.paper(), Lettering())
    picture: Picture = (
        StagePicture(describe_stages(snapshot, editor.language), *look)
        if kind == "stages"
        else HeatPicture(describe_heat(snapshot, editor.language), *look)
    )
    pages = paged(editor, picture)
    assert pages.count > 1
    target = tmp_path / "rows.pdf"
    save_pages(pages, target)
    text = read_pdf(target)
    assert [text.count(name) for name in long] == [1] * len(long)
    assert text.count("motel.bench") == pages.count
    assert f"Page {pages.count} of {pages.count}" in text
    assert text.count("Lakeside") >= (pages.count if kind == "heat" else 0)
