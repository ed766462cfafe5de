"""Charts drawn again and again in their pages keep nothing of what they drew before."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from redraws import CAUSES, drawn_by, redraw

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.views.trend_view import TrendPage

#: `python3 tasks.py endure redraws` draws each chart for each cause a thousand times.
TIMES: Final = 40


@pytest.mark.parametrize("cause", CAUSES)
def test_redraws_leave_nothing(qapp: QApplication, editor: Editor, cause: str) -> None:
    kept = redraw(qapp, editor, drawn_by(cause), cause, TIMES)
    assert kept.too_much(TIMES) == []
    assert kept.painted >= (0 if cause == "saved" else TIMES)


def test_what_is_kept_of_a_redraw_is_found(
    qapp: QApplication, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_of_each: list[object] = []
    draw = TrendPage.picture

    def keeping(page: TrendPage, *given: object) -> object:
        picture = draw(page, *given)  # type: ignore[arg-type]
        kept_of_each.append(picture)
        return picture

    monkeypatch.setattr(TrendPage, "picture", keeping)
    kept = redraw(qapp, editor, ["trend"], "colours", TIMES)
    assert f"{TIMES} TrendPicture" in kept.too_much(TIMES)
