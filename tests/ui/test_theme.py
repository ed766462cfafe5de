"""Colours by role: readable in light, dark and high contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.appearance import Appearance
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Theme, ThemeWatch
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

THEMES = [Theme.light(), Theme.dark(), Theme.light().contrasting(), Theme.dark().contrasting()]


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_readable_on_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.base, theme.raised, theme.notice, theme.field):
        assert _contrast(theme.text, ground) >= 7
        assert _contrast(theme.muted, ground) >= 4.5
    assert _contrast(theme.accent_text, theme.accent) >= 4.5
    for tint in theme.levels:
        assert _contrast(theme.text, tint) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_lines_and_stages_stand_out_from_the_data_ground(theme: Theme) -> None:
    for colour in (theme.own, theme.baseline, theme.highlighted, theme.missing):
        assert _contrast(colour, theme.base) >= 4.5
    assert set(theme.stages) == set(LifecycleStage)
    for stage in LifecycleStage:
        assert _contrast(theme.stage(stage), theme.base) >= 3


def test_the_palette_carries_the_roles() -> None:
    theme = Theme.dark()
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Base) == theme.base
    assert palette.color(QPalette.ColorRole.Highlight) == theme.accent
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.edge


def test_the_system_is_followed(qapp: QApplication, qtbot: QtBot) -> None:
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert Theme.of_system().is_dark is dark
    watch = ThemeWatch()
    with qtbot.waitSignal(watch.changed, timeout=1000) as told:
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert isinstance(told.args[0], Theme)


def test_a_window_that_is_gone_follows_no_more(
    qapp: QApplication, theme: Theme, memory: Memory, tmp_path: Path
) -> None:
    """What is still held by name must not hear of the system's colours once the window is gone."""
    window = MainWindow(theme, Language.EN)
    translation = Translation(Language.EN)
    held = Appearance(window, translation, memory, lambda: tmp_path)
    heard: list[object] = []
    held.watch.changed.connect(heard.append)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert len(heard) == 1
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert len(heard) == 1
