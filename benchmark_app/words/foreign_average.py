"""Words for what is usual on a market, and nouns in the names of businesses, in seven languages.

Every word is as `name_key` writes it.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words for a mean by language, each with the words that say of whom it is one.
AVERAGES: Final = (
    (
        _words("average avg avg. mean median benchmark"),
        _words(
            "market industry sector competitor competitors competitive competition comp comps"
            " compset set rival rivals peer peers group category segment local regional national"
            " all overall independent independents indie chain chains area town city nearby"
            " high-street district neighbourhood neighborhood brand brands branded other others"
            " rest"
        ),
    ),
    (
        _words("durchschnitt mittelwert mittel schnitt ø median"),
        _words(
            "markt branche branchen wettbewerb wettbewerber wettbewerbs konkurrenz konkurrenten"
            " mitbewerber anbieter region gesamt alle aller andere anderen übrige übrigen"
        ),
    ),
    (
        _words("moyenne médiane moy. ø"),
        _words(
            "marché secteur concurrent concurrents concurrence générale nationale locale"
            " sectorielle branche tous autres"
        ),
    ),
    (
        _words("media promedio mediana prom. ø"),
        _words(
            "mercado sector competencia competidores industria general nacional local todos"
            " otros demás"
        ),
    ),
    (
        _words("평균 평균값 평균치 중앙값 중간값"),
        _words(
            "경쟁사 경쟁사들 경쟁업체 경쟁 업체 업계 동종업계 업종 시장 전체 주변 인근 근처"
            " 지역 상권 전국 타사 국내"
        ),
    ),
    (
        _words("平均 平均値 中央値"),
        _words("業界 同業 競合 競合他社 他社 市場 近隣 周辺 地域 エリア 商圏 全体 全国"),
    ),
    (
        _words("平均 平均值 均值 平均數 平均数 中位数 中位數"),
        _words(
            "行业 行業 业界 同行 同业 同業 竞品 競品 竞对 竞争对手 競爭對手 市场 市場"
            " 周边 周邊 区域 商圈 整体 全国"
        ),
    ),
)
#: "Marktdurchschnitt" is one word, as are "업계평균" and "業界の平均".
JOINED_AVERAGES: Final = frozenset(
    who + mean
    for who in ("markt", "branchen", "wettbewerbs", "konkurrenz", "gesamt")
    for mean in ("durchschnitt", "mittelwert", "mittel", "schnitt")
) | frozenset(
    who + of + mean
    for means, whose in AVERAGES[4:]
    for who in whose
    for of in ("", "の", "的")
    for mean in means
)
#: What a whole market comes to, written without blanks: "Total market", "시장 총량".
MARKET_TOTALS: Final = _words(
    "totalmarket markettotal marketsize marketvolume wholemarket entiremarket industrytotal"
    " gesamtmarkt marktgesamt marktvolumen marktgröße marktgrösse"
    " marchétotal totalmarché totaldumarché tailledumarché"
    " mercadototal totalmercado totaldelmercado tamañodelmercado"
    " 시장총량 시장전체 전체시장 시장합계 시장총계 시장규모 총시장 시장총합 업계전체 업계합계"
    " 市場全体 市場合計 市場規模 市場総計 市場総量 総市場 業界全体"
    " 市场总量 市场总额 市场总计 市场合计 市场规模 整体市场 全市场 市場總量 市場總計"
)
#: Words that a mean is called by alone; "Media" and "Benchmark" may be businesses.
LONE_AVERAGES: Final = _words(
    "average avg avg. mean median durchschnitt mittelwert ø moyenne médiane promedio mediana"
    " 평균 평균값 평균치 중앙값 중간값 平均 平均値 中央値 平均值 均值 中位数 中位數"
)
#: Words beside one for a price: "Prix moyen", "Lowest price".
MEAN_ADJECTIVES: Final = _words(
    "average avg avg. mean median moyen médian medio promedio mediano durchschnittlicher mittlerer"
)
END_ADJECTIVES: Final = _words(
    "min min. mini minimum max max. maxi maximum minimal maximal lowest highest cheapest best"
    " mín máx mín. máx. mínimo máximo niedrigster höchster günstigster teuerster"
)
#: The same as one word.
MEAN_PRICES: Final = _words(
    "durchschnittspreis mittelpreis 평균가 평균가격 평균요금 平均価格 平均料金 均价 平均价 平均價格"
)
END_PRICES: Final = _words(
    "mindestpreis höchstpreis tiefstpreis minimalpreis maximalpreis bestpreis 최저가 최고가"
    " 최저가격 최고가격 最低価格 最高価格 最安値 最高値 最低料金 最高料金 最低价 最高价"
)
#: Words between the others.
BETWEEN_WORDS: Final = _words("of the der des im in du de la le les del los el d l")
#: How names of businesses begin or end: "Hotel Sol", "Hampton Inn"; what a hotel has is no such.
PLACE_NOUNS: Final = _words(
    "hotel motel inn hostel lodge resort suites salon clinic dental school academy university"
    " college bank pharmacy klinik praxis zahnarzt schule sparkasse gasthof gasthaus pension"
    " apotheke friseur hôtel auberge clinique cabinet école banque pharmacie boutique hostal"
    " posada clínica escuela colegio academia banco farmacia tienda perfumería peluquería"
    " panadería universidad"
)
#: Headings of where a business is.
TOWN_HEADINGS: Final = _words(
    "city town location branch district region zone state country address stadt ort standort"
    " filiale bezirk viertel land ville lieu quartier succursale pays adresse ciudad zona barrio"
    " sucursal provincia país ubicación dirección 도시 지역 위치 지점 주소 국가 시도"
    " 都市 地域 エリア 支店 住所 城市 地区 區域 区域 分店 地址 国家"
)
