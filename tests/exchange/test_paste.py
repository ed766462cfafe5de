"""What a pasted block would do, as a plan."""

from __future__ import annotations

from datetime import date

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.block import plain_block, read_block
from benchmark_app.exchange.paste import PastePlan, Placed, Target, fits, place_block, plan_paste

DAY = date(2026, 11, 22)
SERVICES = (
    Attribute(id=1, name="Free parking", kind=AttributeKind.YES_NO),
    Attribute(id=2, name="Clean linen", touchpoint="products"),
    Attribute(id=3, name="Wait", kind=AttributeKind.MEASURE, unit="min"),
)
COMPETITORS = (Competitor(id=1, name="Our motel", subject=True), Competitor(id=2, name="Seaview"))


def shown(attribute: int, competitor: int) -> tuple[Value | None, date | None]:
    """Seaview parks free today, and its linen was good in spring."""
    known: dict[tuple[int, int], tuple[Value, date]] = {
        (1, 2): (1.0, DAY),
        (2, 2): (2.0, date(2026, 3, 1)),
    }
    return known.get((attribute, competitor), (None, None))


def target(row: int = 0, column: int = 0) -> Target:
    return Target(
        services=SERVICES,
        competitors=COMPETITORS,
        rows=SERVICES[row:],
        columns=COMPETITORS[column:],
        touchpoint="people",
        day=DAY,
        shown=shown,
    )


def placed(*lines: str, at: Target | None = None, plain: bool = False) -> Placed:
    rows = [line.split("|") for line in lines]
    at = at or target()
    names = [one.name for one in SERVICES], [one.name for one in COMPETITORS]
    block = plain_block(rows) if plain else read_block(rows, *names)
    return place_block(block, at, lambda kind, number: f"{kind} {number}")


def plan(*lines: str, meanings: dict[str, int | None] | None = None) -> PastePlan:
    return plan_paste(placed(*lines), target(), meanings or {})


def told(found: PastePlan) -> list[tuple[str, int | None, str]]:
    return [(one.code, one.row, one.column) for one in found.problems]


def test_values_go_where_their_names_are() -> None:
    found = plan("|Seaview|Our motel", "Wait|9 min|12", "Free parking|no|yes")
    assert found.values == [(3, 2, 9.0), (3, 1, 12.0), (1, 2, 0.0), (1, 1, 1.0)]
    assert (found.changed, found.again, found.same) == (4, 0, 0)
    assert not found.is_empty


def test_what_was_seen_before_is_seen_again_and_todays_is_left() -> None:
    found = plan("|Seaview", "Clean linen|2", "Free parking|yes", "Wait|")
    assert found.values == [(2, 2, 2.0)]
    assert (found.changed, found.again, found.same) == (0, 1, 1)


def test_lines_without_names_follow_the_first_cell_and_grow() -> None:
    at = target(row=2, column=1)
    found = placed("5|6|", "|2|", "|| ", "1||", at=at)
    assert found.rows == (SERVICES[2], "service 1", None, "service 2")
    assert found.columns == (COMPETITORS[1], "competitor 1", None)
    plan_of = plan_paste(found, at, {})
    assert [one.name for one in plan_of.services] == ["service 1", "service 2"]
    assert {one.touchpoint for one in plan_of.services} == {"people"}
    assert plan_of.competitors == ["competitor 1"]


def test_new_services_are_judged_by_their_values_and_stand_under_their_heading() -> None:
    found = plan(
        "|Seaview|Dunes",
        "Free parking|yes|no",
        "가격||",
        "Quality and price||",
        "Price|80 $|95 $",
        "Pets|yes|no",
        "||",
    )
    assert [(one.name, one.kind, one.touchpoint) for one in found.services] == [
        ("가격", AttributeKind.LEVEL, "people"),
        ("Price", AttributeKind.MEASURE, "price"),
        ("Pets", AttributeKind.YES_NO, "price"),
    ]
    assert found.competitors == ["Dunes"]
    assert ("Price", "Dunes", 95.0) in found.values
    edit = found.edit(found.observations(DAY))
    assert edit.label == "paste"
    *puts, record = edit.edits
    assert all(isinstance(one, Put) for one in puts)
    assert isinstance(record, Record)
    assert {one.observed_on for one in record.observations} == {DAY}
    assert len(puts) == 4


def test_names_alone_add_what_is_new() -> None:
    block = read_block([["Soap"], ["Wait"]], ["Wait"], [], names_first=True)
    found = plan_paste(place_block(block, target(), "{} {}".format), target(), {})
    assert [one.name for one in found.services] == ["Soap"]
    assert found.edit(found.observations(DAY)).edits == (Put(found.services[0]),)


