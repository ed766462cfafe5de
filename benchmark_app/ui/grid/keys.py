"""The keys of the grid as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from benchmark_app.ui.grid.act_table import ACTS, Act

_K = Qt.Key
_NONE: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier

#: Keys that are held while others are pressed.
MODIFIERS: Final = frozenset((_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_Meta, _K.Key_AltGr))

Chord = tuple[Qt.Key, Qt.KeyboardModifier]

_ARROWS: Final = (
    (_K.Key_Up, -1, 0),
    (_K.Key_Down, 1, 0),
    (_K.Key_Left, 0, -1),
    (_K.Key_Right, 0, 1),
)


def _arrow(down: int, right: int, *, extends: bool) -> Act:
    return lambda hands: hands.spot.step(down, right, extends=extends)


def _jump(down: int, right: int, *, extends: bool) -> Act:
    return lambda hands: hands.spot.jump(down, right, extends=extends)


def _ends(*, extends: bool) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Act]:
    return {
        (_K.Key_Home, _NONE): lambda hands: hands.spot.to_column_edge(-1, extends=extends),
        (_K.Key_End, _NONE): lambda hands: hands.spot.to_column_edge(1, extends=extends),
        (_K.Key_Home, _CTRL): lambda hands: hands.spot.to_corner(-1, extends=extends),
        (_K.Key_End, _CTRL): lambda hands: hands.spot.to_corner(1, extends=extends),
        (_K.Key_PageUp, _NONE): lambda hands: hands.spot.page(-1, extends=extends),
        (_K.Key_PageDown, _NONE): lambda hands: hands.spot.page(1, extends=extends),
    }


def _moves() -> dict[Chord, Act]:
    """Arrows, ends and pages, plain and with Shift."""
    found: dict[Chord, Act] = {}
    for extends, shift in ((False, _NONE), (True, _SHIFT)):
        for key, down, right in _ARROWS:
            found[key, shift] = _arrow(down, right, extends=extends)
            found[key, shift | _CTRL] = _jump(down, right, extends=extends)
        for (key, modifier), act in _ends(extends=extends).items():
            found[key, modifier | shift] = act
    return found


def _advance(down: int, right: int) -> Act:
    return lambda hands: hands.advance(down, right)


def _chord(keys: str) -> Chord:
    """The key and modifiers of a portable sequence of one key."""
    combination = cast("Sequence[QKeyCombination]", QKeySequence(keys))[0]
    return combination.key(), combination.keyboardModifiers()


def _acts() -> dict[Chord, Act]:
    """What the table of commands binds."""
    return {_chord(keys): row.run for row in ACTS for keys in (row.keys, *row.also) if keys}


#: Enter and Tab move as in a form.
_ADVANCES: Final[dict[Chord, Act]] = {
    (_K.Key_Return, _NONE): _advance(1, 0),
    (_K.Key_Enter, _NONE): _advance(1, 0),
    (_K.Key_Return, _SHIFT): _advance(-1, 0),
    (_K.Key_Enter, _SHIFT): _advance(-1, 0),
    (_K.Key_Tab, _NONE): _advance(0, 1),
    (_K.Key_Backtab, _SHIFT): _advance(0, -1),
    (_K.Key_Backtab, _NONE): _advance(0, -1),
    (_K.Key_Tab, _SHIFT): _advance(0, -1),
}
#: The window's own commands work in a grid without one too.
_OTHERS: Final[dict[Chord, Act]] = {
    (_K.Key_Z, _CTRL): lambda hands: hands.editor.undo(),
    (_K.Key_Y, _CTRL): lambda hands: hands.editor.redo(),
    (_K.Key_Z, _CTRL | _SHIFT): lambda hands: hands.editor.redo(),
    (_K.Key_PageUp, _CTRL): lambda hands: hands.command.step_day(-1),
    (_K.Key_PageDown, _CTRL): lambda hands: hands.command.step_day(1),
}

BINDINGS: Final[dict[Chord, Act]] = {**_moves(), **_acts(), **_ADVANCES, **_OTHERS}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key does in the grid, None for keys that are text or not ours."""
    return BINDINGS.get(_chord_of(event))


def advances(event: QKeyEvent) -> bool:
    """Whether a key moves on as Enter and Tab do, or is held while such a key is pressed."""
    return event.key() in MODIFIERS or _chord_of(event) in _ADVANCES


def _chord_of(event: QKeyEvent) -> Chord:
    return Qt.Key(event.key()), event.modifiers() & ~_KEYPAD


def typed_text(event: QKeyEvent) -> str:
    """The character a key types, empty for keys that type none."""
    if event.modifiers() & (_CTRL | _ALT):
        return ""
    text = event.text()
    return text if text and text.isprintable() else ""
