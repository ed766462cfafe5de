"""What Spanish-speaking owners and their consultants keep in their sheets."""

from awkward import Asked, Note, book, page
from sheet_picture import Sheet

HOSTAL = """
Característica | Nuestro hostal | Hostal Sol | Casa Luna
Wifi gratis    | sí             | sí         | no
Desayuno       | parcial        | no         | sí
Aparcamiento   | no             | sí         | sí
"""
CAME = """
             | Nuestro hostal | Hostal Sol | Casa Luna
Wifi gratis  | yes            | yes        | no
Desayuno     | partly         | no         | yes
Aparcamiento | no             | yes        | yes
"""

CASES = (
    page(
        "es-title-and-date-above",
        f"""
**COMPARATIVA DE LA COMPETENCIA**
Fecha: | 2026-03-04
{HOSTAL}
""",
        CAME,
        day="2026-03-04",
        never=("COMPARATIVA DE LA COMPETENCIA", "Fecha:"),
    ),
    page(
        "es-si-without-accent-and-capitals",
        HOSTAL.replace("sí", "SI").replace("no ", "NO ").replace("parcial", "PARCIALMENTE"),
        CAME,
    ),
    page(
        "es-letters-s-and-n",
        """
Servicio    | Peluquería Ana | Corte Fino
Cita online | S              | N
Café        | N              | S
""",
        """
            | Peluquería Ana | Corte Fino
Cita online | yes            | no
Café        | no             | yes
""",
    ),
    page(
        "es-x-and-blank",
        """
Servicio    | Peluquería Ana | Corte Fino | Estilo 7
Cita online | x              |            | x
Café        |                | x          |
""",
        """
            | Peluquería Ana | Corte Fino | Estilo 7
Cita online | yes            |            | yes
Café        |                | yes        |
""",
        answers={"sign:x": "yes", "blank": "unknown"},
        asks=(Asked("sign:x"), Asked("blank")),
    ),
    page(
        "es-prices-with-commas-and-points",
        """
Precio         | Peluquería Ana | Corte Fino | Estilo 7
Corte          | '12,50 €       | '15,00 €   | 14 €
Novia completa | 1.150,00 €     | 900,00 €   | 1.050,00 €
""",
        """
               | Peluquería Ana | Corte Fino | Estilo 7
Corte          | 12.5           | 15         | 14
Novia completa | 1150           | 900        | 1050
""",
        answers={"decimal": "comma"},
        never=("Precio",),
    ),
    page(
        "es-pesos-with-dollar-sign-and-point",
        """
Precio     | Taller Norte | Taller Sur
Cambio     | $1.200       | $950
Alineación | $2.400       | $2.100
""",
        """
           | Taller Norte | Taller Sur
Cambio     | 1200         | 950
Alineación | 2400         | 2100
""",
        answers={"decimal": "comma"},
        asks=(Asked("decimal", "$1.200"),),
    ),
    page(
        "es-sections-total-and-average",
        """
Concepto       | Nuestro hostal | Hostal Sol | Promedio
**Habitación** |                |            |
Limpieza       | 9              | 7          | 8
Ruido          | 6              | 8          | 7
**Trato**      |                |            |
Simpatía       | 10             | 6          | 8
Total          | 25             | 21         | 23
Puesto         | 1              | 2          |
""",
        """
         | Nuestro hostal | Hostal Sol
Limpieza | 9              | 7
Ruido    | 6              | 8
Simpatía | 10             | 6
""",
        answers={"scale": "numbers"},
        never=("Total", "Puesto", "Promedio", "Habitación", "Trato"),
        told=("Total", "Puesto"),
    ),
    page(
        "es-remarks-and-source",
        """
Servicio | Hostal Sol | Casa Luna | Observaciones      | Fuente
Piscina  | no         | sí        | solo en verano     | https://example.es/luna
Sauna    | sí         | no        |                    | visita
""",
        """
        | Hostal Sol | Casa Luna
Piscina | no         | yes
Sauna   | yes        | no
""",
        never=("Observaciones", "Fuente", "visita"),
        notes=(Note("solo en verano", "Piscina"),),
        sources=(Note("https://example.es/luna", "Piscina"),),
    ),
    page(
        "es-hostels-down",
        """
Establecimiento | Wifi | Desayuno | Precio (€) | Nota media
Hostal Sol      | sí   | no       | 38         | 8.1
Casa Luna       | no   | sí       | 45.5       | 9.2
""",
        {
            ("Wifi", "Hostal Sol", "2026-11-20"): "yes",
            ("Wifi", "Casa Luna", "2026-11-20"): "no",
            ("Desayuno", "Hostal Sol", "2026-11-20"): "no",
            ("Desayuno", "Casa Luna", "2026-11-20"): "yes",
            ("Precio (€)", "Hostal Sol", "2026-11-20"): 38,
            ("Precio (€)", "Casa Luna", "2026-11-20"): 45.5,
        },
        may={
            ("Nota media", "Hostal Sol", "2026-11-20"): (8.1,),
            ("Nota media", "Casa Luna", "2026-11-20"): (9.2,),
        },
        answers={"scale": "numbers"},
        never=("Establecimiento",),
    ),
    page(
        "es-long-form-with-unclear-dates",
        """
Fecha       | Competidor | Servicio | Valor
'03/04/2025 | Hostal Sol | Piscina  | no
'05/06/2025 | Casa Luna  | Piscina  | sí
""",
        {
            ("Piscina", "Hostal Sol", "2025-04-03"): "no",
            ("Piscina", "Casa Luna", "2025-06-05"): "yes",
        },
        day=None,
        answers={"date_order": "dmy"},
        asks=(Asked("date_order", "03/04/2025"),),
    ),
    page(
        "es-unknown-words",
        """
Servicio | Hostal Sol | Casa Luna     | El Patio
Piscina  | no se sabe | sí            | s/d
Sauna    | sí         | por confirmar | no aplica
""",
        """
        | Hostal Sol | Casa Luna | El Patio
Piscina |            | yes       |
Sauna   | yes        |           |
""",
    ),
    book(
        "es-sheet-per-competitor",
        Sheet("Hostal Sol", "Servicio | Ofrece | Notas\nPiscina | no |\nSauna | sí | de pago"),
        Sheet("Casa Luna", "Servicio | Ofrece | Notas\nPiscina | sí | al aire libre\nSauna | no |"),
        came="""
        | Hostal Sol | Casa Luna
Piscina | no         | yes
Sauna   | yes        | no
""",
        notes=(Note("de pago", "Sauna", "Hostal Sol"), Note("al aire libre", "Piscina")),
        never=("Ofrece", "Notas"),
    ),
)
