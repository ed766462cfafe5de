"""The trades whose lists of services a new workspace can begin with."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: By key, in the order they are offered; the list of a trade is `resources/trades/<key>.csv`.
TRADE_WORDS: Final[dict[str, Sentence]] = {
    "lodging": Sentence("Lodging", "숙박"),
    "cafe": Sentence("Cafe or restaurant", "카페·음식점"),
    "shop": Sentence("Shop", "상점"),
    "salon": Sentence("Salon", "미용실"),
    "clinic": Sentence("Clinic", "병원·의원"),
    "repair": Sentence("Repair", "수리점"),
    "school": Sentence("School or academy", "학원·학교"),
    "blank": Sentence("Blank list", "빈 목록"),
}
_HINTS: Final[dict[str, Sentence]] = {
    "lodging": Sentence(
        "Room, check-in, breakfast, parking, price of a night, welcome",
        "객실, 체크인, 조식, 주차, 하룻밤 요금, 손님맞이",
    ),
    "cafe": Sentence(
        "Menu, waiting, seats, toilet, price of a cup or lunch, welcome",
        "메뉴, 대기, 좌석, 화장실, 한 잔과 점심값, 손님맞이",
    ),
    "shop": Sentence(
        "Goods, stock, fitting, delivery, returns, prices, advice",
        "상품, 재고, 착용, 배송, 교환·환불, 가격, 상담",
    ),
    "salon": Sentence(
        "Booking, consultation, products, hygiene, prices, aftercare",
        "예약, 상담, 제품, 위생, 요금, 시술 뒤 관리",
    ),
    "clinic": Sentence(
        "Appointments, waiting, explanations, hygiene, fees, follow-up",
        "예약, 대기, 설명, 위생, 진료비, 진료 뒤 관리",
    ),
    "repair": Sentence(
        "Estimate, parts, turnaround, pick-up, prices, warranty",
        "견적, 부품, 수리 기간, 방문·수거, 요금, 보증",
    ),
    "school": Sentence(
        "Courses, class size, teachers, reports, fees, trial lesson",
        "수업, 정원, 강사, 학습 보고, 수강료, 체험 수업",
    ),
    "blank": Sentence("No services yet: you type your own", "비어 있음: 항목을 직접 입력"),
}


def trade_word(key: str, language: Language) -> str:
    """The name of a trade."""
    return speak(TRADE_WORDS[key], language)


def trade_hint(key: str, language: Language) -> str:
    """One line on what the list of a trade holds."""
    return speak(_HINTS[key], language)
