"""The stage timeline: its lanes, their places, the page under mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from box_overlap import overlap
from by_name import attribute_named
from foreseen_case import foresee_by_hand
from mouse import hover
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.analysis.log import Log, ObservationRow
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.export import export_chart, picture_image
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.stage_layout import content_height, lay_out_stages
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import StageTimelineDescription, describe_stages
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.stage import stage_word
from benchmark_app.workspace import Snapshot

AS_OF = date(2026, 11, 22)
STAGE = LifecycleStage


def number(text: str) -> int:
    return day_number(date.fromisoformat(text))


def market() -> Market:
    places = [Competitor(id=n, name=name) for n, name in enumerate("ABCDE", 1)]
    return Market(
        competitors=(*places, Competitor(id=6, name="Ours", subject=True)),
        attributes=(
            Attribute(id=1, name="Free ice", kind=AttributeKind.YES_NO),
            Attribute(id=2, name="Pool", kind=AttributeKind.YES_NO),
            Attribute(id=3, name="Room rate", kind=AttributeKind.MEASURE, unit="$"),
            Attribute(id=4, name="Sign", kind=AttributeKind.YES_NO, touchpoint="communication"),
        ),
    )


def snapshot(shown: Market | None = None, as_of: date = AS_OF) -> Snapshot:
    """Free ice: nobody in January 2024, three of five by June 2025, four lately, so not confirmed.

    The pool is known at two places only; the sign was never looked at.
    """
    seen = [(1, place, "2024-01-10", 0.0) for place in range(1, 7)]
    seen += [(1, 1, "2025-01-15", 1.0), (1, 2, "2025-02-01", 1.0), (1, 6, "2025-03-01", 1.0)]
    seen += [(1, 3, "2025-06-01", 1.0), (1, 5, "2025-08-01", 0.0), (1, 4, "2026-11-01", 1.0)]
    seen += [(2, 1, "2026-01-01", 1.0), (2, 2, "2026-01-01", 0.0)]
    logs: dict[int, list[ObservationRow]] = {}
    for place, (attribute, competitor, day, value) in enumerate(seen, 1):
        row: ObservationRow
        row = (place, attribute, competitor, number(day), place, value, 0, None, None, 0)
        logs.setdefault(attribute, []).append(row)
    read = {key: Log.from_rows(rows) for key, rows in logs.items()}
    return Snapshot(shown or market(), read, as_of)


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_the_stage_of_now_and_its_count_never_read_as_one(size: float) -> None:
    """At least a letter has room between "Expected by all" and "6 of 6", however large the text."""
    letters = Typewriter(size)
    layout = lay_out_stages(describe_stages(snapshot(), Language.EN), Sheet(1100, 500, letters))
    assert layout.has_words
    apart = min(lane.count.box.x - lane.now.box.right for lane in layout.lanes)
    assert apart >= letters.width("n", TextRole.LABEL)


def test_a_lane_tells_the_stages_with_their_days() -> None:
    described = describe_stages(snapshot(), Language.EN)
    lane = described.lane(1)
    assert lane is not None
    transitions = snapshot().transitions_of(1)
    told = [(one.stage, one.first) for one in lane.segments if not one.is_greyed]
    assert told == [(one.to_stage, day_number(one.crossed_on)) for one in transitions]
    assert [one.stage for one in lane.segments][:3] == [
        STAGE.ABSENT,
        STAGE.DIFFERENTIATOR,
        STAGE.CONTESTED,
    ] or lane.segments[1].stage is STAGE.INNOVATION
    assert all(
        before.last == after.first
        for before, after in zip(lane.segments, lane.segments[1:], strict=False)
    )
    assert lane.segments[-1].last == day_number(AS_OF)
    assert lane.segments[-1].stage is STAGE.TABLE_STAKES
    assert lane.segments[-1].is_provisional
    assert not lane.segments[-2].is_provisional
    assert lane.count == "4 of 5"


def test_a_lane_tells_who_began_when() -> None:
    lane = describe_stages(snapshot(), Language.EN).lane(1)
    assert lane is not None
    assert [(one.name, one.day) for one in lane.starts] == [
        ("A", number("2025-01-15")),
        ("B", number("2025-02-01")),
        ("C", number("2025-06-01")),
        ("D", number("2026-11-01")),
    ]
    assert lane.own_start == number("2025-03-01")


def test_the_sentence_of_a_segment_names_cause_and_count() -> None:
    lane = describe_stages(snapshot(), Language.EN).lane(1)
    assert lane is not None
    assert lane.segments[-1].sentence == (
        "Free ice became “Expected by all” on 1 November 2026: D moved it (4 of 5). "
        "Not yet confirmed."
    )
    korean = describe_stages(snapshot(), Language.KO).lane(1)
    assert korean is not None
    assert korean.segments[-1].sentence.startswith("Free ice이(가) 2026년 11월 1일 ‘기본’")


def test_too_few_checks_are_said_and_measures_without_floor_have_no_lane() -> None:
    described = describe_stages(snapshot(), Language.EN)
    assert [lane.name for lane in described.lanes] == ["Free ice", "Pool", "Sign"]
    pool, sign = described.lane(2), described.lane(4)
    assert pool is not None
    assert sign is not None
    assert [one.stage for one in pool.segments] == [STAGE.INSUFFICIENT]
    assert {one.stage for one in sign.segments} <= {STAGE.INSUFFICIENT}
    assert (pool.count, sign.count) == ("1 of 2", "no value known")


def test_what_was_held_without_enough_checks_is_greyed() -> None:
    seen = [(1, place, "2020-01-01", 1.0) for place in (1, 2, 3)]
    seen += [(1, place, "2024-06-01", 1.0) for place in (1, 2, 3)]
    rows = [
        (n, a, c, number(day), n, value, 0, None, None, 0)
        for n, (a, c, day, value) in enumerate(seen, 1)
    ]
    view = Snapshot(market(), {1: Log.from_rows(rows)}, AS_OF)
    lane = describe_stages(view, Language.EN).lane(1)
    assert lane is not None
    assert [(one.is_greyed, one.first) for one in lane.segments] == [
        (False, number("2020-01-01")),
        (True, number("2022-01-01")),
        (False, number("2024-06-01")),
        (True, number("2026-06-01")),
    ]
    assert describe_stages(view, Language.EN).subtitle.endswith("pale: too few known then")
    full = Snapshot(view.market, {1: Log.from_rows(rows[:3])}, date(2020, 2, 1))
    assert "pale" not in describe_stages(full, Language.EN).subtitle


def test_only_marks_that_are_drawn_are_explained() -> None:
    """The day before D's start nothing waits to be confirmed; without a subject nobody is ours."""
    whole = describe_stages(snapshot(), Language.EN).subtitle
    assert whole.endswith(
        "diamond: first seen at yours · ticks: first seen at a competitor · "
        "hatched, in brackets: not yet confirmed"
    )
    places = tuple(replace(one, subject=False) for one in market().competitors)
    alone = snapshot(replace(market(), competitors=places), date(2026, 10, 31))
    said = describe_stages(alone, Language.EN).subtitle
    assert "ticks" in said
    assert not any(word in said for word in ("diamond", "hatched"))


