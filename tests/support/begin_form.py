"""The form a business begins with: its services as rows, and what it asks for in the end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start.beginning import Beginning

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(form: BeginPage) -> list[QTreeWidgetItem]:
    """The services, without the headings between them."""
    tree = form.services.tree
    found = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [one for one in found if one is not None and one.flags()]


def chosen_names(form: BeginPage) -> list[str]:
    """The services that are ticked."""
    return [one.name for one in form.services.tree.chosen()]


def current(form: BeginPage) -> str:
    """The service the cursor is on."""
    item = form.services.tree.currentItem()
    return item.text(0) if item is not None else ""


def place_of(form: BeginPage, item: QTreeWidgetItem) -> QPoint:
    """The middle of a row, scrolled to."""
    tree = form.services.tree
    tree.scrollToItem(item)
    return tree.visualItemRect(item).center()


def click_row(form: BeginPage, item: QTreeWidgetItem) -> None:
    """Click into the middle of a row."""
    QTest.mouseClick(form.services.tree.viewport(), LEFT, pos=place_of(form, item))


def field_in_row(form: BeginPage) -> QLineEdit:
    """The field in which a service is renamed."""
    return form.services.tree.findChildren(QLineEdit)[0]


def begun(form: BeginPage, qtbot: QtBot) -> Beginning:
    """What the form asks for when it is told to start."""
    with qtbot.waitSignal(form.begun, timeout=2000) as asked:
        qtbot.keyClick(form.name, K.Key_Return, CTRL)
    beginning = asked.args[0]
    assert isinstance(beginning, Beginning)
    return beginning
