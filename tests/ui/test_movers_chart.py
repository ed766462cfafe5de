"""Who moved the market's bar between two days: the exact parts as steps, with names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typewriter import Typewriter

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Method, Observation
from benchmark_app.ui.charts.export import export_chart
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers import describe_movers
from benchmark_app.ui.charts.movers_layout import lay_out_movers
from benchmark_app.ui.charts.movers_picture import MoversPicture
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace

T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)
MINUS = "\u2212"


def see(workspace: Workspace, day: date, **cells: str) -> None:
    """Services with who offers them and, after a stroke, who does not: a1="AB/CD"."""
    seen = [
        Observation(
            competitor=place, attribute=service, value=value, observed_on=day, method=Method.VISIT
        )
        for service, places in cells.items()
        for names, value in zip(places.split("/"), (1.0, 0.0), strict=True)
        for place in names
    ]
    workspace.apply(Record(observations=tuple(seen)))


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Workspace]:
    """Four places and three services of importance 3, 2 and 1 on the first day."""
    made = create_workspace(tmp_path / "m.bench")
    places = (Put(Competitor(name=name)) for name in "ABCD")
    services = (Put(Attribute(name=f"a{n}", kind=AttributeKind.YES_NO)) for n in (1, 2, 3))
    made.apply(EditGroup((*places, *services), label=""))
    weights = [
        Put(Importance(attribute=one.id, from_date=T0, weight=weight))
        for one, weight in zip(made.attributes, (3.0, 2.0, 1.0), strict=True)
    ]
    made.apply(EditGroup(tuple(weights), label=""))
    see(made, T0, a1="AB/CD", a2="A/BCD", a3="ABCD/")
    yield made
    made.close()


def test_the_steps_lead_from_the_first_index_to_the_last(market: Workspace) -> None:
    """v = 3, 2, 1, nobody comes or goes; E of a1 1/2 -> 3/4, of a2 1/4 -> 1/2, of a3 1 -> 3/4.

    The sum of v E is 3 x 1/2 + 2 x 1/4 + 1 = 3 at first, so a point of E is worth 100 v / 3: a1
    adds 25, a2 16.667 and a3 takes 8.333; together 100 -> 133.333.
    """
    see(market, T1, a1="C/", a2="B/", a3="/D")
    described = describe_movers(market.as_of(END), Language.EN, since=T0)
    assert [described.before, described.after] == pytest.approx([100.0, 133.3333], abs=1e-4)
    assert [(row.name, row.who) for row in described.rows] == [
        ("a1", "C"),
        ("a2", "B"),
        ("a3", "D"),
    ]
    assert [row.before for row in described.rows] == pytest.approx([100, 125, 141.6667], abs=1e-4)
    assert [row.after for row in described.rows] == pytest.approx(
        [125, 141.6667, 133.3333], abs=1e-4
    )
    assert [row.label for row in described.rows] == ["+25.0", "+16.7", f"{MINUS}8.3"]
    assert described.title == "The bar rose by 33.3 %, the most through a1: C."
    assert described.subtitle == (
        "Points of the expectation index, 2020-01-01 to 2020-12-01 · 3 services moved it"
    )


def test_a_fall_names_who_took_most(market: Workspace) -> None:
    see(market, T1, a1="/AB", a2="B/")
    korean = describe_movers(market.as_of(END), Language.KO, since=T0)
    assert korean.title == "기대 수준이 33.3% 내려갔어요. a1이 가장 많이 내렸어요: A, B."


def test_what_makes_up_for_each_other_is_no_move(market: Workspace) -> None:
    """a2 from 1/4 to 1/2 adds 16.67; a3 from 1 to 1/2 takes as much."""
    see(market, T1, a2="B/", a3="/CD")
    described = describe_movers(market.as_of(END), Language.EN, since=T0)
    assert described.title.startswith("The bar is where it was")
    assert len(described.rows) == 2


def test_nobody_moved_and_too_little_known(market: Workspace, tmp_path: Path) -> None:
    still = describe_movers(market.as_of(END), Language.EN, since=T0)
    assert still.note == still.title == "Nobody moved the bar between these days."
    with create_workspace(tmp_path / "empty.bench") as empty:
        blank = describe_movers(empty.as_of(END), Language.EN)
        assert blank.note.startswith("Too little was known")
        assert lay_out_movers(blank, Sheet(640, 360, Typewriter())).strips == ()


def test_a_year_is_looked_at_where_no_day_is_given(market: Workspace) -> None:
    see(market, T1, a1="C/")
    described = describe_movers(market.as_of(date(2021, 3, 1)), Language.EN)
    assert (described.first, described.last) == (date(2020, 3, 1), date(2021, 3, 1))


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Workspace]:
    """Twenty services, each begun by four of five places, one more than the other."""
    made = create_workspace(tmp_path / "crowd.bench")
    places = (Put(Competitor(name=name)) for name in "ABCDE")
    names = [f"s{n:02d}" for n in range(20)]
    services = (Put(Attribute(name=name, kind=AttributeKind.YES_NO)) for name in names)
    made.apply(EditGroup((*places, *services), label=""))
    see(made, T0, **dict.fromkeys(names, "A/BCDE"))
    see(made, T1, **{name: ("BCDE/" if n < 3 else "B/") for n, name in enumerate(names)})
    yield made
    made.close()


def test_small_parts_share_a_row_and_nothing_is_lost(crowd: Workspace) -> None:
    """Each of 20 services is worth 100 points of E / 4: three rose by 4/5, seventeen by 1/5.

    Six that share a row would add 30, more than any of the others; four add as much.
    """
    described = describe_movers(crowd.as_of(END), Language.EN, since=T0)
    assert len(described.rows) == 16 + 1
    first, rest = described.rows[0], described.rows[-1]
    assert (first.label, first.who) == ("+20.0", "B, C and 2 more")
    assert (rest.name, rest.attribute) == ("4 more services", None)
    assert rest.points == pytest.approx(4 * 5.0)
    ((name, points),) = rest.movers
    assert (name, round(points, 9)) == ("B", 20.0)
    assert described.after is not None
    assert sum(row.points for row in described.rows) == pytest.approx(described.after - 100)
    assert all(one.after == other.before for one, other in pairwise(described.rows))


def test_those_that_raised_it_and_those_that_lowered_it_share_no_row(crowd: Workspace) -> None:
    """Of the last seventeen every other one came down by as much; in one row they would hide."""
    see(crowd, date(2020, 7, 1), **{f"s{n:02d}": "/AB" for n in range(3, 20, 2)})
    described = describe_movers(crowd.as_of(END), Language.EN, since=T0)
    names = [row.name for row in described.rows if row.attribute is None]
    assert names == ["3 more that raised it", "3 more that lowered it"]
    assert described.rows[-2].points > 0 > described.rows[-1].points
    assert described.rows[-1].after == pytest.approx(described.after)


def test_the_title_names_a_service_not_the_row_of_the_others(crowd: Workspace) -> None:
    described = describe_movers(crowd.as_of(END), Language.EN, since=T0)
    assert described.rows[-1].points == pytest.approx(described.rows[0].points)
    assert "the most through s00: B, C and 2 more" in described.title


def test_the_picture_is_walked_asked_and_told(crowd: Workspace, qapp: QApplication) -> None:
    described = describe_movers(crowd.as_of(END), Language.EN, since=T0)
    picture = MoversPicture(described, Theme.light(), Lettering())
    picture.arrange(900, 300)
    assert picture.content_height > picture.plot.height
    first = picture.walk(None, 0, 0)
    assert first is not None
    assert first.lines == ("s00: +20.0", "B +5.0", "C +5.0", "D +5.0", "E +5.0")
    assert picture.mark_at(first.x, first.y) == first
    assert picture.mark_at(first.x, picture.plot.y + 2) is None, "the index it began from"
    second = picture.walk(first, 0, -1)
    assert second is not None
    assert second.row == 1
    last = picture.walk(first, 99, 0)
    assert last is not None
    assert (last.row, last.lines) == (16, ())
    top, bottom = picture.extent(last.row)
    picture.arrange(900, 300, scrolled=bottom - picture.plot.height)
    shown = picture.walk(last, 0, 0)
    assert shown is not None
    assert shown.lines[0] == "4 more services: +20.0"
    assert top < bottom <= picture.content_height
    table = picture.table()
    assert table.headers == ("Service", "Points", "Index after it", "Who moved it")
    assert table.rows[0] == ("s00", "+20.0", "120", "B +5.0, C +5.0, D +5.0, E +5.0")
    assert picture.spoken.startswith("Points of the expectation index")


def test_bars_stand_where_the_scale_says(market: Workspace) -> None:
    see(market, T1, a1="C/", a2="B/", a3="/D")
    described = describe_movers(market.as_of(END), Language.EN, since=T0)
    layout = lay_out_movers(described, Sheet(900, 400, Typewriter()))
    ends = [strip.end for strip in layout.strips]
    assert [layout.day(x) for x in ends] == pytest.approx(
        [100, 125, 141.6667, 133.3333, 133.3333], abs=1e-4
    )
    assert all(below.start == above.end for above, below in pairwise(layout.strips))
    narrow = lay_out_movers(described, Sheet(400, 400, Typewriter()))
    assert {strip.who.text for strip in narrow.strips} == {""}


def test_it_goes_out_as_a_picture(market: Workspace, qapp: QApplication, tmp_path: Path) -> None:
    see(market, T1, a1="C/", a2="B/", a3="/D")
    target = tmp_path / "movers.svg"
    export_chart(market.as_of(END), "movers", target, Language.EN, since=T0)
    drawn = target.read_text(encoding="utf-8")
    wanted = ("The bar rose by 33.3 %, the most through a1: C.", "+25.0", "Index on 2020-12-01")
    assert [text for text in wanted if text not in drawn] == []


def test_a_picture_is_as_high_as_its_strips_need(
    crowd: Workspace, qapp: QApplication, tmp_path: Path
) -> None:
    target = tmp_path / "movers.svg"
    snapshot = crowd.as_of(END)
    export_chart(snapshot, "movers", target, Language.EN, since=T0, size=(900, 300))
    drawn = target.read_text(encoding="utf-8")
    assert "4 more services" in drawn
    assert "Index on 2020-12-01" in drawn


def test_in_the_window_a_day_is_chosen_and_a_part_leads_to_its_service(
    market: Workspace, qtbot: QtBot, qapp: QApplication
) -> None:
    see(market, T1, a1="C/", a2="B/", a3="/D")
    editor = Editor(market, Language.EN)
    editor.set_as_of(END)
    page = TrendPage(editor, Theme.light())
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    assert not page.since_pair.isVisible()
    QTest.mouseClick(page.measure.movers, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.since_pair.isVisible())
    assert [page.since.itemText(row) for row in range(page.since.count())] == [
        "A year before, 2019-12-01",
        "2020-06-01",
        "2020-01-01",
    ]
    assert page.finding.text() == "The bar rose by 33.3 %, the most through a1: C."
    page.since.setCurrentIndex(1)
    page.since.activated.emit(1)
    qtbot.waitUntil(lambda: page.finding.text().startswith("Nobody moved the bar"))
    page.since.setCurrentIndex(2)
    page.since.activated.emit(2)
    qtbot.waitUntil(lambda: page.finding.text().startswith("The bar rose"))
    assert page.canvas is not None
    mark = page.canvas.picture.walk(None, 0, 0)
    assert mark is not None
    QTest.mouseClick(
        page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(mark.x), round(mark.y))
    )
    qtbot.waitUntil(lambda: editor.current[0] == market.attributes[0].id)
    assert editor.kept["trend_measure"] == "movers"
    again = TrendPage(editor, Theme.light())
    qtbot.addWidget(again)
    assert again.measure.is_movers


def test_names_give_way_whole(crowd: Workspace) -> None:
    """A letter is 7 pixels wide: 16 of them need 112, and a quarter of the width is theirs."""
    described = describe_movers(crowd.as_of(END), Language.EN, since=T0)
    shown = [
        lay_out_movers(described, Sheet(width, 400, Typewriter())).strips[1].who.text
        for width in (900, 580)
    ]
    assert shown == ["B, C and 2 more", "B, C and 2 more"]
    large = lay_out_movers(described, Sheet(600, 400, Typewriter(2.0))).strips
    assert large[1].who.text == "4 places"
    assert large[0].name.text == "2020-01-01"
