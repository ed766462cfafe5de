"""The page of the rules on screen: its numbers typed and dragged, and what they would change."""

from __future__ import annotations

from on_screen import bring_forward
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.policy import EDGES
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.method.field import RuleField
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
#: The rule most tests change: from which share on a service is expected by all.
EXPECTED = "table_stakes_share"


def shown_page(
    editor: Editor, theme: Theme, qtbot: QtBot, preview: Preview | None = None
) -> MethodPage:
    """The page on screen with the keys, whatever its rules make of the market yet."""
    page = MethodPage(editor, theme, preview=preview)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    qtbot.waitExposed(page)
    bring_forward(page, qtbot)
    return page


def field(page: MethodPage, key: str = EXPECTED) -> RuleField:
    """The number of a rule."""
    return page.rules.rows[key].field


def type_number(page: MethodPage, text: str, key: str = EXPECTED) -> None:
    """Type a number over that of a rule."""
    one = field(page, key)
    one.setFocus()
    one.selectAll()
    QTest.keyClicks(one, text)


def tried(page: MethodPage, qtbot: QtBot, text: str, key: str = EXPECTED) -> list[str]:
    """Type a number; the services that would change, once that is known."""
    type_number(page, text, key)
    qtbot.waitUntil(lambda: page.preview.is_current)
    return listed(page)


def listed(page: MethodPage) -> list[str]:
    """The services that would change, each with how."""
    shows = page.panel.has_list
    return [page.panel.list.item(row).text() for row in range(page.panel.list.count()) if shows]


def drag(page: MethodPage, key: str, shown: float) -> None:
    """Drag the edge of a stage with the mouse to a number as it is shown."""
    ladder = page.rules.ladder
    start = ladder.grip_place(key)
    spans = ladder.grip_place(EDGES[2]).x() - ladder.grip_place(EDGES[1]).x()
    per_point = spans / 20
    value = field(page, key).value()
    end = QPoint(round(start.x() + (shown - value) * per_point), start.y())
    QTest.mousePress(ladder, LEFT, NONE, start)
    QTest.mouseMove(ladder, QPoint((start.x() + end.x()) // 2, start.y()))
    QTest.mouseMove(ladder, end)
    QTest.mouseRelease(ladder, LEFT, NONE, end)
