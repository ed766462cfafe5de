"""What can be told apart in the grid: computed from the pixels, in every set of colours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from grid_keys import LAKESIDE, LINEN, MINUTES, OWN, PARKING, PINES, SEAVIEW
from painted_text import painted_texts
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

THEMES: dict[str, Callable[[], Theme]] = {
    "light": Theme.light,
    "dark": Theme.dark,
    "light contrast": lambda: Theme.light().contrasting(),
    "dark contrast": lambda: Theme.dark().contrasting(),
}
ENOUGH = 3.0


def luminance(colour: QColor) -> float:
    """WCAG's relative luminance."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(table: GridTable, scale: float = 1) -> QImage:
    """The table as it is painted, so many pixels to the point."""
    image = QImage(table.viewport().size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    table.viewport().render(image)
    return image


def room(table: GridTable, row: int, column: int) -> QRect:
    return table.visualRect(table.grid.index(row, column))


def colours(image: QImage, box: QRect) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


@pytest.fixture(params=THEMES)
def coloured(request: pytest.FixtureRequest, page: GridPage, editor: Editor) -> Theme:
    """The grid in each set of colours, with an old, a noted and an unknown cell."""
    day = editor.as_of
    editor.apply(Record("Pines", "Clean linen", "excellent", observed_on=day, note="silk"))
    editor.apply(Record("Seaview", "Clean linen", "yes", observed_on=date(2024, 1, 1)))
    table = page.table
    table.spot.place(LINEN, SEAVIEW)
    cell = table.grid.sheet.cell(LINEN, SEAVIEW)
    while cell is not None and cell.observation and cell.seen_on != date(2024, 1, 1):
        table.grid.retract([table.currentIndex()])
        cell = table.grid.sheet.cell(LINEN, SEAVIEW)
    theme: Theme = THEMES[request.param]()
    page.set_theme(theme)
    return theme


@pytest.mark.parametrize("cell", [(LINEN, OWN), (LINEN, PINES), (PARKING, OWN), (5, SEAVIEW)])
def test_the_current_cell_stands_out_from_any_tint(
    table: GridTable, coloured: Theme, cell: tuple[int, int], qtbot: QtBot
) -> None:
    for has_focus in (True, False):
        if not has_focus:
            table.clearFocus()
            qtbot.waitUntil(lambda: not table.hasFocus())
        table.spot.place(*cell)
        box, image = room(table, *cell), seen(table)
        middle, width = box.center().y(), 3 if coloured.has_high_contrast else 2
        frame = QColor(image.pixel(box.left(), middle))
        seam = QColor(image.pixel(box.left() + width, middle))
        assert frame == (coloured.accent if has_focus else coloured.muted)
        assert contrast(frame, seam) >= ENOUGH


def test_unknown_is_a_sign_on_the_ground_and_never_the_none_tint(
    table: GridTable, coloured: Theme
) -> None:
    table.spot.place(LINEN, LAKESIDE)
    table.grid.retract([table.currentIndex()])
    table.spot.place(PARKING, OWN)
    box = room(table, LINEN, LAKESIDE).adjusted(2, 2, -2, -2)
    found = colours(seen(table), box)
    assert coloured.base.name() in found
    assert coloured.levels[0].name() not in found
    assert max(contrast(QColor(one), coloured.base) for one in found) >= ENOUGH


def test_a_missing_basic_has_an_outline_and_a_sign_also_under_the_cursor(
    table: GridTable, coloured: Theme
) -> None:
    box = room(table, PARKING, OWN)
    assert contrast(coloured.missing, coloured.levels[0]) >= ENOUGH
    for place in ((LINEN, PINES), (PARKING, OWN)):
        table.spot.place(*place)
        image = seen(table)
        outline = QRect(box.left(), box.center().y(), 8, 1)
        assert coloured.missing.name() in colours(image, outline)
        sign = QRect(box.right() - 16, box.top() + 8, 8, box.height() - 16)
        assert coloured.missing.name() in colours(image, sign)


def test_an_old_value_is_grey_without_tint_over_dots(table: GridTable, coloured: Theme) -> None:
    table.spot.place(PARKING, OWN)
    cell = table.grid.sheet.cell(LINEN, SEAVIEW)
    assert cell is not None
    assert cell.face.is_stale
    box, image = room(table, LINEN, SEAVIEW), seen(table)
    inside = box.adjusted(2, 2, -2, -2)
    assert not {one.name() for one in coloured.levels} & colours(image, inside)
    rows = [
        [QColor(image.pixel(x, y)).name() for x in range(inside.left(), inside.right())]
        for y in range(inside.bottom() - 4, inside.bottom())
    ]
    changes = [sum(one != other for one, other in pairwise(row)) for row in rows]
    assert max(changes) >= 6
    assert contrast(coloured.muted, coloured.base) >= 4.5


def test_a_note_is_a_dot_in_the_corner(table: GridTable, coloured: Theme) -> None:
    table.spot.place(PARKING, OWN)
    image = seen(table)
    for column, has_note in ((PINES, True), (LAKESIDE, False)):
        box = room(table, LINEN, column)
        corner = QRect(box.right() - 9, box.top() + 2, 8, 8)
        assert (coloured.accent.name() in colours(image, corner)) is has_note
    assert contrast(coloured.accent, coloured.levels[3]) >= ENOUGH


def test_signs_are_drawn_for_the_pixels_there_are(table: GridTable) -> None:
    box = room(table, PARKING, SEAVIEW)
    doubled = QRect(box.topLeft() * 2, box.size() * 2)
    large = seen(table, 2).copy(doubled)
    pixels = [
        [large.pixel(2 * x + dx, 2 * y + dy) for dx in (0, 1) for dy in (0, 1)]
        for x in range(box.width())
        for y in range(box.height())
    ]
    assert sum(len(set(square)) > 1 for square in pixels) > 20  # finer than the points


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_rows_and_signs_grow_with_the_text(table: GridTable, percent: int) -> None:
    font = QFont(table.font())
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    table.setFont(font)
    look = table.picture.look
    height = look.texts.metrics.height()
    assert look.row_height >= height * 1.4
    assert look.glyph_size >= min(10, height)
    assert look.glyph_size <= look.row_height - 4
    assert table.rowHeight(LINEN) == look.row_height


@pytest.mark.parametrize("name", THEMES)
def test_where_the_scroll_bars_meet_is_no_block(name: str, page: GridPage, qtbot: QtBot) -> None:
    theme = THEMES[name]()
    theme.apply()
    page.set_theme(theme)
    table = page.table
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    qtbot.waitUntil(table.verticalScrollBar().isVisible)
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    corner = table.grab().toImage().pixelColor(table.width() - 4, table.height() - 4)
    Theme.light().apply()
    assert contrast(corner, theme.window) < 1.5


@pytest.mark.parametrize(
    ("language", "shown_there"),
    [(Language.EN, "8 min, mean 13.3"), (Language.KO, "8 min, 평균 13.3")],
)
def test_a_mean_beside_a_number_is_called_so(
    page: GridPage, editor: Editor, language: Language, shown_there: str
) -> None:
    editor.set_language(language)
    for place, value in (("Our motel", 9), ("Seaview", 8), ("Pines", 8), ("Lakeside", 24)):
        editor.apply(Record(place, "Minutes at check-in", float(value), observed_on=editor.as_of))
    table = page.table
    page.resize(1366, 600)
    with painted_texts() as watch:
        table.viewport().grab()
    assert watch.faults == []
    assert table.grid.index(MINUTES, Column.BASELINE).data() == shown_there
    table.spot.place(MINUTES, Column.BASELINE)
    assert "13.3" in page.hint.text()


def test_the_foot_says_what_can_be_done_where_no_value_is_typed(
    page: GridPage, editor: Editor
) -> None:
    said = {}
    for language in (Language.EN, Language.KO):
        editor.set_language(language)
        for row, column in ((LINEN, Column.NAME), (0, Column.NAME), (0, Column.OWN)):
            page.table.spot.place(row, column)
            said[language, row, column] = page.hint.text()
    assert said == {
        (Language.EN, LINEN, 0): "Type a new name, or F2 to change a letter; Space opens the card",
        (Language.EN, 0, 0): "Space opens or closes this group",
        (Language.EN, 0, 3): "Space opens or closes this group",
        (Language.KO, LINEN, 0): "새 이름을 적거나 F2로 고치기, Space는 카드",
        (Language.KO, 0, 0): "Space를 누르면 이 묶음을 펼치거나 접어요",
        (Language.KO, 0, 3): "Space를 누르면 이 묶음을 펼치거나 접어요",
    }
    page.table.spot.place(LINEN, Column.STAGE)
    assert page.hint.text() == page.table.grid.sheet.spoken(LINEN, Column.STAGE)
