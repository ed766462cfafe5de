"""Comparisons in the shapes in which people publish them: check lists, scores, forms, prices."""

from awkward import Asked, Note, book, page, text_file
from sheet_picture import Page, Sheet, Text

VISITS = """
Visite mystère    | Boutique Lyon | Boutique Nantes | Boutique Lille
Date              | {}            | 15/03/2024      | 21/03/2024
Tenue soignée     | O             | N               | O
Attente (min)     | 3             | 6,5             | 2
"""
FORM = """
타임스탬프                  | 조사자 | 매장명     | 인사 여부 | 대기시간(분) | 한줄평
2024. 3. 5 오후 2:11:05    | 김     | 베이커리온 | 예        | 3           | 친절함
2024. 3. 6 오전 11:02:44   | 박     | 빵굽는마을 | 아니오    | 12          |
"""
INN = """
設備     | 湯の宿 | 旅館まつ
Wi-Fi    | {}     | ○
一泊二食 | {}  | 22000
"""
CHINESE = """
日期       | 竞争对手 | 项目       | 结果 | 备注
2024/3/5   | 小李快餐 | 外带窗口   | 有   |
2024/3/20  | 麦香园   | 外带窗口   | 没有 | 周末
"""

CASES = (
    text_file(
        "published-days-of-visits-in-a-row",
        Text(VISITS.format("04/03/2024"), separator=";"),
        {
            ("Tenue soignée", "Boutique Lyon", "2024-03-04"): "yes",
            ("Tenue soignée", "Boutique Nantes", "2024-03-15"): "no",
            ("Tenue soignée", "Boutique Lille", "2024-03-21"): "yes",
            ("Attente (min)", "Boutique Lyon", "2024-03-04"): 3,
            ("Attente (min)", "Boutique Nantes", "2024-03-15"): 6.5,
            ("Attente (min)", "Boutique Lille", "2024-03-21"): 2,
        },
        day=None,
        never=("Date",),
    ),
    text_file(
        "published-days-of-visits-in-either-order",
        Text("""
Question             | Max | Main St. | Harbor Mall
Date of visit        |     | 3/4/2024 | 3/6/2024
Greeted at once?     | 1   | Y        | N
Name tag visible?    | 1   | Y        | N/O
Wait (min)           |     | 4        | 7.5
TOTAL SCORE          | 2   | 2        | 0
"""),
        {
            ("Greeted at once?", "Main St.", "2024-03-04"): "yes",
            ("Greeted at once?", "Harbor Mall", "2024-03-06"): "no",
            ("Name tag visible?", "Main St.", "2024-03-04"): "yes",
            ("Wait (min)", "Main St.", "2024-03-04"): 4,
            ("Wait (min)", "Harbor Mall", "2024-03-06"): 7.5,
        },
        day=None,
        answers={"date_order": "mdy"},
        asks=(Asked("date_order", "3/4/2024"),),
        never=("Max", "Date of visit"),
        told=("Max", "TOTAL SCORE"),
    ),
    page(
        "published-days-above-the-names",
        """
**覆面調査シート**
調査日           | 2024-03-05 | 2024-03-06   | 2024-03-06
店舗             | 渋谷店     | カフェリンク | 珈琲堂
入店時の挨拶     | はい       | いいえ       | はい
提供時間         | 4分        | 5分          | 3分
会計時の笑顔     | はい       | はい         | いいえ
""",
        {
            ("入店時の挨拶", "渋谷店", "2024-03-05"): "yes",
            ("入店時の挨拶", "カフェリンク", "2024-03-06"): "no",
            ("入店時の挨拶", "珈琲堂", "2024-03-06"): "yes",
            ("提供時間", "渋谷店", "2024-03-05"): 4,
            ("提供時間", "カフェリンク", "2024-03-06"): 5,
            ("提供時間", "珈琲堂", "2024-03-06"): 3,
            ("会計時の笑顔", "渋谷店", "2024-03-05"): "yes",
            ("会計時の笑顔", "カフェリンク", "2024-03-06"): "yes",
            ("会計時の笑顔", "珈琲堂", "2024-03-06"): "no",
        },
        day=None,
        never=("店舗", "調査日"),
        answers={"orientation": "services_down"},
    ),
    text_file(
        "published-answers-of-a-form",
        Text(FORM),
        {
            ("인사 여부", "베이커리온", "2024-03-05"): "yes",
            ("대기시간(분)", "베이커리온", "2024-03-05"): 3,
            ("인사 여부", "빵굽는마을", "2024-03-06"): "no",
            ("대기시간(분)", "빵굽는마을", "2024-03-06"): 12,
        },
        day=None,
        notes=(Note("친절함", "인사 여부", "베이커리온"),),
    ),
    text_file(
        "published-list-whose-later-days-show-the-order",
        Text("""
Fecha      | Competidor  | Servicio          | Valor   | Fuente
05/03/2024 | Taller Ruiz | Coche de cortesía | Sí      | web
25/03/2024 | Taller Sur  | Coche de cortesía | No      | visita
"""),
        {
            ("Coche de cortesía", "Taller Ruiz", "2024-03-05"): "yes",
            ("Coche de cortesía", "Taller Sur", "2024-03-25"): "no",
        },
        day=None,
    ),
    text_file(
        "published-chinese-that-korean-letters-would-fit",
        Text(CHINESE, "gb18030"),
        {
            ("外带窗口", "小李快餐", "2024-03-05"): "yes",
            ("外带窗口", "麦香园", "2024-03-20"): "no",
        },
        day=None,
        answers={"encoding": "gb18030"},
        asks=(Asked("encoding"),),
        notes=(Note("周末", "外带窗口", "麦香园"),),
    ),
    page(
        "published-free-is-never-no",
        """
항목   | 우리가게       | 별다방 | 모퉁이
단체석 | 1만 2천원/시간 | 무료   | 없음
주차   | 있음           | 없음   | 있음
""",
        {
            ("단체석", "우리가게", "2026-11-20"): "yes",
            ("단체석", "별다방", "2026-11-20"): "yes",
            ("단체석", "모퉁이", "2026-11-20"): "no",
            ("주차", "우리가게", "2026-11-20"): "yes",
            ("주차", "별다방", "2026-11-20"): "no",
            ("주차", "모퉁이", "2026-11-20"): "yes",
        },
        answers={"mixed": "offered"},
        notes=(Note("무료", "단체석", "별다방"), Note("1만 2천원/시간", "단체석", "우리가게")),
        asks=(Asked("mixed:단체석", "없음"),),
    ),
    page(
        "published-prices-of-which-one-is-none",
        """
店舗名       | カット  | カラー            | 駐車場
サロンあおい | ¥4,400 | 6,600円（税込） | あり
サロンひかり | 3,850円 | 5500             | なし
クイック     | 1,300円 | 対応なし         | あり
""",
        """
             | サロンあおい | サロンひかり | クイック
カット       | 4400         | 3850         | 1300
カラー       | 6600         | 5500         |
駐車場       | yes          | no           | yes
""",
        told=("対応なし",),
    ),
    page(
        "published-one-of-them",
        """
병원명   | 전문의 수 | 대기 | 초진료
바른의원 | 3명       | 1시간 | 30,000
서울의원 | 1명       | 2시간 | 25,000
""",
        """
          | 바른의원 | 서울의원
전문의 수 | 3        | 1
대기      | 1        | 2
초진료    | 30000    | 25000
""",
    ),
    page(
        "published-scores-with-short-words",
        """
**MATRIZ DE PERFIL COMPETITIVO**
Factores  | Peso | Café Luna | <             | Café Sol | <
^         | ^    | Calif.    | Pond.         | Calif.   | Pond.
Ubicación | 0.3  | 4         | =B4*C4 -> 1.2 | 3        | =B4*E4 -> 0.9
Precio    | 0.4  | 3         | =B5*C5 -> 1.2 | 4        | =B5*E5 -> 1.6
Calidad   | 0.3  | 4         | =B6*C6 -> 1.2 | 2        | =B6*E6 -> 0.6
TOTAL     | 1    |           | =SUM(D4:D6) -> 3.6 |     | =SUM(F4:F6) -> 3.1
1 = debilidad mayor, 4 = fortaleza mayor
""",
        """
          | Café Luna | Café Sol
Ubicación | 4         | 3
Precio    | 3         | 4
Calidad   | 4         | 2
""",
        never=("Pond.", "TOTAL"),
        told=("TOTAL", "1 = debilidad mayor, 4 = fortaleza mayor"),
    ),
    page(
        "published-rank-and-legend-below-bold-totals",
        """
**Criteria** | **Bean There** | **Daily Grind** | **Mugshot**
Coffee quality | 5            | 4             | 3
Seating        | 2            | 1             | 4
Open Sundays | yes        | no            | yes
**Rank**       |              |               |
Score: 1 = poor, 5 = excellent
""",
        """
               | Bean There | Daily Grind | Mugshot
Coffee quality | 5          | 4           | 3
Seating        | 2          | 1           | 4
Open Sundays   | yes        | no          | yes
""",
        never=("Rank",),
        told=("Rank", "Score: 1 = poor, 5 = excellent"),
        answers={"scale": "numbers"},
    ),
    text_file(
        "published-web-table-with-its-foot-note",
        Page(
            """
            | Deskly | HubSpace
24/7 access | ✔      | ✔¹
Hot desk    | £150   | £175 +VAT
1 Members over 18 only | < | <
""",
            cells=(("✔¹", "&#10004;<sup>1</sup>"), ("£175 +VAT", "£175<br>+VAT")),
        ),
        """
            | Deskly | HubSpace
24/7 access | yes    | yes
Hot desk    | 150    | 175
""",
        suffix=".html",
        told=("1 Members over 18 only",),
        notes=(Note("+VAT", "Hot desk", "HubSpace"),),
    ),
    page(
        "published-cafe-above-what-cafes-offer",
        """
Café               | Stadtbohne | Kaffeesatz | Röstwerk
Gemütlichkeit      | ja         | teilweise  | nein
Veganes Angebot    | nein       | ja         | ja
Cappuccino         | 3,20 €     | 3,50 €     | 2,90 €
Kuchen hausgemacht | ja         | nein       | ja
""",
        """
                   | Stadtbohne | Kaffeesatz | Röstwerk
Gemütlichkeit      | yes        | partly     | no
Veganes Angebot    | no         | yes        | yes
Cappuccino         | 3.2        | 3.5        | 2.9
Kuchen hausgemacht | yes        | no         | yes
""",
        answers={"orientation": "services_down"},
    ),
    book(
        "published-signs-that-another-sheet-makes-clear",
        Sheet("2023年3月", INN.format("×", "18000")),
        Sheet("2023年9月", INN.format("○", "19800")),
        came={
            ("Wi-Fi", "湯の宿", "2023-03"): "no",
            ("Wi-Fi", "旅館まつ", "2023-03"): "yes",
            ("一泊二食", "湯の宿", "2023-03"): 18000,
            ("一泊二食", "旅館まつ", "2023-03"): 22000,
            ("Wi-Fi", "湯の宿", "2023-09"): "yes",
            ("Wi-Fi", "旅館まつ", "2023-09"): "yes",
            ("一泊二食", "湯の宿", "2023-09"): 19800,
            ("一泊二食", "旅館まつ", "2023-09"): 22000,
        },
        day=None,
    ),
    page(
        "published-prices-per-portion-and-head",
        """
项目 | 本酒店   | 如意    | 全福
早餐 | 28元/份  | 38元/份 | n/d
人均 | 人均25元 | 18      | ¥32
""",
        """
     | 本酒店 | 如意 | 全福
早餐 | 28     | 38   |
人均 | 25     | 18   | 32
""",
    ),
    page(
        "published-pesos-beside-their-sign",
        """
PRODUCTO       | EL GÜERO   | LOS COMPADRES | DON CHUY
Orden de tacos | $85.00 MXN | $ 90          | 79 pesos
Tarjeta        | SI         | SI            | NO
""",
        """
               | EL GÜERO | LOS COMPADRES | DON CHUY
Orden de tacos | 85       | 90            | 79
Tarjeta        | yes      | yes           | no
""",
    ),
)