def test_who_left_the_market_is_not_counted_in_it() -> None:
    places = market().competitors
    gone = replace(places[0], exited_on=date(2026, 2, 1))
    less = replace(market(), competitors=(gone, *places[1:]))
    said = describe_stages(snapshot(less), Language.EN).subtitle
    assert "4 competitors · 1 left the market" in said


def test_without_services_there_is_one_sentence() -> None:
    empty = Snapshot(Market(competitors=(), attributes=()), {}, AS_OF)
    described = describe_stages(empty, Language.EN)
    layout = lay_out_stages(described, Sheet(600, 300, Typewriter()))
    assert layout.lanes == ()
    assert "There is no service yet" in " ".join(text.text for text in layout.note)


def test_numbers_without_a_floor_say_what_they_wait_for() -> None:
    rate = Attribute(id=1, name="Room rate", kind=AttributeKind.MEASURE, unit="$")
    rows = [(n, 1, n, number("2024-03-01"), n, 50.0, 0, None, None, 0) for n in (1, 2, 3)]
    numbers = Market(competitors=market().competitors, attributes=(rate,))
    view = Snapshot(numbers, {1: Log.from_rows(rows)}, date(2024, 3, 1))
    described = describe_stages(view, Language.EN)
    assert described.lanes == ()
    assert described.title.startswith("No stage can be named")
    assert described.note.startswith("Set from which number on")
    layout = lay_out_stages(described, Sheet(600, 300, Typewriter()))
    assert (layout.lanes, layout.x_ticks) == ((), ())  # no days over nothing


