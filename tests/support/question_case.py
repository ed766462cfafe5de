"""A small table for each kind of question, and what one of its answers makes of a cell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from arriving_case import NOBODY
from foreign_case import book, leaf

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.market import MarketLike
from benchmark_app.exchange.table import Row
from benchmark_app.ui.arrival_job import ArrivalAnswer

_HEAD = "Service|Ours|Seaview\n"
_KNOWN = replace(
    NOBODY,
    competitors=(
        Competitor(id=1, name="Seaview Hotel"),
        Competitor(id=2, name="Ours", subject=True),
    ),
    attributes=(Attribute(id=7, name="Free parking", kind=AttributeKind.YES_NO),),
)
_FILLS = {(2, 2): "#00B050", (3, 2): "#FF0000", (2, 3): "#FF0000", (3, 3): "#00B050"}


@dataclass(frozen=True)
class QuestionCase:
    """A file that asks `code`: as answered, a cell that was `gone` comes as `come`.

    They are as in "new Seaview/Pool=no"; without one the cell is not imported. `typed` is the
    text that is typed where the answer is a day or a name. With `content` it is a text of these
    bytes.
    """

    code: str
    file: Book
    answer: str
    gone: str = ""
    come: str = ""
    typed: str = ""
    market: MarketLike = NOBODY
    content: bytes = b""


def _case(
    code: str, text: str, answer: str, gone: str, come: str, **others: object
) -> QuestionCase:
    struck = frozenset({(2, 2)} if code.startswith("struck") else ())
    of = book(leaf(text, fills=_FILLS if code.startswith("colour") else {}, struck=struck))
    return QuestionCase(code, of, answer, gone, come, **others)  # type: ignore[arg-type]


def _two(text: str) -> Book:
    return book(leaf(text, name="North"), leaf(text, name="South"))


_PLAIN = _HEAD + "Pool|yes|no\nSauna|no|yes"
#: Rows that end in one cell so far down that the sheet is large.
_FAR: tuple[Row, ...] = (*[()] * 70_000, ("", "", "stray"))
QUESTION_CASES = (
    *(
        QuestionCase(
            "encoding",
            book("", name="hotels.csv"),
            answer,
            "needs_you /=Frühstück à la carte",
            f"new Café/Frühstück {letter} la carte=yes",
            content="Merkmal;Café;Bär\nFrühstück à la carte;ja;nein".encode("cp1252"),
        )
        for answer, letter in (("cp1252", "à"), ("cp1250", "ŕ"))
    ),
    *(
        QuestionCase(
            "area:Sheet1",
            book(replace(leaf(_PLAIN), rows=(*leaf(_PLAIN).rows, *_FAR))),
            answer,
            "needs_you /=A1:C70004",
            "new Seaview/Pool=no",
            typed=typed,
        )
        for answer, typed in (
            ("first_block:A1:C3", ""),
            ("everything:A1:C70004", ""),
            ("A1:C2", "a1:c2"),
        )
    ),
    _case(
        "alike:Price",
        _HEAD + "Price|$5|$6/month\nPool|yes|no",
        "alike",
        "needs_you Ours/Price=$5",
        "new Ours/Price=5",
    ),
    *(
        _case(
            "millions:Storage",
            _HEAD + "Storage|99M|50M\nPool|yes|no",
            answer,
            "needs_you Ours/Storage=99M",
            f"new Ours/Storage={come}",
        )
        for answer, come in (("megabytes", "99"), ("months", "99"))
    ),
    _case(
        "sign:x",
        _HEAD + "Pool|x|yes\nSauna|x|no\nBar|yes|no",
        "no",
        "needs_you Ours/Pool=x",
        "new Ours/Pool=no",
    ),
    _case(
        "circles",
        _HEAD + "Pool|●|○\nSauna|○|●\nBar|●|●",
        "filled_more",
        "needs_you Seaview/Pool=○",
        "new Seaview/Pool=1",
    ),
    _case("blank", _HEAD + "Pool|✓|\nSauna||✓\nBar|✓|✓", "no", "", "new Seaview/Pool=no"),
    _case("colour:#00B050", _HEAD + "Pool||\nSauna||", "yes", "", "new Ours/Pool=yes"),
    _case(
        "scale",
        _HEAD + "Pool|5|4\nSauna|1|3\nBar|2|5",
        "rising:1:5",
        "new Ours/Sauna=1",
        "new Ours/Sauna=0",
    ),
    _case(
        "ratings",
        _HEAD + "Pool|good|poor\nSauna|fair|good\nBar|poor|excellent",
        "levels",
        "needs_you Ours/Pool=good",
        "new Ours/Pool=2",
    ),
    _case(
        "price_class",
        _HEAD + "Dinner|$$|$$$\nLunch|$|$$",
        "count",
        "needs_you Seaview/Dinner=$$$",
        "new Seaview/Dinner=3",
    ),
    _case(
        "conditions",
        _HEAD + "Pool|on request|yes\nSauna|extra charge|no",
        "yes",
        "needs_you Ours/Pool=on request",
        "new Ours/Pool=yes",
    ),
    _case(
        "word:yess",
        _HEAD + "Pool|yess|yes\nSauna|yes|no\nBar|yes|no",
        "partly",
        "needs_you Ours/Pool=yess",
        "new Ours/Pool=1",
    ),
    _case(
        "decimal:Sheet1",
        _HEAD + "Price|1,399|1,200\nArea|1,399|2,100",
        "comma",
        "needs_you Ours/Price=1,399",
        "new Ours/Price=1.399",
    ),
    _case(
        "thousands:Seats",
        _HEAD + "Wait|1,5|2\nSeats|1,200|950",
        "decimals",
        "needs_you Ours/Seats=1,200",
        "new Ours/Seats=1.2",
    ),
    _case(
        "percent:Share",
        _HEAD + "Share|0.1|15 %",
        "percents",
        "needs_you Ours/Share=0.1",
        "new Ours/Share=0.1",
    ),
    _case(
        "range",
        _HEAD + "Room price|$65 / $75|$80\nDorm price|$20 - $30|$25",
        "high",
        "needs_you Ours/Room price=$65 / $75",
        "new Ours/Room price=75",
    ),
    _case(
        "orientation:Sheet1",
        "|Alpha|Beta\nGamma|yes|no\nDelta|no|yes",
        "competitors_down",
        "new Alpha/Gamma=yes",
        "new Gamma/Alpha=yes",
    ),
    _case(
        "names:Sheet1",
        "Name|Provider|Price|Pool\nComfort|Ours|5|yes\nBasic|Seaview|7|no",
        "column:Provider",
        "needs_you Comfort/Price=5",
        "new Ours/Price=5",
    ),
    _case(
        "shifted:Sheet1",
        "Name|Pool|Website|Stars\nOurs|yes|https://a.com|5\nSeaview|yes||https://b.com|4",
        "in_place",
        "needs_you Seaview/Pool=yes",
        "new Seaview/Pool=yes",
    ),
    _case(
        "day:Sheet1",
        _PLAIN,
        "2025-05-05",
        "new Ours/Pool=yes 2026-11-22",
        "new Ours/Pool=yes 2025-05-05",
        typed="2025-05-05",
    ),
    QuestionCase(
        "days:2",
        _two(_PLAIN),
        "2025-05-05",
        "new Ours/Pool=yes 2026-11-22",
        "new Ours/Pool=yes 2025-05-05",
        typed="2025-05-05",
    ),
    _case(
        "competitor:Sheet1",
        "Service|Value|Note\nPool|yes|big\nSauna|no|\nWi-Fi|yes|",
        "Dunes",
        "needs_you /Pool=yes",
        "new Dunes/Pool=yes",
        typed="Dunes",
    ),
    _case(
        "service:Sheet1",
        "Hotel|2025-01-01|2025-06-01\nOurs|yes|no\nSeaview|no|yes",
        "Pool",
        "needs_you Ours/=yes",
        "new Ours/Pool=yes",
        typed="Pool",
    ),
    QuestionCase(
        "year:Seaview",
        book(leaf("Service|11.04.|12.04.\nPool|yes|no\nSauna|no|yes", name="Seaview")),
        "year_before",
        "needs_you Seaview/Pool=yes",
        "new Seaview/Pool=yes 2025-04-11",
    ),
    _case(
        "plans:Sheet1",
        "Feature|Free|Basic|Pro\nPool|yes|no|yes\nSauna|no|yes|yes",
        "competitors",
        "needs_you Basic/Pool=no",
        "new Basic/Pool=no",
    ),
    _case(
        "sub_column:Tier",
        "Service|Ours|Ours|Seaview|Seaview\n|Value|Tier|Value|Tier\n"
        "Pool|yes|Pro|no|Free\nSauna|no|Free|yes|Pro",
        "left_out",
        "needs_you Ours/Pool · Tier=Pro",
        "",
    ),
    _case("struck:Sheet1", _PLAIN, "valid", "", "new Ours/Pool=yes"),
    _case(
        "texts:Sheet1",
        "Service|Ours|Seaview\nStrengths|near|friendly\nPool|yes|no\nSauna|no|yes",
        "note",
        "needs_you Ours/Strengths=near",
        "noted Ours/Strengths=near",
    ),
    _case(
        "texts:Sheet1",
        _HEAD + "Town|Riva|Riva\nLake|Riva|far\nPool|yes|no\nSauna|no|yes",
        "words",
        "needs_you Ours/Town=Riva",
        "noted Ours/Town=Riva",
    ),
    _case(
        "mixed:Pools",
        "Service|Ours|Seaview|Hilltop\nPools|2|none|1\nSauna|yes|no|no",
        "zeros",
        "needs_you Ours/Pools=2",
        "new Ours/Pools=2",
    ),
    _case(
        "computed_row:Both",
        "Service|Ours|Seaview|Hilltop|Inn\nRoom|81|95|72|120\nMeal|22|15|31|26\n"
        "Both|103|110|103|146\nPool|yes|no|no|yes",
        "own",
        "needs_you Ours/Both=103",
        "new Ours/Both=103",
    ),
    _case(
        "computed_column:Apart",
        "Service|Ours|Seaview|Apart\nRoom|81|95|14\nMeal|22|15|-7\nParking|12|31|19\nSpa|45|50|5",
        "left_out",
        "needs_you Apart/Meal=-7",
        "",
    ),
    _case(
        "unlike:Age",
        "Service|Ours|Seaview|Hilltop\nAge|desde 1974|20 years|15 years\nPool|yes|no|yes",
        "as_written",
        "needs_you Ours/Age=desde 1974",
        "new Ours/Age=1974",
    ),
    _case(
        "scales:Rating",
        "Service|Ours|Seaview|Hilltop\nRating|4.4|8.9|5\nPool|yes|no|yes",
        "of_ten",
        "needs_you Seaview/Rating=8.9",
        "new Seaview/Rating=4.45",
    ),
    _case(
        "sizes:Latte",
        "Service|Ours|Seaview|Hilltop\nLatte|3.9|4500|4\nPool|yes|no|yes",
        "thousandfold",
        "needs_you Ours/Latte=3.9",
        "new Ours/Latte=3900",
    ),
    _case(
        "summary_row:Wins",
        "Service|Ours|Seaview\nRoom|81|95\nMeal|22|15\nWins|2|1\nPool|yes|no",
        "own",
        "needs_you Ours/Wins=2",
        "new Ours/Wins=2",
    ),
    _case(
        "summary_column:Missing here",
        "Service|Ours|Seaview|Hilltop|Market average|Missing here\nPool|yes|no|yes|0.5|\n"
        "Sauna|no|yes|yes|0.5|yes",
        "left_out",
        "needs_you Missing here/Sauna=yes",
        "",
    ),
    _case(
        "date_order:Sheet1",
        "Visited|Business|Pool|Sauna\n03/04/2025|Ours|yes|no\n05/06/2025|Seaview|no|yes",
        "month_first",
        "needs_you Ours/Pool=yes",
        "new Ours/Pool=yes 2025-03-04",
    ),
    _case(
        "known_business:Seaview",
        _PLAIN,
        "known:Seaview Hotel",
        "new Seaview/Pool=no",
        "new Seaview Hotel/Pool=no",
        market=_KNOWN,
    ),
    _case(
        "known_service:Free parkings",
        _HEAD + "Free parkings|yes|no\nSauna|no|yes",
        "known:Free parking",
        "new Ours/Free parkings=yes",
        "new Ours/Free parking=yes",
        market=_KNOWN,
    ),
)


def becomes(answer: ArrivalAnswer) -> list[str]:
    """What becomes of each cell: "new Ours/Pool=yes 2026-11-22"."""
    return [
        f"{one.kind} {one.competitor}/{one.service}={one.new} {one.day or ''}"
        for one in answer.differences
        if one.kind is not DifferenceKind.LEFT_OUT
    ]
