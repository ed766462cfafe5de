"""The page of the rules, with the keys."""

from __future__ import annotations

import pytest
from method_page import shown_page
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage


@pytest.fixture
def page(editor: Editor, theme: Theme, qtbot: QtBot) -> MethodPage:
    """The page with what the rules in force make of the market."""
    made = shown_page(editor, theme, qtbot)
    qtbot.waitUntil(lambda: made.preview.is_current)
    return made
