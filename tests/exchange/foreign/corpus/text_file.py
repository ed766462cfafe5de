"""Text files of every encoding and separator, as programs of seven languages write them."""

import codecs

from awkward import Asked, Case, table, text_file
from sheet_picture import Page, Raw, Text

CAFE = """
Feature  | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
"""
CAME = CAFE
KOREAN = """
항목   | 별다방 | 달빛카페
콘센트 | 있음   | 없음
단체석 | 없음   | 있음
"""
KOREAN_CAME = """
       | 별다방 | 달빛카페
콘센트 | yes    | no
단체석 | no     | yes
"""
GERMAN = """
Merkmal   | Café Müller | Rösterei
Frühstück | ja          | nein
Größe     | teilweise   | ja
"""
GERMAN_CAME = """
          | Café Müller | Rösterei
Frühstück | yes         | no
Größe     | partly      | yes
"""
PRICES = """
Preis    | Café Müller | Rösterei
Espresso | '2,20       | '2,50
Torte    | '3,40       | '3,80
"""
PRICES_CAME = """
         | Café Müller | Rösterei
Espresso | 2.2         | 2.5
Torte    | 3.4         | 3.8
"""

CASES = (
    text_file("csv-comma", Text(CAFE), CAME),
    text_file("csv-semicolon", Text(CAFE, separator=";"), CAME),
    text_file("csv-tab", Text(CAFE, separator="\t"), CAME, suffix=".tsv"),
    text_file("csv-bar", Text(CAFE, separator="|"), CAME),
    text_file("csv-line-feeds-only", Text(CAFE, line_end="\n"), CAME),
    text_file("csv-old-mac-line-ends", Text(CAFE, line_end="\r"), CAME),
    text_file("csv-sep-line-of-excel", Text(CAFE, separator=";", before="sep=;\r\n"), CAME),
    text_file("csv-utf8-with-mark", Text(KOREAN, bom=codecs.BOM_UTF8), KOREAN_CAME),
    text_file("csv-utf8-without-mark", Text(KOREAN), KOREAN_CAME),
    text_file("csv-korean-cp949", Text(KOREAN, "cp949"), KOREAN_CAME),
    text_file(
        "csv-unicode-text-of-excel",
        Text(KOREAN, "utf-16-le", "\t", bom=codecs.BOM_UTF16_LE),
        KOREAN_CAME,
        suffix=".txt",
    ),
    text_file(
        "csv-utf16-big-endian",
        Text(KOREAN, "utf-16-be", ";", bom=codecs.BOM_UTF16_BE),
        KOREAN_CAME,
    ),
    text_file(
        "csv-german-windows-1252-semicolons",
        Text(GERMAN, "cp1252", ";"),
        GERMAN_CAME,
        answers={"encoding": "cp1252"},
        asks=(Asked("encoding"),),
    ),
    text_file(
        "csv-japanese-shift-jis-is-asked",
        Text("項目 | 旅館さくら | ホテル海\n露天風呂 | あり | なし\n送迎 | なし | あり", "cp932"),
        "  | 旅館さくら | ホテル海\n露天風呂 | yes | no\n送迎 | no | yes",
        answers={"encoding": "cp932"},
        asks=(Asked("encoding"),),
    ),
    text_file(
        "csv-chinese-gbk-is-asked",
        Text("项目 | 如意酒店 | 海景宾馆\n早餐 | 有 | 没有\n停车场 | 没有 | 有", "gb18030"),
        "  | 如意酒店 | 海景宾馆\n早餐 | yes | no\n停车场 | no | yes",
        answers={"encoding": "gb18030"},
        asks=(Asked("encoding"),),
    ),
    text_file(
        "csv-chinese-big5-is-asked",
        Text("項目 | 如意酒店 | 海景賓館\n早餐 | 有 | 沒有\n停車場 | 沒有 | 有", "cp950"),
        "  | 如意酒店 | 海景賓館\n早餐 | yes | no\n停車場 | no | yes",
        answers={"encoding": "cp950"},
        asks=(Asked("encoding"),),
    ),
    text_file(
        "page-in-windows-1252-that-says-nothing-is-asked",
        Page(
            "Merkmal | Café Süd | Bär\nFrühstück | ja | nein\nWLAN | nein | ja",
            before="<html><style>p {content: '»'}</style><body><!-- Übersicht -->",
            encoding="cp1252",
        ),
        "  | Café Süd | Bär\nFrühstück | yes | no\nWLAN | no | yes",
        answers={"encoding": "cp1252"},
        asks=(Asked("encoding"),),
        suffix=".html",
    ),
    text_file(
        "page-in-shift-jis-that-says-another-is-asked",
        Page(
            "項目 | 旅館さくら | ホテル海\n露天風呂 | あり | なし\n送迎 | なし | あり",
            before='<html><meta charset="utf-8"><body>',
            encoding="cp932",
        ),
        "  | 旅館さくら | ホテル海\n露天風呂 | yes | no\n送迎 | no | yes",
        answers={"encoding": "cp932"},
        asks=(Asked("encoding"),),
        suffix=".html",
    ),
    text_file(
        "csv-decimal-commas-and-semicolons",
        Text(PRICES, separator=";"),
        PRICES_CAME,
        answers={"decimal": "comma"},
    ),
    text_file(
        "csv-decimal-commas-quoted-between-commas",
        Text(PRICES),
        PRICES_CAME,
        answers={"decimal": "comma"},
    ),
    text_file(
        "csv-quotes-with-breaks-and-separators-inside",
        Text(
            'Feature | Blue "Cup" | Corner, Cafe\nOat\\nmilk | yes | no\nTerrace; yard | no | yes'
        ),
        {
            ("Oat milk", 'Blue "Cup"', "2026-11-20"): "yes",
            ("Oat milk", "Corner, Cafe", "2026-11-20"): "no",
            ("Terrace; yard", 'Blue "Cup"', "2026-11-20"): "no",
            ("Terrace; yard", "Corner, Cafe", "2026-11-20"): "yes",
        },
    ),
    text_file(
        "csv-title-and-blank-lines-above",
        Raw(
            b"Cafe survey 2026\r\n,,\r\n,,\r\nFeature,Blue Cup,Corner Cafe\r\n"
            b"Oat milk,yes,no\r\nTerrace,no,yes\r\n"
        ),
        CAME,
        never=("Cafe survey 2026",),
    ),
    text_file(
        "csv-ragged-lines-and-separators-at-the-end",
        Raw(b"Feature,Blue Cup,Corner Cafe,,\nOat milk,yes,no,,,\nTerrace,no,yes\n,,,\n"),
        CAME,
    ),
    text_file(
        "csv-guards-against-formulas-are-removed",
        Text("Feature | Blue Cup | Corner Cafe\n''=cmd here | yes | no\nTerrace | no | yes"),
        {
            ("=cmd here", "Blue Cup", "2026-11-20"): "yes",
            ("=cmd here", "Corner Cafe", "2026-11-20"): "no",
            ("Terrace", "Blue Cup", "2026-11-20"): "no",
            ("Terrace", "Corner Cafe", "2026-11-20"): "yes",
        },
    ),
    text_file(
        "csv-zeros-and-NA-stay",
        Text("Feature | 007 | NA\nOat milk | yes | no\nTerrace | no | yes".replace("007", "'007")),
        {
            ("Oat milk", "007", "2026-11-20"): "yes",
            ("Oat milk", "NA", "2026-11-20"): "no",
            ("Terrace", "007", "2026-11-20"): "no",
            ("Terrace", "NA", "2026-11-20"): "yes",
        },
    ),
    text_file(
        "csv-two-columns-of-one-name-are-told",
        Text("Feature | Blue Cup | Blue Cup | Milk Bar\nOat milk | yes | no | yes"),
        {("Oat milk", "Milk Bar", "2026-11-20"): "yes"},
        told=("Blue Cup",),
    ),
    text_file(
        "csv-without-any-heading",
        Text("Oat milk | yes | no\nTerrace | no | yes\nWifi | yes | yes"),
        {},
        told=("Oat milk",),
        refused=None,
    ),
    Case(
        "html-table-of-a-web-page",
        Page(
            CAFE,
            before='<!doctype html><html><head><meta charset="utf-8"><title>Best cafes</title>'
            "<style>td{color:red}</style></head><body><nav><ul><li>Home</li></ul></nav>"
            "<h1>Best cafes</h1><table><tr><td>Menu</td><td>Login</td></tr></table>",
            after="<footer>All rights reserved</footer></body></html>",
        ),
        ".html",
        table(CAME),
        never=("Menu", "Login", "Home", "Best cafes", "All rights reserved"),
    ),
    Case(
        "html-named-xls-as-web-reports-are",
        Page(KOREAN),
        ".xls",
        table(KOREAN_CAME),
        opens=False,
    ),
    Case(
        "html-spans-over-rows-and-columns",
        Page(
            """
Area    | Feature  | Blue Cup | Corner Cafe
Drinks  | Oat milk | yes      | no
^       | Syrup    | no       | yes
Outside | Terrace  | no       | yes
"""
        ),
        ".html",
        table(
            """
         | Blue Cup | Corner Cafe
Oat milk | yes      | no
Syrup    | no       | yes
Terrace  | no       | yes
"""
        ),
        never=("Drinks", "Outside", "Area"),
    ),
)
