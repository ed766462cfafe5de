"""The keys of the grid as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from benchmark_app.ui.grid.hands import Hands

_K = Qt.Key
_NONE: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier

Act = Callable[[Hands], object]
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
    return lambda hands: hands.spot.advance(down, right)


_COMMANDS: Final[dict[Chord, Act]] = {
    (_K.Key_Return, _NONE): _advance(1, 0),
    (_K.Key_Enter, _NONE): _advance(1, 0),
    (_K.Key_Return, _SHIFT): _advance(-1, 0),
    (_K.Key_Enter, _SHIFT): _advance(-1, 0),
    (_K.Key_Tab, _NONE): _advance(0, 1),
    (_K.Key_Backtab, _SHIFT): _advance(0, -1),
    (_K.Key_Backtab, _NONE): _advance(0, -1),
    (_K.Key_Tab, _SHIFT): _advance(0, -1),
    (_K.Key_Return, _CTRL): lambda hands: hands.command.fill_all(),
    (_K.Key_Enter, _CTRL): lambda hands: hands.command.fill_all(),
    (_K.Key_D, _CTRL): lambda hands: hands.command.fill_down(),
    (_K.Key_R, _CTRL): lambda hands: hands.command.fill_right(),
    (_K.Key_Semicolon, _CTRL): lambda hands: hands.command.confirm(),
    (_K.Key_D, _CTRL | _SHIFT): lambda hands: hands.command.confirm(),
    (_K.Key_Delete, _NONE): lambda hands: hands.command.retract(),
    (_K.Key_Backspace, _NONE): lambda hands: hands.command.retract(),
    (_K.Key_C, _CTRL): lambda hands: hands.transfer.copy(),
    (_K.Key_X, _CTRL): lambda hands: hands.transfer.cut(),
    (_K.Key_V, _CTRL): lambda hands: hands.transfer.paste(),
    (_K.Key_Insert, _CTRL): lambda hands: hands.transfer.copy(),
    (_K.Key_Insert, _SHIFT): lambda hands: hands.transfer.paste(),
    (_K.Key_A, _CTRL): lambda hands: hands.spot.select_all(),
    (_K.Key_Space, _CTRL): lambda hands: hands.spot.select_columns(),
    (_K.Key_Space, _SHIFT): lambda hands: hands.spot.select_rows(),
    (_K.Key_Space, _NONE): lambda hands: hands.open_card_or_group(),
    (_K.Key_F2, _NONE): lambda hands: hands.edit(),
    (_K.Key_F2, _SHIFT): lambda hands: hands.note_requested.emit(),
    (_K.Key_Escape, _NONE): lambda hands: hands.clear_marks(),
    (_K.Key_Z, _CTRL): lambda hands: hands.editor.undo(),
    (_K.Key_Y, _CTRL): lambda hands: hands.editor.redo(),
    (_K.Key_Z, _CTRL | _SHIFT): lambda hands: hands.editor.redo(),
    (_K.Key_PageUp, _CTRL): lambda hands: hands.command.step_day(-1),
    (_K.Key_PageDown, _CTRL): lambda hands: hands.command.step_day(1),
    (_K.Key_Up, _ALT): lambda hands: hands.command.move_service(-1),
    (_K.Key_Down, _ALT): lambda hands: hands.command.move_service(1),
    (_K.Key_Left, _ALT): lambda hands: hands.command.move_competitor(-1),
    (_K.Key_Right, _ALT): lambda hands: hands.command.move_competitor(1),
    (_K.Key_Equal, _CTRL): lambda hands: hands.add(),
    (_K.Key_Plus, _CTRL): lambda hands: hands.add(),
    (_K.Key_Plus, _CTRL | _SHIFT): lambda hands: hands.add(),
    (_K.Key_Minus, _CTRL): lambda hands: hands.command.remove(),
    (_K.Key_F10, _SHIFT): lambda hands: hands.show_menu(),
    (_K.Key_Menu, _NONE): lambda hands: hands.show_menu(),
}

BINDINGS: Final[dict[Chord, Act]] = {**_moves(), **_COMMANDS}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key does in the grid, None for keys that are text or not ours."""
    return BINDINGS.get((Qt.Key(event.key()), event.modifiers() & ~_KEYPAD))


def typed_text(event: QKeyEvent) -> str:
    """The character a key types, empty for keys that type none."""
    if event.modifiers() & (_CTRL | _ALT):
        return ""
    text = event.text()
    return text if text and text.isprintable() else ""
