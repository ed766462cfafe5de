"""Several sheets, days and quarters: one comparison that becomes a history."""

from awkward import Asked, Cell, Note, Seen, book, page, table
from sheet_picture import Sheet


def cafes(wifi: str, terrace: str) -> str:
    """Two services at two cafes; the second cafe has these."""
    return f"""
Feature | Blue Cup | Corner Cafe
Wifi    | yes      | {wifi}
Terrace | no       | {terrace}
"""


def seen(*rounds: tuple[str, str, str]) -> dict[Cell, Seen]:
    """The cells of rounds of `cafes`, each with its day."""
    return {
        cell: value
        for day, wifi, terrace in rounds
        for cell, value in table(cafes(wifi, terrace), day).items()
    }


FOUR = (
    ("2025-03-31", "no", "no"),
    ("2025-06-30", "no", "yes"),
    ("2025-09-30", "partly", "yes"),
    ("2025-12-31", "yes", "yes"),
)
QUARTERS = tuple((f"2025-Q{n}", wifi, terrace) for n, (_, wifi, terrace) in enumerate(FOUR, 1))
PRICES = """
Price    | Blue Cup | Corner Cafe
Espresso | 2.5      | 2
Cake     | 3        | 4
"""


CASES = (
    book(
        "history-four-dated-sheets",
        *(Sheet(day, cafes(wifi, terrace)) for day, wifi, terrace in FOUR),
        came=seen(*FOUR),
        day=None,
    ),
    book(
        "history-four-quarters-as-sheets",
        *(Sheet(f"Q{n} 2025", cafes(*one[1:])) for n, one in enumerate(FOUR, 1)),
        came=seen(*QUARTERS),
        day=None,
        answers={"day": "sheet"},
    ),
    book(
        "history-dated-sheets-with-day-first-names",
        Sheet("31.03.2025", cafes("no", "no")),
        Sheet("30.06.2025", cafes("no", "yes")),
        came=seen(*FOUR[:2]),
        day=None,
    ),
    book(
        "history-date-in-a-title-on-each-sheet",
        *(
            Sheet(f"Round {n}", f"Checked on | {day}\n{cafes(wifi, terrace)}")
            for n, (day, wifi, terrace) in enumerate(FOUR[:2], 1)
        ),
        came=seen(*FOUR[:2]),
        day=None,
        never=("Checked on",),
        answers={"day": "sheet"},
    ),
    book(
        "history-dated-sheets-and-a-summary-sheet",
        Sheet("Summary", "Cafes | Score\nBlue Cup | 1\nCorner Cafe | 2"),
        *(Sheet(day, cafes(wifi, terrace)) for day, wifi, terrace in FOUR[:2]),
        came=seen(*FOUR[:2]),
        day=None,
        answers={"sheet": "2025-03-31\n2025-06-30"},
        never=("Score",),
        told=("Summary",),
    ),
    book(
        "history-dated-sheets-one-hidden",
        Sheet("2025-03-31", cafes("no", "no"), hidden=True),
        Sheet("2025-06-30", cafes("no", "yes")),
        Sheet("2025-09-30", cafes("partly", "yes")),
        came=seen(*FOUR[1:3]),
        day=None,
        answers={"sheet": "2025-06-30\n2025-09-30"},
        told=("2025-03-31",),
    ),
    book(
        "history-dated-sheets-whose-order-of-columns-differs",
        Sheet("2025-03-31", cafes("no", "no")),
        Sheet(
            "2025-06-30", "Feature | Corner Cafe | Blue Cup\nTerrace | yes | no\nWifi | no | yes"
        ),
        came=seen(*FOUR[:2]),
        day=None,
    ),
    page(
        "history-no-day-anywhere-is-asked",
        cafes("no", "yes"),
        seen(("2025-06-30", "no", "yes")),
        day=None,
        answers={"day": "2025-06-30"},
        asks=(Asked("day"),),
    ),
    page(
        "history-one-competitor-over-time",
        """
Corner Cafe | 2025-03-31 | 2025-06-30 | 2025-09-30
Wifi        | no         | no         | yes
Terrace     | no         | yes        | yes
""",
        {
            ("Wifi", "Corner Cafe", "2025-03-31"): "no",
            ("Wifi", "Corner Cafe", "2025-06-30"): "no",
            ("Wifi", "Corner Cafe", "2025-09-30"): "yes",
            ("Terrace", "Corner Cafe", "2025-03-31"): "no",
            ("Terrace", "Corner Cafe", "2025-06-30"): "yes",
            ("Terrace", "Corner Cafe", "2025-09-30"): "yes",
        },
        answers={"competitor": "Corner Cafe"},
        asks=(Asked("competitor", "Corner Cafe"),),
        day=None,
    ),
    page(
        "history-days-under-each-competitor",
        """
Feature | Blue Cup   | <          | Corner Cafe | <
^       | 2025-03-31 | 2025-06-30 | 2025-03-31  | 2025-06-30
Wifi    | yes        | yes        | no          | no
Terrace | no         | no         | no          | yes
""",
        seen(*FOUR[:2]),
        day=None,
    ),
    page(
        "history-matrix-with-a-date-column",
        """
Date       | Cafe        | Wifi | Terrace
2025-03-31 | Blue Cup    | yes  | no
2025-03-31 | Corner Cafe | no   | no
2025-06-30 | Blue Cup    | yes  | no
2025-06-30 | Corner Cafe | no   | yes
""",
        seen(*FOUR[:2]),
        day=None,
        never=("Date", "Cafe"),
    ),
    page(
        "history-row-of-days-below-the-names",
        """
Feature    | Blue Cup   | Corner Cafe
Checked on | 2025-03-31 | 2025-06-30
Wifi       | yes        | no
Terrace    | no         | yes
""",
        {
            ("Wifi", "Blue Cup", "2025-03-31"): "yes",
            ("Wifi", "Corner Cafe", "2025-06-30"): "no",
            ("Terrace", "Blue Cup", "2025-03-31"): "no",
            ("Terrace", "Corner Cafe", "2025-06-30"): "yes",
        },
        day=None,
        never=("Checked on",),
    ),
    page(
        "history-dates-as-text-of-an-unclear-order",
        """
Date        | Competitor  | Feature | Value
'03/04/2025 | Corner Cafe | Wifi    | no
'05/06/2025 | Corner Cafe | Wifi    | yes
""",
        {
            ("Wifi", "Corner Cafe", "2025-03-04"): "no",
            ("Wifi", "Corner Cafe", "2025-05-06"): "yes",
        },
        day=None,
        answers={"date_order": "mdy"},
        asks=(Asked("date_order", "03/04/2025"),),
    ),
    page(
        "history-dates-as-text-whose-order-one-date-shows",
        """
Date        | Competitor  | Feature | Value
'03/04/2025 | Corner Cafe | Wifi    | no
'25/06/2025 | Corner Cafe | Wifi    | yes
""",
        {
            ("Wifi", "Corner Cafe", "2025-04-03"): "no",
            ("Wifi", "Corner Cafe", "2025-06-25"): "yes",
        },
        day=None,
        answers={"date_order": "dmy"},
    ),
    page(
        "history-dates-with-month-names",
        """
Date             | Competitor  | Feature | Value
'31 March 2025   | Corner Cafe | Wifi    | no
'Jun 30, 2025    | Corner Cafe | Wifi    | yes
""",
        {
            ("Wifi", "Corner Cafe", "2025-03-31"): "no",
            ("Wifi", "Corner Cafe", "2025-06-30"): "yes",
        },
        day=None,
    ),
    page(
        "history-impossible-and-future-dates-are-told",
        """
Date        | Competitor  | Feature | Value
2025-03-31  | Corner Cafe | Wifi    | no
'2025-02-30 | Blue Cup    | Wifi    | yes
last spring | Milk Bar    | Wifi    | yes
""",
        {("Wifi", "Corner Cafe", "2025-03-31"): "no"},
        day=None,
        told=("2025-02-30", "last spring"),
    ),
    page(
        "history-two-values-for-one-cell-and-day",
        """
Date       | Competitor  | Feature | Value
2025-03-31 | Corner Cafe | Wifi    | no
2025-03-31 | Corner Cafe | Wifi    | yes
2025-03-31 | Blue Cup    | Wifi    | yes
""",
        {("Wifi", "Blue Cup", "2025-03-31"): "yes"},
        day=None,
        told=(("Wifi", "Corner Cafe"),),
    ),
    page(
        "history-long-form-with-other-headings-and-order",
        """
Checked by | Status   | Amenity | Hotel       | Visit date | Comment
Kim        | included | Wifi    | Harbour Inn | 2025-03-31 | fast
Lee        | excluded | Pool    | Harbour Inn | 2025-03-31 |
Lee        | limited  | Wifi    | Seaview     | 2025-04-02 | lobby only
""",
        {
            ("Wifi", "Harbour Inn", "2025-03-31"): "yes",
            ("Pool", "Harbour Inn", "2025-03-31"): "no",
            ("Wifi", "Seaview", "2025-04-02"): "partly",
        },
        day=None,
        notes=(Note("fast", "Wifi", "Harbour Inn"), Note("lobby only", "Wifi", "Seaview")),
    ),
    book(
        "sheets-of-two-kinds-are-both-read",
        Sheet("Services", cafes("no", "yes")),
        Sheet("Prices", PRICES),
        came=table(cafes("no", "yes")) | table(PRICES),
    ),
    book(
        "sheets-of-two-kinds-of-which-one-is-chosen",
        Sheet("Services", cafes("no", "yes")),
        Sheet("Prices", PRICES),
        came=table(cafes("no", "yes")),
        answers={"sheet": "Services"},
        told=("Prices",),
    ),
    book(
        "sheets-hidden-is-offered-and-not-assumed",
        Sheet("Now", cafes("no", "yes")),
        Sheet("Old draft", cafes("yes", "no"), hidden=True),
        came=table(cafes("no", "yes")),
        answers={"sheet": "Now"},
        told=("Old draft",),
    ),
    book(
        "sheets-empty-ones-around-the-table",
        Sheet("Sheet1", ""),
        Sheet("Cafes", cafes("no", "yes")),
        Sheet("Sheet3", ""),
        came=table(cafes("no", "yes")),
    ),
    book(
        "sheets-per-competitor-with-a-cover",
        Sheet("READ ME", "How to use this file\nFill one sheet per cafe"),
        Sheet("Blue Cup", "Feature | Offered | Comment\nWifi | yes |\nTerrace | no | too narrow"),
        Sheet("Corner Cafe", "Feature | Offered | Comment\nWifi | no |\nTerrace | yes | 8 tables"),
        came=table(cafes("no", "yes")),
        answers={"sheet": "Blue Cup\nCorner Cafe"},
        never=("How to use this file", "READ ME", "Offered"),
        notes=(Note("too narrow", "Terrace", "Blue Cup"), Note("8 tables", "Terrace")),
    ),
    book(
        "sheets-with-long-and-strange-names",
        Sheet("Cafés & bars – 2026 (v2) FINAL!", cafes("no", "yes")),
        came=table(cafes("no", "yes")),
    ),
    book(
        "history-days-without-a-year-told-by-their-weekday",
        Sheet(
            "모퉁이",
            """
항목     | 4/11(토) | '4월 12일(일)
와이파이 | O        | X
주차     | X        | O
""",
        ),
        came={
            ("와이파이", "모퉁이", "2026-04-11"): "yes",
            ("와이파이", "모퉁이", "2026-04-12"): "no",
            ("주차", "모퉁이", "2026-04-11"): "no",
            ("주차", "모퉁이", "2026-04-12"): "yes",
        },
        day=None,
    ),
    book(
        "history-days-without-a-year-of-the-last-months",
        Sheet(
            "Krone",
            """
Angebot | 'Sa, 11.04. | '12. Dez
WLAN    | ja          | nein
""",
        ),
        came={
            ("WLAN", "Krone", "2026-04-11"): "yes",
            ("WLAN", "Krone", "2025-12-12"): "no",
        },
        day=None,
        answers={"year": "latest"},
        asks=(Asked("year", "12. Dez"),),
    ),
    book(
        "history-days-without-a-year-of-the-year-before",
        Sheet(
            "Seaview",
            """
Service | '11 Apr | 'May 5
Wifi    | yes     | no
""",
        ),
        came={
            ("Wifi", "Seaview", "2025-04-11"): "yes",
            ("Wifi", "Seaview", "2025-05-05"): "no",
        },
        day=None,
        answers={"year": "year_before"},
        asks=(Asked("year"),),
    ),
    page(
        "history-names-that-begin-like-days",
        """
Feature | '31. April | 'Studio 11
Wifi    | yes        | no
""",
        {
            ("Wifi", "31. April", "2026-11-20"): "yes",
            ("Wifi", "Studio 11", "2026-11-20"): "no",
        },
    ),
)
