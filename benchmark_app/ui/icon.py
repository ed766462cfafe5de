"""Shipped drawings in the colour of the words beside them, sharp at every size and scale."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QSize
from PySide6.QtGui import QColor, QFontMetrics, QIcon

from benchmark_app import paths

#: How Qt's own engine for SVG drawings is called where an icon is streamed.
_ENGINE: Final = "svg"
#: Pale enough to read as "not now", still to be seen on every ground.
_DISABLED: Final = 'stroke-opacity="0.42" '


def drawn_icon(name: str, colour: QColor, selected: QColor) -> QIcon:
    """The drawing of that name in two colours, pale where it is disabled; empty if there is none.

    It is drawn when it is first seen, at the size and the scale of the screen it is seen on.
    """
    drawing = _drawing(name)
    if not drawing:
        return QIcon()
    usual = drawing.replace("currentColor", colour.name())
    return _icon_of(
        {
            QIcon.Mode.Normal: usual,
            QIcon.Mode.Active: usual,
            QIcon.Mode.Selected: drawing.replace("currentColor", selected.name()),
            QIcon.Mode.Disabled: usual.replace("<svg", f"<svg {_DISABLED}", 1),
        }
    )


def icon_size(metrics: QFontMetrics) -> QSize:
    """As large as the words beside it: 18 pixels at the usual size of the text."""
    edge = max(16, round(metrics.height() * 1.05))
    return QSize(edge, edge)


@cache
def _drawing(name: str) -> str:
    path = paths.resources() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _icon_of(drawings: Mapping[QIcon.Mode, str]) -> QIcon:
    """An icon of Qt's SVG engine with one drawing for each mode.

    An engine written in Python is ended by Qt when it is copied, and files of every colour would
    have to be kept somewhere; so the drawings are handed over as a stored icon would be.
    """
    stored = QByteArray()
    out = QDataStream(stored, QIODevice.OpenModeFlag.WriteOnly)
    out.writeQString(_ENGINE)
    out.writeInt32(0)  # names of files
    out.writeInt32(0)  # whether the drawings are compressed
    out.writeUInt32(len(drawings))
    for mode, drawing in drawings.items():
        content = drawing.encode()
        out.writeInt32((mode.value << 4) | QIcon.State.Off.value)
        out.writeUInt32(len(content))
        out.writeRawData(content)
    out.writeInt32(0)  # pixmaps
    icon = QIcon()
    QDataStream(stored) >> icon
    return icon
