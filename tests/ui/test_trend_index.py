"""The trend as parity index and as expectation index: its numbers, its looks, its choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from by_name import competitor_named
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_page import shown_page
from typewriter import Typewriter

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.edits import Put, Record, Remove, SetPolicy
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.charts.export import export_chart, picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.scale import index_scale
from benchmark_app.ui.charts.trend import SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_index import (
    TrendMeasure,
    describe_expectation,
    describe_parity,
)
from benchmark_app.ui.charts.trend_layout import lay_out_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

EARLIER, TODAY = date(2026, 3, 1), date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """Two services whose scores are easily counted; the number is left out."""
    minutes = workspace.find_attribute("Minutes at check-in")
    assert minutes is not None
    workspace.apply(Remove("attribute", minutes.id))
    return workspace


def lines(described: TrendDescription) -> dict[str, tuple[float | None, ...]]:
    return {one.name: one.values for one in described.series}


def rounded(values: tuple[float | None, ...]) -> list[float | None]:
    return [None if value is None else round(value, 4) for value in values]


# parity


def test_parity_by_hand(workspace: Workspace) -> None:
    """Parking 0 1 1 0 and linen 2 1 2 3 of 3: we 33.3 against 66.7; then Lakeside gets parking."""
    described = describe_parity(workspace.as_of(TODAY), Language.EN, highlight=(2,))
    assert [date_of(day) for day in described.days] == [EARLIER, TODAY]
    assert {name: rounded(values) for name, values in lines(described).items()} == {
        "Our motel": [50.0, 40.0],
        "Market baseline": [100.0, 100.0],
        "Seaview": [100.0, 80.0],
        "Pines": [125.0, 100.0],
        "Lakeside": [75.0, 120.0],
    }
    assert [one.role for one in described.series][:3] == [
        SeriesRole.OWN,
        SeriesRole.BASELINE,
        SeriesRole.HIGHLIGHTED,
    ]
    assert described.title == (
        "You stand 60 % below the market: your parity index is 40 (100 = the market)."
    )
    assert described.subtitle.startswith("Parity index, 100 = the market · 3 competitors · ")
    assert described.low == described.high == (None, None)


def test_an_index_is_the_tables_own_number(workspace: Workspace) -> None:
    snapshot = workspace.as_of(TODAY)
    rows = snapshot.tables.baseline(every="change")
    parity, expectation = (rows.columns.index(f"{one}_index") for one in ("parity", "expectation"))
    for described, column in (
        (describe_parity(snapshot, Language.EN), parity),
        (describe_expectation(snapshot, Language.EN), expectation),
    ):
        line = described.series[0]
        shown = dict(zip(described.days, line.values, strict=True))
        assert len(rows.rows) == 2
        for row in rows.rows:
            day = row[0]
            assert isinstance(day, date)
            assert shown[day_number(day)] == row[column]


def test_without_a_subject_competitors_stand_against_the_market(workspace: Workspace) -> None:
    ours = workspace.find_competitor("Our motel")
    assert ours is not None
    workspace.apply(Put(replace(ours, subject=False)))
    described = describe_parity(workspace.as_of(TODAY), Language.KO)
    assert described.one(SeriesRole.OWN) is None
    assert described.title.startswith("우리 가게로 표시한 곳이 없어요.")
    assert len(described.series) == 5


def test_the_scale_of_an_index_shows_100_and_no_more_than_it_must() -> None:
    near = index_scale((98.0, None, 103.0), Language.EN, from_zero=False)
    assert (near.low, near.high) == (90, 110)
    assert [tick.text for tick in near.ticks] == ["90", "95", "100", "105", "110"]
    parity = index_scale((61.0, 162.0), Language.EN, from_zero=False)
    assert (parity.low, parity.high) == (50, 200)
    expectation = index_scale((100.0, 241.0), Language.EN, from_zero=True)
    assert (expectation.low, expectation.high) == (0, 300)
    wide = index_scale((20.0, 780.0), Language.EN, from_zero=False)
    assert [tick.at for tick in wide.ticks] == [0, 100, 200, 400, 600, 800]
    assert near.text(104.892) == "104.9"
    assert near.difference(4.892) == "4.9"


# expectation


def test_expectation_by_hand(workspace: Workspace) -> None:
    """The market goes from 66.7 to 83.3 over the same cells: from 100 to 125."""
    described = describe_expectation(workspace.as_of(TODAY), Language.EN)
    assert {name: rounded(values) for name, values in lines(described).items()} == {
        "Expectations": [100.0, 125.0],
    }
    assert described.title == "Since 1 March 2026 the bar has risen 25 %."
    assert described.subtitle.startswith("Expectation index, 100 on 2026-03-01 · 3 competitors")
    assert sorted(described.checked) == [0, 1]


def test_customers_come_as_a_second_line_by_the_month(workspace: Workspace) -> None:
    """A half-life of a month: the day the bar rises by 25 they have hardly moved."""
    workspace.apply(SetPolicy(replace(workspace.policy, expectation_half_life_months=1)))
    described = describe_expectation(workspace.as_of(date(2027, 1, 31)), Language.EN)
    days = [date_of(day) for day in described.days]
    assert days[:4] == [EARLIER, date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]
    assert days[-4:] == [TODAY, date(2026, 12, 1), date(2027, 1, 1), date(2027, 1, 31)]
    customers = described.one(SeriesRole.CUSTOMERS)
    assert customers is not None
    assert customers.values[:8] == (100.0,) * 8
    share = [1 - 0.5 ** (((day - TODAY).days + 1) / (365.25 / 12)) for day in days[-4:]]
    assert customers.values[-4:] == pytest.approx([100 + 25 * part for part in share])
    assert "customers come half of the way in 1 month" in described.subtitle
    layout = lay_out_trend(described, Sheet(800, 400, Typewriter()))
    assert {label.label.text for label in layout.labels} == {
        "Expectations 125",
        f"Customers {100 + 25 * share[-1]:.4g}",
    }


def test_a_market_nobody_looked_at_has_no_index(workspace: Workspace) -> None:
    workspace.apply(SetPolicy(replace(workspace.policy, expectation_half_life_months=6)))
    described = describe_expectation(workspace.as_of(date(2020, 1, 1)), Language.EN)
    assert described.is_empty
    assert "100 on" not in described.subtitle


def test_the_card_and_the_painter_tell_the_line(qapp: QApplication, workspace: Workspace) -> None:
    theme = Theme.light()
    workspace.apply(SetPolicy(replace(workspace.policy, expectation_half_life_months=6)))
    described = describe_expectation(workspace.as_of(TODAY), Language.EN)
    picture = TrendPicture(described, theme, Lettering())
    picture.arrange(800, 450)
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    assert mark.lines[:2] == ("2026-11-22", "Expectations: 125")
    assert not any(line.startswith("Gap") for line in mark.lines)
    assert picture.gist().startswith("Expectations 125, Customers 100.")
    headers = picture.table().headers
    assert headers[:3] == ("Date", "Expectations", "Customers")
    image = picture_image(picture)
    middle = picture.layout.x(day_number(date(2026, 6, 15)))
    here = image.pixelColor(round(2 * middle), round(2 * picture.layout.y(100.0)))
    assert here == QColor(theme.baseline)


# the choice on the page


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[TrendPage]:
    with shown_page(TrendPage(editor, theme), qtbot) as made:
        yield made


def shown(page: TrendPage) -> TrendDescription:
    assert page.canvas is not None
    picture = page.canvas.picture
    assert isinstance(picture, TrendPicture)
    return picture.described


def choose(page: TrendPage, measure: TrendMeasure) -> None:
    QTest.mouseClick(page.measure.buttons[measure], LEFT)


def test_everything_can_be_shown_as_an_index(page: TrendPage, editor: Editor) -> None:
    assert page.measure.isVisible()
    choose(page, TrendMeasure.PARITY)
    assert page.finding.text().startswith("You stand 60 % below the market")
    editor.set_rival(competitor_named(editor, "Seaview").id)
    assert shown(page).one(SeriesRole.HIGHLIGHTED) is not None
    choose(page, TrendMeasure.EXPECTATION)
    assert [one.role for one in shown(page).series] == [SeriesRole.EXPECTATION]
    assert not page.rival.isVisible()
    choose(page, TrendMeasure.LEVEL)
    assert page.finding.text().startswith("You have been below the market")
    assert page.rival.isVisible()


def test_what_is_measured_stays_on_one_line_and_the_service_at_hand_goes_below(
    page: TrendPage, editor: Editor
) -> None:
    editor.select(editor.market.attributes[0].id, None)
    aside, picks = page.at_hand, (*page.measure.buttons.values(), page.measure.movers)
    assert aside.isVisible()
    assert aside.geometry().top() < page.measure.geometry().bottom()
    flow = page.measure.layout()
    assert isinstance(flow, FlowLayout)
    one_line = flow.one_line().width()
    page.resize(one_line + 40, 480)
    assert len({one.y() for one in picks}) == 1
    assert aside.geometry().top() > page.measure.geometry().bottom()
    page.resize(one_line - 40, 480)  # where even that is too narrow it goes on below
    assert len({one.y() for one in picks}) == 2
    assert aside.geometry().top() > page.measure.geometry().bottom()


def test_arrows_change_what_is_measured(page: TrendPage) -> None:
    page.measure.buttons[TrendMeasure.LEVEL].setFocus()
    QTest.keyClick(page.measure.buttons[TrendMeasure.LEVEL], Qt.Key.Key_Right)
    assert page.measure.measure is TrendMeasure.PARITY
    assert page.finding.text().startswith("You stand 60 % below the market")


def test_a_part_has_a_level_only(page: TrendPage) -> None:
    choose(page, TrendMeasure.PARITY)
    page.show_scope(Scope(touchpoint="products"))
    assert not page.measure.isVisible()
    assert (shown(page).scale.low, shown(page).scale.high) == (0, 100)
    page.show_scope(Scope())
    assert page.measure.isVisible()
    assert page.finding.text().startswith("You stand 60 % below the market")


def test_the_choice_comes_back_with_the_file(
    page: TrendPage, editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    choose(page, TrendMeasure.EXPECTATION)
    again = TrendPage(editor, theme)
    qtbot.addWidget(again)
    assert again.measure.measure is TrendMeasure.EXPECTATION
    editor.kept["trend_measure"] = "something a later version knows"
    other = TrendPage(editor, theme)
    qtbot.addWidget(other)
    assert other.measure.measure is TrendMeasure.LEVEL


def test_an_edit_moves_the_index(page: TrendPage, editor: Editor) -> None:
    choose(page, TrendMeasure.PARITY)
    editor.apply(Record("Our motel", "Free parking", 1.0, observed_on=TODAY))
    own = shown(page).one(SeriesRole.OWN)
    assert own is not None
    assert own.values[-1] == pytest.approx(100.0)  # 83.3 against 83.3
    assert page.finding.text().startswith("You are level with the market")


def test_an_index_goes_out_as_a_picture(
    qapp: QApplication, workspace: Workspace, tmp_path: Path
) -> None:
    snapshot, target = workspace.as_of(TODAY), tmp_path / "index.svg"
    export_chart(snapshot, "trend", target, Language.EN, measure="expectation")
    assert "Expectations 125" in target.read_text(encoding="utf-8")
    for part in ({"attribute": 1}, {"touchpoint": "products"}):
        with pytest.raises(BenchmarkError) as refused:
            export_chart(snapshot, "trend", target, Language.EN, measure="parity", **part)
        assert refused.value.code == "index_of_everything"