def test_one_day_is_the_only_one_on_its_axis() -> None:
    rows = [(n, 1, n, number("2024-03-01"), n, 1.0, 0, None, None, 0) for n in (1, 2, 3)]
    view = Snapshot(market(), {1: Log.from_rows(rows)}, date(2024, 3, 1))
    layout = lay_out_stages(describe_stages(view, Language.EN), Sheet(900, None, Typewriter()))
    assert [tick.label.text for tick in layout.x_ticks] == ["2024-03-01"]
    assert layout.last < number("2024-03-02")
    (bar,) = layout.lanes[0].segments
    assert (bar.box.x, bar.box.right) == (layout.plot.x, layout.plot.right)
    assert bar.word is not None


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("width", [320, 640, 1366])
def test_names_words_and_counts_never_overlap(language: Language, width: int) -> None:
    described = describe_stages(snapshot(), language)
    layout = lay_out_stages(described, Sheet(width, None, Typewriter()))
    boxes = [text.box for text in layout.texts]
    for n, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[n + 1 :])
        assert one.x >= 0
        assert one.right <= width + 1e-6
    for lane in layout.lanes:
        for placed in lane.segments:
            if placed.word is not None:
                assert placed.word.box.right <= placed.box.right
                assert lane.own_start is None or not (
                    placed.word.box.x - 5 < lane.own_start < placed.word.box.right + 5
                )


@pytest.mark.parametrize(
    ("language", "word"), [(Language.EN, "Expected by all"), (Language.KO, "기본")]
)
def test_a_stage_that_changed_lately_is_said_beside_the_count(
    language: Language, word: str
) -> None:
    described = describe_stages(snapshot(), language)
    layout = lay_out_stages(described, Sheet(700, None, Typewriter()))
    lane = layout.lanes[0]
    assert lane.segments[-1].word is None, "a sliver"
    assert lane.now.text == f"({word})", "not confirmed yet"
    assert layout.plot.right < lane.mark.x < lane.now.box.x < lane.now.box.right < lane.count.box.x
    assert layout.lanes[1].now.text == stage_word(STAGE.INSUFFICIENT, language)


def test_where_there_is_no_room_for_words_the_stage_is_a_shape(theme: Theme) -> None:
    picture = StagePicture(describe_stages(snapshot(), Language.EN), theme, Lettering())
    picture.arrange(300, None)
    layout = picture.layout
    lane = layout.lanes[0]
    assert not layout.has_words
    assert lane.now.text == ""
    mark = lane.mark
    assert layout.plot.right < mark.x < mark.right < lane.count.box.x
    drawn = picture_image(picture, 1.0)
    colours = {
        drawn.pixelColor(round(mark.x) + x, round(mark.y) + y).name()
        for x in range(round(mark.width))
        for y in range(round(mark.height))
    }
    assert theme.stage(STAGE.TABLE_STAKES).name() in colours


def test_only_lanes_in_sight_are_placed() -> None:
    described = describe_stages(snapshot(), Language.EN)
    whole = content_height(described, Typewriter())
    layout = lay_out_stages(described, Sheet(600, 160, Typewriter(), scrolled=whole - 40))
    assert [lane.lane.name for lane in layout.lanes] == ["Sign"]
    assert layout.content_height == whole


