"""Comparisons that strangers publish of services, shops and programs: facts from public pages."""

from awkward import Asked, Note, page

SELLERS = """
        | 웹에이           | 그림아이 | 유저피
가격    | 39               | 6        | 25
"""

CASES = (
    page(  # a comparison of makers of pictures
        "stranger-prose-headed-as-features-behind-a-price",
        """
업체     | 가격        | 특징
웹에이   | $39/월      | 900 이미지 크레딧
그림아이 | $6/월부터   | 무료: 4 크레딧/일
유저피   | $25/월      | 무료 플랜 50 크레딧
""",
        SELLERS,
        never=("900 이미지 크레딧", "무료: 4 크레딧/일"),
        notes=(
            Note("900 이미지 크레딧", "특징", "웹에이"),
            Note("무료: 4 크레딧/일", "특징", "그림아이"),
        ),
    ),
    page(  # a clinic beside a pharmacy
        "stranger-columns-called-clinic-and-pharmacy",
        """
feature                       | clinic | pharmacy
Weight loss medication        | check  | check
Clinical support included     | check  | check
Prices starting from          | £179   | £219
Supportive WhatsApp community | check  | x
""",
        """
                              | clinic | pharmacy
Weight loss medication        | yes    | yes
Clinical support included     | yes    | yes
Prices starting from          | 179    | 219
Supportive WhatsApp community | yes    | no
""",
        answers={"word:check": "yes", "sign:x": "no"},
        asks=(Asked("sign:x"),),
    ),
    page(  # two market places and how far one of them is
        "stranger-status-behind-two-businesses",
        """
Feature           | Ricardo | Helvenda | Status         | Priorität
Artikel erstellen | ✅      | ✅       | ✅ Vollständig | ✅
Käuferschutz      | ✅      | ❌       | ❌ Fehlt       | 🔴 Hoch
Versandverfolgung | ✅      | ❌       | ❌ Fehlt       | 🟡 Mittel
""",
        """
                  | Ricardo | Helvenda
Artikel erstellen | yes     | yes
Käuferschutz      | yes     | no
Versandverfolgung | yes     | no
""",
        never=("Status", "Priorität"),
        told=("Status", "Priorität"),
    ),
    page(  # accounts of three banks
        "stranger-tariff-before-its-price",
        """
Anbieter  | Tarif   | Preis       | Womit man rechnen muss
**Finom** | Solo    | 0 €/Monat   | Rein digital, kein Bargeld
**Qonto** | Starter | 9 €/Monat   | Überweisungen teils extra
FYRST     | Base    | 6 €/Monat   | Filialen der Post
""",
        """
      | Finom | Qonto | FYRST
Preis | 0     | 9     | 6
""",
        told=("Solo", "Rein digital, kein Bargeld"),
    ),
    page(  # mobile plans
        "stranger-operators-with-a-price-per-month",
        """
Opérateur  | Prix/mois | Data  | 5G | Engagement
**Free**   | 19.99€    | 210GB | ✅ | 1 mois
**Orange** | 24.99€    | 130GB | ✅ | 12 mois
**SFR**    | 22.99€    | 150GB | ❌ | 12 mois
""",
        """
           | Free  | Orange | SFR
Prix/mois  | 19.99 | 24.99  | 22.99
Data       | 210   | 130    | 150
5G         | yes   | yes    | no
Engagement | 1     | 12     | 12
""",
    ),
    page(  # chat programs
        "stranger-programs-with-a-monthly-price-in-japanese",
        """
サービス名   | 月額料金 | 特徴             | 日本語対応
ChatPlus     | 1,500円  | 国産             | ○
AITOLIE      | 9,800円  | 料金が明確       | ○
FirstContact | 3,000円  | サポートが薄い   | ×
""",
        """
           | ChatPlus | AITOLIE | FirstContact
月額料金   | 1500     | 9800    | 3000
日本語対応 | yes      | yes     | no
""",
        never=("国産",),
        answers={"texts": "note"},
        asks=(Asked("texts", "特徴"),),
        notes=(Note("国産", "特徴", "ChatPlus"),),
    ),
    page(  # physiotherapists of a town
        "stranger-question-marks-in-a-column-of-prose",
        """
Competidor       | Precio Sesión | Aparcamiento | Fortaleza
**Centro Fisio** | 170           | ✅           | Web profesional
Kinesio Gold     | 140           | ❌           | Precio bajo
San Roque        | ?             | ✅           | ?
Boquerón IPS     | Gratis        | ❌           | Gratis para asegurados
""",
        """
              | Centro Fisio | Kinesio Gold | San Roque | Boquerón IPS
Precio Sesión | 170          | 140          |           | 0
Aparcamiento  | yes          | no           | yes       | no
""",
        answers={"texts": "note"},
        notes=(
            Note("Web profesional", "Fortaleza", "Centro Fisio"),
            Note("Gratis para asegurados", "Fortaleza", "Boquerón IPS"),
        ),
    ),
    page(  # a session that costs nothing at one place and is not told at others
        "stranger-price-of-which-only-free-is-told",
        """
Competidor   | Precio Sesión  | Aparcamiento
Centro Fisio | según médico   | ✅
Boquerón IPS | Gratis (IPS)   | ❌
""",
        """
              | Centro Fisio | Boquerón IPS
Precio Sesión |              | 0
Aparcamiento  | yes          | no
""",
        notes=(Note("Gratis (IPS)", "Precio Sesión", "Boquerón IPS"),),
        kinds={"Precio Sesión": "measure"},
    ),
    page(  # translators for guides
        "stranger-range-whose-dot-another-price-makes-clear",
        """
Wettbewerber | Preis    | Offline
DeepL        | 8,74 €   | Nein
Fintutto     | 0-19.990 | Ja
""",
        """
        | DeepL | Fintutto
Preis   | 8.74  | 0
Offline | no    | yes
""",
        answers={"range": "low"},
        asks=(Asked("range", "0-19.990"),),
    ),
    page(  # packages of an agency beside what the market takes
        "stranger-ratio-behind-two-prices",
        """
항목         | 우리     | 시장      | 비율
등록 대행    | 49,000원 | 55,000원  | **89%**
AI 최적화    | 79,000원 | 300,000원 | **26%**
네이버 예약  | ✅       | ❌        | -
""",
        """
            | 우리  | 시장
등록 대행   | 49000 | 55000
AI 최적화   | 79000 | 300000
네이버 예약 | yes   | no
""",
        never=("비율",),
        told=("비율",),
    ),
    page(  # memberships of gyms, each price with a remark
        "stranger-spans-of-time-as-names-of-offers",
        """
구분    | 우리 헬스장 |      | 스포짐  |      | 바디원  |
        | 가격        | 비고 | 가격    | 비고 | 가격    | 비고
1개월   | 60,000      | 현금 | 55,000  |      | 70,000  | 수건 포함
3개월   | 150,000     |      | 140,000 |      | 180,000 |
PT 10회 | 500,000     |      | 450,000 |      | 600,000 |
""",
        """
        | 우리 헬스장 | 스포짐 | 바디원
1개월   | 60000       | 55000  | 70000
3개월   | 150000      | 140000 | 180000
PT 10회 | 500000      | 450000 | 600000
""",
        notes=(Note("수건 포함", "1개월", "바디원"),),
    ),
    page(  # how a program fares beside two others
        "stranger-milliseconds-beside-seconds",
        """
항목        | 우리   | 경쟁사 A | 경쟁사 B
처리 속도   | 250ms  | 5초      | 2초
데이터 용량 | 1 GB   | 2 GB     | 1 GB - 무제한
오픈소스    | ✅     | ❌       | ✅
""",
        """
            | 우리 | 경쟁사 A | 경쟁사 B
처리 속도   | 250  | 5000     | 2000
데이터 용량 | 1    | 2        |
오픈소스    | yes  | no       | yes
""",
        told=("1 GB - 무제한",),
    ),
)
