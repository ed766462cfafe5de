"""Which way a table runs, what its columns are, whose it is and of which day."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found, leaf, left, lines, said

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.shape import FoundTable, Shape

UNSAID = Choices()


def only(text: object, **options: object) -> FoundTable:
    (table,) = found(text, **options).tables  # type: ignore[arg-type]
    return table


def doubts(*leaves: object, **options: object) -> list[tuple[str, str, str]]:
    tables = found(*leaves, **options).tables  # type: ignore[arg-type]
    return [(one.code, one.about, one.default) for table in tables for one in table.doubts]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Feature|Seaview|Harbour\nPool|yes|no\nBar|no|no", Shape.SERVICES_DOWN),
        ("항목|가 호텔|나 호텔\n조식|○|×\n주차|○|○", Shape.SERVICES_DOWN),
        ("Merkmal|Krone|Adler\nWLAN|ja|nein\nBar|nein|nein", Shape.SERVICES_DOWN),
        ("Hotel|Pool|Bar\nSeaview|yes|no\nHarbour|no|no", Shape.COMPETITORS_DOWN),
        ("酒店|早餐|停车场\n甲|有|无\n乙|无|无", Shape.COMPETITORS_DOWN),
        ("Empresa|Envío|Precio\nUno|sí|3\nDos|no|4", Shape.COMPETITORS_DOWN),
        ("|自社|他社\n朝食|○|×\nバー|×|×", Shape.SERVICES_DOWN),
        ("|Comp A|Comp B\nOne|yes|no\nTwo|no|no", Shape.SERVICES_DOWN),
        ("|Wi-Fi|Parking\nOne|yes|no\nTwo|no|no", Shape.COMPETITORS_DOWN),
        ("|Has a bar?|Open?\nOne|yes|no\nTwo|no|no", Shape.COMPETITORS_DOWN),
        ("|One|Two\nUs (own)|yes|5\nThem|no|6", Shape.COMPETITORS_DOWN),
        ("|One|Two\nAlpha|yes|5\nBeta|no|6\nGamma|no|3", Shape.COMPETITORS_DOWN),
        ("Anbieter|Merkmal|Wert\nKrone|WLAN|ja\nAdler|WLAN|nein", Shape.LONG),
        ("Hotel|Service|2023|2024\nA|Pool|yes|no\n|Bar|no|no", Shape.DAYS_ACROSS),
        ("Feature|2023|2024\nPool|yes|no\nBar|no|no", Shape.DAYS_ACROSS),
    ],
)
def test_which_way_a_table_runs(text: str, shape: Shape) -> None:
    assert only(text).shape is shape


def test_units_that_agree_down_the_columns_say_that_these_are_services() -> None:
    text = "Tier|Fee|Calls|Surplus\nMini|29 km|500 pcs|25 km\nLite|49 km|900 pcs|25 km"
    assert only(text).shape is Shape.COMPETITORS_DOWN


def test_rows_are_no_services_unasked_where_the_values_agree_down_the_columns() -> None:
    text = """
    Product|Automation|Memory|Ledger|Export
    Quill|Rules only|Limited|yes|As a file
    Inkwell|Rules only|Limited|no|As a file
    Nib|Rules and help|None|no|As a pack
    """
    assert only(text).shape is Shape.SERVICES_DOWN
    assert doubts(text) == [("orientation", "", "competitors_down")]
    arrival = read_arrival(book(text), today=TODAY, day=TODAY)
    assert not arrival.layout.lines


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Konkurent|Cena|Uwagi własne\nWierzba|45|Tani\nSosna|Custom|Drogi", "competitors_down"),
        ("Đối thủ|A1|A2\nSen Vàng|có|có\nTre Xanh|không|có", "competitors_down"),
        ("Функции|Ландыш|Клевер\nЗапись|5|6\nКасса|7|8", "services_down"),
        (
            "Kurs|Leverantör|Pris\nBrygd|Alen|449\nBrygd|Elm|75\nDeg|Alen|30\nDeg|Elm|41",
            "long",
        ),
    ],
)
def test_headings_are_known_in_further_languages(text: str, shape: str) -> None:
    assert only(text).shape == shape
    assert "orientation" not in {code for code, *_ in doubts(text)}


def test_one_column_of_values_of_two_kinds_makes_no_services_of_providers() -> None:
    text = "Provider|Share\nAlder|25%\nBirch|20%\nCedar|varies\nElm|40%\nFir|19%"
    assert only(text).shape is Shape.COMPETITORS_DOWN
    assert said(text)[:2] == ["Alder/Share=25%", "Birch/Share=20%"]


def test_the_last_letter_of_several_numbers_no_business() -> None:
    text = "Product|Platforms|Pricing|Alerts\nQuill|Web only|$5|yes\nNib|Web, phone|$7|no"
    assert only(text).shape is Shape.COMPETITORS_DOWN
    assert only("|Rival A|경쟁사B\nPool|yes|no\nBar|no|no").why[0] == "own"


@pytest.mark.parametrize("judged", ["Strengths", "Schwächen", "Points faibles", "약점", "Słabość"])
def test_what_is_judged_of_a_business_stands_beside_it(judged: str) -> None:
    beside = f"|{judged}|Lorem\nAlder|Quick|yes\nBirch|Cheap|no"
    assert only(beside).shape is Shape.COMPETITORS_DOWN
    assert only(f"|Alder|Birch\n{judged}|Quick|Cheap\nLorem|yes|no").shape is Shape.SERVICES_DOWN


SENTENCES = """
Kilpailija|Hinta|Vahvuus|Heikkous
Suuret|||
Koivu|45|Helppo ja nopea|Kallis pienille
Mänty|Custom|Laaja tarjonta|Vain suurille
Pienet|||
Kuusi|99|Hyvä tuki|Hidas alku
Haapa|29|Halpa ja yksinkertainen|Vain tunnit
"""


def test_amounts_in_one_column_beside_sentences_are_told_of_businesses() -> None:
    assert only(SENTENCES).shape is Shape.COMPETITORS_DOWN
    assert "amounts" in only(SENTENCES).why


def test_amounts_in_one_row_above_sentences_are_told_of_businesses() -> None:
    text = """
    |Koivu|Kuusi|Haapa
    Hinta|45|99|29
    Vahvuus|Helppo ja nopea|Hyvä tuki|Halpa ja suora
    Heikkous|Kallis pienille|Hidas alku|Vain tunnit
    """
    assert only(text).shape is Shape.SERVICES_DOWN
    assert "amounts" in only(text).why


def test_names_of_the_workspace_win() -> None:
    text = "Feature|Pool|Bar\nAlpha|yes|no\nTwo|no|yes"
    known = Known(frozenset({"pool"}), frozenset({"alpha"}))
    assert only(text).shape is Shape.SERVICES_DOWN
    assert only(text, known=known).shape is Shape.COMPETITORS_DOWN
    assert only(text, known=known).why[0] == "known"
    turned = Known(frozenset({"alpha"}), frozenset({"pool"}))
    assert only(text, known=turned).shape is Shape.SERVICES_DOWN


def test_two_ways_that_score_alike_are_asked() -> None:
    text = "|Alpha|Beta\nOne|yes|no\nTwo|no|yes"
    assert doubts(text) == [("orientation", "", "services_down")]
    turned = Choices(
        day=date(2026, 1, 1), tables=(TableChoice(sheet="Sheet1", shape="competitors_down"),)
    )
    assert doubts(text, choices=turned) == []
    assert said(text, choices=turned)[:2] == ["One/Alpha=yes", "One/Beta=no"]


@pytest.mark.parametrize(("corner", "is_asked"), [("nom_hôtel", False), ("nom du lac", True)])
def test_a_heading_all_of_whose_words_are_of_businesses_is_one(
    corner: str, *, is_asked: bool
) -> None:
    text = f"{corner}|Pays|Avis|Lits\nAlpha|France|8.1|12\nBeta|France|7.2|20\nGamma|France|6.5|31"
    assert ("orientation" in {code for code, *_ in doubts(text)}) is is_asked


LISTED = "{}|{}|{}\nFace|Mask|49\nFace|Peeling|69\nFeet|Bath|39\nFeet|Massage|29"


@pytest.mark.parametrize(
    ("headings", "is_asked"),
    [
        (("Category", "Treatment", "Price"), True),
        (("Category", "Salon", "Price"), False),
        (("City", "Treatment", "Price"), False),
        (("Category", "Treatment", "Rooms"), False),
    ],
)
def test_one_price_of_names_in_kinds_may_be_the_list_of_one_seller(
    headings: tuple[str, str, str], is_asked: bool
) -> None:
    (table,) = found(LISTED.format(*headings)).tables
    codes = {one.code for one in table.doubts}
    assert (codes >= {"orientation", "competitor"}) == is_asked


def test_business_over_sub_columns() -> None:
    text = """
