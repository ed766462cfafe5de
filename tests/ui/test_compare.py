"""The comparison: what is described, where it stands, the page under mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from box_overlap import overlap
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.ui.charts.compare import MOST, describe_compare
from benchmark_app.ui.charts.compare_layout import lay_out_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.name_list import NameList
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.trend_view import TrendPage
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
EARLIER = date(2026, 3, 1)


def key_of(editor: Editor, name: str) -> int:
    market = editor.market
    ids = {one.name: one.id for one in market.competitors}
    ids.update((one.name, one.id) for one in market.attributes)
    return ids[name]


@pytest.fixture
def page(editor: Editor, theme: Theme, qtbot: QtBot) -> ComparePage:
    made = ComparePage(editor, theme)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    qtbot.waitUntil(lambda: made.canvas is not None)
    return made


def choose(box: QComboBox, name: str) -> None:
    """Open the list, type the name's beginning, and take it."""
    box.showPopup()
    view = box.view()
    QTest.keyClicks(view, name[:4])
    assert view.currentIndex().data() == name
    QTest.keyClick(view, Qt.Key.Key_Return)


def see(editor: Editor, service: str, place: str, value: float, day: date) -> None:
    one = Observation(attribute=service, competitor=place, value=value, observed_on=day)
    assert editor.apply(Record(observations=(one,)))


def test_the_lanes_hold_everybodys_place(editor: Editor) -> None:
    """Linen of the fixture: ours 2 of 3; the others 1, 2, 3, so the market's mean is 2 of 3 too.
    Parking: ours no, all three others yes. Minutes: ours 12, Seaview 8, between the 95th and
    5th percentile of what was first seen, 18.8 and 5.45, so 51 and 81 of 100: 30 behind."""
    described = describe_compare(
        editor.snapshot(), EN, rivals=[key_of(editor, "Seaview"), key_of(editor, "Lakeside")]
    )
    lanes = {lane.name: lane for lane in described.lanes}
    assert list(lanes) == ["Free parking", "Minutes at check-in", "Clean linen"]
    assert lanes["Minutes at check-in"].gap_label == "−30"
    linen = lanes["Clean linen"]
    assert linen.own.level == pytest.approx(200 / 3)
    assert linen.market.level == pytest.approx(200 / 3)
    assert [spot.text for spot in linen.rivals] == ["partly", "excellent"]
    assert (linen.gap_label, linen.sentence) == ("+33", "33 points ahead of Seaview")
    assert (lanes["Free parking"].gap_label, lanes["Free parking"].own.text) == ("−100", "no")
    assert described.title == (
        "Against Seaview you are ahead in 1, level in 0 and behind in 2 of 3 services; furthest "
        "behind in Free parking."
    )


def test_without_a_rival_the_market_is_met(editor: Editor) -> None:
    described = describe_compare(editor.snapshot(), KO)
    assert described.title.startswith("시장과 견주면 3개 항목 중")
    assert described.rivals == ()
    assert describe_compare(editor.snapshot(), EN, touchpoint="products").lanes[0].name == (
        "Clean linen"
    )


def test_against_the_market_only_what_is_known_well_enough_counts(editor: Editor) -> None:
    """Parking fits only two of the three: as on the trend, two services are compared."""
    no_room = Observation(
        attribute="Free parking",
        competitor="Lakeside",
        value=Mark.NOT_APPLICABLE,
        observed_on=editor.as_of,
    )
    assert editor.apply(Record(observations=(no_room,)))
    assert describe_compare(editor.snapshot(), EN).title == (
        "Against the market you are ahead in 0, level in 1 and behind in 1 of 2 services; furthest "
        "behind in Minutes at check-in. 1 more is not known well enough."
    )
    trend = editor.snapshot().findings("trend")[0].params
    assert (trend["better"], trend["worse"], trend["compared"]) == (0, 1, 2)
    seaview = [key_of(editor, "Seaview")]  # what is known of one place is known of it
    assert "of 3 services" in describe_compare(editor.snapshot(), EN, rivals=seaview).title


def test_within_the_tolerance_of_a_service_both_are_level(editor: Editor) -> None:
    """Ours 12 minutes, the market's mean 11: ahead or behind only where a minute is told apart."""
    assert "behind in 2 of 3" in describe_compare(editor.snapshot(), EN).title
    minutes = editor.market.attribute(key_of(editor, "Minutes at check-in"))
    assert editor.apply(Put(replace(minutes, tolerance=1.5)))
    described = describe_compare(editor.snapshot(), EN)
    assert "level in 2 and behind in 1 of 3" in described.title
    lane = next(one for one in described.lanes if one.name == "Minutes at check-in")
    assert (lane.is_level, lane.gap_label[:2]) == (True, "(−")
    assert lane.sentence.endswith("from the market: level within the tolerance")
    assert "(in brackets) level" in described.subtitle
    seaview = [key_of(editor, "Seaview")]
    assert "behind in 2 of 3" in describe_compare(editor.snapshot(), EN, rivals=seaview).title
    assert editor.apply(Put(replace(minutes, tolerance=4.0)))
    assert "behind in 1 of 3" in describe_compare(editor.snapshot(), EN, rivals=seaview).title


