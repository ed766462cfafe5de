"""Where the new file will be: proposed, not asked for; never the place of another file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from benchmark_app.ui.elided import Elided
from benchmark_app.ui.start.new_file import SUFFIX, file_stem, free_path, shown_folder
from benchmark_app.words.language import Language
from benchmark_app.words.start import start_text


class FilePlace(QHBoxLayout):
    """Follows the name of the business until a place is chosen in the dialog."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._folder = Path()
        self._name = ""
        self._chosen: Path | None = None
        self.told, self.change = Elided(), QPushButton()
        self.change.clicked.connect(self._ask)
        self.addWidget(self.told, 1)
        self.addWidget(self.change)

    @property
    def path(self) -> Path:
        """Where the file goes if it is made now; nothing is there yet."""
        if self._chosen is not None:
            return free_path(self._chosen)
        stem = file_stem(self._name) or file_stem(self.tr("My business"))
        return free_path(self._folder / f"{stem}{SUFFIX}")

    def keep_in(self, folder: Path) -> None:
        """Propose a folder."""
        self._folder, self._chosen = folder, None
        self._tell()

    def follow(self, name: str) -> None:
        """Call the file as the business is called."""
        self._name = name
        self._tell()

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.change.setText(self.tr("C&hange…"))
        self._tell()

    def _ask(self) -> None:
        kinds = self.tr("Workspaces") + f" (*{SUFFIX})"
        dialog = QFileDialog(self.change.window(), self.tr("Where to keep it"), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # for nothing is overwritten
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        path = self.path
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.fileSelected.connect(self._choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, chosen: str) -> None:
        path = Path(chosen)
        is_named = path.suffix.casefold() == SUFFIX
        self._chosen = path if is_named else path.with_name(path.name + SUFFIX)
        self._tell()

    def _tell(self) -> None:
        path = self.path
        place = str(Path(shown_folder(path.parent)) / path.name)
        self.told.tell(start_text("kept_in", self._language, place=place))
        self.told.setToolTip(str(path))
