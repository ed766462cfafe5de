"""The start page of a machine on which nothing was begun yet, and the form of a cafe."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from on_screen import bring_forward
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start_page import StartPage
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def page(theme: Theme, tmp_path: Path, qtbot: QtBot) -> StartPage:
    """The start page with the keys, in a folder of its own."""
    made = StartPage(theme, Language.EN, clock=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.keep_in(tmp_path)
    made.show()
    bring_forward(made, qtbot)
    return made


@pytest.fixture
def cafe(page: StartPage, qtbot: QtBot) -> BeginPage:
    """The form of a cafe, opened by a click."""
    qtbot.mouseClick(page.home.trades["cafe"], LEFT)
    assert page.begin is not None
    return page.begin


@pytest.fixture
def files(page: StartPage, tmp_path: Path) -> list[Path]:
    """Three recent files: of today, of yesterday and of the day before."""
    made = [tmp_path / name for name in ("a.bench", "b.bench", "c.bench")]
    for days, path in enumerate(made):
        path.touch()
        moment = (NOW - timedelta(days=days)).timestamp()
        os.utime(path, (moment, moment))
    page.show_recent(made)
    return made
