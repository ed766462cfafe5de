"""The same keys as a Latin keyboard and as Korean input methods deliver them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from time import monotonic
from typing import Final, cast

from hangul_keys import Composer, is_jamo, jamo_on, latin_key, strokes
from input_method import compose_in_focus
from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodQueryEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from benchmark_app.words.language import Language

_CLICK = QTest.KeyAction.Click
_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_PATIENCE: Final = 2.0
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as somebody types it with a Latin and with a Korean keyboard."""

    latin: str
    hangul: str


def chord(keys: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """The key and modifiers a portable sequence arrives as: "Ctrl+Down", "Num+2"."""
    is_keypad = keys.startswith("Num+")
    wanted = QKeySequence(keys.removeprefix("Num+"))
    combination = cast("Sequence[QKeyCombination]", wanted)[0]
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if is_keypad:
        modifiers |= _KEYPAD
    if key == Qt.Key.Key_Tab and modifiers & Qt.KeyboardModifier.ShiftModifier:
        key = Qt.Key.Key_Backtab
    if key == Qt.Key.Key_Enter and not is_keypad:
        key = Qt.Key.Key_Return
    return key, modifiers


def target() -> QWidget:
    """The widget the next key goes to: a person's key comes after what the last one did."""
    asked = monotonic() + _PATIENCE
    while monotonic() < asked:
        QCoreApplication.processEvents()
        give_window_back()
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        if found is not None and QGuiApplication.focusObject() is not None:
            return found
    raise AssertionError("nothing has the keys")


def give_window_back() -> None:
    """Make the window behind a closed dialog or menu active, as every desktop does."""
    if QApplication.activeWindow() is None or QGuiApplication.focusWindow() is None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
        (QApplication.activeModalWidget() or windows[0]).activateWindow()


class Keyboard:
    """Latin keys as they are."""

    name = "latin"
    language = Language.EN

    def text(self, typed: Typed) -> str:
        """The text of the two that this keyboard types."""
        return typed.latin

    def press(self, keys: str) -> None:
        """One key with its modifiers."""
        key, modifiers = chord(keys)
        if len(keys) == 1:
            QTest.sendKeyEvent(_CLICK, target(), key, keys, modifiers)
        else:
            QTest.keyClick(target(), key, modifiers)

    def type(self, typed: Typed) -> None:
        """A text, key by key."""
        for character in typed.latin:
            self.press_character(character)

    def press_character(self, character: str) -> None:
        """One key that is a character."""
        QTest.keyClicks(target(), character)

    def finish(self) -> None:
        """Nothing is left half typed."""

    def forget(self) -> None:
        """What was half typed is over."""


class HangulKeyboard(Keyboard):
    """Syllables are put together by an input method wherever the focus wants one.

    Where it is off, keys arrive as Latin ones; every other key finishes the open syllable first.
    """

    name = "hangul"
    language = Language.KO

    def __init__(self) -> None:
        self._composer = Composer()

    def text(self, typed: Typed) -> str:
        return typed.hangul

    def press(self, keys: str) -> None:
        self.finish()
        key, modifiers = chord(keys)
        jamo = jamo_on(keys[-1]) if modifiers & _COMMANDS and keys[-1].isalpha() else ""
        if jamo and keys[-2:-1] == "+":
            QTest.sendKeyEvent(_CLICK, target(), key, jamo, modifiers)
        else:
            super().press(keys)

    def type(self, typed: Typed) -> None:
        for stroke in strokes(typed.hangul):
            if not is_jamo(stroke):
                self.finish()
                self.press_character(stroke)
            elif _wants_input_method():
                _tell(*self._composer.take(stroke))
            else:
                self.press_character(latin_key(stroke))

    def finish(self) -> None:
        if self._composer.pending:
            _tell(self._composer.finish(), "")

    def forget(self) -> None:
        self._composer.finish()


class JamoKeyboard(HangulKeyboard):
    """Finished syllables as the text of key events, with the Latin key or with none."""

    name = "jamo"

    def __init__(self) -> None:
        super().__init__()
        self._keys = cycle((True, False))

    def type(self, typed: Typed) -> None:
        for character in typed.hangul:
            first = next(iter(strokes(character)))
            if is_jamo(first):
                known = Qt.Key(ord(latin_key(first).upper()))
                key = known if next(self._keys) else Qt.Key(0)
                QTest.sendKeyEvent(_CLICK, target(), key, character, _PLAIN)
            else:
                self.press_character(character)


def _wants_input_method() -> bool:
    """Whether the platform would hand the next key to the input method."""
    target()
    focus = QGuiApplication.focusObject()
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(focus, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def _tell(done: str, open_: str) -> None:
    """An input method finishes a text and shows the syllable it goes on with."""
    target()
    compose_in_focus(open_, done)
