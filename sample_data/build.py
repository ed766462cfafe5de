"""Writes the two made-up samples, motel and cafe, in English and Korean, from the tables below.

Every business in them is invented. The order in which the motel's services spread follows the
known history of American roadside lodging; the single dates do not claim to be anybody's.
Run with `python3 tasks.py samples`.
"""

from __future__ import annotations

import csv
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = (
    "date",
    "competitor",
    "attribute",
    "value",
    "touchpoint",
    "kind",
    "unit",
    "direction",
    "started_on",
    "method",
    "source",
    "note",
    "subject",
)
SOURCE = "Made-up illustration"
NOTE_UNSURE = "Nobody at the desk could tell."
#: A dollar of the cafe in won; the motel stays in America.
WON = 1000


@dataclass(frozen=True)
class Place:
    """A business: its letter in the tables, and its years in the market."""

    name: str
    first: date
    last: date
    subject: bool = False


@dataclass(frozen=True)
class Service:
    """A row: `starts` maps a place's letter to (year with fraction, value), ascending."""

    name: str
    touchpoint: str
    kind: str
    starts: dict[str, list[tuple[float, float]]]
    unit: str = ""
    direction: str = ""


def chance(*parts: object) -> float:
    """A number in [0, 1) that depends on nothing but its arguments."""
    return zlib.crc32("|".join(map(str, parts)).encode()) / 2**32


def day_of(year: float) -> date:
    """The day of a year with its fraction."""
    whole = int(year)
    return date(whole, 1, 1) + timedelta(days=round((year - whole) * 365))


def parse_service(line: str) -> Service:
    """One table line: name | touchpoint | kind [unit direction] | letter:year=value,...."""
    name, touchpoint, kind, text = (part.strip() for part in line.split("|"))
    kind, unit, direction = (*kind.split(), "", "")[:3]
    starts: dict[str, list[tuple[float, float]]] = {}
    for word in text.split():
        letter, steps = word.split(":")
        pairs = (step.split("=") for step in steps.split(","))
        starts[letter] = [(float(year), float(value)) for year, value in pairs]
    return Service(name, touchpoint, kind, starts, unit, direction)


MOTEL_PLACES = {
    "S": Place("Maple Court Motel", date(1950, 4, 1), date(1980, 6, 1), subject=True),
    "B": Place("Blue Star Motor Court", date(1950, 4, 20), date(1980, 6, 1)),
    "C": Place("Cedar Lodge", date(1950, 5, 2), date(1980, 6, 1)),
    "R": Place("Route 9 Tourist Cabins", date(1950, 5, 9), date(1958, 10, 1)),
    "P": Place("Pine Grove Motel", date(1950, 5, 15), date(1966, 9, 1)),
    "L": Place("Lakeview Motor Hotel", date(1951, 6, 1), date(1980, 6, 1)),
    "H": Place("Hilltop Inn", date(1953, 5, 1), date(1980, 6, 1)),
    "G": Place("Guardian Inn", date(1956, 4, 10), date(1980, 6, 1)),
    "X": Place("Crossroads Motor Inn", date(1962, 6, 15), date(1980, 6, 1)),
    "T": Place("Thrift Court", date(1969, 5, 20), date(1980, 6, 1)),
}

