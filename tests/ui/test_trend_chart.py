"""What the trend describes, where it is placed, and that every device draws the same."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from box_overlap import overlap
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from typewriter import Typewriter

from benchmark_app.analysis.log import Log
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.errors import FileRefused
from benchmark_app.ui.charts.export import export_chart, picture_image, picture_mime
from benchmark_app.ui.charts.lettering import Lettering, TextRole, elided, wrapped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.trend import SeriesRole, TrendDescription, describe_trend
from benchmark_app.ui.charts.trend_index import describe_expectation, describe_parity
from benchmark_app.ui.charts.trend_layout import lay_out_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import Snapshot, Workspace

TODAY = date(2026, 11, 22)
Seen = tuple[int, int, date, float]  # attribute, competitor, day, value


def snapshot_of(market: Market, seen: list[Seen], as_of: date = TODAY) -> Snapshot:
    """A snapshot of a market straight from what was seen."""
    logs: dict[int, list[tuple[object, ...]]] = {}
    for place, (attribute, competitor, day, value) in enumerate(seen, 1):
        row = (place, attribute, competitor, day_number(day), place, value, 0, None, None, 0)
        logs.setdefault(attribute, []).append(row)
    return Snapshot(market, {key: Log.from_rows(rows) for key, rows in logs.items()}, as_of)  # type: ignore[arg-type]


def market_of(count: int, *, has_subject: bool = True) -> Market:
    """Competitors 1..count, the subject as the last, a service of each kind."""
    places = [Competitor(id=n, name=f"Place {n}") for n in range(1, count + 1)]
    if has_subject:
        places.append(Competitor(id=count + 1, name="우리 가게", subject=True))
    return Market(
        competitors=tuple(places),
        attributes=(
            Attribute(id=1, name="Free parking", kind=AttributeKind.YES_NO),
            Attribute(id=2, name="Clean linen"),
            Attribute(
                id=3,
                name="Room rate",
                touchpoint="price",
                kind=AttributeKind.MEASURE,
                unit="$",
                direction=Direction.LOWER,
                worst=90.0,
                best=20.0,
            ),
        ),
    )


@st.composite
def histories(draw: st.DrawFn) -> Snapshot:
    """Markets of 0 to 40 competitors over up to 70 years, with gaps, exits and single dates."""
    count = draw(st.sampled_from((0, 1, 2, 3, 7, 40)))
    market = market_of(count, has_subject=draw(st.booleans()))
    years = draw(st.sampled_from((0, 1, 5, 70)))
    days = [TODAY - timedelta(days=round(365.25 * years * part / 4)) for part in range(5)]
    if years == 0:
        days = [TODAY]
    seen: list[Seen] = []
    for attribute, most in ((1, 1), (2, 3), (3, 80)):
        for place in market.competitors:
            for day in days:
                value = draw(st.one_of(st.none(), st.integers(0, most)))
                if value is not None:
                    seen.append((attribute, place.id, day, float(value)))
    return snapshot_of(market, seen)


@settings(max_examples=40, deadline=None)
@given(
    histories(),
    st.sampled_from((None, 1, 2, 3)),
    st.sampled_from(((320, 200), (640, 360), (1366, 768))),
    st.sampled_from(tuple(Language)),
    st.sampled_from(((), (1,), (1, 2))),
)
def test_no_two_texts_overlap_and_none_leaves_the_picture(
    snapshot: Snapshot,
    attribute: int | None,
    size: tuple[int, int],
    language: Language,
    highlight: tuple[int, ...],
) -> None:
    described = describe_trend(snapshot, language, attribute=attribute, highlight=highlight)
    layout = lay_out_trend(described, Sheet(*size, Typewriter()))
    boxes = [label.label.box for label in layout.labels]
    for n, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[n + 1 :])
        assert one.right <= layout.width + 1e-6
        assert one.y >= 0
        assert one.bottom <= layout.height + 1e-6
        assert one.x >= layout.plot.right
    ticks = [tick.label.box for tick in layout.x_ticks]
    assert not any(overlap(one, other) for n, one in enumerate(ticks) for other in ticks[n + 1 :])
    headings = [text.box for text in layout.heading]
    assert not any(overlap(one, two) for one in headings for two in (*boxes, *ticks))


def test_the_grey_band_is_explained_where_there_is_one() -> None:
    """Of four places in the market the fourth's parking is not known; then it is."""
    seen = [(1, place, TODAY, float(place < 3)) for place in (1, 2, 3)] + [(2, 4, TODAY, 1.0)]
    half = describe_trend(snapshot_of(market_of(4), seen), Language.EN, attribute=1)
    assert half.has_band
    assert half.subtitle.endswith("grey band: what is unknown")
    whole = snapshot_of(market_of(4), [*seen, (1, 4, TODAY, 0.0)])
    assert "band" not in describe_trend(whole, Language.EN, attribute=1).subtitle