def test_exports_hold_words_and_colours(qapp: QApplication, tmp_path: Path, theme: Theme) -> None:
    export_chart(snapshot(), "stages", tmp_path / "stages.svg", Language.KO, size=(900, 0))
    text = (tmp_path / "stages.svg").read_text(encoding="utf-8")
    assert "퍼지는 중" in text
    assert "5곳 중 4곳" in text
    export_chart(snapshot(), "stages", tmp_path / "stages.png", Language.EN, theme=Theme.dark())
    assert QImage(str(tmp_path / "stages.png")).width() == 2400
    export_chart(snapshot(), "stages", tmp_path / "stages.pdf", Language.EN)
    assert (tmp_path / "stages.pdf").read_bytes().startswith(b"%PDF-")
    picture = StagePicture(describe_stages(snapshot(), Language.EN), theme, Lettering())
    picture.arrange(900, None)
    image = picture_image(picture)
    colours = {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert theme.stage(STAGE.CONTESTED).name() in colours
    assert theme.own.name() in colours


def test_the_table_has_a_row_per_segment(qapp: QApplication, theme: Theme) -> None:
    described = describe_stages(snapshot(), Language.EN)
    table = StagePicture(described, theme, Lettering()).table()
    assert table.headers == ("Service", "Stage", "Since", "Offered by")
    assert len(table.rows) == sum(len(lane.segments) for lane in described.lanes)
    assert table.rows[-3 if len(table.rows) > 3 else 0][0] in ("Free ice", "Pool")


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[StagesPage]:
    services = [Put(Attribute(name=f"Service {n}")) for n in range(40)]
    editor.apply(EditGroup(tuple(services), label="add_attribute"))
    made = StagesPage(editor, theme, Foresight(editor, work=foresee_by_hand))
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    qtbot.waitUntil(lambda: made.canvas is not None)  # so many services are read in slices
    qtbot.waitUntil(made.scroll_bar.isVisible)  # which takes room from the chart
    yield made
    made.hide()


def picture_of(page: StagesPage) -> StagePicture:
    assert page.canvas is not None
    picture = page.canvas.picture
    assert isinstance(picture, StagePicture)
    return picture


def described_of(page: StagesPage) -> StageTimelineDescription:
    return picture_of(page).described


def test_a_clicked_segment_says_what_caused_it(page: StagesPage, editor: Editor) -> None:
    assert page.canvas is not None
    layout = picture_of(page).layout
    lane = next(one for one in layout.lanes if one.lane.name == "Free parking")
    box = lane.segments[-1].box
    at = QPointF(box.x + box.width / 2, box.y + box.height / 2).toPoint()
    hover(page.canvas.viewport(), at)
    assert page.canvas.mark is not None
    assert page.canvas.mark.lines[0] == "Free parking"
    QTest.mouseClick(
        page.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    parking = attribute_named(editor, "Free parking")
    assert editor.current == (parking.id, None)
    assert page.line.text() == lane.segments[-1].segment.sentence
    assert picture_of(page).chosen == parking.id


def test_many_lanes_scroll_with_wheel_bar_and_arrows(page: StagesPage) -> None:
    canvas = page.canvas
    assert canvas is not None
    assert page.scroll_bar.isVisible()
    at = QPointF(200, 200)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.scrolled > 0
    assert page.scroll_bar.value() == round(canvas.scrolled)
    page.scroll_bar.setValue(0)
    assert canvas.scrolled == 0
    canvas.setFocus()
    for _ in described_of(page).lanes:
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.mark is not None
    assert canvas.mark.row == len(described_of(page).lanes) - 1
    assert canvas.scrolled == pytest.approx(canvas.scroll_range, abs=1)
    assert canvas.mark.lines


def test_left_and_right_walk_the_segments(page: StagesPage, qtbot: QtBot) -> None:
    canvas = page.canvas
    assert canvas is not None
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    mark = canvas.mark
    assert mark is not None
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.mark is not None
    assert canvas.mark.column <= 0
    QTest.keyClick(canvas, Qt.Key.Key_T)
    assert page.stack.currentWidget() is page.table
    qtbot.waitUntil(page.scroll_bar.isHidden)


def test_the_buttons_have_words(page: StagesPage) -> None:
    assert page.table_button.text() == "Table"
    assert page.line.text().startswith("Click a segment")
    QTest.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().mimeData().hasImage()
