"""What German owners and their consultants keep in their sheets."""

from awkward import Asked, Note, book, page, table
from sheet_picture import Sheet

PENSION = """
Merkmal         | Unser Haus | Pension Müller | Gasthof Adler
Kostenloses WLAN | ja        | ja             | nein
Frühstück       | nein       | teilweise      | ja
Parkplätze      | ja         | nein           | ja
"""
CAME = """
                 | Unser Haus | Pension Müller | Gasthof Adler
Kostenloses WLAN | yes        | yes            | no
Frühstück        | no         | partly         | yes
Parkplätze       | yes        | no             | yes
"""

CASES = (
    page(
        "de-title-and-state-above",
        f"""
**Wettbewerbsvergleich Pensionen**
Stand: | 04.03.2026

{PENSION}
""",
        CAME,
        day="2026-03-04",
        never=("Wettbewerbsvergleich Pensionen", "Stand:", "Merkmal"),
    ),
    page(
        "de-x-for-yes-hyphen-for-no",
        """
Leistung       | Salon Schön | Haarwerk | Kamm & Co.
Termin online  | x           | -        | x
Getränke       | -           | x        | x
Kinderecke     | x           | -        | -
""",
        """
               | Salon Schön | Haarwerk | Kamm & Co.
Termin online  | yes         | no       | yes
Getränke       | no          | yes      | yes
Kinderecke     | yes         | no       | no
""",
        answers={"sign:x": "yes", "sign:-": "no"},
        asks=(Asked("sign:x"), Asked("sign:-")),
    ),
    page(
        "de-capital-j-and-n",
        """
Leistung       | Salon Schön | Haarwerk
Termin online  | J           | N
Getränke       | N           | J
""",
        """
               | Salon Schön | Haarwerk
Termin online  | yes         | no
Getränke       | no          | yes
""",
    ),
    page(
        "de-prices-with-decimal-comma",
        """
Preis          | Café Mohn  | Rösterei | Stadtcafé
Espresso       | '2,20 €    | '2,50 €  | '1,90 €
Cappuccino     | 3,40 €     | 3,80 €   | 3,50 €
Catering-Paket | 1.250,00 € | 980,00 € | 1.100,00 €
""",
        """
               | Café Mohn | Rösterei | Stadtcafé
Espresso       | 2.2       | 2.5      | 1.9
Cappuccino     | 3.4       | 3.8      | 3.5
Catering-Paket | 1250      | 980      | 1100
""",
        answers={"decimal": "comma"},
        never=("Preis",),
    ),
    page(
        "de-one-thousand-or-one-point-two",
        """
Fläche        | Werkstatt A | Werkstatt B
Stellplätze   | '1.234      | '2.100
""",
        """
              | Werkstatt A | Werkstatt B
Stellplätze   | 1234        | 2100
""",
        answers={"decimal": "comma"},
        asks=(Asked("decimal", "1.234"),),
    ),
    page(
        "de-from-and-about",
        """
Preis         | Werkstatt A | Werkstatt B | Werkstatt C
Ölwechsel     | ab 49 €     | ca. 60 €    | 55 €
Radwechsel    | 25 €        | 20–30 €     | auf Anfrage
""",
        """
              | Werkstatt A | Werkstatt B | Werkstatt C
Ölwechsel     |             |             | 55
Radwechsel    | 25          |             |
""",
        may={
            ("Ölwechsel", "Werkstatt A", "2026-11-20"): (49,),
            ("Ölwechsel", "Werkstatt B", "2026-11-20"): (60,),
            ("Radwechsel", "Werkstatt B", "2026-11-20"): (20,),
        },
        answers={"range": "low", "conditions": "note", "word": "note"},
        asks=(Asked("range", "20–30 €"),),
        told=("auf Anfrage",),
    ),
    page(
        "de-sections-sums-and-marks",
        """
Kriterium           | Gewichtung | Unser Haus | Pension Müller
**Zimmer**          |            |            |
Sauberkeit          | 3          | 8          | 9
Größe               | 2          | 7          | 6
Zwischensumme       |            | 15         | 15
**Service**         |            |            |
Freundlichkeit      | 3          | 10         | 5
Gesamtpunktzahl     |            | 25         | 20
Rang                |            | 1          | 2
""",
        """
               | Unser Haus | Pension Müller
Sauberkeit     | 8          | 9
Größe          | 7          | 6
Freundlichkeit | 10         | 5
""",
        answers={"scale": "numbers"},
        never=("Gewichtung", "Zwischensumme", "Gesamtpunktzahl", "Rang", "Zimmer", "Service"),
        told=("Zwischensumme", "Gesamtpunktzahl", "Rang"),
    ),
    page(
        "de-remark-and-source-columns",
        """
Merkmal   | Pension Müller | Gasthof Adler | Bemerkung           | Quelle
Frühstück | ja             | nein          | nur am Wochenende   | https://example.de/m
Sauna     | nein           | ja            |                     | Besuch
""",
        """
          | Pension Müller | Gasthof Adler
Frühstück | yes            | no
Sauna     | no             | yes
""",
        never=("Bemerkung", "Quelle", "Besuch"),
        notes=(Note("nur am Wochenende", "Frühstück"),),
        sources=(Note("https://example.de/m", "Frühstück"),),
    ),
    page(
        "de-providers-down-with-units-in-the-header",
        """
Anbieter       | Preis pro Nacht (€) | Entfernung (km) | WLAN | Frühstück
Pension Müller | 65                  | 1.5             | ja   | nein
Gasthof Adler  | 72.5                | 0.4             | nein | ja
""",
        {
            ("Preis pro Nacht (€)", "Pension Müller", "2026-11-20"): 65,
            ("Preis pro Nacht (€)", "Gasthof Adler", "2026-11-20"): 72.5,
            ("Entfernung (km)", "Pension Müller", "2026-11-20"): 1.5,
            ("Entfernung (km)", "Gasthof Adler", "2026-11-20"): 0.4,
            ("WLAN", "Pension Müller", "2026-11-20"): "yes",
            ("WLAN", "Gasthof Adler", "2026-11-20"): "no",
            ("Frühstück", "Pension Müller", "2026-11-20"): "no",
            ("Frühstück", "Gasthof Adler", "2026-11-20"): "yes",
        },
        never=("Anbieter",),
    ),
    page(
        "de-school-marks-where-one-is-best",
        """
Schulnoten (1 = sehr gut, 6 = ungenügend) | Pension Müller | Gasthof Adler
Sauberkeit                                | 1              | 4
Frühstück                                 | 2              | 3
""",
        """
           | Pension Müller | Gasthof Adler
Sauberkeit | 1              | 4
Frühstück  | 2              | 3
""",
        answers={"scale": "numbers"},
        kinds={"Frühstück": "measure"},
    ),
    page(
        "de-long-form",
        """
Datum      | Anbieter       | Merkmal   | Wert | Bemerkung
04.03.2026 | Pension Müller | Frühstück | ja   |
04.03.2026 | Gasthof Adler  | Frühstück | nein | Küche im Umbau
10.06.2026 | Gasthof Adler  | Frühstück | ja   |
""",
        {
            ("Frühstück", "Pension Müller", "2026-03-04"): "yes",
            ("Frühstück", "Gasthof Adler", "2026-03-04"): "no",
            ("Frühstück", "Gasthof Adler", "2026-06-10"): "yes",
        },
        day=None,
        notes=(Note("Küche im Umbau", "Frühstück", "Gasthof Adler"),),
    ),
    page(
        "de-unknown-and-not-applicable",
        """
Merkmal   | Pension Müller | Gasthof Adler | Hotel Krone
Sauna     | k. A.          | ja            | nein
Aufzug    | unbekannt      | nein          | entfällt
""",
        """
          | Pension Müller | Gasthof Adler | Hotel Krone
Sauna     |                | yes           | no
Aufzug    |                | no            |
""",
    ),
    book(
        "de-sheet-per-year",
        Sheet("2024", PENSION),
        Sheet("2025", PENSION.replace("teilweise", "ja")),
        came={
            (service, house, year): "yes" if (year, seen) == ("2025", "partly") else seen
            for year in ("2024", "2025")
            for (service, house, _), seen in table(CAME).items()
        },
        day=None,
        answers={"day": "sheet"},
    ),
)
