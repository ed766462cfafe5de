"""Builds the parts of the window that belong to one workspace, after the first paint."""

from __future__ import annotations

from pathlib import Path

from benchmark_app.ui.arriving.door import TableDoor
from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.backups import Backups
from benchmark_app.ui.card import Card
from benchmark_app.ui.commands import Commands
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Desktop
from benchmark_app.ui.neighbour import NeighbourWatch
from benchmark_app.ui.open_workspace import OpenWorkspace
from benchmark_app.ui.page_answers import PageAnswers
from benchmark_app.ui.parting import Parting
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.card import old_file_text
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, backup_folder


def open_parts(
    workspace: Workspace,
    language: Language,
    theme: Theme,
    window: MainWindow,
    desktop: Desktop,
    data_folder: Path,
    door: TableDoor,
) -> tuple[OpenWorkspace, Commands]:
    """Show a workspace in the window as it stood last time; backups go into the data folder."""
    editor = Editor(workspace, language, window)
    editor.extras.update(desktop.extras)
    editor.kept.update(desktop.pages)
    if desktop.as_of is not None:
        editor.set_as_of(desktop.as_of)
    days = AsOfBar(editor)
    foresight = Foresight(editor)
    backups = Backups(editor, window, backup_folder(data_folder, workspace.path))
    commands = Commands(editor, window, days, foresight, backups, door)
    answers = PageAnswers(editor, window, commands)
    area = WorkArea(editor, theme, answers)
    answers.lead(area)
    commands.lead(area)
    parts = OpenWorkspace(
        editor=editor,
        area=area,
        card=Card(editor, theme, foresight),
        days=days,
        parting=Parting(editor, window.messages, window.reveal),
    )
    area.view_changed.connect(parts.parting.forget)
    window.show_workspace(parts, desktop)
    NeighbourWatch(editor, parts.card).told.connect(window.statusBar().showMessage)
    if editor.as_of < editor.today and desktop.as_of is None:
        day = editor.as_of
        window.messages.tell(lambda: old_file_text(day, editor.language), seconds=20)
    elif warnings := editor.snapshot().set_warnings():
        window.messages.tell(lambda: finding_text(warnings[0], editor.language), seconds=20)
    commands.offer_first_service()
    return parts, commands