def test_the_gaps_end_under_the_end_of_their_head(editor: Editor) -> None:
    described = describe_compare(editor.snapshot(), EN)
    layout = lay_out_compare(described, Sheet(900, None, Typewriter()))
    assert {lane.gap.box.right for lane in layout.lanes} == {layout.gap_title.box.right}


def test_no_trail_is_told_where_none_is_drawn(editor: Editor) -> None:
    """What a competitor did a year before leaves none, and neither does what stayed as it was."""
    assert "trail" not in describe_compare(editor.snapshot(), EN).subtitle
    see(editor, "Clean linen", "Seaview", 2.0, date(2025, 3, 1))
    assert "trail" not in describe_compare(editor.snapshot(), EN).subtitle
    see(editor, "Clean linen", "Our motel", 1.0, date(2025, 3, 1))
    described = describe_compare(editor.snapshot(), EN)
    assert [lane.name for lane in described.lanes if lane.has_trail] == ["Clean linen"]
    assert "trail" in described.subtitle


def test_without_gaps_none_of_them_is_called_wide(editor: Editor) -> None:
    names = [f"Service {number:02}" for number in range(20)]
    edits = [Put(Attribute(name=name, kind=AttributeKind.YES_NO)) for name in names]
    assert editor.apply(EditGroup(tuple(edits), label="add_attribute"))
    for name in names:
        see(editor, name, "Pines", 1.0, EARLIER)
    own = editor.market.subject
    assert own is not None
    assert editor.apply(Put(Competitor(id=own.id, name=own.name, order=own.order, subject=False)))
    assert " · 12 of 23 services · " in describe_compare(editor.snapshot(), EN).subtitle


def test_what_matters_most_comes_first_and_only_twelve(editor: Editor) -> None:
    """Twenty more services that all others offer and we do not; one of them matters most."""
    names = [f"Service {number:02}" for number in range(20)]
    edits = [Put(Attribute(name=name, kind=AttributeKind.YES_NO)) for name in names]
    assert editor.apply(EditGroup(tuple(edits), label="add_attribute"))
    for name in names:
        see(editor, name, "Our motel", 0.0, EARLIER)
        see(editor, name, "Pines", 1.0, EARLIER)
    heavy = Importance(attribute=key_of(editor, names[7]), from_date=EARLIER, weight=4.0)
    assert editor.apply(Put(heavy))
    described = describe_compare(editor.snapshot(), EN)
    assert len(described.lanes) == MOST
    assert described.lanes[0].name == "Service 07"
    assert "the 12 of 23 that matter most" in described.subtitle


def test_a_workspace_without_a_subject_or_values_says_so(editor: Editor) -> None:
    own = editor.market.subject
    assert own is not None
    put = Put(Competitor(id=own.id, name=own.name, order=own.order, subject=False))
    assert editor.apply(put)
    described = describe_compare(editor.snapshot(), EN)
    assert described.title.startswith("Mark one column as your business")
    assert not described.has_gaps
    layout = lay_out_compare(described, Sheet(900, None, Typewriter()))
    assert [name.who for name in layout.names] == ["market"]
    assert {layout.gap_title.text, *(lane.gap.text for lane in layout.lanes)} == {""}
    assert layout.plot.right > 860, "no room is kept for gaps nobody knows"
    picture = ComparePicture(described, Theme.light(), Lettering())
    assert "Gap" not in picture.table().headers
    assert picture.gist() == "Free parking 75, Clean linen 67, Minutes at check-in 58"


