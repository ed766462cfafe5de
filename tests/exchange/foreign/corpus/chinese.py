"""What Chinese-speaking owners and their consultants keep in their sheets, in both scripts."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

HOTEL = """
项目     | 本店 | 如意酒店 | 海景宾馆
免费WiFi | 有   | 有      | 没有
早餐     | 部分 | 没有    | 有
停车场   | 没有 | 有      | 有
"""
CAME = """
        | 本店   | 如意酒店 | 海景宾馆
免费WiFi | yes    | yes     | no
早餐     | partly | no      | yes
停车场   | no     | yes     | yes
"""

CASES = (
    page(
        "zh-title-and-date-above",
        f"""
**竞品分析表**
更新日期：2026年3月4日
{HOTEL}
""",
        CAME,
        day="2026-03-04",
        never=("竞品分析表", "更新日期：2026年3月4日", "项目"),
    ),
    page(
        "zh-yes-and-no-characters",
        """
功能     | 美丽发廊 | 时尚造型 | 剪之家
网上预约 | 是       | 否       | 是
免费茶水 | 否       | 是       | 是
""",
        """
        | 美丽发廊 | 时尚造型 | 剪之家
网上预约 | yes     | no      | yes
免费茶水 | no      | yes     | yes
""",
    ),
    page(
        "zh-supported-words",
        """
功能     | 美丽发廊 | 时尚造型 | 剪之家
网上预约 | 支持     | 不支持   | 部分支持
免费茶水 | 不提供   | 提供     | 待确认
""",
        """
        | 美丽发廊 | 时尚造型 | 剪之家
网上预约 | yes     | no      | partly
免费茶水 | no      | yes     |
""",
    ),
    page(
        "zh-traditional-script",
        """
項目     | 本店   | 如意飯店 | 海景旅館
免費WiFi | 有     | 有      | 沒有
早餐     | 部分   | 沒有    | 有
停車場   | 不提供 | 提供    | 待確認
""",
        """
        | 本店   | 如意飯店 | 海景旅館
免費WiFi | yes    | yes     | no
早餐     | partly | no      | yes
停車場   | no     | yes     |
""",
    ),
    page(
        "zh-filled-circle-standard-hollow-optional",
        """
配置     | 甲店 | 乙店 | 丙店
免费停车 | ●    | ○    | -
代客泊车 | -    | ●    | ○
""",
        """
        | 甲店 | 乙店   | 丙店
免费停车 | yes  | partly | no
代客泊车 | no   | yes    | partly
""",
        answers={
            "circles": "filled_more",
            "sign:●": "yes",
            "sign:○": "partly",
            "sign:-": "no",
        },
        asks=(Asked("circles"), Asked("sign:-")),
    ),
    page(
        "zh-tick-root-sign-and-cross",
        """
项目     | 甲店 | 乙店 | 丙店
免费停车 | √    | ×    | √
代客泊车 | ×    | √    | √
""",
        """
        | 甲店 | 乙店 | 丙店
免费停车 | yes  | no   | yes
代客泊车 | no   | yes  | yes
""",
    ),
    page(
        "zh-prices",
        """
价格     | 美丽发廊 | 时尚造型 | 剪之家
剪发     | ¥58      | 68元     | 48
烫发     | 1,280元  | ￥1,580  | 1.2千元
会员卡   | 1万元    | 5千元    | 面议
""",
        """
      | 美丽发廊 | 时尚造型 | 剪之家
剪发   | 58      | 68      | 48
烫发   | 1280    | 1580    |
会员卡 | 10000   | 5000    |
""",
        may={("烫发", "剪之家", "2026-11-20"): (1200,)},
        answers={"decimal": "point"},
        never=("价格",),
        told=("面议",),
    ),
    page(
        "zh-price-ranges",
        """
价格 | 如意酒店 | 海景宾馆
标间 | 200-300元 | 260元
套房 | 约500元   | 480元起
""",
        """
     | 如意酒店 | 海景宾馆
