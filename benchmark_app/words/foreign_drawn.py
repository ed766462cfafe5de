"""Words in the names of what is drawn from others: means, sums, ends, ranks, gaps, conclusions.

In seven languages, some in ten. Every word is as `name_key` writes it; which of them are proof and
which only sound so is for `exchange.foreign.drawn_name` to say.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    """Names of one or more words each."""
    return frozenset(text.split("|"))


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
        _words("durchschnitt mittelwert mittel schnitt ø median gemiddelde gemiddeld"),
        _words(
            "markt branche branchen wettbewerb wettbewerber wettbewerbs konkurrenz konkurrenten"
            " mitbewerber anbieter region gesamt alle aller andere anderen übrige übrigen"
            " sector concurrentie concurrenten"
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
        _words("media promedio mediana prom. ø média típico medio"),
        _words(
            "mercado sector competencia competidores industria general nacional local todos"
            " otros demás setor concorrência concorrentes mercato settore concorrenza concorrenti"
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
#: Words that a mean is called by alone; "Media" and "Benchmark" may be businesses.
LONE_AVERAGES: Final = _words(
    "average avg avg. mean median durchschnitt mittelwert ø moyenne médiane promedio mediana"
    " média gemiddelde mediaan"
    " 평균 평균값 평균치 중앙값 중간값 平均 平均値 中央値 平均值 均值 中位数 中位數"
)
#: Words between the others.
BETWEEN_WORDS: Final = _words(
    "of the der des im in du de la le les del los el d l do da dos das van"
)
#: More ways to write a mean within a name, as patterns; "Media" alone may be a shop.
MEAN_PARTS: Final = (
    r"\b(?:overall|range|durchschnitt\w*|schnitt|mittel\w*|ensemble|média|médio|gemiddeld\w*"
    r"|genomsnitt|średnia)\b|^media(?: (?:de|del|general|mercado|sector)\b|$)|^ø|평균|平均"
)
#: What a whole market comes to, written without blanks: "Total market", "시장 총량".
MARKET_TOTALS: Final = _words(
    "totalmarket markettotal marketsize marketvolume wholemarket entiremarket industrytotal"
    " gesamtmarkt marktgesamt marktvolumen marktgrösse"
    " marchétotal totalmarché totaldumarché tailledumarché"
    " mercadototal totalmercado totaldelmercado tamañodelmercado"
    " 시장총량 시장전체 전체시장 시장합계 시장총계 시장규모 총시장 시장총합 업계전체 업계합계"
    " 市場全体 市場合計 市場規模 市場総計 市場総量 総市場 業界全体"
    " 市场总量 市场总额 市场总计 市场合计 市场规模 整体市场 全市场 市場總量 市場總計"
)
#: How far the best of a market come: "Top 25%".
TOP_WORDS: Final = (
    "top|best|bottom|upper|lower|die besten|beste|besten|meilleurs?|les meilleurs|mejor(?:es)?"
    "|상위|하위|上位|下位|前"
)
TOP_QUARTERS: Final = _names(
    "top quartile|best in class|best-in-class|top performer|top performers|bestes viertel"
    "|premier quartile|cuartil superior|상위권|業界トップ"
)
#: Words beside one for a price: "Prix moyen", "Lowest price".
MEAN_ADJECTIVES: Final = _words(
    "average avg avg. mean median moyen médian medio promedio mediano durchschnittlicher mittlerer"
)
#: The same as one word.
MEAN_PRICES: Final = _words(
    "durchschnittspreis mittelpreis 평균가 평균가격 평균요금 平均価格 平均料金 均价 平均价 平均價格"
)
#: What heads a column of the lowest or highest numbers of its rows.
END_WORDS: Final = _names(
    "min|min.|minimum|max|max.|maximum|lowest|highest|best|cheapest|최소|최대|최저|최고|최젓값|최댓값"
    "|minimo|máximo|mínimo|最小|最大|最低|最高|niedrigster|höchster|günstigster|le plus bas"
    "|le plus haut"
)
#: The same beside a word for a price: "Lowest price".
END_ADJECTIVES: Final = _words(
    "min min. mini minimum max max. maxi maximum minimal maximal lowest highest cheapest best"
    " mín máx mín. máx. mínimo máximo niedrigster höchster günstigster teuerster"
)
#: The same as one word.
END_PRICES: Final = _words(
    "mindestpreis höchstpreis tiefstpreis minimalpreis maximalpreis bestpreis 최저가 최고가"
    " 최저가격 최고가격 最低価格 最高価格 最安値 最高値 最低料金 最高料金 最低价 最高价"
)
#: More ways to write such a one, or who it is, within a name; "Max" alone is one of many.
END_PARTS: Final = (
    r"\b(?:best|lowest|highest|cheapest|winner|günstigste\w*|beste\w*|meilleur\w*|mejor)\b"
    "|최저|최고|最安|最低|最高"
)
#: A line called so is of a sum; a price "incl. VAT" is a price.
TAX_WORDS: Final = frozenset({"vat", "mwst", "mwst.", "tva", "iva", "부가세", "消費税"})
#: Names of sums, means, counts and ranks of others.
SUM_WORDS: Final = TAX_WORDS | _names(
    "total|totals|sum|subtotal|sub-total|grand total|average|avg|avg.|mean|median|total score"
    "|rank|ranking|count|weighted score|weighted total|total points|winner"
    "|합계|총계|소계|총점|평균|계|순위|총합|개수"
    "|summe|gesamt|gesamtsumme|zwischensumme|durchschnitt|mittelwert|gesamtpunktzahl"
    "|gesamtpunkte|rang|anzahl"
    "|somme|moyenne|sous-total|score total|classement|nb|nb.|nbre|total général"
    "|suma|promedio|media|puntuación total|clasificación|puesto|total general|puntaje total"
    "|subtotales|soma|média|média geral|pontuação total|totale|totale generale|somma"
    "|punteggio totale|totaal|eindtotaal|subtotaal|gemiddelde|totaalscore|rangschikking"
    "|合計|総計|小計|平均|総合点|順位|計|合計点"
    "|合计|总计|總計|小计|平均值|平均分|总分|總分|排名|总得分"
)
#: Names of marks of all together: of others where these can be added up to them, else one more.
MARK_WORDS: Final = _names(
    "score|overall score|final score|overall|overall rating|result|points"
    "|점수|종합|종합 점수|종합점수|종합 평가|종합평가|총평가"
    "|punkte|ergebnis|gesamtnote|gesamtbewertung|gesamturteil"
    "|note globale|note finale|appréciation globale|synthèse|résultat"
    "|puntuación|puntaje|resultado|valoración global|valoración general"
    "|pontuação|pontuação final|punteggio|punteggio finale|voto finale"
    "|eindscore|eindcijfer|eindoordeel"
    "|総合|総合評価|点数|得点"
    "|综合评价|综合评分|综合得分|综合分|总体评价|总评|得分"
)
TOTAL_WORDS: Final = SUM_WORDS | MARK_WORDS
#: A row called so is what the total above it is of all that can be had.
PERCENT_WORDS: Final = _names(
    "%|in %|en %|percent|percentage|pct|prozent|pourcentage|porcentaje"
    "|비율|백분율|달성률|달성율|득점률|割合|得点率|達成率|百分比|得分率|比例"
)
#: How a name of points begins that were multiplied by a weight: "weighted score".
WEIGHTED: Final = (
    *("weighted", "wtd", "gewichtet", "gew.", "pondér", "ponder", "pond."),
    *("加权", "加權", "加重", "가중"),
)
#: How the name of something that is counted ends: "OTT 개수", "room count" are offers.
COUNT_ENDS: Final = (" 개수", " count", " anzahl", " 순위", " 점수")
#: More ways to write what is counted, summed up or apart within a name.
SUM_PARTS: Final = (
    r"\b(?:totals?|sum|difference|diff|count|number of|how many|gesamt\w*|summe|anzahl|differenz"
    r"|abweichung|somme|nombre|écart|suma|cantidad|diferencia|totale|totaal|verschil|soma)\b"
    r"|^(?:#|%|nº|n°) ?(?:\w|$)|합계|총합|차이|개수|合計|合计|差额"
    r"|\b(?:vs|versus|minus|gegenüber|contre|frente a)\b|대비"
)
#: In the name of a service: the marks of all together, or who wins how often.
OVERALL_PARTS: Final = (
    r"\b(?:overall|wins?|score total|how many|siege|gesamt\w*|ensemble|victoires|victorias)\b"
    r"|종합|총점|승수|综合|綜合|総合|总分|總分"
)
#: Part of the name of a column that tells whose turn it is.
RANK_PARTS: Final = (
    r"\b(?:rank|ranking|position|place|rang|platz|platzierung|classement|puesto|posición)\b"
    r"|순위|등수|順位|排名|名次"
)
#: What a heading of how far numbers are apart begins with.
DIFFERENCE_WORDS: Final = _names(
    "difference|variance|abweichung|differenz|unterschied|écart|différence|diferencia|desviación"
)
EASTERN_DIFFERENCES: Final = ("차이", "차액", "差額", "差异", "差距", "差价")
#: Headings of what somebody concludes from the table.
GAP_HEADINGS: Final = _names(
    "gap|gaps|gap analysis|opportunity|opportunities|recommendation|recommendations|action|actions"
    "|advantage|our advantage|analysis|insight|insights|change %|% change|growth %|yoy|yoy %|ratio"
    "|verdict|takeaway|takeaways|key takeaways|conclusion|difference|next step|next steps|strategy"
    "|best in market"
    "|차이 분석|차이분석|갭 분석|개선 과제|증감|증감률|변화율|변동률|전년대비|전년 대비|시사점"
    "|차이|갭|격차|개선점|개선 방안|개선방안|대응 방안|기회|결론|전략|비율|우위|판정|비교 우위"
    "|목표|목표값|목표치|우위 점수|우위점수|우위 요소|우세|업계 최고|업계최고"
    "|lückenanalyse|gap-analyse|handlungsempfehlung|veränderung|veränderung %|lücke|handlungsbedarf"
    "|massnahme|massnahmen|empfehlung|fazit|abweichung|unterschied|verhältnis|urteil|ziel"
    "|analyse des écarts|évolution|variation|écart|écarts|recommandation|recommandations"
    "|opportunité|différence|objectif"
    "|análisis de brechas|variación|crecimiento|brecha|brechas|recomendación|recomendaciones"
    "|oportunidad|acción|acciones|conclusión|diferencia|análisis|objetivo"
    "|ギャップ分析|増減|増減率|前年比|差分|ギャップ|課題|対策|示唆|改善点|考察|結論|まとめ|比率|優位性|判定"
    "|目標|目標値|業界最高"
    "|差距分析|变化|变化率|同比|环比|涨幅|增长率|优势方|目标|目标值|优势|優勢|领先度|領先度|胜出|业界最佳|行业最佳"
    "|行業最佳|最优值|差距|建议|建議|机会|機會|结论|差异|差異|差异分析|分析"
)
