"""Every colour can be told from its ground, and every widget can be seen, in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from benchmark_app.ui.charts.brush import draw_scales
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.placed import PlacedText, PlacedTick
from benchmark_app.ui.icon import drawn_icon
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.ui.start.service_cell import ServiceCell
from benchmark_app.ui.theme import Theme

THEMES = {
    "light": Theme.light(),
    "dark": Theme.dark(),
    "contrast": Theme.light().contrasting(),
    "dark contrast": Theme.dark().contrasting(),
}
#: The colours that were agreed on, by role; stages by their code.
AGREED = {
    "light": {
        "innovation": "#8E2DE2",
        "differentiator": "#00549E",
        "contested": "#2AA39A",
        "table_stakes": "#222222",
        "declining": "#C2610C",
        "own": "#0B5CAD",
        "baseline": "#595959",
        "highlighted": "#B34700",
    },
    "dark": {
        "innovation": "#8F63F4",
        "differentiator": "#6CC4FF",
        "contested": "#3FAF8F",
        "table_stakes": "#FFFFFF",
        "declining": "#FFB04D",
        "own": "#6CB2FF",
        "baseline": "#C2C6CC",
        "highlighted": "#FF9A57",
    },
}
FIELDS: list[Callable[[], QWidget]] = [
    QCheckBox,
    QRadioButton,
    QLineEdit,
    QSpinBox,
    QPlainTextEdit,
    QComboBox,
    QSlider,
]
FRAMED: list[Callable[[], QWidget]] = [QPushButton, QToolButton, QListWidget, QScrollBar]
TEXT, GRAPHIC = 4.5, 3.0


def luminance(parts: NDArray[np.float64]) -> NDArray[np.float64]:
    """The relative luminance of WCAG 2.2 of colours between 0 and 1, red first."""
    light = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(light @ np.array([0.2126, 0.7152, 0.0722]), np.float64)


def parts_of(colour: QColor) -> NDArray[np.float64]:
    return np.array([colour.redF(), colour.greenF(), colour.blueF()], np.float64)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted(luminance(np.array([parts_of(one), parts_of(other)])))
    return float((light + 0.05) / (dark + 0.05))


def best_contrast(picture: QImage, ground: QColor) -> float:
    """The contrast with its ground of the dozen dots that stand out most."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    dots = np.frombuffer(plain.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1] / 255
    grounds = luminance(parts_of(ground)) + 0.05
    both = luminance(dots) + 0.05
    return float(np.sort(np.maximum(both / grounds, grounds / both))[-12])


@pytest.fixture(params=list(THEMES))
def shown(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """A theme in force."""
    if qapp.style().name() != "fusion":
        qapp.setStyle("Fusion")
    theme = THEMES[request.param]
    theme.apply()
    yield theme
    Theme.light().apply()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_colours_are_those_agreed_on(name: str) -> None:
    theme = THEMES[name]
    for role, colour in AGREED[name].items():
        found = theme.stages.get(role) or getattr(theme, role)
        assert found.name().upper() == colour, role


@pytest.mark.parametrize("name", list(THEMES))
def test_what_is_drawn_stands_out_from_the_data(name: str) -> None:
    theme = THEMES[name]
    drawn = [theme.own, theme.baseline, theme.highlighted, theme.missing, *theme.stages.values()]
    for colour in drawn:
        assert contrast(colour, theme.base) >= GRAPHIC
    for colour in (theme.own, theme.baseline, theme.highlighted, theme.missing):
        assert contrast(colour, theme.base) >= TEXT  # their names are written in them


@pytest.mark.parametrize("name", list(THEMES))
def test_the_ring_and_the_outlines_stand_out_from_every_ground(name: str) -> None:
    theme = THEMES[name]
    for ground in (theme.window, theme.base, theme.raised, theme.notice):
        assert contrast(theme.accent, ground) >= GRAPHIC
        assert contrast(theme.outline, ground) >= GRAPHIC
    assert contrast(theme.accent, theme.field) >= GRAPHIC
    palette = theme.palette()
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText):
        assert contrast(palette.color(role), theme.field) >= TEXT
    assert contrast(palette.color(QPalette.ColorRole.PlaceholderText), theme.text) >= 1.5
    assert contrast(theme.accent_text, theme.accent) >= TEXT


@pytest.mark.parametrize("name", ["contrast", "dark contrast"])
def test_with_high_contrast_nothing_is_faint(name: str) -> None:
    theme = THEMES[name]
    for role in ("text", "muted", "line", "edge", "outline", "baseline", "competitor"):
        assert contrast(getattr(theme, role), theme.base) >= 7
    disabled = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert contrast(disabled, theme.base) >= TEXT
    assert contrast(disabled, theme.text) >= 2  # and still not the same as what can be used


