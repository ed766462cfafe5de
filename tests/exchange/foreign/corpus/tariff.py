"""Tables of the plans of one seller: these are no competitors unless the owner says so."""

from awkward import Asked, book, page
from sheet_picture import Sheet

ASKED = (Asked("plans"),)
#: What the owner says who takes them.
TAKEN = {"plans": "competitors"}
ACROSS = """
Feature | Free | Pro plan | Enterprise ($99)
Seats   | 1    | 5        | 50
API     | no   | yes      | yes
"""
KOREAN = """
기능      | 무료 | 기본 | 프로 요금제
사용자 수 | 1    | 5    | 10
API       | X    | O    | O
"""
SPANISH = """
Función  | Gratis | Estándar | Premium
Usuarios | 1      | 5        | 10
API      | No     | Sí       | Sí
"""
RIVALS = """
Feature | Acme | Globex
Chat    | yes  | no
SSO     | no   | yes
"""
NAMES = """
Feature | Premium Motors | Basic Fit | Pro Clean | Gold
Wifi    | yes            | no        | yes       | no
"""
MIXED = """
Leistung | Basis | Komfort | Premium | Salon Eva
Sauna    | nein  | ja      | ja      | nein
"""

CASES = (
    page("tariff-across", ACROSS, ACROSS, answers=TAKEN, asks=ASKED),
    page(
        "tariff-in-korean",
        KOREAN,
        KOREAN.replace("X ", "no").replace("O ", "yes").replace("| O", "| yes"),
        answers=TAKEN,
        asks=ASKED,
    ),
    page(
        "tariff-in-spanish",
        SPANISH,
        SPANISH.replace("Sí", "yes").replace("No ", "no"),
        answers=TAKEN,
        asks=ASKED,
    ),
    page(
        "tariff-down-with-a-price-behind-each",
        """
Plan           | Users | API | Support
Basic - $9     | 1     | no  | no
Team - $29     | 5     | yes | no
Custom - call  | 10    | yes | yes
""",
        """
        | Basic - $9 | Team - $29 | Custom - call
Users   | 1          | 5          | 10
API     | no         | yes        | yes
Support | no         | no         | yes
""",
        answers=TAKEN,
        asks=ASKED,
    ),
    page(
        "tariff-beside-one-other-business",
        MIXED,
        MIXED.replace("nein", "no").replace("ja", "yes"),
        answers=TAKEN,
        asks=ASKED,
    ),
    page("tariff-like-names-of-businesses", NAMES, NAMES),
    book(
        "tariff-left-out-beside-rivals",
        Sheet("Rivals", RIVALS),
        Sheet("Our plans", ACROSS),
        came=RIVALS,
        answers={"plans": "left_out"},
        asks=ASKED,
        told=("Feature",),
    ),
)