def test_an_only_competitor_is_no_market(page: ComparePage, editor: Editor, qtbot: QtBot) -> None:
    others = [one for one in editor.market.competitors if not one.subject]
    assert editor.apply(Remove("competitor", others[0].id))
    both = describe_compare(editor.snapshot(), EN)
    assert (both.against, both.market) == ("both competitors", "Mean of both competitors")
    assert "Against both competitors you are " in both.title
    korean = describe_compare(editor.snapshot(), KO)
    assert korean.title.startswith("두 경쟁 가게와 견주면")
    assert editor.apply(Remove("competitor", others[1].id))
    qtbot.waitUntil(lambda: page.finding.text().startswith("Against Lakeside you are "))
    alone = describe_compare(editor.snapshot(), EN)
    assert (alone.rivals, alone.market) == (("Lakeside",), "")
    assert alone == describe_compare(editor.snapshot(), EN, rivals=[others[2].id])
    layout = lay_out_compare(alone, Sheet(900, None, Typewriter()))
    assert [name.text.text for name in layout.names] == ["You", "Lakeside"]
    assert all(lane.market is None for lane in layout.lanes)
    picture = ComparePicture(alone, Theme.light(), Lettering())
    assert picture.table().headers[:4] == ("Service", "You", "Lakeside", "Gap")
    picture.arrange(900, None)
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    assert not any("Market baseline" in line for line in mark.lines)
    point = page.changes.visualItemRect(page.changes.item(0)).center()
    QTest.mouseClick(page.changes.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert editor.current == (key_of(editor, "Free parking"), others[2].id)


@pytest.mark.parametrize("width", [420, 640, 1000, 1600])
@pytest.mark.parametrize("height", [None, 200, 520, 900])
def test_no_two_texts_overlap(
    editor: Editor, width: int, height: int | None, qapp: QApplication
) -> None:
    rivals = [key_of(editor, "Seaview"), key_of(editor, "Pines")]
    for language in Language:
        described = describe_compare(editor.snapshot(), language, rivals=rivals)
        layout = lay_out_compare(described, Sheet(width, height, Lettering()))
        boxes = [text.box for text in layout.texts if text.text]
        pairs = [(a, b) for place, a in enumerate(boxes) for b in boxes[place + 1 :]]
        assert [pair for pair in pairs if overlap(*pair)] == []


def test_the_dots_stand_on_the_scale(editor: Editor, qapp: QApplication) -> None:
    described = describe_compare(editor.snapshot(), EN, rivals=[key_of(editor, "Seaview")])
    layout = lay_out_compare(described, Sheet(900, 500, Lettering()))
    parking = layout.lanes[0]
    assert parking.own == pytest.approx(layout.plot.x)
    assert parking.against == pytest.approx(layout.plot.right)
    assert parking.own_before == pytest.approx(layout.plot.x) or parking.own_before is None


def test_the_picture_paints_and_tells_the_same_as_its_table(
    editor: Editor, theme: Theme, qapp: QApplication
) -> None:
    described = describe_compare(editor.snapshot(), EN, rivals=[key_of(editor, "Seaview")])
    picture = ComparePicture(described, theme, Lettering())
    table = picture.table()
    assert table.headers[:4] == ("Service", "You", "Market baseline", "Seaview")
    assert table.rows[0][:5] == ("Free parking", "no", "100", "yes", "−100")
    image = picture_image(picture)
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(0, image.height(), 2)
    }
    assert theme.own.name() in colours


def test_no_hairline_fills_the_gaps_of_the_dashes(
    editor: Editor, theme: Theme, qapp: QApplication
) -> None:
    described = describe_compare(editor.snapshot(), EN)
    for look in (theme, theme.contrasting()):
        picture = ComparePicture(described, look, Lettering())
        picture.arrange(900, 500)
        image = picture_image(picture, sharpness=1)
        lane = next(one for one in picture.layout.lanes if (one.lane.gap or 0) < 0)
        assert lane.own is not None
        assert lane.against is not None
        ground, line = look.base.name(), look.line.name()
        between = range(round(lane.own) + 12, round(lane.against) - 12)
        seen = [image.pixelColor(x, int(lane.middle)).name() for x in between]
        assert ground in seen
        assert seen.count(line) <= len(picture.layout.x_ticks)  # those of the scale cross it


