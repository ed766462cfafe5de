"""The stage timeline beyond today: on request, fading in, with words that never overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import inf

import pytest
from adoption_case import PARKING, TODAY, market, outlook, parking
from box_overlap import overlap
from foreseen_case import foresee_by_hand, foresee_never
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR, Forecast, ForecastBasis
from benchmark_app.ui.background import Task
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.stage_layout import lay_out_stages, whole_stage_span
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import StageTimelineDescription, describe_stages
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.words.language import SPOKEN, Language

LONG = 60_000
#: Two of five, the first of them for six years.
SEEN = [
    *((n, "2020-02-01", int(n == 1)) for n in range(1, 6)),
    *((n, "2022-01-01", int(n == 1)) for n in range(1, 6)),
    *((n, "2024-01-01", int(n == 1)) for n in range(1, 6)),
    *((n, "2025-09-01", int(n < 3)) for n in range(1, 6)),
]


def forecast(**changed: object) -> Forecast:
    found = outlook(2, 5).forecast
    assert found is not None
    return replace(found, **changed)  # type: ignore[arg-type]


def described(told: Forecast | None, language: Language = Language.EN) -> StageTimelineDescription:
    forecasts = None if told is None else {PARKING: told}
    return describe_stages(parking(market(5), SEEN), language, forecasts)


def test_without_a_request_the_chart_ends_today() -> None:
    shown = described(None)
    assert not shown.is_ahead
    assert all(lane.ahead is None for lane in shown.lanes)
    assert describe_stages(parking(market(5), SEEN), Language.EN, {}) == shown


def test_a_lane_goes_on_with_its_chances_and_its_median() -> None:
    shown = described(forecast())
    ahead = shown.lanes[0].ahead
    assert ahead is not None
    assert ahead.chances == forecast().within
    assert ahead.median == day_number(date(2028, 11, 21))
    assert ahead.word == "around 2028-11"
    assert ahead.sentence.startswith("Expected by all around November 2028, probably")
    assert shown.horizon == shown.last + round(4.5 * DAYS_A_YEAR)
    assert whole_stage_span(shown)[1] == shown.horizon
    assert "right of the line" in shown.subtitle


def test_soon_is_said_in_its_own_word_only_by_the_markets_history() -> None:
    within = (0.0,) * 12 + (0.6,) * 49
    soon = described(forecast(within=within)).lanes[0].ahead
    assert soon is not None
    assert soon.word == "Soon expected"
    korean = described(forecast(within=within), Language.KO).lanes[0].ahead
    assert korean is not None
    assert korean.word == "곧 기본"
    guess = forecast(within=within, basis=ForecastBasis.PRIOR_ONLY)
    told = described(guess).lanes[0].ahead
    assert told is not None
    assert told.word == "around 2028-11"


def test_where_no_date_may_be_told_there_is_no_band() -> None:
    slow = forecast(within=tuple(0.3 * month / 60 for month in range(61)))
    shown = described(slow)
    ahead = shown.lanes[0].ahead
    assert ahead is not None
    assert (ahead.chances, ahead.median, ahead.word) == ((), None, "not in 5 years")
    assert shown.horizon == shown.last + round(DAYS_A_YEAR)
    layout = lay_out_stages(shown, Sheet(800, None, Typewriter()))
    assert layout.lanes[0].ahead is not None
    assert layout.lanes[0].ahead.chances == ()


def test_of_too_few_nothing_is_foretold() -> None:
    few = parking(market(2), [(1, "2026-01-01", 1), (2, "2026-01-01", 0)])
    shown = describe_stages(few, Language.EN, {PARKING: forecast()})
    assert shown.lanes[0].ahead is None
    assert not shown.is_ahead


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("width", [420, 640, 1366])
@pytest.mark.parametrize("latest", [4.5, inf])
def test_no_two_texts_overlap(language: Language, width: int, latest: float) -> None:
    shown = described(forecast(years=(0.5, 1.0, 2.0, 3.0, latest)), language)
    layout = lay_out_stages(shown, Sheet(width, None, Typewriter()))
    boxes = [text.box for text in layout.texts]
    for n, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[n + 1 :])
        assert one.right <= width + 1e-6
    lane = layout.lanes[0]
    assert lane.ahead is not None
    assert lane.ahead.word.box.x > layout.plot.right
    assert lane.count.box.x > lane.ahead.word.box.right
    assert layout.today == pytest.approx(layout.x(shown.last))
    assert lane.segments[-1].box.right == pytest.approx(layout.x(shown.last))


def test_the_band_grows_stronger_as_it_grows_likelier() -> None:
    layout = lay_out_stages(described(forecast()), Sheet(900, None, Typewriter()))
    ahead = layout.lanes[0].ahead
    assert ahead is not None
    chances = [chance for _, chance in ahead.chances]
    assert chances == sorted(chances)
    assert len(chances) == 54
    boxes = [box for box, _ in ahead.chances]
    assert boxes[0].x == pytest.approx(layout.x(layout.until))
    assert boxes[-1].right == pytest.approx(layout.plot.right, abs=0.5)


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()])
def test_the_band_is_painted_from_faint_to_strong(qapp: QApplication, theme: Theme) -> None:
    picture = StagePicture(described(forecast()), theme, Lettering())
    picture.arrange(900, None)
    image = picture_image(picture, sharpness=1)
    box = picture.layout.lanes[0].segments[-1].box

    def contrast(years: float) -> int:
        x = picture.layout.x(picture.described.last + years * DAYS_A_YEAR)
        seen = image.pixelColor(round(x), round(box.y + box.height / 2))
        return abs(seen.lightness() - theme.base.lightness())

    assert contrast(0.5) < contrast(1.5) < contrast(4.0)


def test_card_walk_and_table_tell_it(qapp: QApplication, theme: Theme) -> None:
    picture = StagePicture(described(forecast()), theme, Lettering())
    picture.arrange(900, None)
    layout = picture.layout
    lane = layout.lanes[0]
    x = layout.x(day_number(TODAY) + 2 * DAYS_A_YEAR)
    mark = picture.mark_at(x, lane.box.y + lane.box.height / 2)
    assert mark is not None
    assert mark.lines[1].endswith("36 % likely by then")
    assert mark.lines[2] == "around 2028-11"
    assert mark.sentence.startswith("Expected by all around")
    last = picture.walk(None, 0, 0)
    ahead = picture.walk(last, 1, 0)
    assert ahead is not None
    assert ahead.lines[1] == "2028-11-21: 36 % likely by then"
    assert picture.walk(ahead, 1, 0) == ahead
    back = picture.walk(ahead, -1, 0)
    assert back is not None
    assert last is not None
    assert back.column == last.column
    table = picture.table()
    assert table.headers[-1] == "Forecast"
    assert table.rows[-1][-1] == "around 2028-11"
    assert all(row[-1] == "" for row in table.rows[:-1])


def test_the_card_says_only_the_word_where_no_date_is_told(
    qapp: QApplication, theme: Theme
) -> None:
    slow = forecast(within=tuple(0.3 * month / 60 for month in range(61)))
    picture = StagePicture(described(slow), theme, Lettering())
    picture.arrange(900, None)
    ahead = picture.walk(picture.walk(None, 0, 0), 1, 0)
    assert ahead is not None
    assert ahead.lines == ("Free parking", "not in 5 years", "2 of 5")


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[StagesPage]:
    foresight = Foresight(editor, work=foresee_by_hand)
    made = StagesPage(editor, theme, foresight)
    qtbot.addWidget(made)
    made.resize(800, 420)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    for task in editor.findChildren(Task):
        task.cancel()


def shown_by(page: StagesPage) -> StageTimelineDescription:
    assert page.canvas is not None
    picture = page.canvas.picture
    assert isinstance(picture, StagePicture)
    return picture.described


def tick(page: StagesPage) -> None:
    box = page.forecast
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPointF(8, box.height() / 2).toPoint())


def test_the_forecast_comes_on_request_and_goes_again(
    page: StagesPage, editor: Editor, qtbot: QtBot
) -> None:
    assert not page.forecast.isChecked()
    assert not shown_by(page).is_ahead
    tick(page)
    assert page.line.text() == "Working out what lies ahead…"
    qtbot.waitUntil(lambda: shown_by(page).is_ahead, timeout=LONG)
    assert page.line.text().startswith("Click a segment")
    assert editor.extras == {"stages_forecast"}
    tick(page)
    assert not shown_by(page).is_ahead
    assert editor.extras == set()


def test_the_box_stands_as_it_was_left(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    editor.extras.add("stages_forecast")
    made = StagesPage(editor, theme, Foresight(editor, work=foresee_never))
    qtbot.addWidget(made)
    assert made.forecast.isChecked()
