"""Small places of strangers' sheets: days below names, remarks on headings, merged long forms."""

from __future__ import annotations

from datetime import date

from foreign_case import TODAY, book, leaf, left, lines, said
from import_case import Market, plan_of, values_of

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.sign import sign_key
from benchmark_app.exchange.table import cell_text


def test_days_below_the_names_are_those_of_their_columns() -> None:
    text = "Feature|A|B\nVisited on|2025-03-31|2025-06-30\nPool|yes|no\nBar|no|yes"
    assert said(text, with_day=True, choices=Choices())[:2] == [
        "2025-03-31 A/Pool=yes",
        "2025-06-30 B/Pool=no",
    ]


def test_a_comment_on_a_heading_is_told() -> None:
    sheet = leaf("Feature|A|B\nPool|yes|no\nBar|no|no", comments={(1, 2): "closed in winter"})
    (read,) = lines(sheet)
    assert [(one.code, one.text, one.column) for one in read.left_out] == [
        ("lone_note", "closed in winter", 2)
    ]
    assert left(sheet) == []


def test_a_word_with_an_exclamation_mark_is_the_word() -> None:
    assert [sign_key(text) for text in ("Yes!", "No.", "incl.")] == ["yes", "no", "incl."]


def test_free_is_there_where_the_service_has_levels() -> None:
    market = Market(attributes=(Attribute(id=3, name="Wifi", kind=AttributeKind.LEVEL),))
    rows = (("Wifi", "free", "5 €"), ("Bar", "yes", "no"))
    head, day = ("Feature", "A", "B"), date(2026, 11, 20)
    plan = plan_of(*rows, head=head, day=day, market=market, skip_bad=True)
    assert values_of(plan)[0] == 2.0
    assert [one.code for one in plan.problems] == ["unknown_value"]


def test_a_merged_cell_of_our_long_form_stands_for_each_of_its_rows() -> None:
    rows = "date|competitor|attribute|value\n2026-11-20|A|Pool|yes\n||Bar|no"
    arrival = read_arrival(book(leaf(rows, merges="2,1,3,1 2,2,3,2")), today=TODAY)
    found = [
        "/".join(cell_text(line.cells.get(code)) for code in ("competitor", "attribute", "value"))
        for line in arrival.layout.lines
    ]
    assert found == ["A/Pool/yes", "A/Bar/no"]
