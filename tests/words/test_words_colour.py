"""What colours are called."""

from __future__ import annotations

import pytest

from benchmark_app.words.colour import colour_text
from benchmark_app.words.foreign_question import question_text
from benchmark_app.words.language import Language


@pytest.mark.parametrize(
    ("code", "english", "korean"),
    [
        ("#FF0000", "red (#FF0000)", "빨간색(#FF0000)"),
        ("#C00018", "red (#C00018)", "빨간색(#C00018)"),
        ("#ED7D31", "orange (#ED7D31)", "주황색(#ED7D31)"),
        ("#FFC000", "yellow (#FFC000)", "노란색(#FFC000)"),
        ("#00B050", "green (#00B050)", "초록색(#00B050)"),
        ("#C6EFCE", "light green (#C6EFCE)", "연한 초록색(#C6EFCE)"),
        ("#006100", "dark green (#006100)", "진한 초록색(#006100)"),
        ("#00B0B0", "turquoise (#00B0B0)", "청록색(#00B0B0)"),
        ("#4472C4", "blue (#4472C4)", "파란색(#4472C4)"),
        ("#7030A0", "purple (#7030A0)", "보라색(#7030A0)"),
        ("#FF66CC", "pink (#FF66CC)", "분홍색(#FF66CC)"),
        ("#808080", "grey (#808080)", "회색(#808080)"),
        ("#F2F2F2", "light grey (#F2F2F2)", "연한 회색(#F2F2F2)"),
        ("#000000", "black (#000000)", "검은색(#000000)"),
        ("#FEFEFE", "white (#FEFEFE)", "흰색(#FEFEFE)"),
        ("stripes", "stripes", "stripes"),
    ],
)
def test_a_colour_is_called_as_people_call_it(code: str, english: str, korean: str) -> None:
    assert colour_text(code, Language.EN) == english
    assert colour_text(code, Language.KO) == korean


def test_a_question_names_the_colour() -> None:
    assert question_text("colour:#00B050", Language.EN) == (
        "Some empty cells are filled with green (#00B050). What does it mean?"
    )
    assert question_text("colour:#00B050", Language.KO) == (
        "빈칸 가운데 초록색(#00B050)으로 칠한 것이 있어요. 무슨 뜻인가요?"
    )
