"""One set of drawings: whole, in the colours asked for, sharp at every scale."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from benchmark_app import paths
from benchmark_app.ui.app import Shell
from benchmark_app.ui.icon import drawn_icon

FOLDER = paths.resources() / "icons"
LUCIDE = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "app")
INK, ON_ACCENT = QColor("#123456"), QColor("#FEDCBA")


def strongest(image: QImage) -> str:
    """The colour of most of the opaque dots."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    dots = np.frombuffer(plain.constBits(), "<u4")
    colours, counts = np.unique(dots[dots >> 24 > 240] & 0xFFFFFF, return_counts=True)
    return f"#{colours[counts.argmax()]:06x}" if len(colours) else ""


@pytest.mark.parametrize("name", LUCIDE)
def test_every_drawing_fills_its_place_in_its_colours(qapp: QApplication, name: str) -> None:
    icon = drawn_icon(name, INK, ON_ACCENT)
    for scale in (1.0, 1.5, 2.0):
        pixmap = icon.pixmap(QSize(18, 18), scale)
        assert pixmap.width() == pixmap.height() == 18 * scale  # drawn at it, not stretched to it
    for mode, colour in ((QIcon.Mode.Normal, INK), (QIcon.Mode.Selected, ON_ACCENT)):
        assert strongest(icon.pixmap(QSize(18, 18), 2.0, mode).toImage()) == colour.name()


def test_a_disabled_drawing_is_paler(qapp: QApplication) -> None:
    icon = drawn_icon("grid", INK, ON_ACCENT)

    def ink(mode: QIcon.Mode) -> int:
        image = icon.pixmap(QSize(24, 24), 1.0, mode).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))

    assert 0.3 < ink(QIcon.Mode.Disabled) / ink(QIcon.Mode.Normal) < 0.6


def test_no_drawing_is_an_empty_icon(qapp: QApplication) -> None:
    assert drawn_icon("nothing of that name", INK, ON_ACCENT).isNull()


def test_one_style_and_its_licence() -> None:
    for name in LUCIDE:
        drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing
        assert 'stroke-width="2"' in drawing
        assert "currentColor" in drawing
        assert "lucide-static v0.544.0 - ISC" in drawing
    assert "ISC License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)\.svg`", said, re.MULTILINE)) == LUCIDE


def test_menus_draw_their_icons_when_they_open_in_the_theme_of_then(
    shell: Shell, qapp: QApplication
) -> None:
    window = shell.window
    assert window.commands["open"].icon().isNull()
    for name in ("dark", "light"):
        window.commands[f"colours:{name}"].trigger()
        window.menus.menus["file"].aboutToShow.emit()
        picture = window.commands["open"].icon().pixmap(QSize(18, 18), 2.0).toImage()
        assert strongest(picture) == shell.appearance.theme.text.name()
    assert not window.menus.menus["recent"].icon().isNull()
    assert window.commands["colours:dark"].icon().isNull()  # its place shows what is on