# A value holds from its year until the next one; a place without a word has none all the time.
MOTEL_SERVICES = """
Clean linen every day | products | level | S:1950=1,1953.6=2 B:1950=2 C:1950=1,1955.3=2 R:1950=0,1956.5=1 P:1950=0,1954.8=2 L:1951=1,1954.2=2,1963=3 H:1953=2,1968=3 G:1956=3 X:1962=3 T:1969=2
Free ice | products | yes_no | S:1961.4=1 B:1959.3=1 C:1962.5=1 P:1963.6=1 L:1960.2=1 H:1961.1=1 G:1956=1 X:1962=1 T:1969=1
Restaurant on the spot | products | level | S:1950=0,1967.5=1 B:1950=0,1962.3=2 C:1966.4=1 L:1951=2 H:1953=1,1959.5=2 G:1956=2,1970=3 X:1962=2 T:1969=0
Coffee in the room | products | yes_no | S:1958.4=1 B:1961.5=1 C:1971.3=1 L:1965.2=1 H:1968.5=1 G:1963.5=1 X:1966.6=1
National reservations | services | yes_no | S:1974.3=1 B:1972.5=1 C:1976.8=1 L:1970.2=1 H:1968.7=1 G:1956=0,1959.4=1 X:1962=0,1967.5=1 T:1973.4=1
Direct-dial telephone | services | level | S:1950=0,1960.5=1,1971.4=2 B:1957.4=1,1968.2=2 C:1963.3=1,1973.6=2 P:1962.5=1 L:1951=1,1966.4=2 H:1955.5=1,1967.5=2 G:1956=1,1963.2=2 X:1962=1,1965.5=2 T:1969=2
Credit cards taken | services | yes_no | S:1968.4=1 B:1966.2=1 C:1970.6=1 L:1964.5=1 H:1965.4=1 G:1959.6=1 X:1962=1 T:1969=1
Wake-up call | services | level | S:1950=2 B:1950=1,1956=2 C:1950=1 R:1950=0 P:1950=1 L:1951=2 H:1953=2 G:1956=2 X:1962=2 T:1969=1
Minutes at check-in | services | measure min lower | S:1950=9,1958=7,1969=6,1976=5 B:1950=12,1960=9,1970=7 C:1950=10,1966=9 R:1950=14 P:1950=11 L:1951=13,1959=8,1972=6 H:1953=10,1964=7,1973=5 G:1956=7,1965=5,1974=3 X:1962=6,1972=4 T:1969=5,1977=4
Private bathroom | facility | level | S:1950=1,1952.5=2 B:1950=2 C:1950=1,1954.5=2 R:1950=0 P:1950=1,1953.4=2 L:1951=2 H:1953=2 G:1956=3 X:1962=3 T:1969=2
Air conditioning | facility | level | S:1950=0,1957.4=1,1961.3=2 B:1950=0,1954.4=1,1958.4=2 C:1959.5=1,1964.4=2 P:1962.4=1 L:1951=0,1953.5=1,1956.4=2 H:1953=0,1957.3=2 G:1956=2,1966=3 X:1962=2,1968=3 T:1969=2
Swimming pool | facility | level | S:1950=0,1966.4=2 B:1950=0,1958.5=2 C:1963.5=1,1969.4=2 P:1964.4=1 L:1951=2,1967=3 H:1953=0,1959.4=2 G:1956=2,1972=3 X:1962=2,1971=3 T:1969=0
Television in the room | facility | level | S:1950=0,1956.3=1,1960.5=2,1974.4=3 B:1955.2=2,1971=3 C:1958.5=1,1963.4=2,1976.5=3 R:1957=1 P:1957.5=1,1961.5=2 L:1951=0,1953.4=1,1957.2=2,1970.3=3 H:1953=0,1956.2=2,1972.4=3 G:1956=2,1967.4=3 X:1962=2,1969.3=3 T:1969=2,1974.8=3
Vibrating bed | facility | yes_no | S:1961.5=1,1975.2=0 B:1960.4=1,1973.3=0 C:1962.6=1,1977.5=0 P:1961.2=1 L:1959.6=1,1971.5=0 H:1960.6=1,1974.4=0 G:1959.3=1,1968.4=0 X:1962=1,1972.6=0 T:1969=0
Kitchenette | facility | level | S:1950=1,1964=0 B:1950=2,1959=1,1968=0 C:1950=2,1970=1 R:1950=2 P:1950=2 L:1951=1,1962=0 H:1953=1,1965=0 G:1956=0 X:1962=0 T:1969=0
Great sign by the road | communication | level | S:1950=1,1959.3=2 B:1950=2,1957=3 C:1950=1 R:1950=1 P:1950=1,1955=2 L:1951=1,1956=2 H:1953=2 G:1956=3 X:1962=3 T:1969=2
Listed in a motoring guide | communication | yes_no | S:1952.5=1 B:1951.4=1 C:1957.3=1 P:1956.2=1 L:1951=1 H:1953.8=1 G:1956=1 X:1962.7=1 T:1970.4=1
Tidy staff in one dress | staff | level | S:1950=1,1970=2 B:1950=1 C:1950=1 R:1950=0 P:1950=1 L:1951=2 H:1953=1,1961=2 G:1956=3 X:1962=2,1970=3 T:1969=1,1975=2
Room for two | price | measure $ lower | S:1950=5,1957=6.5,1964=8.5,1970=11.5,1975=16,1979=21 B:1950=5.5,1958=7.5,1966=10,1972=14,1977=20 C:1950=4.5,1958=6,1966=8,1973=12,1978=17 R:1950=3,1955=3.5 P:1950=4,1957=5.5,1963=7 L:1951=7,1958=9,1966=12,1972=17,1977=24 H:1953=6,1960=8,1967=10.5,1973=15,1978=21 G:1956=8,1963=10,1969=13,1974=18,1978=25 X:1962=9.5,1969=12.5,1974=17,1978=23 T:1969=7,1974=10,1978=14
Children stay free | price | yes_no | S:1954.5=1 B:1961.4=1 C:1968.5=1 L:1964.3=1 H:1962.2=1 G:1956=1 X:1962=1 T:1970.5=1
Complaint settled on the spot | warranty | level | S:1950=2,1966=3 B:1950=1,1970=2 C:1950=1 R:1950=0 P:1950=1 L:1951=1,1960=2 H:1953=1,1968=2 G:1956=2 X:1962=2 T:1969=1,1976=2
Warm welcome by name | people | level | S:1950=3 B:1950=2 C:1950=2 R:1950=1 P:1950=2 L:1951=2,1966=1 H:1953=2 G:1956=1,1968=2 X:1962=1 T:1969=1
Staff may decide alone | people | level | S:1957.5=2,1969=3 B:1950=1 C:1950=1 P:1950=1 L:1962.5=1 H:1966.5=2 G:1956=1,1973.5=2 X:1962=1,1975.4=2 T:1969=1
"""