def test_an_index_that_cannot_be_said_yet_does_not_claim_that_nothing_is_known() -> None:
    """Of two places everything is known; the index waits for a third."""
    seen = [(2, place, TODAY, 2.0) for place in (1, 2, 3)]
    described = describe_expectation(snapshot_of(market_of(2), seen), Language.EN)
    assert described.is_empty
    assert described.note == described.title
    layout = lay_out_trend(described, Sheet(800, 400, Typewriter()))
    assert layout.note
    assert (layout.x_ticks, layout.y_ticks) == ((), ())  # no scale under nothing
    unseen = describe_expectation(snapshot_of(market_of(2), []), Language.EN)
    assert unseen.note.startswith("Nothing is known here yet")


def test_where_nothing_is_known_it_is_said_of_how_many() -> None:
    """Three places, three services, one of them priced; a check that found nothing out is none."""
    nothing = snapshot_of(market_of(3), [])
    for touchpoint, cells in ((None, 9), ("price", 3)):
        described = describe_trend(nothing, Language.EN, touchpoint=touchpoint)
        assert described.is_empty
        assert f"0 of {cells} cells known" in described.subtitle
    assert "0 of 9 cells known" in describe_parity(nothing, Language.EN).subtitle
    assert "0 of 9 cells known" in describe_expectation(nothing, Language.EN).subtitle
    priced = snapshot_of(market_of(3), [(3, 1, TODAY, 40.0), (3, 2, date(2020, 1, 1), 60.0)])
    assert "1 of 9 cells known" in describe_trend(priced, Language.EN).subtitle
    alone = snapshot_of(market_of(0), [])
    assert "cells" not in describe_trend(alone, Language.EN).subtitle


def test_the_lines_are_the_markets_own_numbers(workspace: Workspace) -> None:
    snapshot = workspace.as_of(TODAY)
    described = describe_trend(snapshot, Language.EN)
    days = [date(1970, 1, 1) + timedelta(days=day) for day in described.days]
    levels = snapshot.market_levels(days)
    own, baseline = described.one(SeriesRole.OWN), described.one(SeriesRole.BASELINE)
    assert own is not None
    assert baseline is not None
    assert own.values == tuple(level.own_level for level in levels)
    assert baseline.values == tuple(level.market_level for level in levels)
    assert described.low == tuple(level.low for level in levels)
    assert described.high == tuple(level.high for level in levels)
    rivals = snapshot.competitor_levels(days)
    for series in described.series:
        if series.role is SeriesRole.COMPETITOR:
            assert series.competitor is not None
            assert list(series.values) == rivals[series.competitor]
    assert (described.scale.low, described.scale.high) == (0, 100)
    assert days[-1] == TODAY


def test_a_measure_stays_in_its_own_unit(workspace: Workspace) -> None:
    snapshot = workspace.as_of(TODAY)
    minutes = workspace.find_attribute("Minutes at check-in")
    assert minutes is not None
    described = describe_trend(snapshot, Language.EN, attribute=minutes.id)
    level = snapshot.baseline_level(minutes.id)
    last = {series.name: series.values[-1] for series in described.series}
    assert last["Our motel"] == level.own == 12
    assert last["Market baseline"] == level.expected
    assert last["Good enough"] == level.adequate
    assert last["Really wanted"] == level.desired
    assert last["Lakeside"] == 20
    assert described.better is Direction.LOWER
    assert described.scale.text(level.expected or 0) == "11 min"
    assert all(value is None for value in described.low)


