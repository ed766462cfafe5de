"""Signs, colours, scores and ratings: what they mean is asked where two readings are sensible."""

from awkward import DAY, Asked, Note, page

ONLY_X = """
Service       | Dr. Bell | City Clinic | MedPoint
Evening hours | X        |             | X
Online dates  |          | X           | X
Parking       | X        |             |
"""
ONLY_TICK = ONLY_X.replace("X", "✓")
HALF = """
              | Dr. Bell | City Clinic | MedPoint
Evening hours | yes      |             | yes
Online dates  |          | yes         | yes
Parking       | yes      |             |
"""
WHOLE = """
              | Dr. Bell | City Clinic | MedPoint
Evening hours | yes      | no          | yes
Online dates  | no       | yes         | yes
Parking       | yes      | no          | no
"""


def filled(yes: str, no: str) -> str:
    """The clinics, whole, with a sign for each of yes and no."""
    return f"""
Service       | Dr. Bell | City Clinic | MedPoint
Evening hours | {yes}    | {no}        | {yes}
Online dates  | {no}     | {yes}       | {yes}
Parking       | {yes}    | {no}        | {no}
"""


CASES = (
    page(
        "sign-x-and-blank-said-no",
        ONLY_X,
        WHOLE,
        answers={"sign:x": "yes", "blank": "no"},
        asks=(Asked("sign:x"), Asked("blank")),
    ),
    page(
        "sign-x-and-blank-said-unknown",
        ONLY_X,
        HALF,
        answers={"sign:x": "yes", "blank": "unknown"},
        asks=(Asked("sign:x"), Asked("blank")),
    ),
    page(
        "sign-x-means-no",
        ONLY_X,
        HALF.replace("yes", "no"),
        answers={"sign:x": "no", "blank": "unknown"},
        asks=(Asked("sign:x"),),
    ),
    page(
        "sign-tick-and-blank-said-no",
        ONLY_TICK,
        WHOLE,
        answers={"sign:✓": "yes", "blank": "no"},
        asks=(Asked("blank"),),
    ),
    page(
        "sign-tick-and-blank-said-unknown",
        ONLY_TICK,
        HALF,
        answers={"sign:✓": "yes", "blank": "unknown"},
        asks=(Asked("blank"),),
    ),
    page("sign-tick-and-cross", filled("✓", "✗"), WHOLE),
    page("sign-heavy-tick-and-cross", filled("✔", "✘"), WHOLE),
    page("sign-emoji", filled("✅", "❌"), WHOLE),
    page("sign-emoji-with-variation", filled("✔️", "✖️"), WHOLE),
    page("sign-y-and-n", filled("Y", "n"), WHOLE),
    page("sign-true-and-false-cells", filled("TRUE", "FALSE"), WHOLE),
    page("sign-true-and-false-texts", filled("'TRUE", "'False"), WHOLE),
    page(
        "sign-one-and-zero",
        filled("1", "0"),
        WHOLE,
        answers={"scale": "yes_no"},
    ),
    page(
        "sign-yes-and-hyphen",
        filled("yes", "-"),
        WHOLE,
        answers={"sign:-": "no"},
        asks=(Asked("sign:-"),),
    ),
    page(
        "sign-yes-and-hyphen-said-unknown",
        filled("yes", "-"),
        HALF,
        answers={"sign:-": "unknown"},
        asks=(Asked("sign:-"),),
    ),
    page(
        "sign-x-and-hyphen",
        filled("x", "-"),
        WHOLE,
        answers={"sign:x": "yes", "sign:-": "no"},
        asks=(Asked("sign:x"), Asked("sign:-")),
    ),
    page(
        "sign-yes-no-and-question-mark",
        """
Service       | Dr. Bell | City Clinic | MedPoint
Evening hours | yes      | ?           | no
Online dates  | ?        | yes         | n/a
""",
        """
              | Dr. Bell | City Clinic | MedPoint
Evening hours | yes      |             | no
Online dates  |          | yes         |
""",
        answers={"sign:?": "unknown"},
    ),
    page(
        "sign-filled-and-hollow-circles",
        filled("●", "○"),
        WHOLE,
        answers={"circles": "filled_yes", "sign:●": "yes", "sign:○": "no"},
        asks=(Asked("circles"),),
    ),
    page(
        "sign-filled-and-hollow-circles-said-partly",
        filled("●", "○"),
        WHOLE.replace("no ", "partly ").replace("| no\n", "| partly\n"),
        answers={"circles": "filled_more", "sign:●": "yes", "sign:○": "partly"},
        asks=(Asked("circles"),),
    ),
    page(
        "sign-colours-only",
        filled("{green}", "{red}"),
        WHOLE,
        answers={"colour:#C6EFCE": "yes", "colour:#FFC7CE": "no"},
        asks=(Asked("colour:#C6EFCE"), Asked("colour:#FFC7CE")),
    ),
    page(
        "sign-one-colour-and-blank",
        ONLY_X.replace("X", "{green}"),
        HALF,
        answers={"colour:#C6EFCE": "yes", "blank": "unknown"},
        asks=(Asked("colour:#C6EFCE"),),
    ),
    page(
        "sign-colours-beside-words-add-nothing",
        filled("yes {green}", "no {red}"),
        WHOLE,
    ),
    page(
        "sign-numbers-with-traffic-lights",
        """
Wait (min)    | Dr. Bell    | City Clinic | MedPoint
Reception     | 5 {green}   | 25 {red}    | 12 {yellow}
Phone         | 2 {green}   | 4 {yellow}  | 9 {red}
""",
        """
          | Dr. Bell | City Clinic | MedPoint
Reception | 5        | 25          | 12
Phone     | 2        | 4           | 9
""",
    ),
    page(
        "sign-scores-one-to-five",
        """
Rating 1-5 (5 = best) | Dr. Bell | City Clinic | MedPoint
Friendliness          | 5        | 3           | 4
Cleanliness           | 2        | 3           | 1
""",
        """
             | Dr. Bell | City Clinic | MedPoint
Friendliness | 5        | 3           | 4
Cleanliness  | 2        | 3           | 1
""",
        answers={"scale": "numbers"},
        kinds={"Friendliness": "measure", "Cleanliness": "measure"},
    ),
    page(
        "sign-scores-out-of-ten-as-text",
        """
Criterion    | Dr. Bell | City Clinic | MedPoint
Friendliness | 8/10     | 10/10       | 6/10
Cleanliness  | 7/10     | 9/10        | 3/10
""",
        """
             | Dr. Bell | City Clinic | MedPoint
Friendliness | 8        | 10          | 6
Cleanliness  | 7        | 9           | 3
""",
        answers={"scale": "numbers"},
    ),
    page(
        "sign-stars",
        """
Criterion    | Dr. Bell | City Clinic
Friendliness | ★★★★☆    | ★★☆☆☆
Cleanliness  | ★★★★★    | ★★★☆☆
""",
        """
             | Dr. Bell | City Clinic
Friendliness | 4        | 2
Cleanliness  | 5        | 3
""",
        answers={"scale": "numbers"},
    ),
    page(
        "sign-better-and-worse-scores",
        """
Against us   | Dr. Bell | City Clinic
Friendliness | -2       | 1
Cleanliness  | 0        | 2
""",
        """
             | Dr. Bell | City Clinic
Friendliness | -2       | 1
Cleanliness  | 0        | 2
""",
        answers={"scale": "numbers"},
        kinds={"Friendliness": "measure"},
    ),
    page(
        "sign-rating-words",
        """
Criterion    | Dr. Bell | City Clinic | MedPoint
Friendliness | good     | poor        | excellent
Cleanliness  | fair     | good        | good
""",
        """
             | Dr. Bell | City Clinic | MedPoint
Friendliness | yes      | no          | excellent
Cleanliness  | partly   | yes         | yes
""",
        answers={"ratings": "levels"},
        asks=(Asked("ratings"),),
    ),
    page(
        "sign-rating-words-beside-offers",
        """
Feature      | Dr. Bell | City Clinic | MedPoint
Parking      | yes      | no          | yes
Friendliness | good     | poor        | good
""",
        """
        | Dr. Bell | City Clinic | MedPoint
Parking | yes      | no          | yes
""",
        answers={"ratings": "note"},
        asks=(Asked("ratings"),),
        told=("good",),
    ),
    page(
        "sign-conditions",
        """
Feature     | Dr. Bell   | City Clinic  | MedPoint
Parking     | yes        | extra charge | no
Home visits | on request | no           | seasonal
""",
        """
            | Dr. Bell   | City Clinic  | MedPoint
Parking     | yes        |              | no
Home visits |            | no           |
""",
        answers={"conditions": "note", "word": "note"},
        told=("extra charge", "on request", "seasonal"),
    ),
    page(
        "sign-words-with-more-behind",
        """
Feature     | Dr. Bell          | City Clinic
Parking     | yes (2 places)    | no
Home visits | no, but next year | yes
""",
        """
            | Dr. Bell   | City Clinic
Parking     |            | no
Home visits |            | yes
""",
        may={
            ("Parking", "Dr. Bell", "2026-11-20"): ("yes",),
            ("Home visits", "Dr. Bell", "2026-11-20"): ("no",),
        },
        told=("2 places", "but next year"),
    ),
    page(
        "sign-with-the-word-that-refines-it",
        """
Critère      | Hôtel A     | Hôtel B      | Hôtel C
Wifi         | ✅ Partiel  | ✅           | ❌ Non
Piscine      | ❌ N/A      | ✅ Oui       | ❌ ?
Petit-déj.   | ✓ (limité)  | Oui (jardin) | Oui, en partie; le soir
Animaux      | ✅ Non      | ❌           | ✅
""",
        {
            ("Wifi", "Hôtel A", DAY): "partly",
            ("Wifi", "Hôtel B", DAY): "yes",
            ("Wifi", "Hôtel C", DAY): "no",
            ("Piscine", "Hôtel B", DAY): "yes",
            ("Petit-déj.", "Hôtel A", DAY): "partly",
            ("Petit-déj.", "Hôtel B", DAY): "yes",
            ("Petit-déj.", "Hôtel C", DAY): "partly",
            ("Animaux", "Hôtel B", DAY): "no",
            ("Animaux", "Hôtel C", DAY): "yes",
        },
        notes=(
            Note("Partiel", "Wifi", "Hôtel A"),
            Note("jardin", "Petit-déj.", "Hôtel B"),
            Note("le soir", "Petit-déj.", "Hôtel C"),
        ),
        told=("✅ Non",),
    ),
    page(
        "sign-with-a-mark-explained-below-the-table",
        """
Feature | A Co      | B Co
SSO     | Yes¹      | No
Users   | '24 ²     | '12 **
API     | Yes, beta [3] | '7 days (since May)
¹ only on request
² per floor
** by the hour
[3] in Europe
""",
        {
            ("SSO", "A Co", DAY): "yes",
            ("SSO", "B Co", DAY): "no",
            ("Users", "A Co", DAY): 24,
            ("Users", "B Co", DAY): 12,
            ("API", "A Co", DAY): "yes",
        },
        notes=(
            Note("only on request", "SSO", "A Co"),
            Note("per floor", "Users", "A Co"),
            Note("by the hour", "Users", "B Co"),
            Note("beta", "API", "A Co"),
            Note("in Europe", "API", "A Co"),
        ),
        never=("only on request", "per floor"),
        told=("7 days (since May)",),
    ),
)
