"""What rules would change, worked out in a child: late, refused, broken or of another writer."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import active_children

import pytest
import weighing_case
from method_page import listed, shown_page, tried, type_number
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import SetPolicy
from benchmark_app.domain.policy import Policy
from benchmark_app.ui.companion import Work
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.method.weighing import Scales
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage


def far(editor: Editor, begin: Callable[[], Work] = Scales) -> Preview:
    """A preview that takes every file for a large one."""
    return Preview(editor, begin=begin, near_bytes=0)


def test_a_large_file_is_weighed_elsewhere_with_the_same_answer(
    editor: Editor, theme: Theme, page: MethodPage, qtbot: QtBot
) -> None:
    near = tried(page, qtbot, "60")
    other = shown_page(editor, theme, qtbot, far(editor))
    assert other.finding.text() == "These are the rules by which your market is judged."
    type_number(other, "60")
    assert other.preview.is_coming
    assert other.panel.title.text() == "What would change: working it out…"
    qtbot.waitUntil(lambda: other.preview.is_current, timeout=30000)
    assert listed(other) == near
    assert other.preview.latest == page.preview.latest
    assert other.panel.title.text() == "What would change"


def test_a_late_answer_is_dropped(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_never)
    page = shown_page(editor, theme, qtbot, preview)
    qtbot.waitUntil(lambda: preview._companion.is_running)
    type_number(page, "60")
    assert preview.is_coming
    assert not preview._companion.is_running, "the first question was dropped"
    preview.drop()
    assert not preview.is_coming


def test_an_answer_from_another_writer_makes_the_window_catch_up(
    editor: Editor, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[bool] = []
    monkeypatch.setattr(editor, "catch_up", lambda: caught.append(True))
    preview = far(editor, weighing_case.weigh_later_edit)
    shown_page(editor, theme, qtbot, preview)
    qtbot.waitUntil(lambda: caught == [True], timeout=30000)
    assert preview.latest is None


def test_what_cannot_be_worked_out_is_said(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_refused)
    page = shown_page(editor, theme, qtbot, preview)
    with qtbot.waitSignal(editor.refused, timeout=30000):
        type_number(page, "60")
    assert page.panel.said.text() == "It could not be worked out."


def test_a_bug_of_the_child_is_reported(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_broken)
    page = MethodPage(editor, theme, preview=preview)
    qtbot.addWidget(page)
    with capture_exceptions() as raised:
        page.show()
        qtbot.waitUntil(lambda: bool(raised), timeout=30000)
    assert "ZeroDivisionError" in str(raised[0][1])


def test_the_child_is_kept_while_the_page_is_shown(
    editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    preview = far(editor)
    page = shown_page(editor, theme, qtbot, preview)
    qtbot.waitUntil(lambda: preview.is_current, timeout=30000)
    (child,) = active_children()
    type_number(page, "60")
    qtbot.waitUntil(lambda: preview.is_current, timeout=30000)
    assert active_children() == [child]
    editor.apply(SetPolicy(Policy(table_stakes_share=0.65)))  # the file is another: read again
    qtbot.waitUntil(lambda: preview.is_current, timeout=30000)
    assert active_children() == [child]
    type_number(page, "55")
    page.hide()
    qtbot.waitUntil(lambda: not active_children())
    page.show()
    qtbot.waitUntil(lambda: preview.is_current, timeout=30000)
    assert preview.latest is not None
    assert preview.latest.policy.table_stakes_share == 0.55
    editor.closed.emit()
    qtbot.waitUntil(lambda: not active_children())
