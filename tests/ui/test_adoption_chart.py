"""What the adoption curve describes, where it is placed, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from adoption_case import PARKING, RATE, TODAY, market, outlook, parking
from box_overlap import overlap
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from typewriter import Typewriter

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR, ForecastBasis
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.charts.adoption import AdoptionDescription, describe_adoption
from benchmark_app.ui.charts.adoption_layout import (
    AdoptionLayout,
    lay_out_adoption,
    median_levels,
    whole_adoption_span,
    years_ahead,
)
from benchmark_app.ui.charts.adoption_names import with_names
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.adoption_title import forecast_lines
from benchmark_app.ui.charts.export import export_chart, picture_image
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.spread_ahead import NOTHING, SpreadAhead, spread_ahead_of
from benchmark_app.ui.theme import Theme
from benchmark_app.words.chart import CHART_WORDS
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

FIRST = "2024-01-10"
#: Nobody of five in January 2024; A and B in spring, C in summer 2025, B gives up in 2026.
SPREAD = [
    *((place, FIRST, 0) for place in range(1, 6)),
    (1, "2025-03-01", 1),
    (2, "2025-03-01", 1),
    (3, "2025-08-01", 1),
    (4, "2025-08-01", 0),
    (6, "2025-05-01", 1),
    (2, "2026-05-01", 0),
    (4, "2026-06-01", 1),
]


def spread(language: Language = Language.EN, ahead: SpreadAhead = NOTHING) -> AdoptionDescription:
    return describe_adoption(parking(market(5), SPREAD), language, PARKING, ahead)


def laid_out(
    described: AdoptionDescription, width: float = 1000, height: float = 560, **how: object
) -> AdoptionLayout:
    sheet = Sheet(width, height, Typewriter(), **how)  # type: ignore[arg-type]
    return with_names(described, lay_out_adoption(described, sheet), sheet)


def test_the_line_is_the_markets_own_share() -> None:
    described = spread()
    for day, share, counts in zip(described.days, described.share, described.counts, strict=True):
        then = parking(market(5), SPREAD, date(1970, 1, 1) + timedelta(days=day))
        adoption = then.stage(PARKING).adoption
        assert share == pytest.approx(adoption.share)
        assert counts == (adoption.adopters, adoption.known)
    assert described.days[-1] == day_number(TODAY)
    assert described.share[-1] == pytest.approx(3 / 4)  # the fifth was last seen too long ago


def test_who_began_and_who_stopped_is_told_with_the_day() -> None:
    described = spread()
    told = [(described.days[one.row], one.name, one.begins) for one in described.steps]
    assert told == [
        (day_number(date(2025, 3, 1)), "Place 1", True),
        (day_number(date(2025, 3, 1)), "Place 2", True),
        (day_number(date(2025, 8, 1)), "Place 3", True),
        (day_number(date(2026, 5, 1)), "Place 2", False),
        (day_number(date(2026, 6, 1)), "Place 4", True),
    ]
    assert not any(one.is_first_look for one in described.steps)
    assert described.own_start == day_number(date(2025, 5, 1))


def test_what_was_there_at_the_first_look_is_told_apart_and_a_confirmation_is_no_start() -> None:
    seen = [(n, FIRST, 1) for n in (1, 2)] + [(3, FIRST, 0), (1, "2025-01-10", 1)]
    described = describe_adoption(parking(market(3), seen), Language.EN, PARKING)
    assert [(one.name, one.is_first_look) for one in described.steps] == [
        ("Place 1", True),
        ("Place 2", True),
    ]


def test_only_days_with_checks_of_competitors_have_markers() -> None:
    described = spread()
    looked = {described.days[row] for row in described.checks}
    assert day_number(date(2025, 5, 1)) not in looked  # the subject's own
    assert looked == {day_number(date.fromisoformat(day)) for place, day, _ in SPREAD if place < 6}


def test_thresholds_say_how_many_it_takes() -> None:
    assert [one.text for one in spread().thresholds] == [  # none of four sets one apart
        "Catching on: 2 of 4",
        "Expected by all: 3 of 4",
    ]
    assert spread(Language.KO).thresholds[1].text == "기본: 4곳 중 3곳"
    heavy = parking(market(5, weight=2.0), SPREAD)
    texts = [one.text for one in describe_adoption(heavy, Language.EN, PARKING).thresholds]
    assert texts == ["Sets apart: 16 %", "Catching on: 50 %", "Expected by all: 70 %"]


def test_the_line_of_a_threshold_is_where_its_label_says() -> None:
    seen = [(n, "2026-02-01", int(n == 1)) for n in range(1, 7)]
    described = describe_adoption(parking(market(6), seen), Language.EN, PARKING)
    apart = described.thresholds[0]
    assert apart.text == "Sets apart: 2 of 6"
    now = described.share[-1]
    assert now is not None
    assert now < apart.share == 2 / 6  # one of six just appeared, and lies below
    assert [one.share for one in described.thresholds[1:]] == [0.5, 0.7]


def titled(seen: list[tuple[int, str, int]], count: int = 5, **told: object) -> str:
    ahead = told.pop("ahead", NOTHING)
    assert isinstance(ahead, SpreadAhead)
    return describe_adoption(parking(market(count), seen), Language.EN, PARKING, ahead).title


def test_the_title_is_the_finding() -> None:
    assert titled(SPREAD) == "Free parking spread from 0 of 5 in 2024 to 3 of 4 now."
    assert spread(Language.KO).title == (
        "Free parking은(는) 2024년 5곳 중 0곳에서 지금 4곳 중 3곳으로 퍼졌어요."
    )
    whole = [(n, "2026-02-01", int(n < 3)) for n in range(1, 6)]
    assert titled([*whole, (3, "2026-09-01", 1)]) == (
        "Free parking spread from 2 of 5 on 1 February 2026 to 3 of 5 now."
    )
    assert titled([*whole, (3, "2026-09-01", 0)]) == (
        "Free parking: 2 of 5 offer it, no more than on 1 February 2026."
    )
    fallen = [*whole, (1, "2026-09-01", 0), (2, "2026-09-01", 0)]
    assert titled(fallen) == "Free parking fell back from 2 of 5 on 1 February 2026 to 0 of 5 now."
    assert titled(whole, as_of=TODAY).endswith("offer it, checked on one day only.")
    nobody = [(n, "2026-02-01", 0) for n in range(1, 6)]
    assert titled(nobody) == "None of the 5 places known offers Free parking yet."
    assert titled([(1, "2026-02-01", 1), (2, "2026-02-01", 0)], 2) == (
        "Free parking: 1 of the 2 places known offers it, too few to say how it spreads."
    )
    assert titled([]) == "Free parking: whether anybody offers it is not known yet."
    stale = [(n, "2020-02-01", 1) for n in range(1, 4)]
    assert titled(stale, 3) == (
        "Free parking: nothing is known now; when last known, 3 of 3 offered it."
    )


def test_the_first_round_of_checks_is_one_beginning() -> None:
    seen = [(n, "2025-02-01", 0) for n in (1, 2, 3)]
    seen += [(4, "2025-02-10", 1), (5, "2025-02-20", 1), (1, "2026-09-01", 1)]
    assert titled(seen) == "Free parking spread from 2 of 5 in 2025 to 3 of 5 now."


def test_fast_and_slow_are_said_by_the_markets_own_pace() -> None:
    whole = [(n, "2025-02-01", int(n == 1)) for n in range(1, 6)] + [(2, "2026-02-01", 1)]
    ahead = outlook(2, 5, speed=2.0)
    assert "spread fast: from 1 of 5 in 2025" in titled(whole, ahead=ahead)
    assert "spread slowly: from" in titled(whole, ahead=outlook(2, 5, speed=0.4))
    assert "parking spread from" in titled(whole, ahead=outlook(2, 5, speed=1.1))
    guess = outlook(2, 5, speed=2.0, basis=ForecastBasis.PRIOR_ONLY)
    assert "parking spread from" in titled(whole, ahead=guess)


def ahead_of(described_from: SpreadAhead) -> AdoptionDescription:
    seen = [(n, "2025-02-01", int(n == 1)) for n in range(1, 6)] + [(2, "2026-02-01", 1)]
    return describe_adoption(parking(market(5), seen), Language.EN, PARKING, described_from)


def test_the_fan_goes_from_today_on_and_is_the_forecast_at_its_threshold() -> None:
    described = ahead_of(outlook(2, 5))
    fan = described.outlook.fan
    assert [round(one.share * 5) for one in fan] == [3, 4, 5]
    assert described.outlook.forecast is not None
    assert fan[1].years == described.outlook.forecast.years
    shifted = replace(outlook(2, 5), fan=tuple(
        replace(one, years=tuple(year * 3 for year in one.years))  # type: ignore[arg-type]
        for one in outlook(2, 5).fan
    ))  # fmt: skip
    fan = ahead_of(shifted).outlook.fan
    assert fan[1].years == described.outlook.forecast.years
    for before, after in pairwise(fan):
        assert all(a <= b for a, b in zip(before.years, after.years, strict=True))


def test_the_remarks_tell_the_forecast_and_that_a_what_if_is_none() -> None:
    said = ahead_of(outlook(2, 5)).remarks
    assert said[0].startswith("Expected by all around November 2028, probably between")
    assert said[1].startswith("Beyond today: 5 times in 10 it stays within the strong band")
    assert said[2] == "Dashed: what if it spread like a typical new product - not a forecast"
    late = ahead_of(outlook(2, 5, within_five=0.27))
    assert late.remarks[0].startswith("Expected by all: not in the next 5 years (73 % likely).")
    assert ahead_of(outlook(2, 5).asked(forecast=False, what_if=True)).remarks == said[2:]
    assert ahead_of(outlook(2, 5).asked(forecast=True, what_if=False)).remarks == said[:2]
    assert ahead_of(replace(outlook(2, 5), is_known=False)).remarks == ()
    no_curve = ahead_of(replace(outlook(2, 5), what_if=()))
    assert no_curve.remarks[2] == "There is no typical curve to compare with."


def test_where_there_is_no_forecast_there_is_no_fan() -> None:
    seen = [(n, "2025-02-01", int(n < 5)) for n in range(1, 6)]
    found = outlook(4, 5).asked(forecast=True, what_if=False)
    assert found.fan
    described = describe_adoption(parking(market(5), seen), Language.EN, PARKING, found)
    assert described.remarks == ("Expected by all already; there is nothing to forecast.",)
    assert described.outlook.fan == ()
    assert years_ahead(described) == 0.0


def test_a_stage_that_holds_through_a_dip_is_not_foretold_anew() -> None:
    seen = [(n, "2025-10-01", int(n < 5)) for n in range(1, 6)] + [(4, "2026-11-20", 0)]
    view = parking(market(5), seen)
    result = view.stage(PARKING)
    assert (result.stage, result.adoption.adopters) == (LifecycleStage.TABLE_STAKES, 3)
    ahead = outlook(3, 5).asked(forecast=True, what_if=False)
    assert ahead.forecast is not None
    described = describe_adoption(view, Language.EN, PARKING, ahead)
    assert described.remarks == ("Expected by all already; there is nothing to forecast.",)
    assert described.outlook.fan == ()


def test_the_grey_band_ends_where_the_fan_begins() -> None:
    seen = [(n, "2025-02-01", int(n < 3)) for n in range(1, 5)] + [(5, "2018-02-01", 0)]
    view = parking(market(5), seen)
    whole = describe_adoption(view, Language.EN, PARKING, outlook(2, 5)).subtitle
    assert whole.endswith("grey band up to today: what is unknown")
    assert describe_adoption(view, Language.EN, PARKING).subtitle.endswith(
        "grey band: what is unknown"
    )


def test_who_left_is_not_counted_among_those_that_can_offer_it() -> None:
    seen = [(n, "2025-02-01", int(n < 3)) for n in range(1, 6)]
    full = market(5)
    gone = replace(full.competitors[0], exited_on=date(2026, 2, 1))
    less = replace(full, competitors=(gone, *full.competitors[1:]))
    said = describe_adoption(parking(less, seen), Language.EN, PARKING).subtitle
    assert "4 competitors · 1 left the market · 4 of 4 places known" in said


def test_what_fades_out_does_not_spread() -> None:
    seen = [(n, "2025-02-01", int(n == 1)) for n in range(1, 6)]
    result = parking(market(5), seen).stage(PARKING)
    fading = replace(result, stage=LifecycleStage.DECLINING)
    said = [forecast_lines(outlook(2, 5), one, Language.EN)[0] for one in (result, fading)]
    assert said[0].startswith(said[1])
    assert "as fast as is usual." in said[0]
    assert said[1].startswith("Expected by all around")
    assert "usual" not in said[1]


def test_where_nothing_can_be_foretold_the_reason_is() -> None:
    wanted = SpreadAhead(wants_forecast=True, is_known=True)

    def said(seen: list[tuple[int, str, int]], count: int = 5) -> str:
        view = parking(market(count), seen)
        return describe_adoption(view, Language.EN, PARKING, wanted).remarks[0]

    assert said([(n, "2026-02-01", 1) for n in range(1, 6)]).startswith("Expected by all already")
    assert said([(n, "2026-02-01", 0) for n in range(1, 6)]).startswith("No forecast before")
    assert said([(1, "2026-02-01", 1)]) == "No forecast: too few places are known."
    assert said([(n, "2026-02-01", int(n < 3)) for n in range(1, 6)]) == "No forecast can be made."


def test_of_too_few_nothing_is_foretold() -> None:
    seen = [(1, "2026-02-01", 1), (2, "2026-02-01", 0)]
    described = describe_adoption(parking(market(2), seen), Language.EN, PARKING, outlook(1, 2))
    assert described.outlook.fan == ()
    assert described.outlook.what_if == ()
    assert years_ahead(described) == 0.0


def test_what_lies_ahead_takes_5_years_at_most() -> None:
    described = ahead_of(outlook(2, 5))
    assert years_ahead(described) == 3.0  # less than two years of history
    _, last = whole_adoption_span(described)
    assert last == described.today + 3 * DAYS_A_YEAR
    long = [(n, "1990-02-01", 0) for n in range(1, 6)]
    long += [(n, "2025-02-01", int(n < 3)) for n in range(1, 6)]
    old = describe_adoption(parking(market(5), long), Language.EN, PARKING, outlook(2, 5))
    assert years_ahead(old) == 5.0
    quick = replace(outlook(2, 5), what_if=(), fan=outlook(2, 5).fan[:3])
    assert years_ahead(
        describe_adoption(parking(market(5), long), Language.EN, PARKING, quick)
    ) == pytest.approx(4.5)


def test_a_measure_without_a_floor_says_one_sentence() -> None:
    described = describe_adoption(parking(market(5), SPREAD), Language.EN, RATE)
    assert described.is_empty
    layout = laid_out(described, 600, 300)
    assert "is a number without a floor" in " ".join(text.text for text in layout.note)
    assert layout.names == ()
    assert layout.edges == ()


def test_all_unknown_says_one_sentence(qapp: QApplication) -> None:
    described = describe_adoption(parking(market(5), []), Language.EN, PARKING)
    assert described.is_empty
    picture = AdoptionPicture(described, Theme.light(), Lettering())
    picture.arrange(640, None)
    assert picture.layout.note
    assert picture.mark_at(300, 200) is None
    assert picture.walk(None, 1, 0) is None
    ticks = [tick.label.text for tick in picture.layout.x_ticks]
    assert ticks == [TODAY.isoformat()], "no days are made up around the one"


def test_a_gap_stays_a_gap_and_too_few_are_no_sure_line() -> None:
    seen = [(n, "2018-01-10", 1) for n in range(1, 6)] + [
        (n, "2025-01-10", int(n == 1)) for n in range(1, 3)
    ]
    described = describe_adoption(parking(market(5), seen), Language.EN, PARKING)
    gap = [row for row, one in enumerate(described.share) if one is None]
    assert [described.days[row] for row in gap] == [day_number(date(2020, 1, 10))]
    assert described.sure[0] == 1.0
    assert described.sure[-1] is None
    assert described.share[-1] == 0.5


@st.composite
def descriptions(draw: st.DrawFn) -> AdoptionDescription:
    """Markets of 0 to 40 competitors over up to 70 years, with relapses, gaps and single dates."""
    count = draw(st.sampled_from((0, 1, 2, 3, 8, 40)))
    years = draw(st.sampled_from((0, 1, 5, 70)))
    days = sorted({TODAY - timedelta(days=round(365.25 * years * part / 6)) for part in range(7)})
    seen = []
    for place in range(1, count + 1):
        for day in days:
            value = draw(st.sampled_from((None, 0, 1)))
            if value is not None:
                seen.append((place, day.isoformat(), value))
    view = parking(market(count), seen)
    adoption = view.stage(PARKING).adoption
    ahead = NOTHING
    if adoption.known and draw(st.booleans()):
        ahead = outlook(adoption.adopters, adoption.known)
    return describe_adoption(view, draw(st.sampled_from(tuple(Language))), PARKING, ahead)


@settings(max_examples=60, deadline=None)
@given(descriptions(), st.sampled_from(((320, 220), (640, 360), (1366, 768))))
def test_no_two_texts_overlap_and_none_leaves_the_picture(
    described: AdoptionDescription, size: tuple[int, int]
) -> None:
    layout = laid_out(described, *size)
    boxes = [text.box for text in layout.texts]
    for n, one in enumerate(boxes):
        assert not any(overlap(one, other) for other in boxes[n + 1 :])
        assert one.x >= 0
        assert one.right <= layout.width + 1e-6
    inside = [name.label.box for name in layout.names]
    stems = [name.stem for name in layout.names if name.stem is not None]
    assert not any(overlap(box, stem) for box in inside for stem in stems)
    plot = layout.plot
    for box in inside:
        assert plot.x <= box.x <= box.right <= plot.right
        assert plot.y <= box.y <= box.bottom <= plot.bottom


def test_names_stand_clear_of_the_line_and_of_the_thresholds() -> None:
    described = spread()
    layout = laid_out(described)
    assert {name.label.text for name in layout.names} == {
        "Place 1, Place 2",
        "Place 3",
        "Place 2 stops",
        "Place 4",
        "우리 가게",
    }
    for name in layout.names:
        box = name.label.box
        for row, share in enumerate(described.share[:-1]):
            if share is None:
                continue
            y = layout.y(share)
            left, right = layout.x(described.days[row]), layout.x(described.days[row + 1])
            assert not (box.x < right and left < box.right and box.y < y < box.bottom)
        for threshold in described.thresholds:
            assert not box.y < layout.y(threshold.share) < box.bottom


@pytest.mark.parametrize("height", range(140, 240, 10))
def test_the_day_of_the_forecast_stands_clear_of_its_median(height: float) -> None:
    soon = replace(outlook(2, 5, years=(0.1, 0.3, 0.6, 2.0, 4.0)), what_if=())
    described = replace(ahead_of(soon), title="", subtitle="", remarks=())
    layout = laid_out(described, 900, height)
    levels = median_levels(described, layout)
    assert levels[0][0] == pytest.approx(layout.x(described.today))
    for box in (name.label.box for name in layout.names if name.is_forecast):
        for left, right, y in levels:
            assert not (box.x < right and left < box.right and box.y < y < box.bottom)


def test_many_starts_on_a_day_are_counted() -> None:
    seen = [(n, "2024-03-01", 0) for n in range(1, 41)]
    seen += [(n, "2026-03-01", 1) for n in range(1, 30)]
    layout = laid_out(describe_adoption(parking(market(40), seen), Language.EN, PARKING))
    assert "Place 1, Place 2 +27" in [name.label.text for name in layout.names]


def picture_of(described: AdoptionDescription, theme: Theme) -> AdoptionPicture:
    picture = AdoptionPicture(described, theme, Lettering())
    picture.arrange(900, 500)
    return picture


def test_cards_and_table_say_the_numbers(qapp: QApplication, theme: Theme) -> None:
    picture = picture_of(spread(), theme)
    layout, described = picture.layout, picture.described
    row = described.days.index(day_number(date(2025, 3, 1)))
    mark = picture.walk(picture.walk(None, 0, 0), row - len(described.days) + 1, 0)
    assert mark is not None
    assert mark.lines == (
        "2025-03-01",
        "2 of 5 offer it",
        "Starts: Place 1, Place 2",
    )
    later = picture.mark_at(layout.x(day_number(date(2026, 5, 20))), layout.plot.y + 30)
    assert later is not None
    assert later.lines[1] == "2 of 4 offer it"
    assert later.lines[2].startswith("With the unknown places ")
    assert later.lines[-1] == "Stops: Place 2"
    assert later.competitor == 2
    table = picture.table()
    assert table.headers[:4] == ("Date", "Offered by", "Known", "Share")
    assert len(table.headers) == 9
    found = next(line for line in table.rows if line[0] == "2025-03-01")
    assert found == ("2025-03-01", "2", "5", "40 %", "40 %", "40 %", "Place 1, Place 2", "", "")


def test_what_lies_ahead_can_be_walked_and_stands_in_the_table(
    qapp: QApplication, theme: Theme
) -> None:
    picture = picture_of(ahead_of(outlook(2, 5)), theme)
    described, layout = picture.described, picture.layout
    today = picture.walk(None, 0, 0)
    assert today is not None
    assert today.lines[0] == TODAY.isoformat()
    first = picture.walk(today, 1, 0)
    assert first is not None
    assert first.lines[0] == "3 of 5 offer it"
    assert first.lines[3] == "2027-11-22: 50 % likely by then"
    assert picture.walk(first, -1, 0) is not None
    second = picture.walk(first, 0, 1)
    assert second is not None
    assert second.lines[-1] == "2031-05-24: 90 % likely by then"
    third = picture.walk(second, 1, 0)
    assert third is not None
    assert third.lines[-1] == "after 2031-11-22: 90 % likely by then"
    assert picture.walk(third, 1, 0) == third
    near = picture.mark_at(layout.plot.right - 4, layout.y(0.79))
    assert near is not None
    assert near.row == second.row
    rows = picture.table().rows[-3:]
    assert [row[1] for row in rows] == ["3 of 5 offer it", "4 of 5 offer it", "5 of 5 offer it"]
    assert rows[2][-1] == "after 2031-11-22"
    assert len(picture.table().headers) == 14
    assert described.outlook.fan[2].years[2] == 3.0


def test_no_date_is_told_where_it_takes_more_than_5_years(qapp: QApplication) -> None:
    slow = outlook(2, 5, years=(2.0, 4.0, 9.0, 12.0, 30.0), within_five=0.3)
    picture = picture_of(ahead_of(slow), Theme.light())
    assert picture.table().rows[-2][-5:] == ("",) * 5
    mark = picture.walk(picture.walk(picture.walk(None, 0, 0), 1, 0), 1, 0)
    assert mark is not None
    assert mark.lines == ("4 of 5 offer it", "not in 5 years")
    assert not any("around" in name.label.text for name in picture.layout.names)
    dated = picture_of(ahead_of(outlook(2, 5)), Theme.light())
    assert [one.label.text for one in dated.layout.names if one.is_forecast] == ["around 2028-11"]


def test_one_date_is_a_dot(qapp: QApplication, theme: Theme) -> None:
    seen = [(n, TODAY.isoformat(), int(n < 4)) for n in range(1, 6)]
    described = describe_adoption(parking(market(5), seen), Language.EN, PARKING)
    assert described.is_single
    picture = picture_of(described, theme)
    image = picture_image(picture, sharpness=1)
    x, y = picture.layout.x(described.today), picture.layout.y(0.6)
    assert image.pixelColor(round(x), round(y)) == theme.baseline
    assert image.pixelColor(round(x) + 12, round(y)) == theme.base
    mark = picture.mark_at(x + 1, y)
    assert mark is not None
    assert mark.lines[0] == TODAY.isoformat()


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark(), Theme.light().contrasting()])
def test_the_fan_is_darker_in_its_middle_half(qapp: QApplication, theme: Theme) -> None:
    picture = picture_of(ahead_of(outlook(2, 5).asked(forecast=True, what_if=False)), theme)
    image = picture_image(picture, sharpness=1)
    layout, today = picture.layout, picture.described.today

    def contrast(years: float) -> int:
        x, y = layout.x(today + years * DAYS_A_YEAR), layout.y(0.52)
        seen = image.pixelColor(round(x), round(y))
        return abs(seen.lightness() - theme.base.lightness())

    assert contrast(0.15) == 0
    assert 0 < contrast(0.4) < contrast(0.8)  # 10 to 25 % and 25 to 50 % of the first step
    assert 0 < contrast(2.0) < contrast(1.3)


def test_exports_hold_the_words(qapp: QApplication, tmp_path: Path) -> None:
    view = parking(market(5), SPREAD)
    for ending in ("png", "svg", "pdf"):
        target = tmp_path / f"a.{ending}"
        export_chart(view, "adoption", target, Language.KO, attribute=PARKING)
        assert target.stat().st_size > 1000
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "기본: 4곳 중 3곳" in text
    assert "이미 기본이라" in text
    assert QImage(str(tmp_path / "a.png")).width() == 2400
    with pytest.raises(BenchmarkError, match="adoption_needs_service"):
        export_chart(view, "adoption", tmp_path / "b.png", Language.EN)
    with pytest.raises(BenchmarkError, match="adoption_needs_floor"):
        export_chart(view, "adoption", tmp_path / "b.png", Language.EN, attribute=RATE)
    assert not (tmp_path / "b.png").exists()


def test_the_engines_own_outlook_can_be_drawn(workspace: Workspace, qapp: QApplication) -> None:
    seen = [(n, "2020-02-01", int(n == 1)) for n in range(1, 6)] + [(2, "2024-02-01", 1)]
    view = parking(market(5), [*seen, *((n, "2026-02-01", int(n < 3)) for n in range(1, 6))])
    found = spread_ahead_of(view, PARKING)
    described = describe_adoption(view, Language.EN, PARKING, found)
    assert described.outlook.forecast is not None
    assert [round(one.share * 5) for one in described.outlook.fan] == [3, 4, 5]
    assert described.remarks
    image = picture_image(picture_of(described, Theme.dark()), sharpness=1)
    assert QColor(image.pixel(2, 2)) == Theme.dark().base


def test_every_finding_of_the_curve_is_spoken() -> None:
    for code in ("spread", "spread_fast", "spread_slow", "fell", "held"):
        assert {f"{code}_year", f"{code}_day"} <= CHART_WORDS.keys()