def test_what_cannot_be_read_is_told_with_its_place() -> None:
    found = plan("|Seaview|Our motel", "Wait|2 h|long", "Clean linen|7|3")
    assert told(found) == [
        ("other_unit", 2, "B"),
        ("not_a_number", 2, "C"),
        ("not_a_level", 3, "B"),
    ]
    assert found.values == [(2, 1, 3.0)]


def test_lines_without_a_name_or_with_one_twice_are_told() -> None:
    found = plan("|Seaview||seaview", "Wait|9|8|7", "|1||", "wait|5||")
    assert told(found) == [
        ("missing_attribute", 3, ""),
        ("missing_competitor", None, "C"),
        ("duplicate_row", None, ""),
        ("duplicate_column", None, ""),
    ]
    assert found.values == [(3, 2, 9.0)]


def test_places_of_a_turned_block_are_those_of_the_copy() -> None:
    found = plan("|Wait|Clean linen|", "Seaview|long|3|1", "|1|2|")
    assert told(found) == [
        ("missing_attribute", None, "D"),
        ("missing_competitor", 3, ""),
        ("not_a_number", 2, "B"),
    ]


def test_a_column_of_remarks_is_no_competitor() -> None:
    found = plan("|Seaview|Remarks", "Wait|9|measured on Friday", "Clean linen|3|")
    assert found.competitors == []
    assert [one.code for one in found.problems] == ["ignored_columns"]
    assert found.values == [(3, 2, 9.0), (2, 2, 3.0)]
    assert plan("|Seaview|Dunes", "Wait|9|", "Clean linen|3|").competitors == ["Dunes"]


def test_unclear_signs_wait_for_a_meaning() -> None:
    lines = ("|Seaview|Our motel", "Clean linen|x|✓", "Wait|x|9")
    found = plan(*lines)
    assert found.unclear == ["x", "✓"]
    assert found.values == [(3, 1, 9.0)]
    found = plan(*lines, meanings={"x": 0, "✓": 2})
    assert found.values == [(2, 2, 0.0), (2, 1, 2.0), (3, 1, 9.0)]
    assert told(found) == [("not_a_number", 3, "B")]
    found = plan("|Seaview|Our motel", "Free parking|x|✓", meanings={"x": 2, "✓": None})
    assert (found.values, found.same) == ([], 1)
    assert found.is_empty


def test_clear_signs_beside_them_make_signs_clear() -> None:
    found = plan("|Seaview|Our motel", "Clean linen|x|◎")
    assert found.unclear == []
    assert found.values == [(2, 2, 0.0), (2, 1, 3.0)]


def test_a_decimal_comma_makes_thousands_unclear() -> None:
    found = plan("|Seaview|Our motel", "Wait|1,5|1,234")
    assert told(found) == [("unclear_number", 2, "C")]


def test_other_names_for_new_ones_may_mean_known_ones() -> None:
    first = placed("|Seeview|Dunes", "Waiting|9|8")
    named = first.with_competitor("Seeview", "seaview", target())
    found = plan_paste(named.with_service("Waiting", "Queue", target()), target(), {})
    assert found.competitors == ["Dunes"]
    assert found.values == [("Queue", 2, 9.0), ("Queue", "Dunes", 8.0)]
    twice = plan_paste(first.with_competitor("Dunes", "Seeview", target()), target(), {})
    assert [one.code for one in twice.problems] == ["duplicate_column"]


def test_a_service_and_a_competitor_of_one_name_are_renamed_apart() -> None:
    first = placed("|Sauna", "Sauna|9")
    service = plan_paste(first.with_service("Sauna", "Steam", target()), target(), {})
    assert ([one.name for one in service.services], service.competitors) == (["Steam"], ["Sauna"])
    place = plan_paste(first.with_competitor("Sauna", "Spa", target()), target(), {})
    assert ([one.name for one in place.services], place.competitors) == (["Sauna"], ["Spa"])


def test_names_nearly_known_are_warned_of() -> None:
    found = plan("|Seeview", "Free parking|no")
    assert [(one.code, one.params["known"]) for one in found.warnings] == [("near_name", "Seaview")]


def test_a_plain_block_begins_at_the_first_cell() -> None:
    at = target(row=2)
    found = plan_paste(placed("5|6", at=at, plain=True), at, {})
    assert found.values == [(3, 1, 5.0), (3, 2, 6.0)]


def test_a_block_fits_where_every_text_is_a_value_of_its_cell() -> None:
    assert fits(placed("yes|no", "3|", plain=True))
    assert not fits(placed("yes|no|yes", plain=True))
    assert not fits(placed("yes|no", "3|2", "5|6", "1|1", plain=True))
    assert not fits(placed("yes|x", plain=True))
    assert not fits(placed("yes|maybe", plain=True))
    assert fits(placed("1|0", "2|2", "9|9", "|", plain=True))


def test_unknown_is_a_value_too() -> None:
    assert plan("|Seaview", "Clean linen|?").values == [(2, 2, Mark.UNKNOWN)]