CAFE_PLACES = {
    "S": Place("Corner Table Cafe", date(2023, 12, 4), date(2026, 11, 9), subject=True),
    "A": Place("Harbour Coffee", date(2023, 12, 5), date(2026, 11, 10)),
    "B": Place("Station Espresso Bar", date(2023, 12, 5), date(2026, 11, 10)),
    "C": Place("Green Door Coffee", date(2023, 12, 6), date(2026, 11, 11)),
    "D": Place("Mill Street Bakery", date(2023, 12, 7), date(2026, 11, 12)),
    "E": Place("Old Town Roasters", date(2023, 12, 8), date(2025, 9, 20)),
    "F": Place("Bright Cup", date(2024, 6, 3), date(2026, 11, 13)),
}

CAFE_SERVICES = """
Oat milk | products | yes_no | S:2025.1=1 A:2023.9=1 B:2024.2=1 C:2023.9=1 D:2025.0=1 E:2024.4=1 F:2024.4=1
Free extra for plant milk | products | yes_no | A:2025.4=1 C:2025.8=1 F:2024.4=1
Own roasting | products | yes_no | E:2023.9=1 C:2026.2=1
Decaf as good as the rest | products | level | S:2023.9=2 A:2023.9=1 B:2023.9=1 C:2023.9=1,2025.3=2 D:2023.9=1 E:2023.9=3 F:2024.4=2
Gluten-free cake | products | level | S:2023.9=1 A:2023.9=1,2024.9=2 B:2024.6=1 C:2023.9=2 D:2023.9=2,2025.6=3 E:2023.9=0 F:2024.4=2
Warm lunch | products | level | S:2023.9=1 A:2023.9=2 B:2023.9=0 C:2023.9=1 D:2023.9=2 E:2023.9=0 F:2024.4=1
Free tap water on the table | services | level | S:2023.9=2 A:2023.9=1,2024.9=2 B:2023.9=1,2025.6=2 C:2023.9=2 D:2023.9=2 E:2023.9=1 F:2024.4=2
Wireless internet | services | level | S:2023.9=2 A:2023.9=2 B:2023.9=2 C:2023.9=2,2025.2=3 D:2023.9=1 E:2023.9=2 F:2024.4=3
Order ahead by phone | services | yes_no | A:2024.7=1 B:2024.3=1 C:2025.6=1 D:2026.3=1 F:2024.4=1
Card and phone payment | services | level | S:2023.9=2 A:2023.9=2 B:2023.9=3 C:2023.9=2 D:2023.9=1,2024.8=2 E:2023.9=2 F:2024.4=3
Table reservation | services | yes_no | S:2024.5=1 C:2024.9=1 D:2025.9=1
Open before seven | services | yes_no | B:2023.9=1 D:2023.9=1 F:2024.4=1 A:2025.7=1
Paper stamp card | services | yes_no | S:2023.9=1 A:2023.9=1,2025.1=0 B:2023.9=1,2024.8=0 C:2023.9=1,2025.6=0 D:2023.9=1 E:2023.9=1,2025.2=0 F:2024.4=0
Loyalty by phone | services | yes_no | A:2025.1=1 B:2024.8=1 C:2025.6=1 E:2025.2=1 F:2024.4=1
Minutes in line at nine | services | measure min lower | S:2023.9=6,2025.5=7 A:2023.9=8,2024.9=5 B:2023.9=4 C:2023.9=7,2025.7=6 D:2023.9=9,2026.4=6 E:2023.9=6 F:2024.4=4,2025.5=3
Sockets at the seats | facility | level | S:2023.9=1 A:2023.9=1,2025.0=2 B:2023.9=0 C:2023.9=2 D:2023.9=0 E:2023.9=1 F:2024.4=3
Quiet corner to work | facility | level | S:2023.9=2 A:2023.9=1 B:2023.9=0 C:2023.9=2,2026.1=3 D:2023.9=1 E:2023.9=1 F:2024.4=2
Step-free door | facility | yes_no | S:2025.9=1 A:2023.9=1 B:2023.9=1 C:2024.8=1 D:2025.4=1 F:2024.4=1
Changing table | facility | yes_no | A:2024.9=1 D:2023.9=1 F:2024.4=1
Dogs welcome | facility | yes_no | S:2023.9=1 C:2024.2=1 E:2023.9=1
Menu with allergens | communication | level | S:2023.9=1 A:2023.9=1,2024.7=2 B:2023.9=1,2025.1=2 C:2023.9=2 D:2023.9=1,2025.9=2 E:2023.9=1 F:2024.4=3
Right opening hours on the map | communication | level | S:2023.9=2 A:2023.9=2 B:2023.9=1,2024.6=2 C:2023.9=2 D:2023.9=1,2025.2=2 E:2023.9=0 F:2024.4=3
New pictures every week | communication | yes_no | A:2024.1=1 C:2024.6=1 F:2024.4=1
Staff know the beans | staff | level | S:2023.9=3 A:2023.9=1 B:2023.9=1 C:2023.9=2 D:2023.9=0 E:2023.9=3 F:2024.4=1
Clean tables at once | staff | level | S:2023.9=2 A:2023.9=2 B:2023.9=1 C:2023.9=2 D:2023.9=1,2025.4=2 E:2023.9=1 F:2024.4=2,2025.9=1
Cappuccino | price | measure $ lower | S:2023.9=4.2,2024.9=4.5,2026.0=4.8 A:2023.9=4.4,2024.7=4.7,2025.8=5.1 B:2023.9=3.9,2025.0=4.2,2026.2=4.6 C:2023.9=4.5,2025.3=4.9 D:2023.9=3.6,2025.1=3.9,2026.1=4.1 E:2023.9=4.6,2025.0=5 F:2024.4=4.9,2025.5=5.3
Refill at half price | price | yes_no | S:2024.8=1 E:2023.9=1
Wrong order made again | warranty | level | S:2023.9=2 A:2023.9=1,2025.2=2 B:2023.9=1 C:2023.9=2 D:2023.9=2 E:2023.9=2 F:2024.4=3
Greeted within a minute | people | level | S:2023.9=3 A:2023.9=1 B:2023.9=1,2025.9=2 C:2023.9=2 D:2023.9=2 E:2023.9=2 F:2024.4=2,2025.5=3
Staff may give something free | people | level | S:2024.6=2 A:2025.6=1 C:2025.4=1 F:2024.4=2
"""

