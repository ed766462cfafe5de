"""What Korean owners of cafes, motels, clinics and salons keep in their sheets."""

import unicodedata

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

CAFE = """
구분        | 우리 가게 | 별다방 | 달빛카페
무료 와이파이 | 있음     | 있음   | 없음
콘센트       | 일부     | 없음   | 있음
단체석       | 없음     | 있음   | 있음
"""
CAME = """
           | 우리 가게 | 별다방 | 달빛카페
무료 와이파이 | yes     | yes   | no
콘센트       | partly  | no    | yes
단체석       | no      | yes   | yes
"""

CASES = (
    page(
        "ko-title-date-and-author-above",
        f"""
2026년 상반기 경쟁 카페 조사표
조사일: 2026.03.04 | 작성자: 김영희
{CAFE}
""",
        CAME,
        day="2026-03-04",
        never=("2026년 상반기 경쟁 카페 조사표", "작성자: 김영희", "구분"),
    ),
    page(
        "ko-circles-triangles-crosses",
        """
항목         | 우리 가게 | 별다방 | 달빛카페
무료 와이파이  | ○       | ◎    | ×
콘센트        | △       | ×    | ○
단체석        | X       | O     | ○
""",
        """
           | 우리 가게 | 별다방    | 달빛카페
무료 와이파이 | yes     | excellent | no
콘센트       | partly  | no        | yes
단체석       | no      | yes       | yes
""",
        answers={"sign:x": "no", "sign:o": "yes"},
    ),
    page(
        "ko-letters-o-and-x",
        """
항목     | 한빛의원 | 튼튼의원 | 새봄의원
야간진료  | O       | X       | O
주차      | X       | O       | O
온라인 예약 | O       | O       | X
""",
        """
         | 한빛의원 | 튼튼의원 | 새봄의원
야간진료   | yes    | no     | yes
주차      | no     | yes    | yes
온라인 예약 | yes    | yes    | no
""",
        answers={"sign:x": "no", "sign:o": "yes"},
    ),
    page(
        "ko-jamo-circle-and-blank",
        """
항목     | 한빛의원 | 튼튼의원 | 새봄의원
야간진료  | ㅇ       |         | ㅇ
주차      |         | ㅇ       | ㅇ
""",
        """
         | 한빛의원 | 튼튼의원 | 새봄의원
야간진료   | yes    | no     | yes
주차      | no     | yes    | yes
""",
        answers={"sign:ㅇ": "yes", "sign:o": "yes", "word": "yes", "blank": "no"},
        asks=(Asked("blank"),),
    ),
    page(
        "ko-have-and-have-not",
        """
업체명    | 주차장 | 와이파이 | 조식
바다모텔  | 유     | 유      | 무
은하모텔  | 무     | 유      | 무
""",
        """
       | 바다모텔 | 은하모텔
주차장  | yes    | no
와이파이 | yes    | yes
조식    | no     | no
""",
        never=("업체명",),
    ),
    page(
        "ko-prices-in-every-way",
        """
가격      | 우리 미용실 | 헤어온    | 라온헤어
커트      | ₩12,000   | 15,000원  | 1만 2천원
펌        | 80000     | 9만원     | 10만 5천원
염색      | '70,000   | ￦65,000 | 7만 원
""",
        """
          | 우리 미용실 | 헤어온 | 라온헤어
커트      | 12000     | 15000 | 12000
펌        | 80000     | 90000 | 105000
염색      | 70000     | 65000 | 70000
""",
        answers={"decimal": "point"},
        never=("가격",),
    ),
    page(
        "ko-price-ranges-are-not-guessed",
        """
객실 요금   | 바다모텔        | 은하모텔       | 해돋이
대실       | 25,000원       | 20,000~30,000원 | 3만원부터
숙박       | 5만원          | 60,000원        | 문의
""",
        """
     | 바다모텔 | 은하모텔 | 해돋이
대실 | 25000   | 20000  |
숙박 | 50000   | 60000  |
""",
        answers={"range": "low"},
        asks=(Asked("range", "20,000~30,000원"),),
        may={("대실", "해돋이", "2026-11-20"): (30000,)},
        told=("문의",),
    ),
    page(
        "ko-two-level-header-and-merged-categories",
        """
대분류 | 항목        | 우리 가게 | 경쟁사  | <
^     | ^          | ^       | 별다방  | 달빛카페
시설   | 무료 와이파이 | 있음     | 있음    | 없음
^     | 콘센트       | 일부     | 없음    | 있음
좌석   | 단체석       | 없음     | 있음    | 있음
""",
        CAME,
        never=("대분류", "경쟁사", "시설", "좌석"),
    ),
    page(
        "ko-totals-and-rank",
        """
평가항목 | 배점 | 우리 가게 | 별다방 | 달빛카페 | 평균
맛       | 10   | 8        | 9     | 6       | 7.7
친절     | 10   | 9        | 5     | 7       | 7
합계     | 20   | 17       | 14    | 13      | 14.7
순위     |      | 1        | 2     | 3       |
""",
        """
     | 우리 가게 | 별다방 | 달빛카페
맛   | 8        | 9     | 6
친절 | 9        | 5     | 7
""",
        answers={"scale": "numbers"},
        never=("합계", "순위", "배점", "평균", "평가항목"),
        told=("합계", "순위"),
    ),
    page(
        "ko-remarks-and-source",
        """
항목    | 별다방 | 달빛카페 | 비고             | 출처
콘센트  | 없음   | 있음     | 창가 자리만 있음   | https://example.kr/dal
단체석  | 있음   | 없음     |                  | 방문
""",
        """
       | 별다방 | 달빛카페
콘센트  | no    | yes
단체석  | yes   | no
""",
        never=("비고", "출처", "방문"),
        notes=(Note("창가 자리만 있음", "콘센트"),),
        sources=(Note("https://example.kr/dal", "콘센트"),),
    ),
    page(
        "ko-legend-and-foot-notes",
        f"""{CAFE}
※ 범례: 있음 - 상시 제공, 일부 - 조건부
* 달빛카페는 3월 리모델링 중
""",
        CAME,
        never=("※ 범례: 있음 - 상시 제공, 일부 - 조건부", "* 달빛카페는 3월 리모델링 중"),
        told=("3월 리모델링 중",),
    ),
    page(
        "ko-decomposed-names",
        unicodedata.normalize("NFD", CAFE),
        CAME,
    ),
    page(
        "ko-long-form",
        """
조사일     | 업체명 | 항목   | 값   | 비고
2026-03-04 | 별다방 | 콘센트 | 있음 | 창가만
2026-03-04 | 달빛   | 콘센트 | 없음 |
2026-06-10 | 달빛   | 콘센트 | 있음 |
""",
        {
            ("콘센트", "별다방", "2026-03-04"): "yes",
            ("콘센트", "달빛", "2026-03-04"): "no",
            ("콘센트", "달빛", "2026-06-10"): "yes",
        },
        day=None,
        notes=(Note("창가만", "콘센트", "별다방"),),
        never=("업체명", "비고"),
    ),
    book(
        "ko-sheet-per-competitor",
        Sheet("별다방", "항목   | 제공 여부 | 메모\n콘센트 | 있음 | 창가\n단체석 | 없음 |"),
        Sheet("달빛카페", "항목   | 제공 여부 | 메모\n콘센트 | 없음 |\n단체석 | 있음 | 10명"),
        came="""
       | 별다방 | 달빛카페
콘센트  | yes   | no
단체석  | no    | yes
""",
        notes=(Note("창가", "콘센트", "별다방"), Note("10명", "단체석", "달빛카페")),
        never=("제공 여부", "메모"),
    ),
    page(
        "ko-rating-words",
        """
항목   | 우리 가게 | 별다방   | 달빛카페
맛     | 좋음     | 보통     | 매우 좋음
친절   | 나쁨     | 좋음     | 보통
""",
        """
     | 우리 가게 | 별다방 | 달빛카페
맛   | yes      | partly | excellent
친절 | no       | yes    | partly
""",
        answers={"ratings": "levels"},
        asks=(Asked("ratings"),),
    ),
    page(
        "ko-text-is-no-value",
        """
항목     | 별다방      | 달빛카페
영업시간  | 09:00~22:00 | 24시간
주소     | 역삼동 12   | 논현동 7-1
콘센트   | 있음        | 확인 필요
""",
        {("콘센트", "별다방", "2026-11-20"): "yes"},
        may={("영업시간", "달빛카페", "2026-11-20"): (24,)},
        told=("09:00~22:00", "역삼동 12"),
    ),
)
