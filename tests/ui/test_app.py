"""What serves the window: memory, messages, the bug report, languages, long work, samples."""

from __future__ import annotations

import logging
import sys
from datetime import date
from pathlib import Path, PureWindowsPath
from types import TracebackType
from weakref import ref

import openpyxl
import pytest
from on_screen import await_shown
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.ui import crash, exporting
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.crash import CrashDialog, CrashWatch, crash_report, without_home
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.exporting import Exporter
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import KoreanWords, Translation, system_language
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
#: The time a child of the program has to read a table.
LONG = 60000


class PureWindowsHome(PureWindowsPath):
    def resolve(self) -> PureWindowsHome:
        return self


def test_memory_gives_back_what_it_was_given_as_text(tmp_path: Path) -> None:
    def fresh() -> Memory:
        return Memory(QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat))

    files = [tmp_path / f"{n}.bench" for n in range(14)]
    for file in files:
        file.touch()
    desktop = Desktop(view="trend", as_of=date(1960, 5, 4), geometry=b"\x00\xff", state=b"s")
    memory = fresh()
    assert memory.language is None
    memory.language = Language.KO
    memory.text_percent = 130
    memory.keep(files[0], desktop)
    for file in files:
        memory.opened(file)
    memory = fresh()
    assert memory.language is Language.KO
    assert memory.text_percent == 130
    assert memory.recent()[0] == files[-1]
    assert len(memory.recent()) == 12
    assert memory.desktop(files[0]) == Desktop()
    memory.keep(files[5], desktop)
    assert fresh().desktop(files[5]) == desktop
    files[-1].unlink()
    assert files[-1] not in fresh().recent()


def test_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "xx")
    settings.setValue("text_percent", "huge")
    memory = Memory(settings)
    assert memory.language is None
    assert memory.text_percent == 100
    memory.text_percent = 9000
    assert memory.text_percent == 200


def test_a_message_is_said_acted_on_and_goes(theme: Theme, qtbot: QtBot) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    done: list[int] = []
    bar.tell(lambda: "Deleted", action=lambda: "Undo", act=lambda: done.append(1), seconds=10)
    assert bar.message == "Deleted"
    qtbot.mouseClick(bar.button, LEFT)
    assert done == [1]
    assert bar.message == ""
    bar.tell(lambda: "For a moment", seconds=0.01)
    assert bar.button.isHidden()
    qtbot.waitUntil(lambda: bar.message == "")


def _raise(words: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ValueError(words)
    except ValueError as error:
        return type(error), error, error.__traceback__


def test_a_bug_is_shown_once_and_logged_without_a_flood(tmp_path: Path) -> None:
    shown: list[str] = []
    times = iter([0.0, 0.1, 0.2, 9.0, 9.1])
    log = tmp_path / "logs" / "a.log"
    watch = CrashWatch(shown.append, lambda: log, clock=lambda: next(times))
    before = sys.excepthook
    watch.install()
    assert sys.excepthook == watch.take
    for _ in range(4):
        watch.take(*_raise("first"))
    watch.take(*_raise("second"))
    watch.remove()
    assert sys.excepthook is before
    assert not logging.getLogger("benchmark_app").handlers
    assert len(shown) == 2
    assert "ValueError: first" in shown[0]
    assert "Qt 6" in shown[0]
    text = log.read_text(encoding="utf-8")
    assert text.count("ValueError: first") == 2
    assert text.count("ValueError: second") == 1


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(crash_report("Traceback: it broke"))
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.copy, LEFT)
    assert "it broke" in QGuiApplication.clipboard().text()


def test_a_bug_in_the_window_is_one_dialog(shell: Shell, qtbot: QtBot) -> None:
    shell.crashes.take(*_raise("in the window"))
    shell.crashes.take(*_raise("and once more"))  # the same place: the report is there
    shell.crashes.take(*_raise_elsewhere())
    (found,) = shell.window.findChildren(CrashDialog)
    report = found.report.toPlainText()
    assert report.index("in the window") < report.index("somewhere else")
    found.reject()


def _raise_elsewhere() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise KeyError(f"{Path.home()}/somewhere else")
    except KeyError as error:
        return type(error), error, error.__traceback__


def test_a_report_does_not_say_whose_computer_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann"))
    shown: list[str] = []
    watch = CrashWatch(shown.append, lambda: tmp_path / "a.log")
    watch.take(*_raise("no /home/ann/motel.bench"))
    watch.remove()
    log = (tmp_path / "a.log").read_text(encoding="utf-8")
    for text in (*shown, log):
        assert "no ~/motel.bench" in text
        assert "/home/ann" not in text
    assert without_home("/home/ann") == "~"
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert without_home("/home/ann") == "/home/ann"