@pytest.mark.parametrize("name", list(THEMES))
def test_what_cannot_be_used_can_be_read_and_is_told_from_what_can(name: str) -> None:
    theme = THEMES[name]
    disabled = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    hint = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.PlaceholderText)
    assert hint == disabled
    assert contrast(disabled, theme.field) >= 1.8
    assert contrast(disabled, theme.text) >= 2


def seen(widget: QWidget, theme: Theme, qtbot: QtBot) -> float:
    """How well a widget without a word in it can be seen on its window."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(widget)
    window.resize(60, 60)
    window.show()
    qtbot.waitExposed(window)
    window.setFocus()
    return best_contrast(window.grab().toImage(), theme.window)


@pytest.mark.parametrize("build", FIELDS)
def test_what_is_ticked_or_typed_into_can_be_seen(
    shown: Theme, build: Callable[[], QWidget], qtbot: QtBot
) -> None:
    assert seen(build(), shown, qtbot) >= GRAPHIC - 0.25  # lines of one dot are softened


def test_a_box_to_tick_in_a_list_can_be_seen(shown: Theme, qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderHidden(True)
    tree.setItemDelegate(ServiceCell(shown, tree))
    QTreeWidgetItem(tree, [""]).setCheckState(0, Qt.CheckState.Unchecked)
    tree.show()
    qtbot.waitExposed(tree)
    assert best_contrast(tree.viewport().grab().toImage(), shown.base) >= GRAPHIC


@pytest.mark.parametrize("build", FRAMED)
def test_with_high_contrast_everything_has_a_border(
    build: Callable[[], QWidget], qapp: QApplication, qtbot: QtBot
) -> None:
    for name in ("contrast", "dark contrast"):
        theme = THEMES[name]
        theme.apply()
        assert seen(build(), theme, qtbot) >= TEXT
    Theme.light().apply()


def test_the_lines_of_a_plain_table_can_be_seen(shown: Theme, qtbot: QtBot) -> None:
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    right, below = table.columnViewportPosition(1) - 1, table.rowViewportPosition(1) - 1
    picture = table.viewport().grab().toImage()
    least = 7 if shown.has_high_contrast else 1.8
    assert contrast(picture.pixelColor(right, 4), shown.base) >= least
    assert contrast(picture.pixelColor(4, below), shown.base) >= least
    assert contrast(shown.rule, shown.base) >= least


def scale_dots(theme: Theme) -> list[QColor]:
    """The dots along a line of a chart's scale."""
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(theme.base)
    plane = Plane(
        width=60,
        height=60,
        plot=Box(0, 0, 60, 59),
        first=0,
        last=1,
        low=0,
        high=1,
        heading=(),
        y_ticks=(PlacedTick(30, PlacedText(Box(0, 0, 0, 0), "", TextRole.AXIS)),),
    )
    painter = QPainter(picture)
    draw_scales(painter, plane, theme, Lettering())
    painter.end()
    return [picture.pixelColor(x, 30) for x in range(1, 59)]


@pytest.mark.parametrize("name", list(THEMES))
def test_a_line_of_the_scale_is_told_from_a_rivals_line(name: str, qapp: QApplication) -> None:
    theme = THEMES[name]
    dots = scale_dots(theme)
    is_whole = all(dot == theme.line for dot in dots)
    assert theme.line in dots
    assert is_whole != theme.has_high_contrast
    assert not is_whole or contrast(theme.line, theme.competitor) >= 1.5


def test_what_is_free_beside_the_columns_is_no_bar(shown: Theme, qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.resize(400, 100)
    table.show()
    qtbot.waitExposed(table)
    header = table.horizontalHeader()
    free = header.grab().toImage().pixelColor(header.length() + 40, header.height() // 2)
    assert contrast(free, shown.base) < 1.5


def test_a_message_has_a_border_with_high_contrast(shown: Theme, qtbot: QtBot) -> None:
    bar = MessageBar(shown)
    qtbot.addWidget(bar)
    bar.tell(str)
    bar.resize(400, 40)
    edge = bar.grab().toImage().pixelColor(100, 0)
    assert not shown.has_high_contrast or contrast(edge, shown.base) >= 7


def test_icons_have_the_colour_of_the_words(shown: Theme) -> None:
    icon = drawn_icon("grid", shown.text, shown.accent_text)
    picture = icon.pixmap(24, 24).toImage()
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill(shown.window)
    dots = [
        picture.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() > 250
    ]
    assert dots
    assert all(contrast(dot, shown.window) >= TEXT for dot in dots)