def test_choosing_a_competitor_shows_what_it_changed(page: ComparePage, editor: Editor) -> None:
    """Lakeside's parking went from no to yes between the two days of the fixture."""
    assert page.changes.isHidden()
    place = next(row for row in range(page.rival.count()) if page.rival.itemText(row) == "Lakeside")
    page.rival.setFocus()
    QTest.keyClicks(page.rival, "Lake")
    assert page.rival.currentIndex() == place
    QTest.keyClick(page.rival, Qt.Key.Key_Return)
    page.rival.activated.emit(place)
    assert page.finding.text().startswith("Against Lakeside ")
    assert page.list_title.text() == "What Lakeside changed in the last 12 months"
    assert [page.changes.item(row).text() for row in range(page.changes.count())] == [
        "2026-11-22  Free parking: no → yes"
    ]
    point = page.changes.visualItemRect(page.changes.item(0)).center()
    QTest.mouseClick(page.changes.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert editor.current == (key_of(editor, "Free parking"), key_of(editor, "Lakeside"))


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_competitor_below_the_chart_is_compared_with(page: ComparePage, by_mouse: bool) -> None:
    names = [page.rivals.item(row).text() for row in range(page.rivals.count())]
    assert names == ["Seaview", "Pines", "Lakeside"]
    assert page.rivals.accessibleName() == page.list_title.text() == "Compare with one of them"
    if by_mouse:
        point = page.rivals.visualItemRect(page.rivals.item(1)).center()
        QTest.mouseClick(page.rivals.viewport(), Qt.MouseButton.LeftButton, pos=point)
    else:
        page.rivals.setFocus()
        QTest.keyClicks(page.rivals, "Pin")
        QTest.keyClick(page.rivals, Qt.Key.Key_Return)
    assert page.rival.currentText() == "Pines"
    assert page.finding.text().startswith("Against Pines ")
    assert page.rivals.isHidden()
    assert page.list_title.text() == "No change was seen at Pines in the last 12 months."
    assert page.canvas is not None
    assert page.canvas.hasFocus()
    page.rival.setCurrentIndex(0)
    page.rival.activated.emit(0)
    assert page.rivals.isVisible()


def test_names_side_by_side_are_as_high_as_they_need(qtbot: QtBot) -> None:
    names = NameList()
    qtbot.addWidget(names)
    names.show_names([(f"Competitor number {n}", n) for n in range(9)])
    names.show()
    for width in range(150, 1300, 3):
        names.resize(width, 40)
        QApplication.processEvents()
        height = names.height()
        last = names.visualItemRect(names.item(8))
        scrolls = names.verticalScrollBar().isVisible()
        assert scrolls or last.bottom() < height, width
        names.resize(width + 1, height)
        names.resize(width, height)
        QApplication.processEvents()
        assert names.height() == height, "it stands still"
    assert height < 3 * names.fontMetrics().height()
    names.show_names([])
    assert names.isHidden()


def test_who_stands_out_does_so_in_every_view_and_stays_with_the_file(
    page: ComparePage, editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    trend = TrendPage(editor, theme)
    qtbot.addWidget(trend)
    trend.show()
    choose(page.rival, "Pines")
    qtbot.waitUntil(lambda: trend.rival.currentText() == "Pines")
    choose(trend.rival, "Lakeside")
    qtbot.waitUntil(lambda: page.rival.currentText() == "Lakeside")
    assert page.finding.text().startswith("Against Lakeside ")
    lakeside = key_of(editor, "Lakeside")
    assert editor.kept["rival"] == str(lakeside) == str(editor.rival)
    assert editor.apply(Remove("competitor", lakeside))
    assert editor.rival is None
    assert page.rival.currentIndex() == trend.rival.currentIndex() == 0
    editor.kept["rival"] = "no number"
    assert editor.rival is None


def test_without_competitors_nobody_is_offered(page: ComparePage, editor: Editor) -> None:
    others = [one for one in editor.market.competitors if not one.subject]
    assert editor.apply(EditGroup(tuple(Remove("competitor", one.id) for one in others)))
    assert page.rivals.isHidden()
    assert page.list_title.isHidden()


def test_the_second_cannot_be_the_first(page: ComparePage, editor: Editor) -> None:
    assert not page.second.isEnabled()
    choose(page.rival, "Pines")
    assert page.second.isEnabled()
    assert "Pines" not in [page.second.itemText(row) for row in range(page.second.count())]


def test_the_slider_walks_the_days_with_checks(
    page: ComparePage, editor: Editor, qtbot: QtBot
) -> None:
    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: editor.as_of == EARLIER)
    assert page.slider_day.text() == "2026-03-01"
    QTest.keyClick(page.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: editor.as_of > EARLIER)


def test_arrows_walk_the_lanes_and_enter_leads_to_the_cell(
    page: ComparePage, editor: Editor
) -> None:
    canvas = page.canvas
    assert canvas is not None
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.mark is not None
    assert canvas.mark.lines[0] == "Free parking"
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.mark.lines[0] == "Minutes at check-in"
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert editor.current[0] == key_of(editor, "Minutes at check-in")
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert not canvas.is_zoomed


def test_a_click_on_a_lane_pins_it(page: ComparePage, editor: Editor) -> None:
    canvas = page.canvas
    assert canvas is not None
    picture = canvas.picture
    assert isinstance(picture, ComparePicture)
    lane = picture.layout.lanes[1]
    point = QPoint(round(picture.plot.x + 40), round(lane.middle))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert editor.current[0] == lane.lane.attribute
    assert picture.chosen == lane.lane.attribute


def test_it_speaks_korean_when_asked(page: ComparePage, editor: Editor) -> None:
    editor.set_language(KO)
    assert page.finding.text().startswith("시장과 견주면")
