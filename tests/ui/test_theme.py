"""Colours by role: readable in light, dark and high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.app import Shell
from benchmark_app.ui.appearance import Appearance
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Colours, Theme, ThemeWatch

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


def test_the_system_is_followed(qapp: QApplication, qtbot: QtBot) -> None:
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert Theme.of_system().is_dark is dark
    watch = ThemeWatch()
    with qtbot.waitSignal(watch.changed, timeout=1000) as told:
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert isinstance(told.args[0], Theme)


def test_what_the_system_asks_for_reaches_every_window_until_it_is_gone(
    shell: Shell, qapp: QApplication
) -> None:
    other = shell.open_window()
    asked = [Theme.dark(), Theme.light().contrasting(), Theme.light()]
    for theme in asked:
        shell.appearance.watch.changed.emit(theme)
        qapp.processEvents()
        for window in (shell.window, other.window):
            assert window.palette().window().color() == theme.window
    heard: list[object] = []
    other.window.messages.set_theme = heard.append  # type: ignore[assignment,method-assign]
    other.window.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shell.appearance.watch.changed.emit(Theme.light())
    assert heard == []


class FakeHints:
    """A system with a mind of its own."""

    def __init__(self, scheme: Qt.ColorScheme, *, contrast: bool) -> None:
        preference = Qt.ContrastPreference
        self.colorScheme = lambda: scheme
        self.contrastPreference = lambda: (
            preference.HighContrast if contrast else preference.NoPreference
        )

    def accessibility(self) -> FakeHints:
        return self


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("contrast", [False, True])
def test_the_theme_is_the_systems_or_the_one_chosen(
    monkeypatch: pytest.MonkeyPatch, *, is_dark: bool, contrast: bool
) -> None:
    scheme = Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light
    hints = FakeHints(scheme, contrast=contrast)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    system = Theme.of(Colours.SYSTEM)
    assert (system.is_dark, system.has_high_contrast) == (is_dark, contrast)
    assert Theme.of(Colours.LIGHT) == Theme.light()
    assert Theme.of(Colours.DARK) == Theme.dark()
    strong = Theme.of(Colours.CONTRAST)
    assert (strong.is_dark, strong.has_high_contrast) == (is_dark, True)


def test_the_colours_chosen_stay_whatever_the_system_does(
    shell: Shell, memory: Memory, qapp: QApplication
) -> None:
    commands = shell.window.commands
    assert commands["colours:system"].isChecked()
    commands["colours:dark"].trigger()
    qapp.processEvents()
    assert shell.window.palette().window().color() == Theme.dark().window
    assert [key for key, one in commands.items() if one.isChecked() and ":" in key] == [
        "colours:dark"
    ]
    shell.appearance.watch.changed.emit(Theme.light())
    assert qapp.palette().window().color() == Theme.dark().window
    assert memory.colours == "dark"
    next_start = Appearance(shell.translation, memory, shell)
    assert next_start.theme.is_dark
    next_start.end()
    next_start.watch.deleteLater()
    commands["colours:system"].trigger()
    assert memory.colours == "system"
    shell.appearance.watch.changed.emit(Theme.light())
    assert qapp.palette().window().color() == Theme.light().window