# Whatever of a row stands here is written so in Korean; the rest is the same.
KOREAN = """
date | 날짜
competitor | 업체
attribute | 서비스 항목
value | 값
touchpoint | 접점
kind | 종류
unit | 단위
direction | 방향
started_on | 시작일
method | 확인 방법
source | 출처
note | 메모
subject | 우리 가게
products | 취급 상품
services | 제공 서비스
facility | 시설과 외관
communication | 간판·광고·안내물
staff | 직원의 모습과 태도
price | 품질과 가격
warranty | 보증·불만 처리·소통
people | 사람
yes_no | 있음·없음
level | 네 단계
measure | 숫자
lower | 낮을수록 좋음
min | 분
$ | 달러
offered | 있음
not offered | 없음
unknown | 모름
visit | 방문
website | 웹사이트
phone | 전화
true | 예
Made-up illustration | 꾸며 낸 예시
Nobody at the desk could tell. | 직원도 잘 모른다고 함.
Maple Court Motel | 단풍나무 모텔
Blue Star Motor Court | 푸른별 모텔
Cedar Lodge | 삼나무 산장
Route 9 Tourist Cabins | 9번 국도 오두막
Pine Grove Motel | 솔숲 모텔
Lakeview Motor Hotel | 호숫가 호텔
Hilltop Inn | 언덕 위 여관
Guardian Inn | 든든 호텔
Crossroads Motor Inn | 네거리 모텔
Thrift Court | 알뜰 모텔
Clean linen every day | 매일 가는 침구
Free ice | 무료 얼음
Restaurant on the spot | 딸린 식당
Coffee in the room | 객실 커피
National reservations | 전국 예약망
Direct-dial telephone | 객실 직통 전화
Credit cards taken | 신용카드 결제
Wake-up call | 모닝콜
Minutes at check-in | 체크인 걸리는 시간
Private bathroom | 객실 전용 욕실
Air conditioning | 에어컨
Swimming pool | 수영장
Television in the room | 객실 텔레비전
Vibrating bed | 진동 침대
Kitchenette | 간이 주방
Great sign by the road | 길가 대형 간판
Listed in a motoring guide | 여행 안내서 소개
Tidy staff in one dress | 단정한 직원 유니폼
Room for two | 2인 1박 요금
Children stay free | 어린이 무료 숙박
Complaint settled on the spot | 그 자리에서 불만 해결
Warm welcome by name | 이름 불러 맞이하기
Staff may decide alone | 직원 재량으로 해결
Corner Table Cafe | 모퉁이 카페
Harbour Coffee | 항구 커피
Station Espresso Bar | 역전 커피바
Green Door Coffee | 초록문 커피
Mill Street Bakery | 방앗간길 베이커리
Old Town Roasters | 옛골목 로스터스
Bright Cup | 햇살 한 잔
Oat milk | 오트밀크(귀리 우유)
Free extra for plant milk | 식물성 우유 무료 변경
Own roasting | 직접 로스팅
Decaf as good as the rest | 맛있는 디카페인
Gluten-free cake | 글루텐 프리 케이크
Warm lunch | 따뜻한 점심 메뉴
Free tap water on the table | 테이블 물 무료 제공
Wireless internet | 와이파이
Order ahead by phone | 스마트오더·미리 주문
Card and phone payment | 카드·간편결제
Table reservation | 자리 예약
Open before seven | 아침 7시 전 오픈
Paper stamp card | 종이 스탬프 쿠폰
Loyalty by phone | 휴대폰 적립
Minutes in line at nine | 아침 9시 대기 시간
Sockets at the seats | 자리 콘센트
Quiet corner to work | 조용한 작업 자리
Step-free door | 턱 없는 출입구
Changing table | 기저귀 교환대
Dogs welcome | 반려견 동반
Menu with allergens | 메뉴판 알레르기 표시
Right opening hours on the map | 지도 앱과 같은 영업시간
New pictures every week | 매주 올리는 새 사진
Staff know the beans | 원두를 잘 아는 직원
Clean tables at once | 바로 치우는 테이블
Cappuccino | 카푸치노 가격
Refill at half price | 반값 리필
Wrong order made again | 잘못 나온 메뉴 바로 교체
Greeted within a minute | 1분 안에 건네는 인사
Staff may give something free | 직원 재량 무료 제공
"""


