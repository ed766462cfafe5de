"""Columns and rows that stand for nobody: goals, the best of a market, places left open."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

HOTELS = """
Metric       | Us  | Rival A | Rival B | {}
Wait (min)   | 12  | 8       | 15      | 10
Free parking | yes | no      | yes     | yes
"""
CAME = """
             | Us  | Rival A | Rival B
Wait (min)   | 12  | 8       | 15
Free parking | yes | no      | yes
"""
PLANS = """
          | Alpha | Beta
Price     | 5     | 4
Free chat | yes   | no
{}
"""

CASES = (
    *(
        page(
            f"aside-column-{number}-is-a-goal",
            HOTELS.format(name),
            CAME,
            never=(name,),
            told=(name,),
        )
        for number, name in enumerate(
            (
                "Target",
                "Our target",
                "Q4 goal",
                "Us target",
                "Goal (2027)",
                "Top 25%",
                "Best in class",
            )
        )
    ),
    page(
        "aside-goal-of-a-business-in-korean",
        """
서비스   | 범프  | 해픈   | 범블   | 범프 목표
가입자   | 100만 | 3000만 | 5000만 | 200만
영상통화 | X     | O      | O      | O
""",
        """
         | 범프    | 해픈     | 범블
가입자   | 1000000 | 30000000 | 50000000
영상통화 | no      | yes      | yes
""",
        never=("범프 목표",),
        told=("범프 목표",),
    ),
    page(
        "aside-goal-row-of-another-row-in-korean",
        """
항목         | 우리 | A카페 | B카페
가격         | 4500 | 5000  | 4000
리뷰 수      | 120  | 300   | 90
목표 리뷰 수 | 300  | 310   | 320
""",
        """
        | 우리 | A카페 | B카페
가격    | 4500 | 5000  | 4000
리뷰 수 | 120  | 300   | 90
""",
        never=("목표 리뷰 수",),
        told=("목표 리뷰 수",),
    ),
    *(
        page(
            f"aside-row-{number}-is-a-goal",
            f"""
{corner} | Preis | WLAN
Café Süd | 4.50  | ja
Bär      | 3.90  | nein
{name}   | 4.00  | ja
""",
            """
      | Café Süd | Bär
Preis | 4.5      | 3.9
WLAN  | yes      | no
""",
            never=(name,),
            told=(name,),
        )
        for number, (corner, name) in enumerate(
            (
                ("Betrieb", "Ziel"),
                ("Entreprise", "Objectif 2027"),
                ("Empresa", "Objetivo: ser los mejores"),
                ("競合", "目標"),
                ("竞品", "目标"),
            )
        )
    ),
    page(
        "aside-seller-called-target-is-none",
        """
Feature       | Walmart | Target | Costco
Home delivery | yes     | yes    | no
Membership    | no      | no     | yes
""",
        """
              | Walmart | Target | Costco
Home delivery | yes     | yes    | no
Membership    | no      | no     | yes
""",
    ),
    page(
        "aside-goals-in-words-stay-notes",
        """
Service | Alpha          | Beta
Goal    | families first | long stays
Pool    | yes            | no
""",
        "     | Alpha | Beta\nPool | yes   | no",
        answers={"texts": "note"},
        asks=(Asked("texts", "Goal"),),
        notes=(Note("families first", "Goal", "Alpha"),),
    ),
    page(
        "aside-template-with-places-left-open",
        """
Feature | Us  | [Competitor 1] | <name> | {{company}}
Price   | 10  | 12             | 14     | 15
WiFi    | yes | no             | yes    | yes
""",
        "      | Us\nPrice | 10\nWiFi  | yes",
        never=("[Competitor 1]", "<name>", "{{company}}"),
        told=("[Competitor 1]", "<name>", "{{company}}"),
    ),
    page(
        "aside-template-rows-left-open",
        """
Competitor     | Price   | WiFi
[Competitor 1] | [price] | [yes/no]
【店名】       |         |
Bean House     | 4.5     | yes
""",
        "      | Bean House\nPrice | 4.5\nWiFi  | yes",
        never=("[Competitor 1]", "【店名】"),
        told=("[Competitor 1]",),
    ),
    book(
        "aside-two-states-of-one-business",
        Sheet(
            "旅館さくら",
            """
項目       | 6ヶ月前 | 現在
フォロワー | 1200    | 3400
Wi-Fi      | なし    | あり
""",
        ),
        came="           | 旅館さくら\nフォロワー | 3400\nWi-Fi      | yes",
        never=("6ヶ月前", "現在"),
        told=("6ヶ月前",),
    ),
    page(
        "aside-an-earlier-state-of-our-own",
        """
Service  | Us last year | Us  | Rival
Reviews  | 12           | 34  | 90
Delivery | no           | yes | yes
""",
        """
         | Us  | Rival
Reviews  | 34  | 90
Delivery | yes | yes
""",
        never=("Us last year",),
        told=("Us last year",),
    ),
    page(
        "aside-notes-that-are-praise-are-notes",
        """
항목     | A카페 | B카페
와이파이 | O     | X
콘센트   | X     | O
비고     | 좋음  | 보통
""",
        """
         | A카페 | B카페
와이파이 | yes   | no
콘센트   | no    | yes
""",
        never=("비고",),
        notes=(Note("좋음", "", "A카페"), Note("보통", "", "B카페")),
    ),
    *(
        page(
            f"aside-m-is-{answer}",
            f"App | Price | Free chat | {name}\nAlpha | $5 | yes | 99M\nBeta | $4 | no | 12M",
            PLANS.format(f"{name} | {high} | {low}"),
            answers={"millions": answer},
            asks=(Asked(f"millions:{name}"),),
        )
        for answer, name, high, low in (
            ("megabytes", "Storage", 99, 12),
            ("months", "Contract", 99, 12),
            ("millions", "Tiles", 99_000_000, 12_000_000),
        )
    ),
    page(
        "aside-m-is-no-value",
        "App | Price | Free chat | Class\nAlpha | $5 | yes | 99M\nBeta | $4 | no | 12M",
        PLANS.format(""),
        answers={"millions": "note", "texts": "note"},
        notes=(Note("99M", "Class", "Alpha"),),
    ),
    page(
        "aside-m-is-clear-of-users-and-beside-thousands",
        """
App   | Price | Users | Places
Alpha | $5    | 99M   | 1.2M
Beta  | $4    | 12M   | 800K
""",
        """
       | Alpha    | Beta
Price  | 5        | 4
Users  | 99000000 | 12000000
Places | 1200000  | 800000
""",
    ),
    page(
        "aside-price-per-month-with-thousands",
        """
Place | Rent       | Parking
Alpha | 450,000/mo | yes
Beta  | 480,000/mo | no
""",
        """
        | Alpha  | Beta
Rent    | 450000 | 480000
Parking | yes    | no
""",
        answers={"decimal": "point"},
    ),
    page(
        "aside-chilean-units-of-account",
        """
Clínica     | Precio consulta | Estacionamiento
Alemana     | UF 0.4          | sí
Santa María | UF 0.45         | no
""",
        """
                | Alemana | Santa María
Precio consulta | 0.4     | 0.45
Estacionamiento | yes     | no
""",
    ),
)
