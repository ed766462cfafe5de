"""Matrices as companies draw them: signs of a state with words, answers to tick, odd columns."""

from awkward import Asked, Note, page, text_file
from sheet_picture import Text

TICKED = """
              | Gasthof Sonne | Hotel Adler
WLAN          | yes           | no
Parkplatz     | no            | yes
Frühstück     | yes           |
"""
FAIR = """
                 | Nosotros | Mesa Fija | Reserva Ya
Varios turnos    | yes      | no        | partly
Lista de espera  | yes      | partly    | partly
Aviso por correo | yes      | no        | yes
"""

CASES = (
    page(
        "matrix-ticks-below-yes-and-no",
        """
Merkmal   | Gasthof Sonne |      | Hotel Adler |
          | ja            | nein | ja          | nein
WLAN      | x             |      |             | x
Parkplatz |               | x    | x           |
Frühstück | x             |      |             |
""",
        TICKED,
        never=("ja", "nein"),
    ),
    text_file(
        "matrix-ticks-in-columns-of-words",
        Text("""
Merkmal   | Gasthof Sonne ja | Gasthof Sonne nein | Hotel Adler ja | Hotel Adler nein
WLAN      | ✓                |                    |                | ✓
Parkplatz |                  | ✓                  | ✓              |
Frühstück | ✓                |                    |                |
"""),
        TICKED,
    ),
    page(
        "matrix-ticks-below-services",
        """
Betrieb       | WLAN |      | Parkplatz |      | Frühstück |
              | ja   | nein | ja        | nein | ja        | nein
Gasthof Sonne | 1    |      |           | 1    | 1         |
Hotel Adler   |      | 1    | 1         |      |           |
""",
        TICKED,
    ),
    page(
        "matrix-ticks-below-three-answers",
        """
Feature | Us  |    |        | Rival |    |
        | Yes | No | Partly | Yes   | No | Partly
Parking | ✓   |    |        |       | ✓  |
Wi-Fi   |     |    | ✓      | ✓     |    |
Sauna   |     | ✓  |        | ✓     | ✓  |
""",
        """
        | Us     | Rival
Parking | yes    | no
Wi-Fi   | partly | yes
Sauna   | no     |
""",
    ),
    text_file(
        "matrix-check-list-of-one",
        Text("""
Haarwerk

Frage           | ja | nein | Bemerkung
Termin online   | x  |      | über die Seite
Kartenzahlung   |    | x    |
Parkplatz       | x  |      |
"""),
        """
                | Haarwerk
Termin online   | yes
Kartenzahlung   | no
Parkplatz       | yes
""",
        answers={"competitor": "Haarwerk"},
        notes=(Note("über die Seite", "Termin online", "Haarwerk"),),
    ),
    page(
        "matrix-state-sign-with-words",
        """
Característica   | Nosotros    | Mesa Fija      | Reserva Ya
Varios turnos    | ✅          | ❌             | ⚠️ Solo fines de semana
Lista de espera  | ✅          | ⚠️ Limitada    | ⚠️
Aviso por correo | ✅ Incluido | ❌ (por venir) | ✅
""",
        FAIR,
        answers={"sign:⚠": "partly"},
        asks=(Asked("sign:⚠"),),
        notes=(
            Note("Solo fines de semana", "Varios turnos", "Reserva Ya"),
            Note("por venir", "Aviso por correo", "Mesa Fija"),
        ),
    ),
    page(
        "matrix-question-mark-sign",
        """
Critère        | Nous | Le Phare | Aux Halles
Wifi gratuit   | ✅   | ❓       | ❌
Petit-déjeuner | ❌   | ✅       | ❓ à vérifier
""",
        """
               | Nous | Le Phare | Aux Halles
Wifi gratuit   | yes  |          | no
Petit-déjeuner | no   | yes      |
""",
        notes=(Note("à vérifier", "Petit-déjeuner", "Aux Halles"),),
    ),
    page(
        "matrix-doubled-tick",
        """
功能     | 我们 | 茶语 | 晨光
外卖     | ✅   | ✅✅ | ❌
会员积分 | ❌   | ✅   | ✅
""",
        """
         | 我们 | 茶语      | 晨光
外卖     | yes  | excellent | no
会员积分 | no   | yes       | yes
""",
        answers={"sign:✅✅": "excellent"},
        asks=(Asked("sign:✅✅"),),
    ),
    page(
        "matrix-rank-before-names",
        """
Rank | Hotel     | Price | Adults only | Pool
🥇   | Blue Sand | €516  | Yes         | ✅
🥈   | Sea View  | €1073 | No          | ✅
3    | Old Mill  | €1130 | No          | ❌
""",
        """
            | Blue Sand | Sea View | Old Mill
Price       | 516       | 1073     | 1130
Adults only | yes       | no       | no
Pool        | yes       | yes      | no
""",
        never=("Rank",),
    ),
    page(
        "matrix-numbered-criteria-and-two-triangles",
        """
評価観点   | 湯の宿 | 旅館まつ | 民宿うみ
3.1 清潔さ | ▲      | ◎        | ○
3.2 朝食   | ×      | ◎        | △
3.4 駐車場 | ◎      | △        | △
""",
        """
           | 湯の宿    | 旅館まつ  | 民宿うみ
3.1 清潔さ | partly    | excellent | yes
3.2 朝食   | no        | excellent | partly
3.4 駐車場 | excellent | partly    | partly
""",
        answers={"sign:▲": "partly"},
        asks=(Asked("sign:▲"),),
    ),
    page(
        "matrix-competition-as-one-column",
        """
Característica | Nosotros | Competencia
Reserva web    | ✅       | ❌ (solo por teléfono)
Parking        | ✅       | ❌
Recepción 24 h | ✅       | Parcial (solo en verano)
""",
        """
               | Nosotros | Competencia
Reserva web    | yes      | no
Parking        | yes      | no
Recepción 24 h | yes      | partly
""",
        notes=(Note("solo por teléfono", "Reserva web", "Competencia"),),
    ),
    page(
        "matrix-effort-priority-and-gap-note",
        """
기능        | 우리 | 카페온 | 난이도 | 우선순위 | 격차/메모
배달        | ✕    | ◎ 전 지역 2×2 km | 중 | 1 | 큰 격차
무료 와이파이 | ○    | ○      | 낮음   | 2        |
""",
        """
            | 우리 | 카페온
배달        | no   | excellent
무료 와이파이 | yes  | yes
""",
        notes=(Note("큰 격차", "배달", "카페온"),),
        never=("난이도", "우선순위"),
    ),
    page(
        "matrix-unlimited-is-no-slip-of-limited",
        """
Característica | Nosotros  | Café Sol | La Taza
Wifi           | Ilimitado | Limitado | Limitado
Reservas       | sí        | no       | no
""",
        """
         | Nosotros | Café Sol | La Taza
Wifi     |          | partly   | partly
Reservas | yes      | no       | no
""",
        told=("Ilimitado",),
    ),
)
