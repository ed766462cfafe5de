"""English sheets: what stands above, below and between the lines of a comparison."""

from awkward import Asked, Note, page, table

PLAIN = """
               | Harbour Inn | Seaview | Palm Court
Free parking   | yes         | no      | yes
Breakfast      | no          | partly  | yes
24 h reception | yes         | yes     | no
"""

CASES = (
    page(
        "en-title-and-date-above",
        """
Competitor comparison, spring 2026
Prepared by: K. Miller        | | as of | 2026-03-04

Service        | Harbour Inn | Seaview | Palm Court
Free parking   | yes         | no      | yes
Breakfast      | no          | partly  | yes
24 h reception | yes         | yes     | no
""",
        table(PLAIN, "2026-03-04"),
        day=None,
        answers={"day": "2026-03-04"},
        never=("Competitor comparison, spring 2026", "Prepared by: K. Miller", "as of"),
    ),
    page(
        "en-merged-title-over-all-columns",
        """
**MOTEL FEATURE COMPARISON**|<            |<        |<
Feature                     | Harbour Inn | Seaview | Palm Court
Free parking                | yes         | no      | yes
Breakfast                   | no          | partly  | yes
24 h reception              | yes         | yes     | no
""",
        PLAIN,
        never=("MOTEL FEATURE COMPARISON", "Feature"),
        told=("MOTEL FEATURE COMPARISON",),
    ),
    page(
        "en-groups-of-competitors-in-two-level-header",
        """
Amenity        | Downtown    | <       | Beach
^              | Harbour Inn | Seaview | Palm Court
Free parking   | yes         | no      | yes
Breakfast      | no          | partly  | yes
24 h reception | yes         | yes     | no
""",
        PLAIN,
        never=("Downtown", "Beach", "Amenity"),
    ),
    page(
        "en-three-level-header",
        """
Our market     | Direct competitors | <       | Indirect
               | Downtown           | <       | Beach
Amenity        | Harbour Inn        | Seaview | Palm Court
Free parking   | yes                | no      | yes
Breakfast      | no                 | partly  | yes
24 h reception | yes                | yes     | no
""",
        PLAIN,
        never=("Downtown", "Direct competitors", "Our market", "Indirect"),
    ),
    page(
        "en-competitors-down",
        """
Motel       | Free parking | Breakfast | 24 h reception
Harbour Inn | yes          | no        | yes
Seaview     | no           | partly    | yes
Palm Court  | yes          | yes       | no
""",
        PLAIN,
        never=("Motel",),
    ),
    page(
        "en-orientation-said-by-no-heading",
        """
       | Nova | Delta | Prime
Alpha  | yes  | no    | yes
Orbit  | no   | no    | yes
""",
        """
       | Nova | Delta | Prime
Alpha  | yes  | no    | yes
Orbit  | no   | no    | yes
""",
        answers={"orientation": "services_down"},
        asks=(Asked("orientation"),),
    ),
    page(
        "en-sections-as-bold-rows",
        """
Feature         | Blue Cup | Corner Cafe
**Drinks**      |          |
Oat milk        | yes      | no
Filter coffee   | yes      | yes
**Seating**     |          |
Terrace         | no       | yes
Power sockets   | partly   | no
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
Power sockets | partly   | no
""",
        never=("Drinks", "Seating"),
    ),
    page(
        "en-sections-merged-and-filled",
        """
Feature              | Blue Cup | Corner Cafe
DRINKS {grey}        | <        | <
Oat milk             | yes      | no
Filter coffee        | yes      | yes
SEATING {grey}       | <        | <
Terrace              | no       | yes
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
""",
        never=("DRINKS", "SEATING"),
    ),
    page(
        "en-sections-in-a-merged-column",
        """
Area    | Feature       | Blue Cup | Corner Cafe
Drinks  | Oat milk      | yes      | no
^       | Filter coffee | yes      | yes
Seating | Terrace       | no       | yes
^       | Power sockets | partly   | no
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
Power sockets | partly   | no
""",
        never=("Drinks", "Seating", "Area", "Feature"),
    ),
    page(
        "en-total-and-average-below",
        """
Wait in minutes | Glow Salon      | Studio 9        | Hair Lab
Cut             | 10              | 25              | 15
Colour          | 20              | 35              | 30
Total           | =SUM(B2:B3) -> 30 | =SUM(C2:C3) -> 60 | =SUM(D2:D3) -> 45
Average         | 15              | 30              | 22.5
""",
        """
       | Glow Salon | Studio 9 | Hair Lab
Cut    | 10         | 25       | 15
Colour | 20         | 35       | 30
""",
        kept=True,
        never=("Total", "Average"),
        told=("Total", "Average"),
    ),
    page(
        "en-average-and-best-columns",
        """
Price in $ | Glow Salon | Studio 9 | Hair Lab | Average | Min | Max | Rank of ours
Cut        | 40         | 55       | 46       | 47      | 40  | 55  | 2
Colour     | 90         | 120      | 99       | 103     | 90  | 120 | 1
""",
        """
       | Glow Salon | Studio 9 | Hair Lab
Cut    | 40         | 55       | 46
Colour | 90         | 120      | 99
""",
        never=("Average", "Min", "Max", "Rank of ours"),
        told=("Average",),
    ),
    page(
        "en-weights-scores-and-rank",
        """
Criterion         | Weight | Glow Salon | Studio 9 | Hair Lab
Friendliness      | 30%    | 8          | 6        | 9
Speed             | 50%    | 7          | 9        | 5
Cleanliness       | 20%    | 9          | 10       | 4
Weighted score    |        | 7.7        | 8.3      | 6
Rank              |        | 2          | 1        | 3
""",
        """
             | Glow Salon | Studio 9 | Hair Lab
Friendliness | 8          | 6        | 9
Speed        | 7          | 9        | 5
Cleanliness  | 9          | 10       | 4
""",
        answers={"scale": "numbers"},
        never=("Weight", "Weighted score", "Rank"),
        told=("Weighted score", "Rank"),
    ),
    page(
        "en-number-column-and-priority",
        """
No. | Feature       | Priority | Blue Cup | Corner Cafe | Gap analysis
1   | Oat milk      | High     | yes      | no          | Corner is weak here
2   | Filter coffee | Low      | yes      | yes         |
3   | Terrace       | Medium   | no       | yes         | build one
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
""",
        never=("No.", "Priority", "Gap analysis", "High", "1", "build one"),
    ),
    page(
        "en-legend-below-says-what-signs-mean",
        """
Feature       | Blue Cup | Corner Cafe
Oat milk      | ✓        | x
Filter coffee | ✓        | ✓
Terrace       | x        | ?

Legend:
✓ = offered
x = not offered
? = could not check
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       |
""",
        answers={"sign:x": "no", "sign:✓": "yes", "sign:?": "unknown"},
        never=("Legend:", "✓ = offered", "x = not offered", "? = could not check"),
    ),
    page(
        "en-legend-at-the-right",
        """
Feature       | Blue Cup | Corner Cafe |  | Key
Oat milk      | Y        | N           |  | Y = yes
Filter coffee | Y        | P           |  | N = no
Terrace       | N        | Y           |  | P = partly
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | partly
Terrace       | no       | yes
""",
        answers={"word": "partly", "sign:p": "partly", "sign:y": "yes", "sign:n": "no"},
        never=("Key", "Y = yes", "N = no", "P = partly"),
    ),
    page(
        "en-foot-notes-below",
        """
Feature        | Blue Cup | Corner Cafe
Oat milk*      | yes      | no
Filter coffee¹ | yes      | yes
Terrace        | no       | yes

* only on weekdays
¹ refills cost extra
Source: own visits, March 2026
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
""",
        never=("* only on weekdays", "¹ refills cost extra", "Source: own visits, March 2026"),
        told=("only on weekdays", "refills cost extra"),
    ),
    page(
        "en-notes-and-source-columns",
        """
Feature  | Blue Cup | Corner Cafe | Notes                 | Source
Oat milk | yes      | no          | Corner plans it       | https://example.com/menu
Terrace  | no       | yes         | heated in winter only | own visit
""",
        """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
""",
        never=("Notes", "Source", "own visit", "Corner plans it"),
        notes=(Note("Corner plans it", "Oat milk"), Note("heated in winter only", "Terrace")),
        sources=(Note("https://example.com/menu", "Oat milk"), Note("own visit", "Terrace")),
    ),
    page(
        "en-sub-columns-value-and-note",
        """
Feature  | Blue Cup |                  | Corner Cafe |
         | Offered? | Note             | Offered?    | Note
Oat milk | yes      | free of charge   | no          |
Terrace  | no       |                  | yes         | eight tables
""",
        """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
""",
        answers={"sub_column": "Offered?"},
        never=("Offered?", "Note", "eight tables"),
        notes=(
            Note("free of charge", "Oat milk", "Blue Cup"),
            Note("eight tables", "Terrace", "Corner Cafe"),
        ),
    ),
    page(
        "en-sub-columns-offered-and-price",
        """
Service | Glow Salon | <     | Studio 9 | <
        | Offered    | Price | Offered  | Price
Cut     | yes        | $40   | yes      | $55
Shave   | no         |       | yes      | $25
""",
        """
      | Glow Salon | Studio 9
Cut   | yes        | yes
Shave | no         | yes
""",
        answers={"sub_column": "Offered"},
        asks=(Asked("sub_column", "Price"),),
        told=("$55",),
        never=("Offered", "Price"),
    ),
    page(
        "en-several-tables-below-each-other",
        """
**Services**
Service  | Glow Salon | Studio 9
Cut      | yes        | yes
Colour   | yes        | no
Shave    | no         | yes
Manicure | no         | no

**Prices**
Price    | Glow Salon | Studio 9
Beard    | 15         | 18
Wash     | 9          | 12
""",
        """
         | Glow Salon | Studio 9
Cut      | yes        | yes
Colour   | yes        | no
Shave    | no         | yes
Manicure | no         | no
""",
        may={
            ("Beard", "Glow Salon", "2026-11-20"): (15,),
            ("Beard", "Studio 9", "2026-11-20"): (18,),
            ("Wash", "Glow Salon", "2026-11-20"): (9,),
            ("Wash", "Studio 9", "2026-11-20"): (12,),
        },
        never=("Services", "Prices", "Service", "Price"),
    ),
    page(
        "en-table-starts-far-from-the-corner",
        """
|
|
 | | Feature  | Blue Cup | Corner Cafe
 | | Oat milk | yes      | no
 | | Terrace  | no       | yes
""",
        """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
""",
    ),
    page(
        "en-empty-rows-and-columns-within",
        """
Feature       | Blue Cup | | Corner Cafe

Oat milk      | yes      | | no

Filter coffee | yes      | | yes
Terrace       | no       | | yes
""",
        """
              | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Filter coffee | yes      | yes
Terrace       | no       | yes
""",
    ),
    page(
        "en-header-repeated-within",
        """
Feature       | Blue Cup | Corner Cafe
Oat milk      | yes      | no
Feature       | Blue Cup | Corner Cafe
Terrace       | no       | yes
""",
        """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
""",
        never=("Feature",),
    ),
    page(
        "en-template-not-filled-in",
        """
Feature       | Your company | [Competitor A] | [Competitor B]
[Feature 1]   |              |                |
[Feature 2]   |              |                |
[Feature 3]   |              |                |
""",
        never=("[Feature 1]", "[Competitor A]"),
        refused=None,
    ),
)