标间 | 200      | 260
""",
        may={
            ("套房", "如意酒店", "2026-11-20"): (500,),
            ("套房", "海景宾馆", "2026-11-20"): (480,),
        },
        answers={"range": "low"},
        asks=(Asked("range", "200-300元"),),
    ),
    page(
        "zh-two-level-header",
        """
类别 | 项目     | 我们 | 竞争对手 | <
^    | ^        | 本店 | 如意酒店 | 海景宾馆
客房 | 免费WiFi | 有   | 有      | 没有
餐饮 | 早餐     | 部分 | 没有    | 有
其他 | 停车场   | 没有 | 有      | 有
""",
        CAME,
        never=("类别", "竞争对手", "客房", "餐饮", "其他"),
    ),
    page(
        "zh-scores-weights-and-totals",
        """
指标   | 权重 | 本店 | 如意酒店 | 海景宾馆 | 平均分
卫生   | 0.4  | 8    | 9       | 6        | 7.7
服务   | 0.6  | 9    | 7       | 5        | 7
总分   |      | 8.6  | 7.8     | 5.4      | 7.3
排名   |      | 1    | 2       | 3        |
""",
        """
     | 本店 | 如意酒店 | 海景宾馆
卫生 | 8    | 9       | 6
服务 | 9    | 7       | 5
""",
        answers={"scale": "numbers"},
        never=("权重", "平均分", "总分", "排名", "指标"),
        told=("总分", "排名"),
    ),
    page(
        "zh-remarks-and-source",
        """
项目   | 如意酒店 | 海景宾馆 | 备注       | 来源
游泳池 | 没有     | 有       | 冬天不开放 | https://example.cn/hj
桑拿   | 有       | 没有     |            | 实地考察
""",
        """
       | 如意酒店 | 海景宾馆
游泳池 | no       | yes
桑拿   | yes      | no
""",
        never=("备注", "来源", "实地考察"),
        notes=(Note("冬天不开放", "游泳池"),),
        sources=(Note("https://example.cn/hj", "游泳池"),),
    ),
    page(
        "zh-rating-characters",
        """
指标 | 本店 | 如意酒店 | 海景宾馆
卫生 | 优   | 良       | 差
服务 | 良   | 优       | 一般
""",
        """
     | 本店      | 如意酒店  | 海景宾馆
卫生 | excellent | yes       | no
服务 | yes       | excellent | partly
""",
        answers={"ratings": "levels"},
        asks=(Asked("ratings"),),
    ),
    page(
        "zh-long-form",
        """
日期       | 酒店     | 项目   | 评分 | 备注
2026-03-04 | 如意酒店 | 游泳池 | 没有 |
2026-06-10 | 如意酒店 | 游泳池 | 有   | 新建
""",
        {
            ("游泳池", "如意酒店", "2026-03-04"): "no",
            ("游泳池", "如意酒店", "2026-06-10"): "yes",
        },
        day=None,
        notes=(Note("新建", "游泳池", "如意酒店"),),
    ),
    book(
        "zh-sheets-by-quarter",
        Sheet("2025年第四季度", "项目 | 甲店 | 乙店\n早餐 | 有 | 没有\n停车场 | 没有 | 没有"),
        Sheet("2026年第一季度", "项目 | 甲店 | 乙店\n早餐 | 有 | 有\n停车场 | 没有 | 有"),
        came={
            ("早餐", "甲店", "2025-Q4"): "yes",
            ("早餐", "乙店", "2025-Q4"): "no",
            ("停车场", "甲店", "2025-Q4"): "no",
            ("停车场", "乙店", "2025-Q4"): "no",
            ("早餐", "甲店", "2026-Q1"): "yes",
            ("早餐", "乙店", "2026-Q1"): "yes",
            ("停车场", "甲店", "2026-Q1"): "no",
            ("停车场", "乙店", "2026-Q1"): "yes",
        },
        day=None,
        answers={"day": "sheet"},
    ),
)
