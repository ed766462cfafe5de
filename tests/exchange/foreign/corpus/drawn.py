"""Sheets with lines drawn from others, quarters above columns, groups left out and remarks."""

from awkward import Asked, Note, page

CASES = (
    page(  # prices of hairdressers with what a consultant worked out of them
        "fr-lowest-highest-and-mean-prices-beside-salons",
        """
Prestation        | Nous | Dessange        | Tchip | Prix mini | Prix maxi | Prix moyen
Shampooing-coupe  | 48   | 62              | 29    | 29        | 62        | 46
Coupe homme       | 26   | 35              | 17    | 17        | 35        | 26.25
Balayage          | 75   | à partir de 95  | 49    | 49        | 95        | 72.25
Rdv en ligne      | O    | O               | N     |           |           |
""",
        """
                 | Nous | Dessange | Tchip
Shampooing-coupe | 48   | 62       | 29
Coupe homme      | 26   | 35       | 17
Balayage         | 75   | 95       | 49
Rdv en ligne     | yes  | yes      | no
""",
        never=("Prix mini", "Prix maxi", "Prix moyen"),
        told=("Prix mini", "Prix maxi", "Prix moyen"),
    ),
    page(  # salons of a town, with the place of one's own among them
        "ja-the-own-place-beside-salons",
        """
メニュー | 自店  | A店   | B店   | 最安値 | 平均  | 自店順位
カット   | 4,400 | 3,850 | 5,500 | 3,850  | 4,583 | 2位
カラー   | 9,900 | 8,250 | 9,100 | 8,250  | 9,083 | 3位
席数     | 6席   | 4席   | 12席  |        |       | 2位
""",
        """
       | 自店 | A店  | B店
カット | 4400 | 3850 | 5500
カラー | 9900 | 8250 | 9100
席数   | 6    | 4    | 12
""",
        never=("自店順位", "最安値", "平均"),
        told=("自店順位", "最安値", "平均"),
    ),
    page(  # shops that are called as a mean, an end or a place
        "en-businesses-whose-names-tell-of-an-end",
        """
Item     | Office Max | Media Markt | The Place
Paper    | 4          | 5           | 6
Toner    | 40         | 50          | 60
Stapler  | 7          | 8           | 9
""",
        """
        | Office Max | Media Markt | The Place
Paper   | 4          | 5           | 6
Toner   | 40         | 50          | 60
Stapler | 7          | 8           | 9
""",
    ),
    page(  # drinks of cafes, with the independent ones together
        "en-the-average-of-the-independent-ones",
        """
Drink      | Beanery (Ours) | Costa | Pret  | Independent avg
Flat white | £3.40          | £3.85 | £3.75 | £3.55
Latte      | £3.50          | £3.95 | £3.80 | £3.60
Free wifi  | Y              | Y     | Y     | Mostly
""",
        """
           | Beanery (Ours) | Costa | Pret
Flat white | 3.4            | 3.85  | 3.75
Latte      | 3.5            | 3.95  | 3.8
Free wifi  | yes            | yes   | yes
""",
        never=("Independent avg",),
        told=("Independent avg",),
    ),
    page(  # mobile and landline at home, VAT included
        "es-a-price-with-tax-is-a-price",
        """
               | Movistar | Vodafone | Digi
Fibra          | 300 Mb   | 600 Mb   | 500 Mb
Datos          | 20 GB    | 30 GB    | 50 GB
Precio con IVA | 39,90€   | 42€      | 28€
5G             | Sí       | Sí       | No
""",
        """
               | Movistar | Vodafone | Digi
Fibra          | 300      | 600      | 500
Datos          | 20       | 30       | 50
Precio con IVA | 39.9     | 42       | 28
5G             | yes      | yes      | no
""",
    ),
    page(  # a nail salon's survey, its groups named once and a total below
        "en-groups-named-once-above-a-total",
        """
Category     | Treatment        | Polished (us) | Nail Bar 22 | Our position
Manicure     | Classic manicure | 24            | 22          | 2nd
             | Gel manicure     | 34            | 32          | 2nd
             | Acrylic full set | 45            | 42          | 2nd
Pedicure     | Classic pedicure | 32            | 30          | 2nd
             | Spa pedicure     | 45            | 38          | 2nd
Total basket |                  | 180           | 164         |
""",
        """
                 | Polished (us) | Nail Bar 22
Classic manicure | 24            | 22
Gel manicure     | 34            | 32
Acrylic full set | 45            | 42
Classic pedicure | 32            | 30
Spa pedicure     | 45            | 38
""",
        never=("Treatment", "Our position", "Total basket"),
        told=("Our position", "Total basket"),
    ),
    page(  # tills compared by module, under headings of no known word
        "zh-modules-named-once-beside-functions",
        """
功能模块 | 功能点   | 我们   | 客如云 | 二维火
点餐     | 扫码点餐 | √      | √      | √
         | 桌台管理 | √      | √      | ×
会员     | 储值     | √      | √      | √
         | 优惠券   | ×      | √      | √
合计     |          | 3      | 4      | 3
""",
        """
         | 我们 | 客如云 | 二维火
扫码点餐 | yes  | yes    | yes
桌台管理 | yes  | yes    | no
储值     | yes  | yes    | yes
优惠券   | no   | yes    | yes
""",
        never=("功能点", "合计"),
        told=("合计",),
    ),
    page(  # hotels of a street with a row of remarks
        "zh-a-row-of-remarks-is-no-service",
        """
项目   | 本酒店       | 如家     | 汉庭 | 亚朵
房价   | ¥268         | ¥219     | ¥239 | ¥429
健身房 | 无           | 无       | 无   | 有
备注   | 2024年装修   | 设施老旧 | —    | 服务口碑好
""",
        """
       | 本酒店 | 如家 | 汉庭 | 亚朵
房价   | 268    | 219  | 239  | 429
健身房 | no     | no   | no   | yes
""",
        never=("备注",),
        notes=(Note("2024年装修", "房价", "本酒店"), Note("服务口碑好", "房价", "亚朵")),
    ),
    page(  # what a front desk reached quarter after quarter
        "en-quarters-that-came-true-above-columns",
        """
Front desk

Metric              | Q1 actual | Q2 actual | Q3 actual | Target
Check-in time (min) | 6.2       | 5.8       | 5.1       | 5
Upsell rate         | 8%        | 9%        | 11%       | 12%
""",
        {
            (service, "Front desk", day): value
            for service, values in (
                ("Check-in time (min)", (6.2, 5.8, 5.1)),
                ("Upsell rate", (8, 9, 11)),
            )
            for day, value in zip(("2026-03-31", "2026-06-30", "2026-09-30"), values, strict=True)
        },
        answers={"competitor": "Front desk", "year": "latest"},
        asks=(Asked("competitor"), Asked("year")),
        never=("Q1 actual", "Target"),
        told=("Target",),
    ),
    page(  # the same of a year said above, and what was planned
        "de-quarters-of-a-year-that-is-said-above",
        """
Haus Seestern

Auswertung 2025

Kennzahl   | 1. Quartal Ist | 2. Quartal Ist | 4. Quartal Ist | Plan 2026
Auslastung | 61 %           | 68 %           | 74 %           | 70 %
""",
        {
            ("Auslastung", "Haus Seestern", day): value
            for day, value in (("2025-03-31", 61), ("2025-06-30", 68), ("2025-12-31", 74))
        },
        answers={"competitor": "Haus Seestern"},
        asks=(Asked("competitor"),),
        never=("1. Quartal Ist", "Plan 2026"),
        told=("Plan 2026",),
    ),
    page(  # a clinic's quarters of the year before
        "ko-quarters-of-the-year-before",
        """
우리의원

구분      | 1분기 실적 | 2분기 실적 | 4분기 목표
신환 수   | 210        | 245        | 300
재방문율  | 41%        | 43%        | 50%
""",
        {
            (service, "우리의원", day): value
            for service, values in (("신환 수", (210, 245)), ("재방문율", (41, 43)))
            for day, value in zip(("2025-03-31", "2025-06-30"), values, strict=True)
        },
        answers={"competitor": "우리의원", "year": "year_before"},
        asks=(Asked("competitor"), Asked("year")),
        never=("1분기 실적", "4분기 목표"),
        told=("4분기 목표",),
    ),
    page(  # prices of a summer and of a winter are two services
        "en-seasons-above-prices-are-services",
        """
Hotel   | Summer | Winter
Seaview | 120    | 80
Pines   | 110    | 90
""",
        """
       | Seaview | Pines
Summer | 120     | 110
Winter | 80      | 90
""",
        answers={"orientation": "competitors_down"},
    ),
    page(  # hotels of a harbour with pluses and minuses
        "fr-pluses-and-minuses-are-one-scale",
        """
              | Hôtel du Port | Ibis Budget | Kyriad | Campanile
Emplacement   | ++            | -           | +      | +
Prix          | +             | ++          | +      | +
Accueil       | ++            | -           | +      | +/-
Wifi          | o             | +           | ++     | o
Parking       | --            | ++          | ++     | ++
""",
        """
            | Hôtel du Port | Ibis Budget | Kyriad    | Campanile
Emplacement | excellent     | no          | yes       | yes
Prix        | yes           | excellent   | yes       | yes
Accueil     | excellent     | no          | yes       | partly
Wifi        | partly        | yes         | excellent | partly
Parking     | no            | excellent   | excellent | excellent
""",
        answers={"ratings": "levels"},
        asks=(Asked("ratings"),),
    ),
    page(  # a year's halves above the numbers of an inn
        "en-halves-of-a-year-above-columns",
        """
Pine Inn

Metric    | H1 2025 | H2 2025 | Plan 2026
Occupancy | 61%     | 68%     | 70%
Guests    | 1200    | 1500    | 3000
""",
        {
            (service, "Pine Inn", day): value
            for service, values in (("Occupancy", (61, 68)), ("Guests", (1200, 1500)))
            for day, value in zip(("2025-06-30", "2025-12-31"), values, strict=True)
        },
        answers={"competitor": "Pine Inn"},
        asks=(Asked("competitor"),),
        never=("H1 2025", "Plan 2026"),
        told=("Plan 2026",),
    ),
    page(  # a cafe's quarters with the year beside what came true
        "ko-quarters-with-their-years-that-came-true",
        """
달빛카페

지표     | 2026년 1분기 실적 | 2026년 2분기 실적
객단가   | 8,200             | 8,400
방문객   | 1200              | 1300
""",
        {
            (service, "달빛카페", day): value
            for service, values in (("객단가", (8200, 8400)), ("방문객", (1200, 1300)))
            for day, value in zip(("2026-03-31", "2026-06-30"), values, strict=True)
        },
        answers={"competitor": "달빛카페"},
        asks=(Asked("competitor"),),
        never=("2026년 1분기 실적",),
    ),
    page(  # marks of guests above remarks on each house
        "fr-a-mark-called-note-above-remarks",
        """
Critère   | Nous        | Alpha   | Beta
Prix      | 12 €        | 14 €    | 11 €
Wifi      | oui         | non     | oui
Note      | 4,5         | 4,1     | 3,9
Remarques | Très propre | Bruyant | Central
""",
        """
     | Nous | Alpha | Beta
Prix | 12   | 14    | 11
Wifi | yes  | no    | yes
Note | 4.5  | 4.1   | 3.9
""",
        never=("Remarques",),
        notes=(Note("Très propre", "Prix", "Nous"), Note("Central", "Wifi", "Beta")),
    ),
    page(  # what a page concludes below a table of programs
        "en-a-verdict-in-words-is-no-service",
        """
Feature    | Basecamp             | Asana        | ClickUp
Gantt      | ❌                   | ✅           | ✅
API        | ✅                   | ✅           | ❌
Analysis   | ❌                   | ✅           | ❌
Verdict    | Best for small teams | Best overall | Best value for money
""",
        """
         | Basecamp | Asana | ClickUp
Gantt    | no       | yes   | yes
API      | yes      | yes   | no
Analysis | no       | yes   | no
""",
        never=("Verdict",),
        told=("Verdict",),
    ),
    page(  # two prices of each of two markets, in one heading with their names
        "ko-two-prices-of-each-market-in-its-heading",
        """
품목      | A마트 정상가 | A마트 행사가 | B마트 정상가 | B마트 행사가
우유 1L   | 2,980        | 2,480        | 2,900        |
계란 30구 | 7,980        | 6,980        | 8,200        | 7,500
""",
        """
          | A마트 | B마트
우유 1L   | 2980  | 2900
계란 30구 | 7980  | 8200
""",
        answers={"sub_column:정상가": "value", "sub_column:행사가": "left_out"},
        asks=(Asked("sub_column"),),
        never=("A마트 정상가", "B마트 행사가"),
    ),
    page(  # a price and a price for a measure, which are services of their own
        "en-a-price-and-another-of-each-shop-in-its-heading",
        """
Product | Tesco price | Tesco per 100g | Asda price | Asda per 100g
Butter  | £2.25       | £0.90          | £2.40      | £0.96
Cheddar | £3.50       | £0.88          | £3.25      | £0.81
""",
        """
                | Tesco | Asda
Butter · price  | 2.25  | 2.4
Butter          | 0.9   | 0.96
Cheddar · price | 3.5   | 3.25
Cheddar         | 0.88  | 0.81
""",
        never=("Tesco price", "Asda per 100g"),
    ),
    page(  # rooms with two things said of each: services, which keep their names
        "en-services-whose-names-share-ends-keep-them",
        """
Hotel   | Single rate | Single breakfast | Double rate | Double breakfast
Seaview | 80          | Yes              | 120         | Yes
Pines   | 70          | No               | 99          | Yes
""",
        """
                 | Seaview | Pines
Single rate      | 80      | 70
Single breakfast | yes     | no
Double rate      | 120     | 99
Double breakfast | yes     | yes
""",
    ),
    page(  # what somebody has and means to have
        "en-what-we-plan-is-no-business",
        """
Feature   | Us today | Us (planned) | Alpha | Beta
Live chat | No       | Yes          | Yes   | No
Price     | $10      | $12          | $9    | $11
""",
        """
          | Us today | Alpha | Beta
Live chat | no       | yes   | no
Price     | 10       | 9     | 11
""",
        never=("Us (planned)",),
        told=("Us (planned)",),
    ),
)
