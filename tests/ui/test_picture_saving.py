"""A chart leaves the window as picture, drawing and PDF: as it is shown, on white."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from on_screen import await_shown
from pdf_text import read_pdf
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts import export
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.reading import end_readings
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language

PATIENCE = 30_000
CHARTED = ("trend", "stages", "compare")


def charted(shell: Shell, view: str, qtbot: QtBot) -> ChartPage:
    """A view once its chart stands."""
    shell.window.commands[f"view:{view}"].trigger()
    area = shell.window.area
    assert area is not None
    page = area.page
    assert isinstance(page, ChartPage)
    qtbot.waitUntil(lambda: page.canvas is not None and not page.is_stale)
    return page


def asked(shell: Shell, qtbot: QtBot) -> QFileDialog:
    shell.window.commands["picture"].trigger()
    return await_shown(shell.window, QFileDialog, qtbot)


def choose_kind(dialog: QFileDialog, words: str) -> None:
    dialog.selectNameFilter(words)
    dialog.filterSelected.emit(words)


def keep(shell: Shell, dialog: QFileDialog, qtbot: QtBot) -> Path:
    """Enter in the field of the name; where the file is once it is told to be there."""
    (place,) = dialog.selectedFiles()
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    target = Path(place)
    qtbot.waitUntil(lambda: target.name in shell.window.messages.message)
    return target


def saved(shell: Shell, theme: Theme) -> Picture:
    area = shell.window.area
    assert area is not None
    assert isinstance(area.page, ChartPage)
    picture = area.page.picture_to_save(theme)
    assert picture is not None
    return picture


@pytest.mark.parametrize("view", CHARTED)
def test_enter_keeps_the_chart_shown_beside_the_file(
    opened: Shell, view: str, qtbot: QtBot
) -> None:
    editor = opened.desk.editor
    assert editor is not None
    page = charted(opened, view, qtbot)
    target = keep(opened, asked(opened, qtbot), qtbot)
    assert target == editor.workspace.path.with_name(f"motel {view.title()} {editor.as_of}.png")
    image, picture = QImage(str(target)), saved(opened, Theme.light())
    width, height = picture.size
    assert image.size() == QSize(round(width * 2), round(height * 2))
    assert image.pixelColor(1, 1) == Theme.light().base
    assert page.canvas is not None
    assert picture.described == page.canvas.picture.described
    assert opened.window.messages.message == f"The picture is in {target.name}."
    assert opened.window.messages.button.text() == "Open the folder"
    (again,) = asked(opened, qtbot).selectedFiles()
    assert Path(again).name == f"{target.stem} 2.png"


def test_the_other_kinds_change_the_ending_and_the_colours(opened: Shell, qtbot: QtBot) -> None:
    page = charted(opened, "trend", qtbot)
    for words, ending in (
        ("Drawing (*.svg)", ".svg"),
        ("PDF (*.pdf)", ".pdf"),
        ("Black and white PDF (*.pdf)", ".pdf"),
    ):
        dialog = asked(opened, qtbot)
        choose_kind(dialog, words)
        target = keep(opened, dialog, qtbot)
        assert target.suffix == ending
        assert target.exists()
        if ending == ".svg":
            drawn = target.read_text(encoding="utf-8")
            assert page.finding.text() in drawn
            assert Theme.light().own.name() in drawn
        else:
            assert page.finding.text() in read_pdf(target)
    assert target.stem.endswith(" 2")  # over nothing that is there


def test_days_zoomed_to_and_what_is_chosen_are_saved_as_shown(opened: Shell, qtbot: QtBot) -> None:
    page = charted(opened, "trend", qtbot)
    assert isinstance(page, TrendPage)
    assert page.canvas is not None
    service = page.editor.market.attributes[0]
    page.show_scope(Scope(attribute=service.id))
    QTest.keyClick(page.canvas, Qt.Key.Key_Plus)
    picture = saved(opened, Theme.paper())
    assert (picture.layout.first, picture.layout.last) == page.canvas.span
    assert page.canvas.span != picture.whole_span
    assert picture.described == page.canvas.picture.described
    assert service.name in picture.title
    assert page.theme == Theme.light()
    assert picture.theme.own == Theme.paper().own


def test_the_rows_are_all_there_however_low_the_window(opened: Shell, qtbot: QtBot) -> None:
    opened.window.resize(900, 300)
    charted(opened, "stages", qtbot)
    picture = saved(opened, Theme.light())
    assert picture.plot.height >= picture.content_height > 0


def test_the_map_of_what_first_is_saved_where_it_is_shown(opened: Shell, qtbot: QtBot) -> None:
    opened.window.commands["view:first"].trigger()
    area = opened.window.area
    assert area is not None
    page = area.page
    assert isinstance(page, FirstPage)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1, timeout=PATIENCE)
    assert page.picture_to_save(Theme.light()) is None  # the list is shown
    page.choice.chart_button.click()
    picture = page.picture_to_save(Theme.light())
    assert picture is not None
    target = keep(opened, asked(opened, qtbot), qtbot)
    assert QImage(str(target)).width() == picture.size[0] * 2


@pytest.mark.parametrize("view", ["overview", "method"])
def test_where_there_is_no_chart_it_says_which_views_have_one(
    opened: Shell, view: str, qtbot: QtBot
) -> None:
    opened.window.commands[f"view:{view}"].trigger()
    opened.window.commands["picture"].trigger()
    assert opened.window.messages.message.startswith("There is no chart here. Trend, Stages,")
    assert not opened.window.findChildren(QFileDialog)


def test_a_folder_that_is_gone_is_said(opened: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    charted(opened, "compare", qtbot)
    dialog = asked(opened, qtbot)
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "chart.png"))
    qtbot.waitUntil(lambda: opened.window.messages.message.startswith("There is no folder"))
    dialog.fileSelected.emit(str(tmp_path / "chart.bmp"))
    assert "chart.bmp" in opened.window.messages.message
    dialog.reject()


def test_the_window_goes_on_while_a_picture_is_made(
    opened: Shell, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    charted(opened, "trend", qtbot)
    dialog = asked(opened, qtbot)
    may_go_on, turns, threads = threading.Event(), [], []

    def slow(image: QImage, path: Path) -> None:
        threads.append(threading.current_thread())
        assert may_go_on.wait(PATIENCE / 1000)
        assert image.save(str(path))

    monkeypatch.setattr(export, "_write_png", slow)
    target = tmp_path / "late.png"
    dialog.fileSelected.emit(str(target))
    QTimer.singleShot(0, lambda: turns.append("window"))
    qtbot.waitUntil(lambda: bool(turns and threads))
    assert threading.main_thread() not in threads
    assert not target.exists()
    may_go_on.set()
    qtbot.waitUntil(lambda: opened.window.messages.message == "The picture is in late.png.")
    assert not QImage(str(target)).isNull()
    dialog.reject()


def test_a_picture_under_way_is_whole_when_the_program_ends(
    opened: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    charted(opened, "stages", qtbot)
    dialog = asked(opened, qtbot)
    target = tmp_path / "last.png"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    opened.window.close()
    end_readings()
    assert not QImage(str(target)).isNull()


def test_it_speaks_the_language_of_the_window(opened: Shell, qtbot: QtBot) -> None:
    opened.translation.switch(Language.KO)
    charted(opened, "stages", qtbot)
    dialog = asked(opened, qtbot)
    assert dialog.nameFilters()[-1] == "흑백 PDF (*.pdf)"
    choose_kind(dialog, dialog.nameFilters()[-1])
    target = keep(opened, dialog, qtbot)
    assert "단계" in target.name
    assert target.name in opened.window.messages.message