def check_days(place: Place, letter: str, every_days: int) -> Iterator[date]:
    """The days on which somebody looked at a place: about every so many days, never exactly."""
    day, visit = place.first, 0
    while day <= place.last:
        yield day
        visit += 1
        drift = round((chance(letter, visit, "drift") - 0.5) * every_days * 0.16)
        day = place.first + timedelta(days=visit * every_days + drift)


def value_text(service: Service, value: float) -> str:
    """The word or number a file carries."""
    if service.kind == "yes_no":
        return "offered" if value else "not offered"
    return f"{value:g}"


@dataclass(frozen=True)
class Habit:
    """How somebody checks: days between visits, extra rounds for measures, shares of gaps."""

    every_days: int
    measures_every_days: int
    missed: float
    never: float
    given_up: float


MOTEL_HABIT = Habit(365, 150, missed=0.06, never=0.0, given_up=0.0)
CAFE_HABIT = Habit(91, 91, missed=0.16, never=0.05, given_up=0.06)


def rows(places: dict[str, Place], table: str, habit: Habit) -> Iterator[dict[str, str]]:
    """Every sighting: what was true at the place on the day, where somebody looked."""
    services = [parse_service(line) for line in table.strip().splitlines()]
    for letter, place in places.items():
        for service in services:
            measure = service.kind == "measure"
            every = habit.measures_every_days if measure else habit.every_days
            days = check_days(place, letter, every)
            luck = 1.0 if place.subject else chance(letter, service.name)
            if luck < habit.never:
                continue
            yield from visits(service, place, letter, days, habit, luck)


