"""What is said once a file is written: where it is, with the way to its folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from benchmark_app.ui.message_bar import MessageBar, Say


def tell_written(messages: MessageBar, words: Say, target: Path) -> None:
    """Say in the message bar what was written, with a button that opens its folder.

    `words` have a place for the file's `{name}`.
    """
    messages.tell(
        partial(_named, words, target.name),
        action=_folder_words,
        act=partial(open_folder, target.parent),
    )


def open_folder(folder: Path) -> None:
    """Show a folder as the system shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _named(words: Say, name: str) -> str:
    return words().format(name=name)


def _folder_words() -> str:
    return QCoreApplication.translate("Written", "Open the folder")
