"""What undo calls an edit."""

from __future__ import annotations

import pytest
from sentence_places import placeholders

from benchmark_app.words.edit import EDITS, edit_label, redone_text, undone_text
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize("code", EDITS)
def test_every_edit_has_a_label(code: str) -> None:
    assert edit_label(code, EN, 3)
    assert edit_label(code, KO, 3)
    assert placeholders(EDITS[code].en) == placeholders(EDITS[code].ko)


def test_counts_are_spoken() -> None:
    assert undone_text("paste", EN, 24) == "Undone: paste 24 cells"
    assert undone_text("paste", KO, 24) == "되돌렸어요: 24칸 붙여 넣기"
    assert redone_text("record", EN, 1) == "Done again: enter 1 value"
    assert redone_text("record", KO, 1) == "다시 했어요: 값 1개 입력"
    assert undone_text("confirm", KO, 24) == "되돌렸어요: 24칸 지난번과 같다고 적기"


def test_a_label_of_another_version_is_a_change() -> None:
    assert edit_label("juggle", EN, 2) == "2 changes"
