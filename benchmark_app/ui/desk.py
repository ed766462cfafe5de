"""Opens, makes and closes workspaces for the window, and remembers how each one stood."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from benchmark_app import paths
from benchmark_app.domain.edits import Changes
from benchmark_app.domain.noun import Noun
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.ui.arrival import Arrival, is_large
from benchmark_app.ui.arriving.door import TableDoor
from benchmark_app.ui.editor import now
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.start.new_file import SUFFIX
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.window_language import WindowLanguage
from benchmark_app.words.language import Language
from benchmark_app.words.noun import noun_to_begin_with
from benchmark_app.words.start import sample_name

if TYPE_CHECKING:  # these bring SQLAlchemy and readers, which wait for the first paint
    from benchmark_app.ui.arriving.founding import Founding
    from benchmark_app.ui.commands import Commands
    from benchmark_app.ui.editor import Editor
    from benchmark_app.ui.keeping import Keeper
    from benchmark_app.ui.open_workspace import OpenWorkspace
    from benchmark_app.ui.start.beginning import Beginning
    from benchmark_app.workspace import Workspace

#: How the window stands over a workspace that was just made: where its first values are typed.
_NEW: Final = Desktop(view="grid")
_TOLD_MS: Final = 8000


class Desk(QObject):
    """Answers what the window asks about files; hands everything else to the open workspace."""

    recent_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        language: WindowLanguage,
        memory: Memory,
        theme: Theme,
        data_folder: Callable[[], Path],
    ) -> None:
        super().__init__()
        self._window = window
        self._language = language
        self._memory = memory
        self._theme = theme
        self._data_folder = data_folder
        self._arrival = Arrival(self)
        self._arrival.arrived.connect(self._receive)
        self._arrival.refused.connect(self._tell)
        self._door = TableDoor(memory, theme, window, self)
        self._founding: Founding | None = None
        self._asked = Path()  # the file that was to be opened last
        self._told: tuple[str, ...] = ()  # what is said of the next file that is shown
        self._open: OpenWorkspace | None = None
        self._keeper: Keeper | None = None
        self._commands: Commands | None = None
        self._file_answers: dict[str, Callable[[], object]] = {
            "new": self.choose_new,
            "open": self.choose,
            "start": self.show_start,
        }
        window.asked.connect(self.answer)
        window.drop.dropped.connect(self.take)
        window.drop.refused.connect(self._tell)
        window.closing.connect(self.close)
        start = window.start
        start.open_requested.connect(self.choose)
        start.path_requested.connect(self.take)
        start.begin_requested.connect(self.begin)
        start.sample_requested.connect(self.open_sample)
        start.forget_requested.connect(self._forget)
        start.refused.connect(self._tell)
        start.keep_in(Path(self._folder()))
        language.changed.connect(self._follow_language)

    @property
    def editor(self) -> Editor | None:
        """The door to the workspace that is open."""
        return None if self._open is None else self._open.editor

    @property
    def noun(self) -> Noun | None:
        """What the business of the open file is called by; None where nobody has said."""
        return None if self._open is None else self._open.editor.market.noun

    def answer(self, key: str) -> None:
        """Do what a row of the menu table stands for."""
        answers = dict(self._file_answers)
        if self._commands is not None:
            answers.update(self._commands.answers())
        if key in answers:
            answers[key]()

    def show_start(self) -> None:
        """Close what is open and show the start page."""
        if self._show_start():
            self._window.start.show_home()

    def take(self, path: Path | str) -> None:
        """Open a workspace file; import any other file, into what is open or a new workspace."""
        path = Path(path)
        if path.suffix.casefold() == SUFFIX:
            self.open(path)
        elif self._commands is not None:
            self._commands.importer.read(path)
        else:
            self._found(path)

    def open(self, path: Path) -> bool:
        """Open a workspace file; what was open stays where it cannot be opened.

        A large one comes when it is read; False where a file was refused at once, or the open one
        holds a text that could not be read.
        """
        # SQLAlchemy comes with it, after the first paint
        from benchmark_app.workspace import open_workspace

        if not self._window.lets_go():
            return False
        self._asked = path
        if is_large(path):
            self._await(path)
            return True
        return self._try_show(lambda: open_workspace(path, data=self._data_folder()))

    def begin(self, beginning: Beginning) -> bool:
        """Make a workspace with the owner's business, competitors and services: all or nothing."""
        # SQLAlchemy comes with it, after the first paint
        from benchmark_app.workspace import create_workspace

        def made() -> Workspace:
            _make_folder(beginning.path.parent)
            noun = noun_to_begin_with(beginning.trade, self._memory.korean)
            return create_workspace(beginning.path, name=beginning.name, edit=beginning.edit(noun))

        is_made = self._try_show(made, _NEW)
        if is_made:
            self._window.start.forget_typed()
        return is_made

    def open_sample(self, key: str) -> None:
        """Open the owner's copy of a sample in the language spoken; the first time it is made."""
        language = self._language.language
        copy = self._data_folder() / "samples" / f"{sample_name(key, language)}{SUFFIX}"
        if copy.exists():
            self._await(copy)
            return
        self._window.show_wait(copy)
        table = paths.sample_data() / f"{key}{'.ko' if language.is_korean else ''}.csv"
        self._arrival.make(copy, table, now().date(), self._await)

    def choose(self) -> None:
        """Ask for a file to open or import."""
        # the readers of tables wait for the first paint
        from benchmark_app.exchange.table_file import PATTERNS

        kinds = self.tr("Workspaces and tables") + f" (*{SUFFIX} {PATTERNS})"
        dialog = QFileDialog(self._window, self.tr("Open or import"), self._folder(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_new(self) -> None:
        """Close what is open and show the trades that a new workspace can begin with."""
        if self._show_start():
            self._window.start.show_trades()

    def close(self) -> None:
        """Remember how the window stands and close the workspace; forget what is on its way."""
        self._drop()
        if self._open is None:
            return
        # multiprocessing waits for the first paint
        from benchmark_app.ui.progress import stop_tasks

        gone, self._open, self._commands = self._open, None, None
        editor = gone.editor
        if self._keeper is not None:
            self._keeper.keep()
            self._keeper = None
        stop_tasks(editor)
        editor.close()
        editor.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Build what is opened from now on in the colours of a theme."""
        self._theme = theme
        self._door.set_theme(theme)

    def _show_start(self) -> bool:
        if not self._window.lets_go():
            return False
        self.close()
        self._window.messages.hide()  # it spoke of the file that was open
        self._window.start.keep_in(Path(self._folder()))
        self._language.call(None)
        self._window.show_start(self._memory.recent())
        return True

    def show_recent(self) -> None:
        """List on the start page the files opened before, in whichever window that was."""
        self._window.start.show_recent(self._memory.recent())

    def _forget(self, path: Path) -> None:
        self._memory.forget(path)
        self.recent_changed.emit()

    def _found(self, table: Path) -> None:
        """Show what a table would bring into a new workspace."""
        # the import window waits for the first paint
        from benchmark_app.ui.arriving.founding import Founding

        self._drop()
        self._window.show_wait(table)
        language, today = self._language.language, now().date()
        self._founding = Founding(table, self._folder(), today, language, self._door, self._window)
        self._founding.looked.connect(self._show_home)
        self._founding.dropped.connect(self._show_home)
        self._founding.made.connect(self._open_made)
        self._founding.refused.connect(self._tell)

    def _drop(self) -> None:
        """Forget what is on its way."""
        self._arrival.drop()
        if self._founding is not None:
            self._founding.cancel()
            self._founding = None

    def _show_home(self) -> None:
        self._window.show_start(self._memory.recent())

    def _open_made(self, path: Path) -> None:
        table = self._founding.table.name if self._founding is not None else ""
        if self.open(path):
            text = self.tr("{name} is imported.").format(name=table)
            self._window.statusBar().showMessage(text, _TOLD_MS)

    def _folder(self) -> str:
        """Where the owner's files are: beside the last one, else among the documents."""
        samples = (self._data_folder() / "samples").resolve()
        beside = [path.parent for path in self._memory.recent() if path.parent != samples]
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = [folder for folder in beside[:1] if folder.is_dir()]
        return str(kept[0]) if kept else QStandardPaths.writableLocation(documents)

    def _await(self, path: Path, *, allow_newer: bool = False) -> None:
        """Open a file while the window answers."""
        self._asked = path
        self._window.show_wait(path)
        day, data = self._memory.desktop(path).as_of, self._data_folder()
        self._arrival.read(path, day, now().date(), data, allow_newer=allow_newer)

    def _try_show(self, opened: Callable[[], Workspace], desktop: Desktop | None = None) -> bool:
        """Show what could be opened; say why it could not."""
        self._arrival.drop()
        try:
            workspace = opened()
        except BenchmarkError as error:
            self._tell(error)
            return False
        self._show(workspace, desktop)
        return True

    def _receive(self, workspace: Workspace) -> None:
        """Show what was read, unless a text typed meanwhile could not be read."""
        if self._window.lets_go():
            self._show(workspace)
        else:
            workspace.close()
            self._window.statusBar().clearMessage()

    def _show(self, workspace: Workspace, desktop: Desktop | None = None) -> None:
        # all of these wait for the first paint
        from benchmark_app.ui.keeping import Keeper
        from benchmark_app.ui.opening import open_parts

        self.close()
        self._window.statusBar().clearMessage()
        self._window.messages.hide()
        stood = desktop or self._memory.desktop(workspace.path)
        self._language.call(workspace.market.noun)
        with self._language.saying():
            self._open, self._commands = open_parts(
                workspace,
                self._language.language,
                self._theme,
                self._window,
                stood,
                self._data_folder(),
                self._door,
            )
        self._keeper = Keeper(self._open.editor, self._window, self._memory)
        self._open.editor.changed.connect(self._follow_noun)
        self._commands.backups.damaged.connect(
            self._tell_damaged, Qt.ConnectionType.QueuedConnection
        )
        if self._told:
            text, self._told = "\n".join(self._told), ()
            self._window.messages.tell(lambda: text)
        self._memory.opened(workspace.path)
        self.recent_changed.emit()

    def _tell(self, refusal: BenchmarkError) -> None:
        # two hundred sentences wait until one is needed
        from benchmark_app.words.error import error_text

        if self._open is None:
            self._show_home()
        if isinstance(refusal, FileRefused) and refusal.is_damage:
            self._offer_sound(refusal)
        elif refusal.code == "newer_look_only":
            # dialogs wait until one is needed
            from benchmark_app.ui.dialogs.look_only_dialog import LookOnlyDialog

            dialog = LookOnlyDialog(refusal, self._language.language, self._window)
            dialog.accepted.connect(partial(self._await, self._asked, allow_newer=True))
            dialog.open()
        else:
            self._window.messages.tell(lambda: error_text(refusal, self._language.language))

    def _offer_sound(self, refusal: FileRefused) -> None:
        """Offer a backup or the readable part of the file that could not be opened."""
        # SQLAlchemy comes with it, after the first paint
        from benchmark_app.ui.damage import Damage
        from benchmark_app.workspace import backup_folder

        folder = backup_folder(self._data_folder(), self._asked)
        damage = Damage(self._asked, refusal, folder, self._language.language, self._window)

        def show(path: Path) -> None:
            self._told = damage.told
            self.open(path)

        damage.made.connect(show)
        damage.refused.connect(self._tell)

    def _tell_damaged(self, refusal: FileRefused) -> None:
        """Close the file that is open, which is not what was written: nothing of it is shown."""
        if self._open is not None:
            self._asked = self._open.editor.workspace.path
            self.close()
            self._tell(refusal)

    def _follow_noun(self, changes: Changes) -> None:
        if changes.structure:
            self._language.call(self.noun)

    def _follow_language(self, language: Language) -> None:
        if self._open is not None:
            self._open.editor.set_language(language)


def _make_folder(folder: Path) -> None:
    """The folder for documents, where the system has none yet.

    Raises:
        FileRefused: `folder_read_only`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileRefused("folder_read_only", folder=str(folder)) from error
