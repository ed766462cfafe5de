"""Comparisons that Koreans, Japanese and Chinese publish or keep: facts of public pages."""

from awkward import Asked, page

CASES = (
    page(  # rooms of a coast on three Saturdays
        "stranger-days-with-weekdays-above-rooms-of-businesses",
        """
스탠다드

경쟁사      | 4/11(토) | 4/18(토) | 4/25(토)
호텔 라온   | 129,000  | 135,000  | 149,000
스테이 오름 | 98,000   | 99,000   | 120,000
""",
        {
            ("스탠다드", business, day): value
            for business, values in (
                ("호텔 라온", (129000, 135000, 149000)),
                ("스테이 오름", (98000, 99000, 120000)),
            )
            for day, value in zip(("2026-04-11", "2026-04-18", "2026-04-25"), values, strict=True)
        },
        answers={"service": "스탠다드"},
        asks=(Asked("service"),),
        never=("4/11(토)",),
    ),
    page(  # rooms of a city over a long weekend
        "stranger-days-of-which-one-is-a-holiday",
        """
当ホテル

項目     | 2/21(土) | 2/22(日) | 2/23(月・祝)
東横INN  | ¥9,600   | ¥8,900   | ¥7,200
""",
        {
            ("東横INN", "当ホテル", day): value
            for day, value in (
                ("2026-02-21", 9600),
                ("2026-02-22", 8900),
                ("2026-02-23", 7200),
            )
        },
        answers={"competitor": "当ホテル"},
        asks=(Asked("competitor"),),
    ),
    page(  # a list of prices seen
        "stranger-days-with-weekdays-in-a-column",
        """
날짜     | 업체        | 항목     | 값
4/11(토) | 호텔 라온   | 스탠다드 | 129,000
4/18(토) | 호텔 라온   | 스탠다드 | 135,000
4/18(토) | 스테이 오름 | 조식     | 무료
""",
        {
            ("스탠다드", "호텔 라온", "2026-04-11"): 129000,
            ("스탠다드", "호텔 라온", "2026-04-18"): 135000,
        },
        may={("조식", "스테이 오름", "2026-04-18"): ("yes", 0)},
    ),
    page(  # the same in the words of another sheet
        "stranger-days-with-weekdays-beside-businesses",
        """
조사일     | 업체        | 스탠다드 | 조식
4/11(토)   | 호텔 라온   | 129,000  | O
4월 18일(토) | 스테이 오름 | 98,000   | X
""",
        {
            ("스탠다드", "호텔 라온", "2026-04-11"): 129000,
            ("조식", "호텔 라온", "2026-04-11"): "yes",
            ("스탠다드", "스테이 오름", "2026-04-18"): 98000,
            ("조식", "스테이 오름", "2026-04-18"): "no",
        },
    ),
    page(  # how a consultant rates three sellers
        "stranger-grades-high-middle-and-low",
        """
KSF           | Client | 경쟁사A | 경쟁사B
채널 커버리지 | M      | H       | L
브랜드 인지도 | H      | M       | M
""",
        """
              | Client | 경쟁사A | 경쟁사B
채널 커버리지 | partly | yes     | no
브랜드 인지도 | yes    | partly  | partly
""",
        asks=(Asked("ratings"),),
        answers={"ratings": "levels"},
    ),
    page(  # two sellers beside one's own
        "stranger-grades-in-one-letter-of-japanese",
        """
項目     | 自社 | 競合A | 競合B
SNS強度  | 中   | 高    | 低
予約     | あり | なし  | あり
""",
        """
         | 自社   | 競合A | 競合B
SNS強度  | partly | yes   | no
予約     | yes    | no    | yes
""",
        asks=(Asked("ratings"),),
        answers={"ratings": "levels"},
    ),
    page(  # a program beside two others, and who leads
        "stranger-lead-behind-businesses-is-none",
        """
对比维度 | 我们的产品 | 竞品A    | 竞品B    | 优势
企业特性 | 完整支持   | 部分支持 | 有限支持 | 🟢 领先
离线使用 | ✓ 免费     | ✗ 无     | ✓        | 🟢 领先
""",
        """
         | 我们的产品 | 竞品A  | 竞品B
企业特性 | yes        | partly | partly
离线使用 | yes        | no     | yes
""",
        never=("优势",),
        told=("优势",),
    ),
    page(  # a page seen with a telephone beside others
        "stranger-companies-and-pages-are-businesses",
        """
사이트       | FCP    | LCP    | CLS
서울교통공사 | 6.8 초 | 7.9 초 | 0.2
네이버지도   | 2.6 초 | 7.8 초 | 0.03
""",
        """
    | 서울교통공사 | 네이버지도
FCP | 6.8          | 2.6
LCP | 7.9          | 7.8
CLS | 0.2          | 0.03
""",
    ),
    page(  # writers of plans: what is sold is a service, and so is who sells it
        "stranger-services-with-a-price-each-are-businesses",
        """
서비스        | 핵심 특징      | 가격
**Upmetrics** | AI 작성 보조   | $7~19/월
LivePlan      | 재무관리       | $20/월
Bizplanr      | 모바일 앱 중심 | 무료
""",
        """
     | Upmetrics | LivePlan | Bizplanr
가격 | 7         | 20       | 0
""",
        asks=(Asked("range"),),
        answers={"range": "low"},
        told=("AI 작성 보조",),
    ),
    page(  # motels of a street; what is counted is no sum
        "stranger-count-of-something-is-an-offer",
        """
항목        | 우리 모텔 | 야자   | 브라운도트
평일 대실   | 25,000    | 20,000 | 28,000
평일 숙박   | 50,000    | 45,000 | 60,000
주말 숙박   | 70,000    | 65,000 | 90,000
OTT 개수    | 2         | 0      | 3
""",
        """
          | 우리 모텔 | 야자  | 브라운도트
평일 대실 | 25000     | 20000 | 28000
평일 숙박 | 50000     | 45000 | 60000
주말 숙박 | 70000     | 65000 | 90000
OTT 개수  | 2         | 0     | 3
""",
    ),
    page(  # a page of a map
        "stranger-sheets-and-states-in-japanese",
        """
項目         | 自社     | 競合1      | 競合2
写真数       | 23枚     | 180枚      | 95枚
登録企業     | 45社     | 28社       | 31社
NAP一致      | している | していない | している
駐車場       | あり     | 未設定     | なし
運用コスト   | 月150万円 | 月80万円  | 月95万円
""",
        """
           | 自社    | 競合1   | 競合2
写真数     | 23      | 180     | 95
登録企業   | 45      | 28      | 31
NAP一致    | yes     | no      | yes
駐車場     | yes     |         | no
運用コスト | 1500000 | 800000  | 950000
""",
    ),
    page(  # a card of drinks for guests from abroad
        "stranger-yes-in-two-languages",
        """
Item / 항목         | Our Cafe / 우리 카페 | Starbucks
Americano           | 4,000                | 4,700
Wi-Fi / 와이파이    | Yes / 있음           | Yes / 있음
Parking / 주차      | No / 없음            | Yes / 있음
""",
        """
                 | Our Cafe / 우리 카페 | Starbucks
Americano        | 4000                 | 4700
Wi-Fi / 와이파이 | yes                  | yes
Parking / 주차   | no                   | yes
""",
    ),
    page(  # cups of two chains in a town
        "stranger-kind-of-drink-behind-a-town",
        """
品牌   | 城市 | 品类 | 参考价格(元)
星巴克 | 上海 | 拿铁 | 38.0
星巴克 | 上海 | 美式 | 32.0
瑞幸   | 上海 | 拿铁 | 24.0
瑞幸   | 上海 | 美式 | 20.0
""",
        """
     | 星巴克 | 瑞幸
拿铁 | 38     | 24
美式 | 32     | 20
""",
        never=("上海",),
    ),
    page(  # how well a scanner finds
        "stranger-emphasis-of-a-part-of-a-value",
        """
指标   | 我方                   | 竞品A
检测率 | **100%**（全部样本）   | 92%
误报率 | **7.77%**              | 15%
""",
        """
       | 我方 | 竞品A
检测率 | 100  | 92
误报率 | 7.77 | 15
""",
        never=("**",),
    ),
)
