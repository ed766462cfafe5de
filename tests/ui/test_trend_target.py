"""What is planned stands as a mark on a service's trend; time that runs on has no lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from by_name import attribute_named
from mouse import hover
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_page import canvas_of, shown_page
from typewriter import Typewriter

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.trend import SeriesRole, TrendDescription, describe_trend
from benchmark_app.ui.charts.trend_layout import TrendLayout, lay_out_trend, whole_span
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

EARLIER, TODAY, DUE = date(2026, 3, 1), date(2026, 11, 22), date(2027, 3, 15)
LINEN = "Clean linen"
Planned = Callable[..., TrendDescription]


@pytest.fixture
def planned(workspace: Workspace) -> Planned:
    """The trend of the linen, ours looked at again today, after a plan for it."""
    workspace.apply(Record("Our motel", LINEN, 2.0, observed_on=TODAY))

    def describe(language: Language = Language.EN, **plan: object) -> TrendDescription:
        linen = workspace.find_attribute(LINEN)
        assert linen is not None
        decided = Plan(attribute=linen.id, move=Move.MATCH, target=3.0, due=DUE)
        workspace.apply(Put(replace(decided, **plan)))  # type: ignore[arg-type]
        return describe_trend(workspace.as_of(TODAY), language, attribute=linen.id)

    return describe


def laid_out(described: TrendDescription, span: tuple[float, float] | None = None) -> TrendLayout:
    return lay_out_trend(described, Sheet(900, 450, Typewriter(), span))


def test_a_target_says_what_and_by_when(planned: Planned) -> None:
    target = planned().target
    assert target is not None
    assert (target.day, target.value) == (day_number(DUE), 3.0)
    assert target.text == "Target: excellent by 2027-03-15"
    korean = planned(Language.KO).target
    assert korean is not None
    assert korean.text == "목표: 2027-03-15까지 아주 좋음"


@pytest.mark.parametrize("missing", [{"target": None}, {"due": None}, {"move": Move.LEAVE}])
def test_without_value_or_day_or_where_it_is_left_there_is_no_mark(
    planned: Planned, missing: dict[str, object]
) -> None:
    described = planned(**missing)
    assert described.target is None
    assert laid_out(described).target is None
    assert described.end == described.days[-1]


def test_a_plan_of_another_service_is_not_shown(planned: Planned, workspace: Workspace) -> None:
    planned()
    parking = workspace.find_attribute("Free parking")
    assert parking is not None
    assert describe_trend(workspace.as_of(TODAY), Language.EN, attribute=parking.id).target is None


def test_time_reaches_the_day_and_lines_end_today(planned: Planned) -> None:
    """From 1 March to 15 March of the next year are 379 days; 4 % of them stay free beyond."""
    described = planned()
    first, last = whole_span(described)
    assert first == day_number(EARLIER)
    assert last == pytest.approx(day_number(DUE) + 379 * 0.04)
    layout = laid_out(described)
    assert layout.target is not None
    assert layout.target.x == pytest.approx(layout.x(day_number(DUE)))
    assert layout.target.y == pytest.approx(layout.plot.y)
    assert not layout.target.is_beyond
    assert layout.target.label.box.y > layout.target.y  # there is no room above
    assert layout.until == day_number(TODAY)
    assert layout.today == pytest.approx(layout.x(day_number(TODAY)))


def test_words_keep_away_from_the_lines_ends(planned: Planned) -> None:
    """We stand at 2, the market as well: of a target of 2 the words are above or below both."""
    for target in (1.0, 2.0):
        layout = laid_out(planned(target=target))
        assert layout.target is not None
        middle = layout.target.label.box.y + layout.target.label.box.height / 2
        assert abs(middle - layout.y(2.0)) > layout.target.label.box.height


def test_a_day_long_ago_or_far_away_is_not_drawn_as_if_it_were_near(planned: Planned) -> None:
    """Data span 266 days: time runs on two years at most, a later day is pointed at."""
    far = planned(due=date(2040, 1, 1))
    assert far.end == far.days[-1]
    layout = laid_out(far)
    assert layout.target is not None
    assert layout.target.is_beyond
    assert layout.plot.right - 10 < layout.target.x < layout.plot.right
    assert layout.today is None
    assert planned(due=date(2028, 11, 22)).end == day_number(date(2028, 11, 22))
    past = planned(due=date(2026, 6, 1))
    assert past.end == past.days[-1]
    here = laid_out(past).target
    assert here is not None
    assert not here.is_beyond
    assert laid_out(planned(due=date(2020, 1, 1))).target is None


def test_zoomed_to_the_past_it_is_out_of_sight(planned: Planned) -> None:
    described = planned()
    days = day_number(EARLIER), day_number(date(2026, 9, 1))
    assert laid_out(described, days).target is None
    assert laid_out(described, days).today is None
    later = day_number(EARLIER), day_number(date(2027, 1, 1))
    pointed = laid_out(described, later).target
    assert pointed is not None
    assert pointed.is_beyond


def test_a_number_as_target_widens_the_scale(workspace: Workspace) -> None:
    minutes = workspace.find_attribute("Minutes at check-in")
    assert minutes is not None
    workspace.apply(Put(Plan(attribute=minutes.id, move=Move.LEAD, target=55.0, due=DUE)))
    described = describe_trend(workspace.as_of(TODAY), Language.EN, attribute=minutes.id)
    assert described.scale.high >= 55
    assert described.target is not None
    assert described.target.text == "Target: 55 min by 2027-03-15"


@pytest.fixture
def picture(qapp: QApplication, planned: Planned, theme: Theme) -> TrendPicture:
    made = TrendPicture(planned(target=1.0), theme, Lettering())
    made.arrange(900, 450)
    return made


def test_the_mark_is_hollow_and_nothing_is_drawn_between(
    picture: TrendPicture, theme: Theme
) -> None:
    image, layout = picture_image(picture, sharpness=1), picture.layout
    target = layout.target
    assert target is not None
    assert image.pixelColor(round(target.x), round(target.y)) == QColor(theme.base)
    rim = {image.pixelColor(round(target.x) + step, round(target.y)).name() for step in range(3, 9)}
    assert theme.own.name() in rim
    blank = layout.x((day_number(TODAY) + day_number(DUE)) / 2)
    for value in (0.6, 1.4, 2.6):
        assert image.pixelColor(round(blank), round(layout.y(value))) == QColor(theme.base)
    today = layout.today
    assert today is not None
    across = range(round(today) - 1, round(today) + 2)
    for value in (0.6, 2.6):
        row = {image.pixelColor(x, round(layout.y(value))).name() for x in across}
        assert theme.edge.name() in row


def test_the_arrow_of_a_far_target_points_out(
    qapp: QApplication, planned: Planned, theme: Theme
) -> None:
    made = TrendPicture(planned(due=date(2040, 1, 1), target=1.0), theme, Lettering())
    made.arrange(900, 450)
    target = made.layout.target
    assert target is not None
    image = picture_image(made, sharpness=1)
    assert image.pixelColor(round(target.x) + 4, round(target.y)) == QColor(theme.own)


def test_keys_and_mouse_find_the_target_and_nothing_in_the_blank(picture: TrendPicture) -> None:
    layout = picture.layout
    target = layout.target
    assert target is not None
    mark = picture.mark_at(target.x + 2, target.y - 2)
    assert mark is not None
    assert mark.lines == ("Target: partly by 2027-03-15",)
    own = picture.described.one(SeriesRole.OWN)
    assert own is not None
    assert (mark.attribute, mark.competitor) == (picture.described.attribute, own.competitor)
    blank = (layout.x(day_number(TODAY)) + target.x) / 2
    assert picture.mark_at(blank, layout.y(2.8)) is None
    just_after = picture.mark_at(layout.x(day_number(TODAY)) + 6, layout.y(2.0))
    assert just_after is not None
    assert just_after.lines[0] == TODAY.isoformat()
    last = picture.walk(None, 0, 0)
    assert picture.walk(last, 1, 0) == mark
    assert picture.walk(mark, 1, 1) == mark
    back = picture.walk(mark, -1, 0)
    assert back is not None
    assert back.lines[0] == TODAY.isoformat()


def test_table_and_voice_tell_the_target(picture: TrendPicture, planned: Planned) -> None:
    table = picture.table()
    assert table.headers[-1] == "Target"
    assert [row[-1] for row in table.rows] == ["", "", "1"]
    assert table.rows[-1][0] == "2027-03-15"
    assert set(table.rows[-1][1:-1]) == {""}
    assert "Target: partly by 2027-03-15" in picture.spoken
    on_a_day = TrendPicture(planned(due=TODAY), picture.theme, picture.lettering).table()
    assert [row[-1] for row in on_a_day.rows] == ["", "3"]


# on the page: while the days are played


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[TrendPage]:
    with shown_page(TrendPage(editor, theme), qtbot, 900) as made:
        yield made


def test_a_click_on_the_target_leads_to_our_cell(
    page: TrendPage, editor: Editor, planned: Planned
) -> None:
    planned()
    linen = attribute_named(editor, LINEN)
    page.show_scope(Scope(attribute=linen.id))
    picture = canvas_of(page).picture
    target = picture.layout.target
    at = QPointF(target.x, target.y).toPoint()
    hover(canvas_of(page).viewport(), at)
    mark = canvas_of(page).mark
    assert mark is not None
    assert mark.lines == ("Target: excellent by 2027-03-15",)
    QTest.mouseClick(canvas_of(page).viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(1, 1))
    subject = editor.market.subject
    assert subject is not None
    assert editor.current == (linen.id, subject.id)


def test_time_holds_still_while_days_are_played(page: TrendPage, editor: Editor) -> None:
    whole = canvas_of(page).picture.whole_span
    canvas_of(page).box.zoom(0.5)
    zoomed = canvas_of(page).span
    editor.horizon = TODAY
    editor.set_as_of(date(2026, 6, 1))
    played = canvas_of(page).picture
    assert played.described.days[-1] == day_number(date(2026, 6, 1))
    assert played.whole_span == whole
    assert canvas_of(page).span == zoomed
    assert played.layout.until == day_number(date(2026, 6, 1))
    editor.horizon = None
    editor.set_as_of(date(2026, 6, 2))
    assert canvas_of(page).picture.whole_span[1] < whole[1]