def test_a_graded_service_shows_its_words_and_the_band_of_the_unknown() -> None:
    market = market_of(4)
    seen = [(2, place, TODAY, float(value)) for place, value in ((1, 3), (2, 1), (3, 2), (5, 2))]
    seen.append((1, 4, TODAY, 1.0))  # the fourth is in the market, its linen is unknown
    described = describe_trend(snapshot_of(market, seen), Language.EN, attribute=2)
    assert [tick.text for tick in described.scale.ticks] == ["none", "partly", "yes", "excellent"]
    baseline = described.one(SeriesRole.BASELINE)
    assert baseline is not None
    assert baseline.values[-1] == pytest.approx(2.0)
    assert described.low[-1] == pytest.approx(6 / 4)  # the unknown one scored 0 of 3
    assert described.high[-1] == pytest.approx(9 / 4)  # and 3 of 3
    assert described.counts[-1] == (3, 4)
    layout = lay_out_trend(described, Sheet(800, 400, Typewriter()))
    assert {label.label.text for label in layout.labels} >= {"우리 가게 yes", "Market baseline 2.0"}


def test_only_real_checks_are_marked() -> None:
    first, later = date(2026, 1, 10), date(2026, 5, 1)
    seen = [(2, place, first, 2.0) for place in (1, 2, 3, 4)]
    seen += [(2, 1, later, 2.0), (2, 4, date(2026, 9, 1), 2.0)]
    described = describe_trend(snapshot_of(market_of(3), seen), Language.EN, attribute=2)
    checks = {
        series.name: [described.days[row] for row in sorted(series.checks)]
        for series in described.series
    }
    assert checks["우리 가게"] == [day_number(first), day_number(date(2026, 9, 1))]
    assert checks["Place 1"] == [day_number(first), day_number(later)]
    assert checks["Place 2"] == [day_number(first)]
    assert checks["Market baseline"] == [day_number(first), day_number(later)]


def test_two_competitors_have_no_baseline_and_the_title_says_so() -> None:
    seen = [(2, place, TODAY, 2.0) for place in (1, 2, 3)]
    described = describe_trend(snapshot_of(market_of(2), seen), Language.EN)
    assert described.one(SeriesRole.BASELINE) is None
    assert described.low == (None,)
    assert "third competitor" in described.title


def test_without_a_subject_there_is_no_own_line() -> None:
    market = market_of(3, has_subject=False)
    seen = [(2, place, TODAY, 2.0) for place in (1, 2, 3)]
    described = describe_trend(snapshot_of(market, seen), Language.KO)
    assert described.one(SeriesRole.OWN) is None
    assert described.one(SeriesRole.BASELINE) is not None


def test_levels_that_rest_on_too_few_checks_are_labelled_as_not_sure() -> None:
    """Both services are known at two of three; a check of the third makes parking sure."""
    seen = [(1, place, TODAY, 1.0) for place in (1, 2, 4)]
    seen += [(2, place, TODAY, 2.0) for place in (2, 3, 4)]
    for more, shown in (
        ([], {"우리 가게 about 83", "Market baseline about 83"}),
        ([(1, 3, TODAY, 1.0)], {"우리 가게 83.3", "Market baseline 83.3"}),
    ):
        described = describe_trend(snapshot_of(market_of(3), [*seen, *more]), Language.EN)
        labels = lay_out_trend(described, Sheet(800, 400, Typewriter())).labels
        assert {label.label.text for label in labels} >= shown