def test_a_home_reached_by_a_link_or_not_there_is_no_name_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ann").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "ann")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "link")
    assert without_home(f"{tmp_path / 'ann'}/a {tmp_path / 'link'}/b") == "~/a ~/b"
    monkeypatch.setattr(Path, "home", lambda: PureWindowsHome(r"C:\Users\ann"))
    assert without_home(repr(r"C:\Users\ann\a.bench")) == r"'~\\a.bench'"

    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    assert without_home("/home/ann") == "/home/ann"


def test_a_report_without_end_is_cut_in_its_middle(tmp_path: Path) -> None:
    shown: list[str] = []
    watch = CrashWatch(shown.append, lambda: tmp_path / "a.log")
    watch.take(*_raise("first " + "x" * 3_000_000 + " last"))
    watch.remove()
    for text in (*shown, (tmp_path / "a.log").read_text(encoding="utf-8")):
        assert len(text) < 50_000
        assert "first x" in text
        assert "x last" in text


def test_a_log_that_cannot_be_written_keeps_nobody_from_being_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    shown: list[str] = []
    watch = CrashWatch(shown.append, lambda: tmp_path / "file" / "a.log")
    watch.take(*_raise("first"))
    watch.remove()
    assert len(shown) == 1
    assert "first" in caplog.text


def test_the_log_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_LOG_BYTES", 20_000)
    times = iter(range(0, 10_000, 10))
    watch = CrashWatch(lambda _: None, lambda: tmp_path / "a.log", clock=lambda: float(next(times)))
    for number in range(200):
        watch.take(*_raise(f"{number} " + "x" * 1000))
    watch.remove()
    kept = sorted(tmp_path.iterdir())
    assert [one.name for one in kept] == ["a.log", "a.log.1"]
    assert sum(one.stat().st_size for one in kept) < 50_000


def test_a_language_left_is_let_go(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[ref[KoreanWords]] = []
    monkeypatch.setattr(KoreanWords, "load", lambda words, *_: made.append(ref(words)))
    translation = Translation(Language.KO)
    translation.switch(Language.KO_CLINIC)
    translation.switch(Language.EN)
    assert [words() for words in made] == [None, None]


def test_widgets_speak_the_language_chosen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    translation = Translation(Language.KO)
    assert translation.tr("x") == "x"
    assert QGuiApplication.translate("Menu", "&File") == "파일(&F)"
    assert QLocale().language() == QLocale.Language.Korean
    with qtbot.waitSignal(translation.changed, timeout=1000):
        translation.switch(Language.EN)
    assert QGuiApplication.translate("Menu", "&File") == "&File"
    with qtbot.assertNotEmitted(translation.changed):
        translation.switch(Language.EN)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: ["fr-FR", "ko-KR"])
    assert system_language() is Language.KO
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: ["fr-FR"])
    assert system_language() is Language.EN


@pytest.mark.parametrize("sample", ["motel", "cafe"])
def test_a_sample_is_a_copy_of_ones_own(
    shell: Shell, sample: str, tmp_path: Path, qtbot: QtBot
) -> None:
    shell.desk.open_sample(sample)
    assert shell.window.wait.isVisible()
    assert sample in shell.window.wait.text()
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    editor = shell.desk.editor
    assert editor is not None
    assert tmp_path in editor.workspace.path.parents
    assert len(editor.market.attributes) >= 20
    assert editor.workspace.subject is not None
    assert not editor.workspace.read_only
    assert [one.name for one in editor.workspace.path.parent.iterdir()] == [f"{sample}.bench"]
    editor.apply(Put(Competitor(name="Kept")))
    shell.desk.show_start()
    shell.desk.open_sample(sample)
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    again = shell.desk.editor
    assert again is not None
    assert again.workspace.find_competitor("Kept") is not None


def test_korean_opens_a_korean_sample_and_leaves_the_english_one(
    shell: Shell, qtbot: QtBot
) -> None:
    def opened() -> Editor:
        shell.desk.show_start()
        qtbot.mouseClick(shell.window.start.home.samples["cafe"], LEFT)
        qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
        assert shell.desk.editor is not None
        return shell.desk.editor

    english = opened()
    shell.window.commands["korean"].trigger()
    assert english.workspace.find_attribute("Oat milk") is not None
    korean = opened()
    assert korean.workspace.path == english.workspace.path.with_name("동네 카페.bench")
    assert korean.workspace.find_attribute("오트밀크(귀리 우유)") is not None
    assert korean.workspace.find_attribute("Oat milk") is None
    assert korean.workspace.name == "동네 카페"
    shell.window.commands["english"].trigger()
    assert opened().workspace.find_attribute("Oat milk") is not None


