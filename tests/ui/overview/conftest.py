"""The overview of the small workspace, or of one made for a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from overview_page import Asked, Scene, shown_page
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.progress import stop_tasks
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.words.language import SPOKEN, Language


@pytest.fixture(params=SPOKEN)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language of the window."""
    found = request.param
    assert isinstance(found, Language)
    return found


@pytest.fixture
def asked(foresight: Foresight) -> Asked:
    """What the window was asked for."""
    return Asked(foresight)


@pytest.fixture
def page(editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot) -> OverviewPage:
    """The overview of the small workspace, with everything foreseen."""
    return shown_page(editor, theme, asked, qtbot)


@pytest.fixture
def scene(qapp: QApplication, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    """Makes the one workspace a test shows."""
    made = Scene(theme, qtbot, tmp_path)
    yield made
    stop_tasks(made.editor)
    made.editor.close()
