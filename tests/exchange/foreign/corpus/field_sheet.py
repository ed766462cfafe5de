"""Sheets as owners and consultants really leave them: branches, Harvey balls, SWOT, check boxes."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

GYMS = """
Service    | Gym One | Fit24 | Iron Hall
Sauna      | yes     | no    | yes
Kids' club | no      | yes   | no
"""


def marked(yes: str, no: str) -> str:
    """The gyms with a sign for each of yes and no."""
    return f"""
Service    | Gym One | Fit24 | Iron Hall
Sauna      | {yes}   | {no}  | {yes}
Kids' club | {no}    | {yes} | {no}
"""


CASES = (
    page(
        "field-branches-of-two-brands",
        """
Service    | Gym One | <     | Fit24 | <
^          | North   | South | North | South
Sauna      | yes     | no    | yes   | no
Kids' club | no      | yes   | no    | no
""",
        """
           | Gym One · North | Gym One · South | Fit24 · North | Fit24 · South
Sauna      | yes             | no              | yes           | no
Kids' club | no              | yes             | no            | no
""",
        never=("Gym One", "Fit24"),
        answers={"sub_column": "competitor"},
        asks=(Asked("sub_column"),),
    ),
    page("field-ballot-boxes", marked("☑", "☐"), GYMS, answers={"sign:☐": "no", "sign:☑": "yes"}),
    page(
        "field-filled-and-empty-squares",
        marked("■", "□"),
        GYMS,
        answers={"sign:■": "yes", "sign:□": "no"},
    ),
    page(
        "field-traffic-lights-as-emoji",
        marked("🟢", "🔴"),
        GYMS,
        answers={"ratings": "levels"},
        asks=(Asked("ratings"),),
    ),
    page(
        "field-tick-of-the-wingdings-font",
        marked("ü", "û"),
        GYMS,
        answers={"sign:ü": "yes", "word:ü": "yes", "sign:û": "no", "word:û": "no"},
        told=("ü",),
    ),
    page(
        "field-letter-v-and-blank",
        marked("v", ""),
        GYMS,
        answers={"sign:v": "yes", "blank": "no"},
        asks=(Asked("blank"),),
    ),
    page(
        "field-plus-and-minus",
        marked("+", "-"),
        GYMS,
        answers={"sign:+": "yes", "sign:-": "no"},
        asks=(Asked("sign:+"), Asked("sign:-")),
    ),
    page(
        "field-harvey-balls",
        """
Service    | Gym One | Fit24 | Iron Hall
Sauna      | ●       | ○     | ◐
Kids' club | ◔       | ●     | ○
""",
        """
           | Gym One | Fit24  | Iron Hall
Sauna      | yes     | no     | partly
Kids' club | partly  | yes    | no
""",
        answers={
            "circles": "filled_yes",
            "sign:●": "yes",
            "sign:○": "no",
            "sign:◐": "partly",
            "sign:◔": "partly",
        },
        asks=(Asked("circles"),),
    ),
    page(
        "field-words-in-every-case-and-with-a-stop",
        """
Service    | Gym One | Fit24 | Iron Hall
Sauna      | YES     | No.   | Yes
Kids' club | nO      | yes!  | NO
""",
        GYMS,
    ),
    page(
        "field-available-and-not-available",
        marked("Available", "Not available"),
        GYMS,
    ),
    page(
        "field-yes-and-blank-is-never-no",
        marked("yes", ""),
        """
           | Gym One | Fit24 | Iron Hall
Sauna      | yes     |       | yes
Kids' club |         | yes   |
""",
        answers={"blank": "unknown"},
    ),
    page(
        "field-strengths-and-weaknesses-are-text",
        """
           | Gym One                | Fit24
Strengths  | big pool, nice people  | cheap, open all night
Weaknesses | far from the station   | crowded after work
""",
        told=("big pool, nice people", "crowded after work"),
    ),
    page(
        "field-profile-rows-above-the-services",
        """
               | Gym One        | Fit24
Founded        | 1998           | 2015
Website        | gymone.example | fit24.example
**Services**   |                |
Sauna          | yes            | no
Kids' club     | no             | yes
Monthly fee    | $39            | $24.90
""",
        {
            ("Sauna", "Gym One", "2026-11-20"): "yes",
            ("Sauna", "Fit24", "2026-11-20"): "no",
            ("Kids' club", "Gym One", "2026-11-20"): "no",
            ("Kids' club", "Fit24", "2026-11-20"): "yes",
            ("Monthly fee", "Gym One", "2026-11-20"): 39,
            ("Monthly fee", "Fit24", "2026-11-20"): 24.9,
        },
        may={
            ("Founded", "Gym One", "2026-11-20"): (1998,),
            ("Founded", "Fit24", "2026-11-20"): (2015,),
        },
        never=("Services",),
        told=("gymone.example",),
    ),
    page(
        "field-rating-with-number-of-reviews",
        """
Service       | Gym One           | Fit24
Google rating | 4.5 (230 reviews) | 3.9 (41 reviews)
Sauna         | yes               | no
""",
        {
            ("Sauna", "Gym One", "2026-11-20"): "yes",
            ("Sauna", "Fit24", "2026-11-20"): "no",
        },
        may={
            ("Google rating", "Gym One", "2026-11-20"): (4.5,),
            ("Google rating", "Fit24", "2026-11-20"): (3.9,),
        },
        told=("230 reviews",),
    ),
    page(
        "field-two-tables-side-by-side",
        """
Service    | Gym One | Fit24 | | Staff      | Gym One | Fit24
Sauna      | yes     | no    | | Physio     | no      | yes
Kids' club | no      | yes   | | Trainer    | yes     | yes
Parking    | yes     | yes   | |            |         |
""",
        """
           | Gym One | Fit24
