"""What stands among the businesses of a stranger's sheet and is none: winners, ends, days, sums."""

from collections.abc import Mapping

from awkward import Asked, Cell, Note, Seen, page, text_file
from sheet_picture import Text

HAIR = """
      | 우리 살롱 | 준오헤어 | 블루클럽
컷    | 15000     | 25000    | 9000
펌    | 60000     | 90000    | 30000
예약  | yes       | yes      | no
"""
DAYS = ("2024-03-01", "2024-06-02", "2024-09-03")
POOL: tuple[Seen, ...] = ("no", "no", "yes")
PRICE: tuple[Seen, ...] = (80.0, 85.0, 90.0)
DATED: Mapping[Cell, Seen] = {
    (service, "Corner Cafe", day): value
    for service, values in (("Piscina", POOL), ("Precio", PRICE))
    for day, value in zip(DAYS, values, strict=True)
}

CASES = (
    page(
        "drawn-a-business-called-max",
        """
Service     | Netflix       | Hulu         | Max
Price       | $7.99         | $9.99        | $9.99
Ad-free     | $17.99        | $18.99       | $16.99
Screens     | 2             | 2            | 2
4K          | Yes (Premium) | No           | Yes
""",
        """
            | Netflix | Hulu  | Max
Price       | 7.99    | 9.99  | 9.99
Ad-free     | 17.99   | 18.99 | 16.99
Screens     | 2       | 2     | 2
4K          | yes     | no    | yes
""",
    ),
    page(
        "drawn-a-business-called-max-with-one-number",
        """
Service | Netflix | Hulu | Max
Screens | 2       | 2    | 2
4K      | yes     | no   | yes
Live TV | no      | yes  | no
""",
        """
        | Netflix | Hulu | Max
Screens | 2       | 2    | 2
4K      | yes     | no   | yes
Live TV | no      | yes  | no
""",
    ),
    page(
        "drawn-who-wins-in-spanish",
        """
Servicio         | Hotel Sol | Hotel Mar  | Hotel Luna | Ganador
Precio por noche | 89,00 €   | 1.050,00 € | 75,00 €    | Luna
Wifi             | Sí        | Sí         | No         | -
Piscina          | Sí        | No         | No         | Sol
""",
        """
                 | Hotel Sol | Hotel Mar | Hotel Luna
Precio por noche | 89        | 1050      | 75
Wifi             | yes       | yes       | no
Piscina          | yes       | no        | no
""",
        never=("Ganador",),
        told=("Ganador",),
    ),
    page(
        "drawn-who-wins-in-german-below-businesses",
        """
Anbieter   | Preis | Lieferung | Garantie
MediaMarkt | 29 €  | ja        | ja
Saturn     | 35 €  | ja        | nein
Testsieger | MediaMarkt | Saturn | MediaMarkt
""",
        """
          | MediaMarkt | Saturn
Preis     | 29         | 35
Lieferung | yes        | yes
Garantie  | yes        | no
""",
        never=("Testsieger",),
        told=("Testsieger",),
    ),
    page(
        "drawn-ends-and-means-below-chinese-shops",
        """
门店   | 美式 | 拿铁 | 外卖
本店   | 18   | 22   | 有
瑞幸   | 13   | 16   | 有
星巴克 | 30   | 33   | 无
中位数 | 18   | 22   |
最高价 | 30   | 33   |
最低价 | 13   | 16   |
均价   | 20.3 | 23.7 |
""",
        """
     | 本店 | 瑞幸 | 星巴克
美式 | 18   | 13   | 30
拿铁 | 22   | 16   | 33
外卖 | yes  | yes  | no
""",
        never=("中位数", "最高价", "最低价", "均价"),
        told=("中位数", "最高价", "最低价", "均价"),
    ),
    page(
        "drawn-the-whole-market-below-korean-salons",
        """
업체      | 컷      | 펌      | 예약
우리 살롱 | 15000   | 60000   | O
준오헤어  | 25000   | 90000   | O
블루클럽  | 9000    | 30000   | X
최저가    | 9000    | 30000   |
최고가    | 25000   | 90000   |
시장 총량 | 1200000 | 3400000 |
""",
        HAIR,
        never=("최저가", "최고가", "시장 총량"),
        told=("최저가", "최고가", "시장 총량"),
    ),
    page(
        "drawn-the-lowest-of-one-price",
        """
업체      | 컷    | 예약
우리 살롱 | 15000 | O
준오헤어  | 25000 | O
블루클럽  | 9000  | X
최저가    | 9000  |
""",
        "\n".join(line for line in HAIR.splitlines() if not line.startswith("펌")),
        never=("최저가",),
        told=("최저가",),
    ),
    page(
        "drawn-a-pivot-table-of-prices",
        """
Row Labels    | Service  | Price
Hilltop       | Wash     | 12
              | Wax      | 30
Hilltop Total |          | 42
Speedy        | Interior | 25
Speedy Total  |          | 25
Shine         | Polish   | 50
Shine Total   |          | 50
Grand Total   |          | 117
""",
        """
         | Hilltop | Speedy | Shine
Wash     | 12      |        |
Wax      | 30      |        |
Interior |         | 25     |
Polish   |         |        | 50
""",
        never=("Hilltop Total", "Grand Total"),
        told=("Hilltop Total", "Grand Total"),
    ),
    page(
        "drawn-a-mean-without-a-business-below-years",
        """
업체      | 서비스      | 2023-03-01 | 2024-03-01
우리 모텔 | 무료주차    | O          | O
스타모텔  | 무료주차    | X          | O
숙박료 평균 |           | 45000      | 47000
""",
        {
            ("무료주차", "우리 모텔", "2023-03-01"): "yes",
            ("무료주차", "우리 모텔", "2024-03-01"): "yes",
            ("무료주차", "스타모텔", "2023-03-01"): "no",
            ("무료주차", "스타모텔", "2024-03-01"): "yes",
        },
        never=("숙박료 평균",),
        told=("숙박료 평균",),
    ),
    text_file(
        "drawn-days-above-that-can-be-read-in-two-orders",
        Text(
            """
Negocio     | Servicio | 1/3/2024 | 2/6/2024 | 3/9/2024
Corner Cafe | Piscina  | no       | no       | sí
Corner Cafe | Precio   | 80       | 85       | 90
"""
        ),
        DATED,
        answers={"date_order": "day_first"},
        asks=(Asked("date_order"),),
        never=("1/3/2024",),
        day=None,
    ),
    text_file(
        "drawn-days-above-of-which-one-tells-the-order",
        Text("Corner Cafe\n.\nServicio | 1/3/2024 | 2/6/2024 | 15/4/2024\nPiscina | no | no | sí"),
        {
            ("Piscina", "Corner Cafe", day): value
            for day, value in (("2024-03-01", "no"), ("2024-06-02", "no"), ("2024-04-15", "yes"))
        },
        answers={"competitor": "Corner Cafe"},
        asks=(Asked("competitor"),),
        never=("1/3/2024",),
        day=None,
    ),
    page(
        "drawn-telephone-numbers-that-look-like-counts",
        """
Hotel | Phone       | Price | Pool
Sol   | 954 111 222 | 89    | Yes
Mar   | 954 333 444 | 105   | No
Luna  | 954 555 666 | 75    | Yes
""",
        """
      | Sol | Mar | Luna
Price | 89  | 105 | 75
Pool  | yes | no  | yes
""",
        answers={"texts": "note"},
        notes=(Note("954 111 222", "Phone", "Sol"),),
    ),
    page(
        "drawn-prices-of-which-one-is-a-year-s",
        """
Service | Alpha  | Beta        | Gamma
Entry   | £24.50 | £1,250 p.a. | £80 pcm
""",
        """
      | Alpha | Beta | Gamma
Entry | 24.5  | 1250 | 80
""",
        answers={"alike": "alike"},
        notes=(Note("£1,250 p.a.", "Entry", "Beta"), Note("£80 pcm", "Entry", "Gamma")),
    ),
    page(
        "drawn-the-lowest-price-where-one-is-free",
        """
項目 | 自社    | A社     | B社     | 最安値
送料 | 無料    | 550円   | 440円   | 無料
価格 | 1,980円 | 1,780円 | 2,200円 | 1,780円
""",
        """
     | 自社 | A社  | B社
送料 | 0    | 550  | 440
価格 | 1980 | 1780 | 2200
""",
        never=("最安値",),
        told=("最安値",),
    ),
    page(
        "drawn-points-with-a-weight-in-chinese",
        """
维度     | 权重 | 我们 | 竞品A | 竞品B
易用性   | 30%  | 8    | 7     | 9
价格     | 20%  | 9    | 6     | 5
加权得分 |      | 7.7  | 7.8   | 7.7
""",
        """
       | 我们 | 竞品A | 竞品B
易用性 | 8    | 7     | 9
价格   | 9    | 6     | 5
""",
        never=("加权得分",),
        told=("加权得分",),
    ),
    page(
        "drawn-answers-named-as-a-unit",
        """
Leistung    | Einheit | Wir | ATU  | Pitstop
Wartezeit   | Tage    | 2   | 5    | 1
Ersatzwagen | ja/nein | ja  | nein | ja
""",
        """
            | Wir | ATU | Pitstop
Wartezeit   | 2   | 5   | 1
Ersatzwagen | yes | no  | yes
""",
        kinds={"Ersatzwagen": "yes_no"},
    ),
    page(
        "drawn-years-behind-the-names-of-businesses",
        """
Service | Hilltop 2023 | Hilltop 2024 | Lakeview 2023 | Lakeview 2024
Pool    | no           | yes          | yes           | yes
Rate    | $80          | $85          | $90           | $95
""",
        {
            ("Pool", "Hilltop", "2023-12-31"): "no",
            ("Pool", "Hilltop", "2024-12-31"): "yes",
            ("Pool", "Lakeview", "2023-12-31"): "yes",
            ("Pool", "Lakeview", "2024-12-31"): "yes",
            ("Rate", "Hilltop", "2023-12-31"): 80,
            ("Rate", "Hilltop", "2024-12-31"): 85,
            ("Rate", "Lakeview", "2023-12-31"): 90,
            ("Rate", "Lakeview", "2024-12-31"): 95,
        },
        never=("Hilltop 2023", "Lakeview 2024"),
    ),
    page(
        "drawn-a-change-behind-the-prices-of-two-years",
        """
Competitor | 2024 price | 2025 price | Change %
Us         | $80        | $85        | 6.3%
Rival      | $90        | $95        | 5.6%
""",
        {
            ("price", "Us", "2024-12-31"): 80,
            ("price", "Us", "2025-12-31"): 85,
            ("price", "Rival", "2024-12-31"): 90,
            ("price", "Rival", "2025-12-31"): 95,
        },
        never=("Change %",),
        told=("Change %",),
    ),
)