@pytest.mark.parametrize(
    ("language", "about", "unsure", "gap"),
    [
        (Language.EN, "about 2.0", "not sure yet: too few checks", "Gap about +1"),
        (Language.KO, "약 2.0", "조사가 적어 아직 확실하지 않음", "격차 약 +1"),
    ],
)
def test_a_service_known_at_too_few_places_is_told_as_not_sure_everywhere(
    language: Language, about: str, unsure: str, gap: str, qapp: QApplication
) -> None:
    """Linen is known at two of three: own and each place's value stay as they are, the market's
    is "about" on its label and card, aloud and in the table. The third's check makes it sure."""
    seen = [(2, 1, TODAY, 2.0), (2, 2, TODAY, 2.0), (2, 4, TODAY, 3.0)]
    seen += [(1, place, TODAY, 1.0) for place in (1, 2, 3, 4)]
    market = market_of(3)
    described = describe_trend(snapshot_of(market, seen), language, attribute=2, highlight=(1,))
    picture = TrendPicture(described, Theme.light(), Lettering())
    picture.arrange(800, 400)
    own, baseline = described.series[0].name, described.series[1].name
    labels = {label.label.text for label in picture.layout.labels}
    own_word = described.text(described.series[0], 0)
    assert {f"{baseline} {about}", f"{own} {own_word}"} <= labels
    assert f"Place 1 {described.text(described.series[2], 0)}" in labels
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    assert {f"{baseline}: {about}", f"{own}: {own_word}", gap, unsure} <= set(mark.lines)
    assert f"{baseline} {about}" in picture.spoken
    assert unsure in picture.spoken
    table = picture.table()
    assert [row[-1] for row in table.rows] == [unsure]
    assert table.rows[0][2] == "2", "numbers stay numbers"
    more = [*seen, (2, 3, TODAY, 2.0)]
    described = describe_trend(snapshot_of(market, more), language, attribute=2)
    picture = TrendPicture(described, Theme.light(), Lettering())
    picture.arrange(800, 400)
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    said = [*mark.lines, picture.spoken, *picture.table().headers, *picture.table().rows[-1]]
    assert not any(about in one or unsure in one for one in said)


def test_the_card_of_all_services_says_about_as_the_label_does(qapp: QApplication) -> None:
    seen = [(1, place, TODAY, 1.0) for place in (1, 2, 4)]
    seen += [(2, place, TODAY, 2.0) for place in (2, 3, 4)]
    described = describe_trend(snapshot_of(market_of(3), seen), Language.EN)
    picture = TrendPicture(described, Theme.light(), Lettering())
    picture.arrange(800, 400)
    mark = picture.walk(None, 0, 0)
    assert mark is not None
    assert mark.lines[1:3] == ("우리 가게: about 83", "Market baseline: about 83")
    assert mark.lines[-1] == "not sure yet: too few checks"
    assert picture.spoken.endswith("not sure yet: too few checks.")
    assert picture.table().rows[-1][-1] == "not sure yet: too few checks"


def test_where_too_little_is_known_nothing_is_filled_and_the_baseline_is_dotted(
    qapp: QApplication,
) -> None:
    """Linen: two of three known at first, all three for the second half of the time."""
    early, later = date(2026, 1, 1), date(2026, 6, 15)
    seen = [(1, place, early, 1.0) for place in (1, 2, 3, 4)]
    seen += [(2, 1, early, 1.0), (2, 2, early, 1.0), (2, 4, early, 3.0), (2, 3, later, 1.0)]
    described = describe_trend(snapshot_of(market_of(3), seen), Language.EN, attribute=2)
    assert described.unsure == {0}
    theme = Theme.light()
    picture = TrendPicture(described, theme, Lettering())
    picture.arrange(900, 400)
    layout = picture.layout
    image = picture_image(picture, sharpness=1)

    def column(day: date) -> set[str]:
        x = round(layout.x(day_number(day)))
        between = range(round(layout.y(2.9)), round(layout.y(1.1)))
        return {image.pixelColor(x, y).name() for y in between}

    def painted(first: date, last: date) -> float:
        """Which part of the baseline's row has its colour."""
        y = round(layout.y(1.0))
        row = range(round(layout.x(day_number(first))), round(layout.x(day_number(last))))
        return sum(image.pixelColor(x, y) == theme.baseline for x in row) / len(row)

    assert theme.base.name() in column(date(2026, 3, 1))
    assert theme.base.name() not in column(date(2026, 9, 1))
    dotted = painted(date(2026, 2, 1), date(2026, 6, 1))
    dashed = painted(date(2026, 7, 1), date(2026, 11, 1))
    assert 0.2 < dotted < 0.45 < dashed < 0.75


