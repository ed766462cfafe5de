"""The strip of the stages: every stage has its word under it, whatever the size of the text."""

from __future__ import annotations

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.policy import Policy
from benchmark_app.ui.method.ladder import StageLadder
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.stage import STAGES, stage_word


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(
    ("width", "scale"), [(800, 1.0), (800, 2.0), (460, 2.0), (300, 1.0), (160, 1.0)]
)
@pytest.mark.parametrize("share", [0.16, 0.02, 0.49])
def test_no_stage_loses_its_word(
    theme: Theme, qtbot: QtBot, language: Language, width: int, scale: float, share: float
) -> None:
    ladder = StageLadder(theme)
    qtbot.addWidget(ladder)
    font = ladder.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    ladder.setFont(font)
    ladder.resize(width, 400)
    ladder.show_rules(Policy(differentiator_share=share), language)
    ladder.resize(width, ladder.sizeHint().height())
    rects, words = zip(*ladder.words(), strict=True)
    whole = [stage_word(stage, language) for stage in list(STAGES)[2:6]]
    assert all(rect.left() >= 0 and rect.right() <= width for rect in rects)
    assert all(rect.bottom() <= ladder.height() for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    assert all(words)
    if width >= 300:
        assert list(words) == whole


def test_dots_and_handles_keep_step_with_the_letters(theme: Theme, qtbot: QtBot) -> None:
    """At twice the size a handle is met where it is drawn: farther from its middle."""
    ladder = StageLadder(theme)
    qtbot.addWidget(ladder)
    reached = []
    for pixels in (14, 28):
        font = ladder.font()
        font.setPixelSize(pixels)
        ladder.setFont(font)
        ladder.resize(600, ladder.sizeHint().height())
        ladder.show_rules(Policy(), Language.EN)
        image = ladder.grab().toImage()
        middle = ladder.grip_place("contested_share")
        white = [image.pixelColor(middle.x() + right, middle.y()) for right in range(40)]
        reached.append(next(at for at, colour in enumerate(white) if colour != theme.base))
    assert reached[1] == pytest.approx(2 * reached[0], abs=2)