Feature | Seaview | | | Harbour | |
 | Offer | Price | Note | Offer | Price | Note
Pool | yes | 5 | heated | no | |
Bar | no | | | yes | 3 | closes early
"""
    assert said(text) == [
        "Seaview/Pool=yes",
        "Seaview/Pool · Price=5",
        "Harbour/Pool=no",
        "Seaview/Bar=no",
        "Harbour/Bar=yes",
        "Harbour/Bar · Price=3",
    ]
    rows = lines(text)[0].layout.lines
    assert [line.cells.get("note") for line in rows if line.cells["value"]] == [
        *("heated", None, None, None),
        *("closes early", None),
    ]
    assert doubts(text) == [("sub_column", "Price", "service")]


@pytest.mark.parametrize(
    ("code", "lines_said"),
    [
        ("value", ["Seaview/Pool · Offer=yes", "Seaview/Pool=5"]),
        ("service", ["Seaview/Pool=yes", "Seaview/Pool · Price=5"]),
        ("note", ["Seaview/Pool=yes"]),
        ("left_out", ["Seaview/Pool=yes"]),
    ],
)
def test_what_a_sub_column_is_can_be_said(code: str, lines_said: list[str]) -> None:
    text = "Feature|Seaview||Harbour|\n|Offer|Price|Offer|Price\nPool|yes|5||\nBar||||"
    table = TableChoice(sheet="Sheet1", columns={"Price": code})
    choices = Choices(day=date(2026, 1, 1), tables=(table,))
    assert said(text, choices=choices) == lines_said
    asked = [about for _, about, _ in doubts(text, choices=choices)]
    assert asked == (["Offer"] if code == "value" else [])
    note = lines(text, choices=choices)[0].layout.lines[0].cells.get("note")
    assert note == ("5" if code == "note" else None)


def test_sub_columns_nobody_knows_are_services_of_their_own() -> None:
    text = "Hotel|Pool||Sauna|\n|Adult|Child|Adult|Child\nAlpha|5|3|9|4\nBeta|6|2|8|4"
    assert said(text)[:3] == [
        "Alpha/Pool · Adult=5",
        "Alpha/Pool · Child=3",
        "Alpha/Sauna · Adult=9",
    ]


def test_one_sub_column_that_is_no_note_is_the_value() -> None:
    text = "Feature|A||B|\n|Tier|Note|Tier|Note\nPool|gold|warm|silver|\nBar|none||gold|"
    assert said(text)[:2] == ["A/Pool=gold", "B/Pool=silver"]
    alone = "Feature|A||B|\n|Price|Note|Price|Note\nPool|5|warm|6|\nBar|2||3|"
    assert said(alone)[:2] == ["A/Pool=5", "B/Pool=6"]


def test_one_business_over_known_sub_columns() -> None:
    text = "Feature|Seaview|\n|Offer|Price\nPool|yes|5\nBar|no|"
    assert said(text) == ["Seaview/Pool=yes", "Seaview/Pool · Price=5", "Seaview/Bar=no"]


def test_notes_again_and_again_belong_to_the_business_before() -> None:
    text = "Feature|A|Notes|Link|B|Notes|Link\nPool|yes|warm|a.com|no||\nBar||later||yes||b.com"
    rows = lines(text)[0].layout.lines
    assert said(text) == ["A/Pool=yes", "B/Pool=no", "B/Bar=yes"]
    assert [(line.cells.get("note"), line.cells.get("source")) for line in rows] == [
        ("warm", "a.com"),
        (None, None),
        ("later", None),
        (None, "b.com"),
    ]
    assert [one.code + " " + one.text for one in lines(text)[0].left_out] == ["lone_note later"]


def test_a_heading_can_hold_both_levels() -> None:
    text = "Feature|A - Price|A - Note|B - Price|B - Note\nPool|5|warm|6|\nBar|1||2|fast"
    assert said(text) == ["A/Pool=5", "B/Pool=6", "A/Bar=1", "B/Bar=2"]
    days = "Feature|A (2023)|A (2024)|B (2023)|B (2024)\nPool|5|6|7|8\nBar|1|2|3|4"
    assert said(days, with_day=True)[0] == "2023-12-31 A/Pool=5"
    plain = "Feature|A - north|A - south\nPool|5|6\nBar|1|2"
    assert said(plain)[0] == "A - north/Pool=5"


def test_days_over_businesses_and_the_other_way_round() -> None:
    over = "Feature|2024 Q1||2024 Q2|\n|A|B|A|B\nPool|yes|no|no|yes\nBar|no|no|no|no"
    under = "Feature|A||B|\n|2024 Q1|2024 Q2|2024 Q1|2024 Q2\nPool|yes|no|no|yes\nBar|no|no|no|no"
    expected = {
        "2024-03-31 A/Pool=yes",
        "2024-03-31 B/Pool=no",
        "2024-06-30 A/Pool=no",
        "2024-06-30 B/Pool=yes",
    }
    assert {one for one in said(over, with_day=True) if "Pool" in one} == expected
    swapped = {one for one in said(under, with_day=True) if "Pool" in one}
    assert "2024-03-31 A/Pool=yes" in swapped
    assert "2024-06-30 A/Pool=no" in swapped
    assert only(over).day_from == "heading"


def test_a_day_beside_each_value() -> None:
    text = "Feature|A||B|\n|Offer|Date|Offer|Date\nPool|yes|March 2024|no|2024-05-02\nBar|no||no|"
    assert said(text, with_day=True) == [
        "2024-03-31 A/Pool=yes",
        "2024-05-02 B/Pool=no",
        "2026-11-20 A/Bar=no",
        "2026-11-20 B/Bar=no",
    ]


def test_groups_over_services_are_their_touchpoints() -> None:
    text = "Hotel|Rooms||Food|\n|Wifi|TV|Breakfast|Bar\nAlpha|yes|no|yes|no\nBeta|no|no|yes|yes"
    rows = lines(text)[0].layout.lines
    assert said(text)[0] == "Alpha/Wifi=yes"
    assert [line.cells["touchpoint"] for line in rows[:4]] == ["Rooms", "Rooms", "Food", "Food"]


def test_a_day_of_each_row() -> None:
    text = "Datum|Hotel|Pool|Sauna\nMärz 2024|A|ja|nein\n2024-06-30|A|ja|ja"
    assert said(text, with_day=True)[1:3] == ["2024-03-31 A/Sauna=nein", "2024-06-30 A/Pool=ja"]
    assert only(text).day_from == "column"


def test_rows_that_are_days() -> None:
    text = "Date|Pool|Bar\n2024-01-01|yes|no\n2024-06-01|yes|yes"
    assert said(leaf(text, "Seaview"), with_day=True)[0] == "2024-01-01 Seaview/Pool=yes"
    prices = "Room price\n.\nDate|Us|Competitor A\n2024-01-01|10|12\nQ2 2024|11|13"
    assert doubts(prices) == [("service", "", "Room price")]
    choice = TableChoice(sheet="Sheet1", service="Room")
    assert said(prices, choices=Choices(tables=(choice,)), with_day=True)[0] == (
        "2024-01-01 Us/Room=10"
    )


def test_rows_that_are_days_below_names_nobody_knows() -> None:
    text = leaf("Date|Alpha|Beta\n2024-01-01|yes|no\n2024-06-01|yes|yes", "Seaview")
    assert said(text)[0] == "Seaview/Alpha=yes"
    assert only(text).why == ("days",)


def test_headings_of_days_and_of_names_side_by_side() -> None:
    text = "Feature|2024|A||B|\n||Offer|Price|Offer|Price\nPool|yes|no|5|no|6\nBar|no|no|1|no|2"
    assert "2024-12-31 /Pool=yes" in said(text, with_day=True)


def test_sub_columns_of_notes_alone_are_values() -> None:
    text = "Feature|A||B|\n|Note|Source|Note|Source\nPool|warm|web|cold|web\nBar|small|||"
    assert [line.cells["value"] for line in lines(text)[0].layout.lines][:2] == ["warm", "web"]


def test_columns_of_names_alone_are_no_table() -> None:
    assert left("Group|Name|#\nA|One|1\nA|Two|2") == ["no_table Group · Name · #"]


def test_a_long_form_of_ours_without_its_value_is_read_as_any_table() -> None:
    text = "date|competitor|attribute|found\n2026-01-01|A|Pool|yes\n2026-01-01|B|Pool|no"
    assert said(text, with_day=True) == ["2026-01-01 A/Pool=yes", "2026-01-01 B/Pool=no"]


def test_a_tier_called_better_is_an_offer() -> None:
    assert "Better/Price=6" in said("Feature|Good|Better|Best\nPrice|5|6|9\nUsers|1|5|10")


def test_businesses_over_years_ask_for_the_service() -> None:
    text = "Hotel|2023|2024\nA|10|12\nB|11|13"
    assert doubts(text) == [("service", "", "")]
    choice = TableChoice(sheet="Sheet1", service="Rooms")
    assert said(text, choices=Choices(tables=(choice,)))[0] == "A/Rooms=10"


def test_a_sheet_each_business() -> None:
    text = "Service|Available|Price\nPool|yes|5\nWifi|no|3"
    leaves = (leaf(text, "Seaview"), leaf(text, "Harbour"))
    assert {one.shape for one in found(*leaves).tables} == {Shape.SHEET_PER_COMPETITOR}
    assert said(*leaves)[:2] == ["Seaview/Pool=yes", "Seaview/Pool · Price=5"]
    assert [one.layout.across for one in lines(*leaves)] == [("Seaview",), ("Harbour",)]
    assert doubts(leaf("Service|Price\nPool|5\nBar|6", "Prices of A")) == []
    assert said(leaf("Pool|yes\nBar|no", "Seaview")) == ["Seaview/Pool=yes", "Seaview/Bar=no"]


def test_a_dull_sheet_names_no_business() -> None:
    text = "Hotel Krone\nLeistung|Verfügbar\nPool|ja\nWLAN|nein"
    for name in ("Tabelle1", "Vergleich", "Comparison 2", "비교표", "料金比較", "竞品分析"):
        assert doubts(leaf(text, name)) == [("competitor", "", "Hotel Krone")]
    assert doubts(leaf("Leistung|Verfügbar\nPool|ja\nWLAN|nein", "2024-03")) == [
        ("competitor", "", "")
    ]
    choice = TableChoice(sheet="Tabelle1", competitor="Krone")
    choices = Choices(day=date(2026, 1, 1), tables=(choice,))
    assert said(leaf(text, "Tabelle1"), choices=choices)[0] == "Krone/Pool=ja"


def test_a_sheet_each_day() -> None:
    text = "Service|A|B\nPool|yes|no\nBar|no|no"
    leaves = (leaf(text, "2024-03"), leaf(text, "März 2025"))
    tables = found(*leaves, choices=UNSAID).tables
    assert [(one.shape, one.day) for one in tables] == [
        (Shape.SHEET_PER_DAY, date(2024, 3, 31)),
        (Shape.SHEET_PER_DAY, date(2025, 3, 31)),
    ]
    assert all(one.is_period for one in tables)


@pytest.mark.parametrize(
    ("text", "sheet", "name", "day"),
    [
        ("As of March 2024\n{}", "Sheet1", "t", date(2024, 3, 31)),
        ("조사일: 2024-03-01\n{}", "Sheet1", "t", date(2024, 3, 1)),
        ("Stand: 01.03.2024\n.\n{}", "Sheet1", "t", date(2024, 3, 1)),
        ("{}\n.\n* checked on 3 March 2024", "Sheet1", "t", date(2024, 3, 3)),
        ("{}", "Check Q1 2024", "t", date(2024, 3, 31)),
        ("{}", "Sheet1", "hotels_2024-03-09.xlsx", date(2024, 3, 9)),
        ("Date:|2024-03-01\nBy:|Kim\n.\n{}", "Sheet1", "t", date(2024, 3, 1)),
    ],
)
def test_the_day_is_found(text: str, sheet: str, name: str, day: date) -> None:
    table = "Service|A|B\nPool|yes|no\nBar|no|no"
    assert only(leaf(text.format(table), sheet), choices=UNSAID, name=name).day == day


def test_the_day_is_asked_where_nothing_tells_it() -> None:
    text = "Service|A|B\nPool|yes|no\nBar|no|no"
    assert doubts(text, choices=UNSAID) == [("day", "", "")]
    assert doubts("Hotels 2024\n" + text, choices=UNSAID) == [("day", "", "2024-12-31")]
    assert doubts("Seen on 03/04/2024\n" + text, choices=UNSAID) == [("day", "", "")]
    (problem,) = lines(text, choices=UNSAID)[0].layout.problems
    assert problem.code == "day_needed"
    choice = TableChoice(sheet="Sheet1", day=date(2025, 5, 5))
    assert only(text, choices=Choices(tables=(choice,))).day == date(2025, 5, 5)


def test_hidden_sheets_rows_and_columns_are_offered() -> None:
    text = "Feature|A|B|C\nPool|yes|yes|no\nWifi|no|no|yes"
    hidden = leaf(text, hidden_rows=frozenset({3}), hidden_columns=frozenset({3}))
    sheets = (hidden, leaf(text, "Old", is_hidden=True))
    assert said(*sheets) == ["A/Pool=yes", "C/Pool=no"]
    assert left(*sheets) == ["hidden_sheet Old", "hidden_column B", "hidden_row Wifi"]
    choices = Choices(
        day=date(2026, 1, 1),
        sheets={"Old": True, "Sheet1": True},
        tables=(TableChoice(sheet="Sheet1", with_hidden=True),),
    )
    assert len(said(*sheets, choices=choices)) == 12
    none = Choices(sheets={"Sheet1": False})
    assert left(*sheets, choices=none) == ["not_taken Sheet1", "hidden_sheet Old"]


def test_what_is_said_of_a_table() -> None:
    text = "Feature|A|B|Rank\nPool|yes|no|1\nTotal|5|6|2\nBar|no|yes|3"

    def with_choice(**fields: object) -> list[str]:
        choice = TableChoice(sheet="Sheet1", **fields)  # type: ignore[arg-type]
        return said(text, choices=Choices(day=date(2026, 1, 1), tables=(choice,)))

    assert with_choice() == ["A/Pool=yes", "B/Pool=no", "A/Bar=no", "B/Bar=yes"]
    assert with_choice(is_taken=False) == []
    assert "A/Total=5" in with_choice(rows={"Total": "value"})
    assert "Rank/Pool=1" in with_choice(columns={"rank": "value"})
    assert with_choice(columns={"B": "left_out"}) == ["A/Pool=yes", "A/Bar=no"]
    assert with_choice(rows={"Pool": "left_out"}) == ["A/Bar=no", "B/Bar=yes"]
    assert with_choice(area="A1:B2") == ["A/Pool=yes"]
    assert with_choice(area="nonsense")[0] == "A/Pool=yes"
    assert with_choice(header_rows=0)[0] == "/Feature=A"
    assert with_choice(columns={"B": "note"}) == ["A/Pool=yes", "A/Bar=no"]


def test_a_day_in_the_month_that_a_sheet_is_called_by_is_the_day() -> None:
    sheet = leaf("Hotels, seen 14 June 2026\nService|Alpha|Beta\nPool|yes|no", "June 2026")
    (table,) = found(sheet, choices=Choices()).tables
    assert (table.day, table.is_period) == (date(2026, 6, 14), False)
    other = leaf("Hotels, seen 14 May 2026\nService|Alpha|Beta\nPool|yes|no", "June 2026")
    (table,) = found(other, choices=Choices()).tables
    assert (table.day, table.is_period) == (date(2026, 6, 30), True)


def test_a_last_row_of_days_is_that_of_the_columns() -> None:
    rows = "".join(f"S{at}|yes|no|yes\n" for at in range(9))
    sheet = f"Service|Alpha|Beta|Ours\n{rows}Data da visita|2026-03-02|2026-03-05|"
    (table,) = found(sheet).tables
    assert [one.day for one in table.across] == ["2026-03-02", "2026-03-05", ""]
    assert len(table.rows) == 9


@pytest.mark.parametrize("heading", ["내용", "Contents", "Inhalt"])
def test_the_content_of_a_sheet_is_of_its_business(heading: str) -> None:
    sheets = [leaf(f"Item|{heading}\nPool|yes\nBar|no", name) for name in ("Alpha Inn", "Beta Inn")]
    found_tables = found(*sheets).tables
    assert [table.competitor for table in found_tables] == ["Alpha Inn", "Beta Inn"]


def test_a_column_before_the_names_of_both_is_none_of_them() -> None:
    text = "Fechaa|No|visita\n|Competidor|Servicio|Valor|Fuente\n05/03/2024|Ruiz|Taxi|Sí|web\n"
    (table,) = found(text + "25/03/2024|Taller Sur|Bici").tables
    assert table.labels == {"competitor": 2, "attribute": 3}