def test_one_date_is_dots() -> None:
    seen = [(2, place, TODAY, 2.0) for place in (1, 2, 3, 4)]
    described = describe_trend(snapshot_of(market_of(3), seen), Language.EN)
    assert described.is_single
    assert not described.is_empty


def test_nothing_checked_says_so_in_one_sentence() -> None:
    described = describe_trend(snapshot_of(market_of(3), []), Language.EN, attribute=2)
    assert described.is_empty
    layout = lay_out_trend(described, Sheet(800, 400, Typewriter()))
    assert layout.labels == ()
    assert "Nothing is known here yet" in " ".join(text.text for text in layout.note)


def test_a_highlighted_line_that_stopped_says_when() -> None:
    stopped, day = date(2021, 3, 1), date(2023, 3, 1)
    seen = [(2, place, TODAY, 2.0) for place in (2, 3, 4)] + [(2, 1, stopped, 1.0)]
    seen.append((1, 1, TODAY, 1.0))  # still in the market, its linen only stale
    described = describe_trend(
        snapshot_of(market_of(3), seen), Language.EN, attribute=2, highlight=(1,)
    )
    layout = lay_out_trend(described, Sheet(800, 400, Typewriter()))
    label = next(one for one in layout.labels if "Place 1" in one.label.text)
    assert label.label.text == f"Place 1 to {day.isoformat()}"
    assert not label.leads


def test_many_at_one_level_are_counted_not_named() -> None:
    seen = [(2, place, TODAY, 3.0) for place in range(1, 6)] + [(2, 6, TODAY, 1.0)]
    seen.append((2, 7, TODAY, 2.0))
    described = describe_trend(snapshot_of(market_of(6), seen), Language.EN, attribute=2)
    texts = [
        label.label.text for label in lay_out_trend(described, Sheet(800, 400, Typewriter())).labels
    ]
    assert "5 competitors" in texts
    assert "Place 6" in texts


@pytest.fixture
def described(workspace: Workspace) -> TrendDescription:
    return describe_trend(workspace.as_of(TODAY), Language.EN, highlight=(2,))


@pytest.fixture
def picture(qapp: QApplication, described: TrendDescription, theme: Theme) -> TrendPicture:
    made = TrendPicture(described, theme, Lettering())
    made.arrange(800, 450)
    return made


def test_the_painter_draws_its_colours(picture: TrendPicture, theme: Theme) -> None:
    image = picture_image(picture)
    assert (image.width(), image.height()) == (1600, 900)
    colours = {
        QColor(image.pixel(x, y)).name() for x in range(0, 1600, 2) for y in range(0, 900, 2)
    }
    for role in (theme.base, theme.own, theme.baseline, theme.highlighted, theme.line):
        assert role.name() in colours


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("language", SPOKEN)
def test_svg_keeps_text_as_text(
    qapp: QApplication, workspace: Workspace, tmp_path: Path, theme_name: str, language: Language
) -> None:
    snapshot = workspace.as_of(TODAY)
    target = tmp_path / "trend.svg"
    shown = Theme.light() if theme_name == "light" else Theme.dark()
    export_chart(snapshot, "trend", target, language, theme=shown, size=(900, 500))
    text = target.read_text(encoding="utf-8")
    described = describe_trend(snapshot, language)
    assert "Our motel" in text
    assert ("Market baseline" if language is Language.EN else "시장 기준선") in text
    assert described.subtitle.split(" · ")[0] in text
    renderer = QSvgRenderer(str(target))
    assert renderer.isValid()
    assert renderer.viewBoxF() == QRectF(0, 0, 900, 500)


