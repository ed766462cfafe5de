"""Names that reading likes to spoil, cells that carry more than a value, and broken ones."""

import unicodedata

from awkward import Asked, Case, Note, page, table
from sheet_picture import Page

YES_NO = """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
"""

CASES = (
    page(
        "name-007-and-NA-and-None",
        """
Feature  | '007 | NA  | None | TRUE North
Oat milk | yes  | no  | yes  | no
Terrace  | no   | yes | no   | yes
""",
        """
         | '007 | NA  | None | TRUE North
Oat milk | yes  | no  | yes  | no
Terrace  | no   | yes | no   | yes
""",
    ),
    page(
        "name-of-services-that-are-numbers-or-NA",
        """
Feature | Blue Cup | Corner Cafe
'007    | yes      | no
'24/7   | no       | yes
NA      | yes      | no
""",
        """
        | Blue Cup | Corner Cafe
'007    | yes      | no
'24/7   | no       | yes
NA      | yes      | no
""",
    ),
    page(
        "name-with-line-breaks",
        """
Feature               | Blue Cup\\n(Main St) | Corner\\nCafe
Oat milk\\nand soy    | yes                 | no
Terrace               | no                  | yes
""",
        """
                      | Blue Cup (Main St) | Corner Cafe
Oat milk and soy      | yes                | no
Terrace               | no                 | yes
""",
    ),
    page(
        "name-with-doubled-and-outer-blanks",
        "Feature | Blue__Cup_ | _Corner Cafe\nOat__milk | yes | no\n_Terrace_ | no | yes",
        YES_NO,
    ),
    page(
        "name-with-no-break-blanks-and-invisible-signs",
        "Feature | Blue\u00a0Cup | Corner Cafe\u200b\n"
        "Oat\u2009milk | yes\u00a0 | no\nTerrace | no | yes",
        YES_NO,
    ),
    page(
        "name-decomposed-and-composed",
        unicodedata.normalize("NFD", "Leistung | Café Zoé | Größe 8\nGetränke | ja | nein"),
        "  | Café Zoé | Größe 8\nGetränke | yes | no",
    ),
    page(
        "name-with-foot-note-marks-at-values",
        """
Feature   | Blue Cup | Corner Cafe
Oat milk  | yes¹     | no
Terrace   | no       | yes*

¹ for 50 cents more
* closed in winter
""",
        {
            ("Oat milk", "Corner Cafe", "2026-11-20"): "no",
            ("Terrace", "Blue Cup", "2026-11-20"): "no",
        },
        may={
            ("Oat milk", "Blue Cup", "2026-11-20"): ("yes",),
            ("Terrace", "Corner Cafe", "2026-11-20"): ("yes",),
        },
        never=("¹ for 50 cents more", "* closed in winter"),
        told=("for 50 cents more", "closed in winter"),
    ),
    page(
        "name-same-competitor-twice-with-one-contradiction",
        """
Feature  | Blue Cup | Corner Cafe | blue cup
Oat milk | yes      | no          | yes
Terrace  | no       | yes         | yes
""",
        {
            ("Oat milk", "Corner Cafe", "2026-11-20"): "no",
            ("Terrace", "Corner Cafe", "2026-11-20"): "yes",
        },
        may={("Oat milk", "Blue Cup", "2026-11-20"): ("yes",)},
        told=("Blue Cup",),
    ),
    page(
        "name-same-service-in-two-sections",
        """
Feature     | Harbour Inn | Seaview
**Rooms**   |             |
Wifi        | yes         | no
Towels      | yes         | yes
**Lobby**   |             |
Wifi        | no          | yes
""",
        {
            ("Towels", "Harbour Inn", "2026-11-20"): "yes",
            ("Towels", "Seaview", "2026-11-20"): "yes",
        },
        may={
            ("Rooms · Wifi", "Harbour Inn", "2026-11-20"): ("yes",),
            ("Rooms · Wifi", "Seaview", "2026-11-20"): ("no",),
            ("Lobby · Wifi", "Harbour Inn", "2026-11-20"): ("no",),
            ("Lobby · Wifi", "Seaview", "2026-11-20"): ("yes",),
        },
        never=("Rooms", "Lobby"),
    ),
    page(
        "name-that-looks-like-a-formula-or-HTML",
        """
Feature       | <b>Blue</b> | O'Neil & Sons
'=cmd here    | yes         | no
'+1 for dogs  | no          | yes
""",
        """
              | <b>Blue</b> | O'Neil & Sons
'=cmd here    | yes         | no
'+1 for dogs  | no          | yes
""",
    ),
    page(
        "name-that-is-a-total-word-of-another-language",
        """
Feature       | Total Fitness | Best Gym | Rank Studio
Sauna         | yes           | no       | yes
Sum of parts  | no            | yes      | yes
""",
        """
              | Total Fitness | Best Gym | Rank Studio
Sauna         | yes           | no       | yes
Sum of parts  | no            | yes      | yes
""",
    ),
    page(
        "cell-comments-become-notes",
        """
Feature  | Blue Cup                 | Corner Cafe
Oat milk | yes «asked the barista»  | no
Terrace  | no                       | yes «only 4 tables»
""",
        YES_NO,
        notes=(
            Note("asked the barista", "Oat milk", "Blue Cup"),
            Note("only 4 tables", "Terrace", "Corner Cafe"),
        ),
    ),
    page(
        "cell-comment-on-an-empty-cell-is-not-lost",
        """
Feature  | Blue Cup            | Corner Cafe
Oat milk | «could not ask»     | no
Terrace  | no                  | yes
""",
        {
            ("Oat milk", "Corner Cafe", "2026-11-20"): "no",
            ("Terrace", "Blue Cup", "2026-11-20"): "no",
            ("Terrace", "Corner Cafe", "2026-11-20"): "yes",
        },
        told=("could not ask",),
    ),
    page(
        "cell-links-become-sources",
        """
Feature  | Blue Cup                           | Corner Cafe
Oat milk | yes <https://example.com/milk>     | no
Terrace  | no                                 | yes <https://example.com/out>
""",
        YES_NO,
        sources=(
            Note("https://example.com/milk", "Oat milk", "Blue Cup"),
            Note("https://example.com/out", "Terrace", "Corner Cafe"),
        ),
    ),
    page(
        "cell-comment-on-a-service-and-a-competitor",
        """
Feature                  | Blue Cup «new owner in May» | Corner Cafe
Oat milk «asked politely» | yes                        | no
Terrace                  | no                          | yes
""",
        YES_NO,
        told=("new owner in May", "asked politely"),
    ),
    page(
        "cell-errors-are-told",
        """
Price    | Blue Cup | Corner Cafe | Milk Bar
Espresso | 2.5      | #REF!       | 2.2
Cake     | #N/A     | 3.5         | #DIV/0!
""",
        """
         | Blue Cup | Corner Cafe | Milk Bar
Espresso | 2.5      |             | 2.2
Cake     |          | 3.5         |
""",
        told=("#REF!", "#N/A", "#DIV/0!"),
    ),
    page(
        "cell-formulas-with-kept-values",
        """
Price    | Blue Cup              | Corner Cafe
Espresso | =1+1.5 -> 2.5         | 2
Terrace  | =IF(1=1,"yes","no") -> yes | no
""",
        """
         | Blue Cup | Corner Cafe
Espresso | 2.5      | 2
Terrace  | yes      | no
""",
        kept=True,
    ),
    page(
        "cell-formulas-without-kept-values-are-told",
        """
Price    | Blue Cup | Corner Cafe
Espresso | =1+1.5   | 2
Cake     | 3        | 4
""",
        """
         | Blue Cup | Corner Cafe
Espresso |          | 2
Cake     | 3        | 4
""",
        may={("Espresso", "Blue Cup", "2026-11-20"): (2.5,)},
        told=(("B2", "=1+1.5", "1+1.5"),),
    ),
    page(
        "cell-dates-in-place-of-fractions",
        """
Score    | Blue Cup   | Corner Cafe
Taste    | 2026-05-03 | 4
Service  | 2          | 3
""",
        """
         | Blue Cup   | Corner Cafe
Taste    |            | 4
Service  | 2          | 3
""",
        answers={"scale": "numbers"},
        told=(("2026-05-03", "B2"),),
    ),
    page(
        "cell-hidden-rows-and-columns",
        """
Feature  | Blue Cup | Old Cafe | Corner Cafe
Oat milk | yes      | no       | no
Smoking  | no       | yes      | no
Terrace  | no       | no       | yes
""",
        YES_NO,
        hidden_rows=(3,),
        hidden_columns=("C",),
        may={
            ("Oat milk", "Old Cafe", "2026-11-20"): ("no",),
            ("Terrace", "Old Cafe", "2026-11-20"): ("no",),
            ("Smoking", "Old Cafe", "2026-11-20"): ("yes",),
            ("Smoking", "Blue Cup", "2026-11-20"): ("no",),
            ("Smoking", "Corner Cafe", "2026-11-20"): ("no",),
        },
    ),
    page(
        "cell-merged-values-hold-for-all",
        """
Feature  | Blue Cup | Corner Cafe | Milk Bar
Oat milk | yes      | <           | no
Terrace  | no       | yes         | yes
""",
        """
         | Blue Cup | Corner Cafe | Milk Bar
Oat milk | yes      |             | no
Terrace  | no       | yes         | yes
""",
        may={("Oat milk", "Corner Cafe", "2026-11-20"): ("yes",)},
    ),
    Case(
        "cell-nested-markup-in-a-web-table",
        Page(
            """
Feature  | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
""",
            cells=(
                ("yes", '<span class="icon" aria-hidden="true"></span><p>&nbsp;yes</p>'),
                ("no", "<div><!-- cross --><b>n</b>o</div><script>alert(1)</script>"),
            ),
        ),
        ".html",
        table(YES_NO),
    ),
    page(
        "cell-pictures-only-nothing-can-be-read",
        """
Feature  | Blue Cup | Corner Cafe
Oat milk |          |
Terrace  |          |
""",
        never=("Feature",),
    ),
    page(
        "cell-unknown-words-are-listed",
        """
Feature  | Blue Cup | Corner Cafe
Oat milk | maybe    | no
Terrace  | no       | lovely!
""",
        """
         | Blue Cup | Corner Cafe
Oat milk |          | no
Terrace  | no       |
""",
        answers={"word": "note"},
        told=("maybe", "lovely!"),
    ),
    page(
        "cell-sign-meant-twice-in-one-sheet",
        """
Feature  | Blue Cup | Corner Cafe | Milk Bar
Oat milk | x        | no          | -
Terrace  | no       | x           | yes
""",
        """
         | Blue Cup | Corner Cafe | Milk Bar
Oat milk |          | no          |
Terrace  | no       |             | yes
""",
        answers={"sign:x": "leave", "sign:-": "leave"},
        asks=(Asked("sign:x"), Asked("sign:-")),
    ),
)
