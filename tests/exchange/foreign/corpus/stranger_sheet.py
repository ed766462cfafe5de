"""Comparisons as owners of salons, gyms, shops and hotels lay them out for themselves."""

from awkward import Asked, Note, book, page, text_file
from sheet_picture import Page, Sheet, Text

OIL = """
             | Jiffy    | Midas
Oil change   | was      | $69
Wiper blades | $29.99   | $24
"""
SPACES = """
Espace    | Prix / jour | Prix / mois | Casiers
La Ruche  | 25 €        | 220 €       | oui
Le Hub    | 28 €        | 260 €       | non
Le Nid    | 20 €        | 190 €       | oui
"""
GYMS = """
店舗名         | 運営会社 | 月会費  | プール
エニタイム南口 | 甲社     | 7,678円 | ×
ティップネス   | 乙社     | 9,900円 | ○
"""

CASES = (
    text_file(  # who runs a shop stands beside its name
        "stranger-operators-beside-shops",
        Text(GYMS, encoding="utf-8-sig"),
        """
        | エニタイム南口 | ティップネス
月会費  | 7678           | 9900
プール  | no             | yes
""",
        never=("甲社", "乙社"),
        notes=(Note("甲社", "", "エニタイム南口"),),
    ),
    text_file(  # "jour" is a word for days, and here a part of a name
        "stranger-prices-per-day-and-per-month",
        Text(SPACES, separator=";"),
        """
            | La Ruche | Le Hub | Le Nid
Prix / jour | 25       | 28     | 20
Prix / mois | 220      | 260    | 190
Casiers     | yes      | no     | yes
""",
        never=("jour", "mois"),
    ),
    page(  # a French mark is called a note
        "stranger-marks-called-notes-beside-weighted-ones",
        """
Critères        | Coef. | Maison Paul | <       | Au Bon Pain | <       | Nous | <
                |       | Note        | Pondéré | Note        | Pondéré | Note | Pondéré
Qualité du pain | 3     | 4           | 12      | 5           | 15      | 5    | 15
Accueil         | 2     | 3           | 6       | 4           | 8       | 5    | 10
Prix            | 2     | 4           | 8       | 2           | 4       | 3    | 6
""",
        """
                | Maison Paul | Au Bon Pain | Nous
Qualité du pain | 4           | 5           | 5
Accueil         | 3           | 4           | 5
Prix            | 4           | 2           | 3
""",
        told=("Pondéré", "Coef."),
    ),
    page(  # what is weighted stands behind each name, without merged cells
        "stranger-one-heading-behind-each-business",
        """
Kriterium  | Gewichtung | Haarscharf | gewichtet | Salon Petra | gewichtet
Lage       | 20%        | 2          | 0.4       | 2           | 0.4
Beratung   | 50%        | 1          | 0.5       | 2           | 1
Wartezeit  | 30%        | 4          | 1.2       | 2           | 0.6
""",
        """
           | Haarscharf | Salon Petra
Lage       | 2          | 2
Beratung   | 1          | 2
Wartezeit  | 4          | 2
""",
        never=("gewichtet",),
        told=("gewichtet",),
    ),
    page(  # a title shares its row with the heading of a far column
        "stranger-title-beside-a-far-heading",
        """
Qui propose quoi ? (midi) |         |            |             | Nb
Prestation                | Chez Jo | La Cantine | Wok Express |
Menu enfant               | oui     | oui        | non         | 2
Livraison                 | non     | oui        | oui         | 2
Terrasse                  | oui     | oui        | oui         | 3
""",
        """
            | Chez Jo | La Cantine | Wok Express
Menu enfant | yes     | yes        | no
Livraison   | no      | yes        | yes
Terrasse    | yes     | yes        | yes
""",
        never=("Nb",),
        told=("Nb",),
    ),
    page(  # when it was seen and by whom, in one row
        "stranger-particulars-in-one-row",
        """
調査日    | 2025/9/18 | 担当         | 田中
比較項目  | 自店      | ヘアサロン花 | EARTH | 小森理容室
着付け    | ×         | ○            | △     | ×
駐車場    | ○         | ×            | ○     | ○
""",
        {
            (service, business, "2025-09-18"): value
            for service, values in (
                ("着付け", ("no", "yes", "partly", "no")),
                ("駐車場", ("yes", "no", "yes", "yes")),
            )
            for business, value in zip(
                ("自店", "ヘアサロン花", "EARTH", "小森理容室"), values, strict=True
            )
        },
        day=None,
    ),
    page(  # years are no numbers of anything
        "stranger-years-and-months-of-opening",
        """
항목       | 우리 매장 | 블루포트 | 온담
창업연도   | 1992      | 2004     | 2018
오픈일     | '2022.4   | '2019.11 | '2024.6
좌석수     | 28        | 46       | 20
아메리카노 | 2000      | 1900     | 2000
""",
        """
           | 우리 매장 | 블루포트 | 온담
좌석수     | 28        | 46       | 20
아메리카노 | 2000      | 1900     | 2000
""",
        notes=(Note("2019.11", "오픈일", "블루포트"), Note("1992", "창업연도", "우리 매장")),
    ),
    text_file(  # an earlier price is struck through
        "stranger-earlier-price-struck-through",
        Page(OIL, cells=(("was", "<s>$99.99</s> $79.99"),)),
        """
             | Jiffy | Midas
Oil change   | 79.99 | 69
Wiper blades | 29.99 | 24
""",
        suffix=".html",
        notes=(Note("$99.99", "Oil change", "Jiffy"),),
    ),
    page(  # a total of one column alone
        "stranger-total-of-one-column",
        """
Hotel       | Habitaciones | WiFi | Piscina
Sol y Mar   | 80           | Sí   | Sí
Hostal Pepe | 14           | Sí   | No
Gran Costa  | 160          | No   | Sí
Total habitaciones | 254   |      |
""",
        """
             | Sol y Mar | Hostal Pepe | Gran Costa
Habitaciones | 80        | 14          | 160
WiFi         | yes       | yes         | no
Piscina      | yes       | no          | yes
""",
        never=("Total habitaciones",),
        told=("Total habitaciones",),
    ),
    page(  # what a row matters for is said of no business
        "stranger-last-column-of-remarks",
        """
               | Us  | Bella Hair | Snip & Style | Why it matters
Online booking | Yes | Yes        | No           | 70% book after hours
Kids cuts      | No  | Yes        | Yes          | families nearby
Parking        | No  | No         | Yes          | town centre
""",
        """
               | Us  | Bella Hair | Snip & Style
Online booking | yes | yes        | no
Kids cuts      | no  | yes        | yes
Parking        | no  | no         | yes
""",
        never=("Why it matters",),
        notes=(Note("families nearby", "Kids cuts", "Us"),),
    ),
    page(  # how far prices are apart
        "stranger-differences-behind-prices",
        """
Servicio   | EcoWash | Burbujas | Nuestro local | Diferencia vs. más barato
Lavado     | 4 €     | 4,50 €   | 4,20 €        | 0,20 €
Secado     | 2 €     | 1,50 €   | 2 €           | 0,50 €
Diferencia con ayer | -4 % | 7 % | 11 %         |
""",
        """
           | EcoWash | Burbujas | Nuestro local
Lavado     | 4       | 4.5      | 4.2
Secado     | 2       | 1.5      | 2
""",
        never=("Diferencia vs. más barato", "Diferencia con ayer"),
        told=("Diferencia vs. más barato", "Diferencia con ayer"),
    ),
    page(  # what a price is per stands in a column of its own
        "stranger-units-that-prices-are-per",
        """
品目       | 単位 | 白洋舎 | ポニー | 最高
ワイシャツ | 1枚  | ¥308   | ¥165   | ¥308
スーツ     | 1着  | ¥2,420 | ¥1,650 | ¥2,420
ダウン     | 1着  | ¥3,300 | ¥2,200~ | ¥3,300
布団       | 1枚  | ¥6,000-6,600 | ¥5,500 | ¥6,600
毛布       | 1枚  | ¥1,200 | ¥1,100 | ¥1,200
""",
        """
           | 白洋舎 | ポニー
ワイシャツ | 308    | 165
スーツ     | 2420   | 1650
ダウン     | 3300   | 2200
布団       | 6600   | 5500
毛布       | 1200   | 1100
""",
        answers={"range": "high"},
        never=("最高",),
        told=("最高",),
    ),
    page(  # a profile of competitors, each mark times its weight
        "stranger-scores-that-are-marks-times-weights",
        """
# | Success factor | Weight | FitZone | <     | Iron House | <     | PulseGym | <
^ | ^              | ^      | Rating  | Score | Rating     | Score | Rating   | Score
1 | Opening hours  | 0.20   | 4       | 0.80  | 3          | 0.60  | 2        | 0.40
2 | Equipment      | 0.25   | 3       | 0.75  | 4          | 1.00  | 3        | 0.75
3 | Classes        | 0.15   | 4       | 0.60  | 1          | 0.15  | 3        | 0.45
4 | Sauna          | 0.40   | 2       | 0.80  | 2          | 0.80  | 4        | 1.60
  | Total          | 1.00   |         | 2.95  |            | 2.55  |          | 3.20
""",
        """
              | FitZone | Iron House | PulseGym
Opening hours | 4       | 3          | 2
Equipment     | 3       | 4          | 3
Classes       | 4       | 1          | 3
Sauna         | 2       | 2          | 4
""",
        told=("Score", "Weight"),
    ),
    page(  # points beside weighted points are the marks themselves
        "stranger-points-beside-weighted-points",
        """
评价指标 | 权重 | 我店 | <    | 喜茶 | <
         |      | 得分 | 加权 | 得分 | 加权
口味     | 0.3  | 4    | 1.2  | 5    | 1.5
价格     | 0.4  | 4    | 1.6  | 2    | 0.8
服务     | 0.3  | 5    | 1.5  | 4    | 1.2
""",
        """
     | 我店 | 喜茶
口味 | 4    | 5
价格 | 4    | 2
服务 | 5    | 4
""",
        told=("加权",),
    ),
    text_file(  # rates of one room, seen by a program
        "stranger-rates-by-days-with-names-of-months",
        Text(
            """
Rate shop
Shopped on 28-Nov-2025 07:15

Date        | Day | Harbour Inn | Seaview Lodge | Quay Hotel | Comp median | Event
05-Dec-2025 | Fri | $129        | $135          | $149       | $135        |
06-Dec-2025 | Sat | $159        | SOLD OUT      | $179       | $169        | Marathon
07-Dec-2025 | Sun | $109        | $110          | $120       | $110        |
08-Dec-2025 | Mon | $99         | $105          | $115       | $105        |
"""
        ),
        {
            ("Rate shop", business, day): value
            for business, values in (
                ("Harbour Inn", (129, 159, 109, 99)),
                ("Seaview Lodge", (135, None, 110, 105)),
                ("Quay Hotel", (149, 179, 120, 115)),
            )
            for day, value in zip(
                ("2025-12-05", "2025-12-06", "2025-12-07", "2025-12-08"), values, strict=True
            )
            if value is not None
        },
        answers={"service": "Rate shop"},
        asks=(Asked("service"),),
        never=("Day", "Event", "Comp median"),
        told=("SOLD OUT", "Comp median"),
        day=None,
    ),
    text_file(  # one line a year and school
        "stranger-years-before-businesses",
        Text(
            """
연도 | 학원명   | 셔틀 | 온라인 수업
2023 | 정상영어 | 있음 | 없음
2023 | 아발론   | 있음 | 있음
2024 | 정상영어 | 있음 | 있음
2024 | 아발론   | 없음 | 있음
""",
            encoding="utf-8-sig",
        ),
        {
            ("셔틀", "정상영어", "2023"): "yes",
            ("온라인 수업", "정상영어", "2023"): "no",
            ("셔틀", "아발론", "2023"): "yes",
            ("온라인 수업", "아발론", "2023"): "yes",
            ("셔틀", "정상영어", "2024"): "yes",
            ("온라인 수업", "정상영어", "2024"): "yes",
            ("셔틀", "아발론", "2024"): "no",
            ("온라인 수업", "아발론", "2024"): "yes",
        },
        day=None,
    ),
    text_file(  # fees by provider and category
        "stranger-fees-by-provider-and-category",
        Text(
            """
Service Provider | Service Category | Duration (mins) | Actual Fee ($)
Bright Physio    | Initial consult  | 45              | 95
Bright Physio    | Standard consult | 30              | 75
MoveWell         | Initial consult  | 40              | 110
MoveWell         | Standard consult | 20              | 70
"""
        ),
        """
                 | Bright Physio | MoveWell
Initial consult  | 95            | 110
Standard consult | 75            | 70
""",
        never=("Service Category", "Duration (mins)", "Actual Fee ($)"),
        told=("Duration (mins)",),
    ),
    page(  # what was noticed on visits, some of it again
        "stranger-what-was-noticed-on-visits",
        """
Date       | Cafe     | What we noticed | Offered? | Price
2025-01-11 | Bluebird | Oat milk        | Yes      | 0.4
2025-01-11 | Bluebird | Laptop-free     | No       |
2025-02-08 | Joe's    | Oat milk        | No       |
2025-04-19 | Joe's    | Oat milk        | Yes      | 0.3
""",
        {
            ("Oat milk", "Bluebird", "2025-01-11"): "yes",
            ("Laptop-free", "Bluebird", "2025-01-11"): "no",
            ("Oat milk", "Joe's", "2025-02-08"): "no",
            ("Oat milk", "Joe's", "2025-04-19"): "yes",
            ("Oat milk · Price", "Bluebird", "2025-01-11"): 0.4,
            ("Oat milk · Price", "Joe's", "2025-04-19"): 0.3,
        },
        never=("What we noticed", "Offered?"),
        answers={"sub_column:Price": "service"},
        asks=(Asked("sub_column"),),
        day=None,
    ),
    page(  # the same sellers below each business
        "stranger-sellers-below-each-hotel",
        """
酒店   | 平台 | 大床房 | 双床房
全季   | 携程 | 458    | 488
^      | 美团 | 449    | 479
亚朵   | 携程 | 528    | 568
^      | 美团 | 518    | 558
""",
        """
       | 全季 · 携程 | 全季 · 美团 | 亚朵 · 携程 | 亚朵 · 美团
大床房 | 458         | 449         | 528         | 518
双床房 | 488         | 479         | 568         | 558
""",
    ),
    text_file(  # boxes written with brackets
        "stranger-boxes-written-with-brackets",
        Text(
            """
Tutoring      | Kumon | Mathnasium | StudyBuddy
1:1 lessons   | [ ]   | [x]        | [x]
Homework help | [x]   | [ ]        | [X]
"""
        ),
        """
              | Kumon | Mathnasium | StudyBuddy
1:1 lessons   | no    | yes        | yes
Homework help | yes   | no         | yes
""",
    ),
    text_file(  # a row of links without a name
        "stranger-links-to-each-seller-in-a-row",
        Page(
            """
              | FitPoint      | McSport
Monatsbeitrag | 44,90 €       | 24,90 €
Sauna         | ja            | nein
              | Zum Anbieter  | Zum Anbieter
"""
        ),
        """
              | FitPoint | McSport
Monatsbeitrag | 44.9     | 24.9
Sauna         | yes      | no
""",
        suffix=".html",
        told=("Zum Anbieter",),
    ),
    page(  # a rank before names headed as nothing known
        "stranger-ranks-before-hostels",
        """
Rank | Hostel house | Price/night | Lockers | Beds
1    | Green Door   | $28         | Yes     | 60
2    | Backpack Inn | $24         | Yes     | 112
3    | Old Mill     | $22         | No      | 40
""",
        """
            | Green Door | Backpack Inn | Old Mill
Price/night | 28         | 24           | 22
Lockers     | yes        | yes          | no
Beds        | 60         | 112          | 40
""",
        told=("Rank",),
    ),
    page(  # what to do, behind businesses of which some are grouped
        "stranger-remarks-behind-grouped-businesses",
        """
项目     | 本店 | 竞争对手 | <    | <      | 改进建议
^        | ^    | 指尖魔法 | 悦己 | 小森林 | ^
单色美甲 | 68   | 58       | 88   | 49     | 推出49元引流款
延长甲   | 198  | 168      | 238  | 158    |
小红书号 | ×    | ○        | ○    | ○      | 尽快开通
""",
        """
         | 本店 | 指尖魔法 | 悦己 | 小森林
单色美甲 | 68   | 58       | 88   | 49
延长甲   | 198  | 168      | 238  | 158
小红书号 | no   | yes      | yes  | yes
""",
        never=("改进建议",),
        notes=(Note("尽快开通", "小红书号", "本店"),),
    ),
    page(  # a share of what each offers, and what sums each up in signs
        "stranger-share-of-yes-and-a-row-that-sums-up",
        """
Service    | Spa Zen | Institut Rose | Bulle | Nous
Hammam     | Oui     | Non           | Oui   | Non
Massage    | Oui     | Oui           | Non   | Oui
Abonnement | Non     | Oui           | Oui   | Oui
Nocturne   | Non     | Non           | Oui   | Oui
Synthèse   | Oui     | Non           | Oui   | Oui
% de Oui   | 0.5     | 0.5           | 0.75  | 0.75
""",
        """
           | Spa Zen | Institut Rose | Bulle | Nous
Hammam     | yes     | no            | yes   | no
Massage    | yes     | yes           | no    | yes
Abonnement | no      | yes           | yes   | yes
Nocturne   | no      | no            | yes   | yes
""",
        never=("% de Oui", "Synthèse"),
        told=("% de Oui", "Synthèse"),
        answers={"summary_row": "left_out"},
        asks=(Asked("summary_row"),),
    ),
    text_file(  # one's own row was not visited
        "stranger-day-given-where-the-column-has-none",
        Text(
            """
Clinic      | Dental | Grooming | Last updated
Oakfield    | Y      | N        | 14/02/2025
Happy Tails | N      | Y        |
"""
        ),
        {
            ("Dental", "Oakfield", "2025-02-14"): "yes",
            ("Grooming", "Oakfield", "2025-02-14"): "no",
            ("Dental", "Happy Tails", "2026-11-20"): "no",
            ("Grooming", "Happy Tails", "2026-11-20"): "yes",
        },
    ),
    page(  # tickets named by how long they last, in thousands of won
        "stranger-tickets-in-a-unit-said-above",
        """
스터디카페 요금 비교
(단위: 천원)

구분       | 작심 | 토즈 | 우리
2시간권    | 4    | 5    | 4
종일권     | 12   | 15   | 11
1개월 정액 | 150  | 190  | 140
50시간권   | 65   |      | 60
""",
        """
           | 작심 | 토즈 | 우리
2시간권    | 4    | 5    | 4
종일권     | 12   | 15   | 11
1개월 정액 | 150  | 190  | 140
50시간권   | 65   |      | 60
""",
        kinds={"2시간권": "measure"},
    ),
    page(  # the units stand below the headings
        "stranger-row-of-units-below-the-headings",
        """
Garage     | Oil change | Wait time | Loaner car
unit       | $          | min       | Y/N
Midas      | 59         | 45        | N
Joe's Auto | 49         | 60        | Y
Us         | 55         | 40        | Y
""",
        """
           | Midas | Joe's Auto | Us
Oil change | 59    | 49         | 55
Wait time  | 45    | 60         | 40
Loaner car | no    | yes        | yes
""",
        never=("unit",),
    ),
    book(  # what each has, on a sheet of its own
        "stranger-findings-on-a-sheet-of-each",
        *(
            Sheet(
                name,
                f"""
Merkmal     | Ausprägung | Bemerkung
Handwäsche  | {wash}     | {note}
Preis Basis | {price}    |
""",
            )
            for name, wash, price, note in (
                ("CleanPark", "nein", "9,90 €", ""),
                ("Aral Wash", "ja", "11,50 €", "nur Sa"),
            )
        ),
        came="""
            | CleanPark | Aral Wash
Handwäsche  | no        | yes
Preis Basis | 9.9       | 11.5
""",
        never=("Ausprägung",),
        notes=(Note("nur Sa", "Handwäsche", "Aral Wash"),),
    ),
    page(  # when each was visited last
        "stranger-last-visited-beside-each-shop",
        """
Company    | Delivery | Trade-in | Last visited
Spokes     | yes      | no       | 2025-05-02
CycleWorld | yes      | yes      | 2025-05-09
""",
        {
            ("Delivery", "Spokes", "2025-05-02"): "yes",
            ("Trade-in", "Spokes", "2025-05-02"): "no",
            ("Delivery", "CycleWorld", "2025-05-09"): "yes",
            ("Trade-in", "CycleWorld", "2025-05-09"): "yes",
        },
    ),
    page(  # one's own salon needs no visit
        "stranger-days-of-visits-without-ones-own",
        """
            | Glamour    | Polished   | Our salon
Surveyed on | 2025-03-03 | 2025-03-04 |
Walk-ins    | yes        | no         | yes
Manicure    | $25        | $28        | $26
""",
        {
            ("Walk-ins", "Glamour", "2025-03-03"): "yes",
            ("Manicure", "Glamour", "2025-03-03"): 25,
            ("Walk-ins", "Polished", "2025-03-04"): "no",
            ("Manicure", "Polished", "2025-03-04"): 28,
            ("Walk-ins", "Our salon", "2026-11-20"): "yes",
            ("Manicure", "Our salon", "2026-11-20"): 26,
        },
    ),
)