def test_png_is_twice_as_sharp_and_pdf_has_its_page(
    qapp: QApplication, workspace: Workspace, tmp_path: Path
) -> None:
    snapshot = workspace.as_of(TODAY)
    export_chart(snapshot, "trend", tmp_path / "trend.png", Language.EN, size=(600, 400))
    image = QImage(str(tmp_path / "trend.png"))
    assert (image.width(), image.height()) == (1200, 800)
    export_chart(snapshot, "trend", tmp_path / "trend.pdf", Language.EN, size=(600, 400))
    page = (tmp_path / "trend.pdf").read_bytes()
    assert page.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 450.000000 300.000000]" in page
    assert b"FontFile2" in page
    assert sorted(path.name for path in tmp_path.glob("trend*")) == ["trend.pdf", "trend.png"]


def test_another_ending_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        export_chart(workspace.as_of(TODAY), "trend", tmp_path / "trend.gif", Language.EN)
    assert refused.value.code == "unknown_chart_format"
    assert not (tmp_path / "trend.gif").exists()


def test_the_card_tells_day_values_gap_and_what_is_unknown(picture: TrendPicture) -> None:
    layout = picture.layout
    own = picture.described.one(SeriesRole.OWN)
    assert own is not None
    value = own.values[-1]
    assert value is not None
    mark = picture.mark_at(layout.x(day_number(TODAY)), layout.y(value))
    assert mark is not None
    assert mark.lines[0] == TODAY.isoformat()
    assert f"Our motel: {picture.described.scale.text(value)}" in mark.lines
    assert any(line.startswith("Gap ") for line in mark.lines)
    assert mark.competitor == own.competitor
    assert picture.mark_at(1, 1) is None


def test_arrows_walk_the_days_and_the_lines(picture: TrendPicture) -> None:
    here = picture.walk(None, 0, 0)
    assert here is not None
    assert here.row == len(picture.described.days) - 1
    earlier = picture.walk(here, -1, 0)
    assert earlier is not None
    assert earlier.row < here.row
    assert earlier.x < here.x
    up = picture.walk(here, 0, 1)
    down = picture.walk(here, 0, -1)
    assert up is not None
    assert down is not None
    assert up.y <= here.y <= down.y


def test_the_table_holds_every_number(picture: TrendPicture) -> None:
    table = picture.table()
    described = picture.described
    assert len(table.rows) == len(described.days)
    assert table.headers[1:-2] == tuple(series.name for series in described.series)
    last = table.rows[-1]
    own = described.series[0].values[-1]
    assert own is not None
    assert last[1] == described.scale.text(own), "as the chart says it"
    lines = table.as_lines().splitlines()
    assert len(lines) == len(table.rows) + 1
    assert all(line.count("\t") == len(table.headers) - 1 for line in lines)


def test_the_clipboard_gets_picture_and_numbers(picture: TrendPicture) -> None:
    mime = picture_mime(picture)
    assert mime.hasImage()
    assert mime.text() == picture.table().as_lines()


def test_long_texts_are_shortened_or_wrapped() -> None:
    measure = Typewriter()
    assert elided("Seaview", 100, TextRole.LABEL, measure) == "Seaview"
    assert elided("Seaview Motor Court", 70, TextRole.LABEL, measure) == "Seaview M…"
    assert elided("Seaview", 3, TextRole.LABEL, measure) == ""
    lines = wrapped("one two three four five six", 70, TextRole.TITLE, measure, 2)
    assert lines == ("one two", "three fou…")
    assert wrapped("", 70, TextRole.TITLE, measure, 2) == ()
    room = measure.width("has risen 39.1", TextRole.TITLE)
    lines = wrapped("has risen 39.1 %, 11.8 % a year", room, TextRole.TITLE, measure, 3)
    assert lines == ("has risen", "39.1 %, 11.8 %", "a year")  # no % at a line's beginning