@pytest.mark.parametrize(("sample", "noun"), [("motel", "숙소"), ("cafe", "가게")])
def test_a_sample_is_called_as_its_trade_is(
    shell: Shell, qtbot: QtBot, sample: str, noun: str
) -> None:
    shell.window.commands["korean"].trigger()
    shell.desk.open_sample(sample)
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    add = shell.window.commands["add_competitor"]
    qtbot.waitUntil(lambda: f"경쟁 {noun}" in add.text(), timeout=LONG)


def test_the_summary_is_written_while_the_window_answers(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    shell.window.commands["export"].trigger()
    asked = shell.window.findChildren(QFileDialog)[0]
    target = tmp_path / "summary.xlsx"
    asked.fileSelected.emit(str(target))
    asked.reject()
    qtbot.waitUntil(lambda: "summary.xlsx" in shell.window.messages.message, timeout=LONG)
    assert "Grid" in openpyxl.load_workbook(target, read_only=True).sheetnames
    shell.window.commands["export"].trigger()
    asked = shell.window.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(tmp_path / "nowhere" / "summary.xlsx"))
    asked.reject()
    qtbot.waitUntil(lambda: "nowhere" in shell.window.messages.message, timeout=LONG)


def test_two_summaries_at_once_are_each_told_by_their_own_name(
    editor: Editor, qtbot: QtBot, tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(theme, Language.EN)
    qtbot.addWidget(window)
    told: list[Path] = []
    monkeypatch.setattr(exporting, "tell_written", lambda *said: told.append(said[-1]))
    exporter = Exporter(editor, window)
    targets = [tmp_path / "first.xlsx", tmp_path / "second.xlsx"]
    for target in targets:
        exporter.write(target)
    qtbot.waitUntil(lambda: len(told) == len(targets), timeout=LONG)
    assert sorted(told) == targets
    assert all(target.exists() for target in targets)


def test_a_table_is_imported_into_what_is_open(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    table = tmp_path / "more.csv"
    table.write_text(
        "date,competitor,attribute,value\n2026-10-01,Bay Inn,Pool,yes\nsoon,Pines,Pool,no\n",
        encoding="utf-8",
    )
    shell.desk.take(table)
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    assert asked.yes.text() == "&Import the rest (1 value)"
    qtbot.mouseClick(asked.yes, LEFT)
    editor = shell.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.workspace.find_competitor("Bay Inn") is not None)
    assert editor.undo()
    assert editor.workspace.find_competitor("Bay Inn") is None
    shell.desk.take(tmp_path / "missing.csv")
    qtbot.waitUntil(lambda: "missing.csv" in shell.window.messages.message, timeout=LONG)


def test_a_table_dropped_on_the_start_page_becomes_a_workspace(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "rooms.csv"
    rows = "2026-10-01,Bay Inn,Pool,yes,\n2026-10-01,Ours,Pool,no,true\n"
    table.write_text("date,competitor,attribute,value,subject\n" + rows, encoding="utf-8")
    shell.window.drop.dropped.emit(table)
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    assert place.selectedFiles()[0].endswith("rooms.bench")
    place.fileSelected.emit(str(tmp_path / "rooms.bench"))
    place.reject()
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    editor = shell.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: {one.name for one in editor.market.competitors} == {"Bay Inn", "Ours"})
    assert editor.workspace.subject is not None
    assert editor.workspace.subject.name == "Ours"
    assert "Only 1 checked competitor" in shell.window.messages.message


def test_work_shows_progress_and_can_be_stopped(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    shell.window.statusBar().showMessage("Said of what was done before")
    shell.window.commands["export"].trigger()
    asked = shell.window.findChildren(QFileDialog)[0]
    asked.fileSelected.emit(str(tmp_path / "summary.xlsx"))
    asked.reject()
    line = shell.window.findChildren(ProgressLine)[0]
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible, timeout=10000)
    is_said = bool(shell.window.statusBar().currentMessage())
    assert shell.window.saved_label.isVisible() != is_said  # never one over the other
    qtbot.mouseClick(line.cancel, LEFT)
    assert not (tmp_path / "summary.xlsx").exists()
    assert "Stopped" in shell.window.statusBar().currentMessage()
