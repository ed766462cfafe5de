"""Words of when a business is open or closed, in seven languages, as `name_key` writes them."""

from __future__ import annotations

from typing import Final

#: Names of services that tell it.
OPENING_HEADINGS: Final = frozenset(
    {"hours", "open", "closed", "closed on", "closing day", "closing days", "opening"}
    | {"geöffnet", "offen", "zeiten", "ruhetag", "ruhetage", "geschlossen"}
    | {"ouvert", "ouverture", "fermé", "fermeture", "abierto", "apertura", "cerrado", "cierre"}
    | {"휴무", "휴일", "휴진", "휴진일", "営業", "休み", "休診", "休館日", "营业", "休息日"}
)
#: What such a name has in it.
OPENING_PARTS: Final = (
    *("opening hours", "opening times", "business hours", "office hours", "öffnungszeit"),
    *("sprechzeit", "geschäftszeit", "horaire", "heures d'ouverture", "horario"),
    *(
        "영업시간",
        "영업 시간",
        "운영시간",
        "운영 시간",
        "진료시간",
        "진료 시간",
        "이용시간",
        "휴무일",
    ),
    *("정기휴무", "営業時間", "診療時間", "受付時間", "定休日", "休業日", "休診日"),
    *("营业时间", "開放時間", "开放时间", "營業時間"),
)
#: What stands beside days of the week.
BESIDE_WEEKDAYS: Final = frozenset(
    {"and", "to", "on", "every", "only", "h", "am", "pm", "und", "bis", "nur", "uhr", "jeden"}
    | {"et", "à", "au", "le", "du", "y", "a", "el", "los"}
    | {"매주", "휴무", "휴일", "시", "毎週", "定休", "休", "時", "每周"}
)
#: That there is none of such days or times.
NO_DAY_WORDS: Final = frozenset(
    {"none", "nothing", "never", "keine", "keiner", "kein", "aucun", "aucune", "ninguno"}
    | {"ninguna", "없음", "무휴", "연중무휴", "なし", "無し", "無", "無休", "年中無休", "无"}
)
