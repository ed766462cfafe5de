"""What French owners and their consultants keep in their sheets."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

HOTEL = """
Prestation     | Notre hôtel | Hôtel du Port | Le Relais
Wifi gratuit   | oui         | oui           | non
Petit-déjeuner | partiel     | non           | oui
Stationnement  | non         | oui           | oui
"""
CAME = """
               | Notre hôtel | Hôtel du Port | Le Relais
Wifi gratuit   | yes         | yes           | no
Petit-déjeuner | partly      | no            | yes
Stationnement  | no          | yes           | yes
"""

CASES = (
    page(
        "fr-title-and-date-above",
        f"""
Étude de la concurrence – printemps 2026
Mise à jour : 04/03/2026

{HOTEL}
""",
        CAME,
        day="2026-03-04",
        never=("Étude de la concurrence – printemps 2026", "Mise à jour : 04/03/2026"),
    ),
    page(
        "fr-blank-below-a-tick",
        """
Critères        | Salon Élise | Coiff'Art | Tête à tête
Rendez-vous web | ✔           |           | ✔
Café offert     |             | ✔         |
""",
        """
                | Salon Élise | Coiff'Art | Tête à tête
Rendez-vous web | yes         | no        | yes
Café offert     | no          | yes       | no
""",
        answers={"sign:✔": "yes", "sign:✓": "yes", "blank": "no"},
        asks=(Asked("blank"),),
    ),
    page(
        "fr-letters-o-and-n",
        """
Critères        | Salon Élise | Coiff'Art
Rendez-vous web | O           | N
Café offert     | N           | O
""",
        """
                | Salon Élise | Coiff'Art
Rendez-vous web | yes         | no
Café offert     | no          | yes
""",
        answers={"sign:o": "yes", "word": "yes"},
    ),
    page(
        "fr-prices-with-thin-blanks",
        """
Tarif          | Salon Élise | Coiff'Art  | Tête à tête
Coupe          | '24,50 €    | '22,00 €   | 31 €
Forfait marié  | 1\u202f250,00 € | 980,00 €   | 1\u00a0100,00 €
""",
        """
               | Salon Élise | Coiff'Art | Tête à tête
Coupe          | 24.5        | 22        | 31
Forfait marié  | 1250        | 980       | 1100
""",
        answers={"decimal": "comma"},
        never=("Tarif",),
    ),
    page(
        "fr-two-level-header",
        """
Rubrique | Prestation     | Nous        | Concurrents   | <
^        | ^              | Notre hôtel | Hôtel du Port | Le Relais
Chambre  | Wifi gratuit   | oui         | oui           | non
^        | Petit-déjeuner | partiel     | non           | oui
Dehors   | Stationnement  | non         | oui           | oui
""",
        CAME,
        never=("Rubrique", "Concurrents", "Chambre", "Dehors"),
    ),
    page(
        "fr-totals-below",
        """
Critère    | Pondération | Notre hôtel | Le Relais | Moyenne
Accueil    | 40 %        | 8           | 6         | 7
Propreté   | 60 %        | 9           | 7         | 8
Note finale |            | 8,6         | 6,6       | 7,6
Classement |             | 1           | 2         |
""",
        """
         | Notre hôtel | Le Relais
Accueil  | 8           | 6
Propreté | 9           | 7
""",
        answers={"scale": "numbers", "decimal": "comma"},
        never=("Pondération", "Moyenne", "Note finale", "Classement"),
        told=("Note finale", "Classement"),
    ),
    page(
        "fr-remarks-and-links",
        """
Critère | Hôtel du Port | Le Relais | Remarques            | Lien
Piscine | non           | oui       | chauffée dès avril   | https://example.fr/relais
Sauna   | oui           | non       |                      |
""",
        """
        | Hôtel du Port | Le Relais
Piscine | no            | yes
Sauna   | yes           | no
""",
        never=("Remarques", "Lien"),
        notes=(Note("chauffée dès avril", "Piscine"),),
        sources=(Note("https://example.fr/relais", "Piscine"),),
    ),
    page(
        "fr-legend-and-foot-note",
        """
Critère | Hôtel du Port | Le Relais
Piscine | ●             | ○
Sauna   | ○             | ●

Légende : ● = proposé, ○ = non proposé
* relevé par téléphone
""",
        """
        | Hôtel du Port | Le Relais
Piscine | yes           | no
Sauna   | no            | yes
""",
        answers={"circles": "filled_yes", "sign:●": "yes", "sign:○": "no"},
        never=("Légende : ● = proposé, ○ = non proposé", "* relevé par téléphone"),
        told=("relevé par téléphone",),
    ),
    page(
        "fr-establishments-down",
        """
Établissement | Wifi | Prix (€) | Étoiles
Hôtel du Port | oui  | 78       | ★★★
Le Relais     | non  | 64.5     | ★★
""",
        {
            ("Wifi", "Hôtel du Port", "2026-11-20"): "yes",
            ("Wifi", "Le Relais", "2026-11-20"): "no",
            ("Prix (€)", "Hôtel du Port", "2026-11-20"): 78,
            ("Prix (€)", "Le Relais", "2026-11-20"): 64.5,
            ("Étoiles", "Hôtel du Port", "2026-11-20"): 3,
            ("Étoiles", "Le Relais", "2026-11-20"): 2,
        },
        answers={"scale": "numbers"},
        never=("Établissement",),
    ),
    page(
        "fr-long-form-with-day-first-dates",
        """
Date       | Concurrent    | Critère | Valeur
'25/03/2026 | Hôtel du Port | Piscine | non
'04/06/2026 | Hôtel du Port | Piscine | oui
""",
        {
            ("Piscine", "Hôtel du Port", "2026-03-25"): "no",
            ("Piscine", "Hôtel du Port", "2026-06-04"): "yes",
        },
        day=None,
        answers={"date_order": "dmy"},
    ),
    page(
        "fr-paid-or-on-request",
        """
Critère | Hôtel du Port | Le Relais      | L'Escale
Parking | payant        | oui            | sur demande
Sauna   | oui           | non communiqué | non
""",
        """
        | Hôtel du Port | Le Relais | L'Escale
Parking |               | yes       |
Sauna   | yes           |           | no
""",
        answers={"conditions": "note", "word": "note"},
        told=("payant", "sur demande"),
    ),
    book(
        "fr-cover-sheet-before-the-table",
        Sheet("Accueil", "Étude de marché\nRéalisée par le cabinet Martin\nConfidentiel"),
        Sheet("Comparatif", HOTEL),
        came=CAME,
        answers={"sheet": "Comparatif"},
        never=("Étude de marché", "Confidentiel"),
    ),
)