def visits(
    service: Service, place: Place, letter: str, days: Iterator[date], habit: Habit, luck: float
) -> Iterator[dict[str, str]]:
    """The sightings of one service at one place; some visits are missed, some given up."""
    previous = None
    for number, day in enumerate(days):
        if luck < habit.never + habit.given_up and number > 2:
            return
        today = chance(letter, day, service.name)
        if previous is not None and today < (0.0 if place.subject else habit.missed):
            continue
        row = sighting(service, place, letter, day, previous)
        if today > 0.995 and not place.subject:
            row |= {"value": "unknown", "started_on": "", "note": NOTE_UNSURE}
        from_afar = "website" if day.year > 2000 else "phone"
        yield row | {"method": "visit" if today < 0.8 or place.subject else from_afar}
        previous = day


def sighting(
    service: Service, place: Place, letter: str, day: date, previous: date | None
) -> dict[str, str]:
    """One row of the file; an exact start is known for half of the new offers."""
    steps = service.starts.get(letter, [])
    begun = [(day_of(year), value) for year, value in steps if day_of(year) <= day]
    start, value = begun[-1] if begun else (None, 0.0)
    fresh = start is not None and previous is not None and start > previous and value > 0
    told = fresh and service.kind != "measure" and chance(letter, service.name, start) < 0.5
    return {
        "date": day.isoformat(),
        "competitor": place.name,
        "attribute": service.name,
        "value": value_text(service, value),
        "touchpoint": service.touchpoint,
        "kind": service.kind,
        "unit": service.unit,
        "direction": service.direction,
        "started_on": start.isoformat() if told and start else "",
        "source": SOURCE,
        "note": "",
        "subject": "true" if place.subject else "",
    }


def korean_words() -> dict[str, str]:
    """The Korean of every text that has one."""
    lines = (line.partition(" | ") for line in KOREAN.strip().splitlines())
    return {english: korean for english, _, korean in lines}


def in_korean(lines: Iterator[dict[str, str]], won: int) -> Iterator[dict[str, str]]:
    """The same sightings as a Korean owner would write them; `won` for a dollar, 0 keeps dollars."""
    words = korean_words()
    for row in lines:
        if won and row["unit"] == "$":
            row["unit"] = "원"
            if row["value"] != "unknown":
                row["value"] = f"{float(row['value']) * won:g}"
        yield {words[column]: words.get(text, text) for column, text in row.items()}


def write(
    name: str, lines: Iterator[dict[str, str]], columns: Sequence[str], encoding: str
) -> None:
    """Write one sample as long-form CSV, sorted as a diary is; services keep the table's order."""
    ordered = sorted(lines, key=lambda row: row[columns[0]])
    with (HERE / name).open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(ordered)
    print(f"{name}: {len(ordered)} observations")


def write_both(name: str, places: dict[str, Place], table: str, habit: Habit, won: int) -> None:
    """Write a sample in English, and in Korean with the mark by which Excel reads Hangul."""
    korean = [korean_words()[column] for column in COLUMNS]
    write(f"{name}.csv", rows(places, table, habit), COLUMNS, "utf-8")
    write(f"{name}.ko.csv", in_korean(rows(places, table, habit), won), korean, "utf-8-sig")


def main() -> None:
    """Write both samples in both languages."""
    write_both("motel", MOTEL_PLACES, MOTEL_SERVICES, MOTEL_HABIT, won=0)
    write_both("cafe", CAFE_PLACES, CAFE_SERVICES, CAFE_HABIT, won=WON)


if __name__ == "__main__":
    main()