Sauna      | yes     | no
Kids' club | no      | yes
Parking    | yes     | yes
""",
        may={
            ("Physio", "Gym One", "2026-11-20"): ("no",),
            ("Physio", "Fit24", "2026-11-20"): ("yes",),
            ("Trainer", "Gym One", "2026-11-20"): ("yes",),
            ("Trainer", "Fit24", "2026-11-20"): ("yes",),
        },
        never=("Staff", "Service"),
    ),
    page(
        "field-long-form-with-merged-days-and-names",
        """
Date       | Competitor | Service    | Value
2026-03-04 | Gym One    | Sauna      | yes
^          | ^          | Kids' club | no
^          | Fit24      | Sauna      | no
2026-06-10 | Fit24      | Sauna      | yes
""",
        {
            ("Sauna", "Gym One", "2026-03-04"): "yes",
            ("Kids' club", "Gym One", "2026-03-04"): "no",
            ("Sauna", "Fit24", "2026-03-04"): "no",
            ("Sauna", "Fit24", "2026-06-10"): "yes",
        },
        day=None,
    ),
    page(
        "field-competitors-linked-to-their-sites",
        """
Service    | Gym One <https://gymone.example/> | Fit24 <https://fit24.example/>
Sauna      | yes                               | no
Kids' club | no                                | yes
""",
        """
           | Gym One | Fit24
Sauna      | yes     | no
Kids' club | no      | yes
""",
        told=("https://gymone.example/",),
    ),
    page(
        "field-own-business-named-by-the-owner",
        GYMS,
        GYMS,
        own="Iron Hall",
    ),
    page(
        "field-swiss-thousands",
        """
Price       | Gym One      | Fit24      | Iron Hall
Year pass   | CHF 1'250.00 | CHF 980.00 | 1’100.50 CHF
""",
        """
            | Gym One      | Fit24      | Iron Hall
Year pass   | 1250         | 980        | 1100.5
""",
        answers={"decimal": "point"},
        never=("Price",),
    ),
    page(
        "field-unit-column",
        """
Criterion   | Unit | Gym One | Fit24 | Iron Hall
Monthly fee | $    | 39      | 24.9  | 45
Machines    | pcs  | 120     | 80    | 60
Sauna       |      | yes     | no    | yes
""",
        """
            | Gym One | Fit24 | Iron Hall
Monthly fee | 39      | 24.9  | 45
Machines    | 120     | 80    | 60
Sauna       | yes     | no    | yes
""",
        never=("Unit", "pcs"),
        kinds={"Monthly fee": "measure", "Machines": "measure"},
    ),
    page(
        "field-numbers-within-0-to-3-that-are-counts",
        """
Count      | Gym One | Fit24 | Iron Hall
Pools      | 1       | 0     | 2
Saunas     | 3       | 1     | 2
Machines   | 120     | 80    | 60
""",
        """
           | Gym One | Fit24 | Iron Hall
Machines   | 120     | 80    | 60
""",
        may={
            ("Pools", "Gym One", "2026-11-20"): (1,),
            ("Pools", "Fit24", "2026-11-20"): (0,),
            ("Pools", "Iron Hall", "2026-11-20"): (2,),
            ("Saunas", "Gym One", "2026-11-20"): (3,),
            ("Saunas", "Fit24", "2026-11-20"): (1,),
            ("Saunas", "Iron Hall", "2026-11-20"): (2,),
        },
        answers={"scale": "numbers"},
        kinds={"Machines": "measure"},
    ),
    book(
        "field-legend-on-a-sheet-of-its-own",
        Sheet("Comparison", marked("✓", "x")),
        Sheet("Legend", "Sign | Meaning\n✓ | offered\nx | not offered"),
        came=GYMS,
        answers={"sheet": "Comparison", "sign:x": "no", "sign:✓": "yes"},
        never=("Sign", "Meaning"),
    ),
    book(
        "field-chart-data-sheet-beside",
        Sheet("Comparison", GYMS),
        Sheet("Chart data", "Gym One | 1\nFit24 | 1\nIron Hall | 1", hidden=True),
        came=GYMS,
        answers={"sheet": "Comparison"},
        told=("Chart data",),
    ),
    page(
        "field-notes-in-the-cell-below-the-value",
        """
Service    | Gym One                | Fit24
Sauna      | yes\\nSundays only     | no
Kids' club | no                     | yes\\n3 to 8 years
""",
        {
            ("Sauna", "Fit24", "2026-11-20"): "no",
            ("Kids' club", "Gym One", "2026-11-20"): "no",
        },
        may={
            ("Sauna", "Gym One", "2026-11-20"): ("yes",),
            ("Kids' club", "Fit24", "2026-11-20"): ("yes",),
        },
        told=("Sundays only", "3 to 8 years"),
    ),
    page(
        "field-last-visit-and-who-in-rows",
        """
Service    | Gym One    | Fit24
Visited by | Kim        | Lee
Visited on | 2026-03-04 | 2026-03-05
Sauna      | yes        | no
""",
        {
            ("Sauna", "Gym One", "2026-03-04"): "yes",
            ("Sauna", "Fit24", "2026-03-05"): "no",
        },
        day=None,
        never=("Visited on",),
        told=("Kim",),
    ),
    page(
        "field-comment-thread-and-link-on-one-cell",
        """
Service    | Gym One                                               | Fit24
Sauna      | yes <https://gymone.example/spa> «Kim: seen it. Lee: me too» | no
Kids' club | no                                                    | yes
""",
        """
           | Gym One | Fit24
Sauna      | yes     | no
Kids' club | no      | yes
""",
        notes=(Note("seen it", "Sauna", "Gym One"),),
        sources=(Note("https://gymone.example/spa", "Sauna", "Gym One"),),
    ),
)
