"""What Japanese owners and their consultants keep in their sheets."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

INN = """
項目      | 自社 | 旅館さくら | ホテル海
無料WiFi | ○   | ◎        | ×
朝食      | △   | ×        | ○
駐車場    | ×   | ○        | ○
"""
CAME = """
        | 自社   | 旅館さくら  | ホテル海
無料WiFi | yes    | excellent | no
朝食      | partly | no        | yes
駐車場    | no     | yes       | yes
"""
WORDS = """
項目      | 旅館さくら | ホテル海 | 民宿やま
露天風呂  | あり      | なし    | あり
送迎      | なし      | 一部    | あり
"""
WORDS_CAME = """
       | 旅館さくら | ホテル海 | 民宿やま
露天風呂 | yes     | no      | yes
送迎    | no      | partly  | yes
"""

CASES = (
    page("ja-four-signs", INN, CAME),
    page(
        "ja-title-date-and-legend",
        f"""
競合比較表（2026年春）
調査日 | 2026年3月4日 | 担当：田中
{INN}
凡例　◎：充実　○：あり　△：一部　×：なし
※朝食は平日のみ確認
""",
        CAME,
        day="2026-03-04",
        never=("競合比較表（2026年春）", "調査日", "担当：田中", "※朝食は平日のみ確認"),
        told=("朝食は平日のみ確認",),
    ),
    page("ja-words", WORDS, WORDS_CAME),
    page(
        "ja-one-character-words",
        """
項目    | 旅館さくら | ホテル海 | 民宿やま
露天風呂 | 有       | 無      | 有
カード   | 可       | 可      | 不可
""",
        """
        | 旅館さくら | ホテル海 | 民宿やま
露天風呂 | yes      | no      | yes
カード   | yes      | yes     | no
""",
    ),
    page(
        "ja-circle-and-blank",
        """
項目    | 旅館さくら | ホテル海 | 民宿やま
露天風呂 | ○        |         | ○
送迎    |          | ○       | ○
""",
        """
        | 旅館さくら | ホテル海 | 民宿やま
露天風呂 | yes      | no      | yes
送迎    | no       | yes     | yes
""",
        answers={"blank": "no", "sign:○": "yes"},
        asks=(Asked("blank"),),
    ),
    page(
        "ja-other-circles-and-crosses",
        INN.replace("○", "〇").replace("×", "✕"),
        CAME,
    ),
    page(
        "ja-full-width-letters-and-digits",
        """
項目        | 旅館さくら | ＨＯＴＥＬ　海
無料Ｗｉ－Ｆｉ | ○      | ×
宿泊料金    | ８，５００円 | ¥12,000
""",
        """
              | 旅館さくら | HOTEL 海
無料Ｗｉ－Ｆｉ | yes      | no
宿泊料金      | 8500     | 12000
""",
        answers={"decimal": "point"},
    ),
    page(
        "ja-prices-in-ten-thousands",
        """
料金     | 旅館さくら | ホテル海     | 民宿やま
一泊二食 | 1万8千円   | 1.5万円      | ￥9,800
日帰り   | 3,000円～  | 2,500〜3,500円 | 要問合せ
""",
        """
        | 旅館さくら | ホテル海 | 民宿やま
一泊二食 | 18000    | 15000   | 9800
日帰り   |          | 2500    |
""",
        may={("日帰り", "旅館さくら", "2026-11-20"): (3000,)},
        answers={"decimal": "point", "range": "low", "conditions": "note", "word": "note"},
        asks=(Asked("range", "2,500〜3,500円"),),
        told=("要問合せ",),
    ),
    page(
        "ja-two-level-header-and-merged-groups",
        """
大分類 | 項目     | 自社 | 競合他社   | <
^     | ^        | ^   | 旅館さくら | ホテル海
客室   | 無料WiFi | ○   | ◎        | ×
食事   | 朝食     | △   | ×        | ○
外     | 駐車場   | ×   | ○        | ○
""",
        CAME,
        never=("大分類", "競合他社", "客室", "食事", "外"),
    ),
    page(
        "ja-scores-with-total",
        """
評価項目 | 重み | 自社 | 旅館さくら | 平均
接客     | 2    | 4   | 5         | 4.5
清潔感   | 3    | 5   | 3         | 4
合計     |      | 23  | 19        | 21
順位     |      | 1   | 2         |
""",
        """
      | 自社 | 旅館さくら
接客   | 4   | 5
清潔感 | 5   | 3
""",
        answers={"scale": "numbers"},
        never=("重み", "平均", "合計", "順位", "評価項目"),
        told=("合計", "順位"),
    ),
    page(
        "ja-remarks-and-source",
        """
項目    | 旅館さくら | ホテル海 | 備考         | 出典
露天風呂 | ○        | ×       | 冬季のみ営業 | https://example.jp/s
送迎    | ×        | ○       |              | 電話
""",
        """
        | 旅館さくら | ホテル海
露天風呂 | yes      | no
送迎    | no       | yes
""",
        never=("備考", "出典", "電話"),
        notes=(Note("冬季のみ営業", "露天風呂"),),
        sources=(Note("https://example.jp/s", "露天風呂"),),
    ),
    page(
        "ja-shops-down",
        """
店舗名     | Wi-Fi | 電源 | 席数
喫茶ひだまり | ○     | ×   | 24
珈琲館     | ×     | △   | 40
""",
        {
            ("Wi-Fi", "喫茶ひだまり", "2026-11-20"): "yes",
            ("Wi-Fi", "珈琲館", "2026-11-20"): "no",
            ("電源", "喫茶ひだまり", "2026-11-20"): "no",
            ("電源", "珈琲館", "2026-11-20"): "partly",
            ("席数", "喫茶ひだまり", "2026-11-20"): 24,
            ("席数", "珈琲館", "2026-11-20"): 40,
        },
        never=("店舗名",),
    ),
    page(
        "ja-era-and-kanji-dates-in-long-form",
        """
調査日       | 店舗名     | 項目 | 評価 | 備考
'2026年3月4日 | 喫茶ひだまり | 電源 | なし |
'2026/6/10   | 喫茶ひだまり | 電源 | あり | 改装後
""",
        {
            ("電源", "喫茶ひだまり", "2026-03-04"): "no",
            ("電源", "喫茶ひだまり", "2026-06-10"): "yes",
        },
        day=None,
        notes=(Note("改装後", "電源", "喫茶ひだまり"),),
    ),
    book(
        "ja-sheets-by-month",
        Sheet("2026年1月", WORDS),
        Sheet("2026年4月", WORDS.replace("一部", "あり")),
        came={
            ("露天風呂", "旅館さくら", "2026-01"): "yes",
            ("露天風呂", "ホテル海", "2026-01"): "no",
            ("露天風呂", "民宿やま", "2026-01"): "yes",
            ("送迎", "旅館さくら", "2026-01"): "no",
            ("送迎", "ホテル海", "2026-01"): "partly",
            ("送迎", "民宿やま", "2026-01"): "yes",
            ("露天風呂", "旅館さくら", "2026-04"): "yes",
            ("露天風呂", "ホテル海", "2026-04"): "no",
            ("露天風呂", "民宿やま", "2026-04"): "yes",
            ("送迎", "旅館さくら", "2026-04"): "no",
            ("送迎", "ホテル海", "2026-04"): "yes",
            ("送迎", "民宿やま", "2026-04"): "yes",
        },
        day=None,
        answers={"day": "sheet"},
    ),
)
