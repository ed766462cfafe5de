"""Words in the names of columns and rows that are drawn from others, in ten languages.

Alone none of them proves it: a gym may be called "Average Joe's". Patterns of `name_key`.
"""

from __future__ import annotations

from typing import Final

#: In the name of what would be a business: what is usual or the best among the others.
AMONG_OTHERS: Final = (
    r"\b(?:average|avg|mean|median|overall|range|best|lowest|highest|cheapest|winner"
    r"|durchschnitt\w*|schnitt|mittel\w*|günstigste\w*|beste\w*|moyenne|médiane|ensemble"
    r"|meilleur\w*|promedio|mediana|mejor|média|médio|gemiddeld\w*|genomsnitt|średnia)\b"
    r"|^media(?: (?:de|del|general|mercado|sector)\b|$)|^ø|평균|최저|최고|平均|最安|最低|最高"
)
#: The same: what is counted, summed up or taken from the others.
OUT_OF_OTHERS: Final = (
    r"\b(?:totals?|sum|difference|diff|count|number of|how many|gesamt\w*|summe|anzahl|differenz"
    r"|abweichung|somme|nombre|écart|suma|cantidad|diferencia|totale|totaal|verschil|soma)\b"
    r"|^(?:#|%|nº|n°) ?(?:\w|$)|합계|총합|차이|개수|合計|合计|差额"
)
#: In the name of what would be a service: the marks of all together, or who wins how often.
DRAWN_SERVICES: Final = (
    r"\b(?:overall|wins?|score total|how many|siege|gesamt\w*|ensemble|victoires|victorias)\b"
    r"|종합|총점|승수|综合|綜合|総合|总分|總分"
)
