"""Sheets as consultants publish them, beside the average of a market: facts from public pages."""

from awkward import Note, page

CASES = (
    page(  # how far two programs for projects are, beside others
        "consultant-market-average-and-advantage-as-columns",
        """
Capability Area           | Sunday.com | Monday.com | Market Average | Advantage
**Core Features**         | 95%        | 90%        | 85%            | ✅ Strong
**AI Enhancement**        | 145%       | 60%        | 40%            | ✅ Revolutionary
**Security & Compliance** | 100%       | 85%        | 70%            | ✅ Enterprise
""",
        """
                      | Sunday.com | Monday.com
Core Features         | 95         | 90
AI Enhancement        | 145        | 60
Security & Compliance | 100        | 85
""",
        never=("Market Average", "Advantage"),
        told=("Market Average", "Advantage"),
    ),
    page(  # an audit of one program
        "consultant-one-business-an-average-and-a-status",
        """
Metric                   | Your App | Industry Average | Status
Auth checks per endpoint | 100%     | 60-70%           | ✅ Above average
Hardcoded secrets        | 0        | 5-10 found       | ✅ Best practice
Input validation         | 95%      | 70-80%           | ✅ Above average
""",
        """
                         | Your App
Auth checks per endpoint | 100
Hardcoded secrets        | 0
Input validation         | 95
""",
        never=("Industry Average", "Status"),
        told=("Industry Average", "Status"),
    ),
    page(  # where a hotel of Albufeira stands
        "consultant-median-of-the-competitors",
        """
Metric        | Your hotel | Comp median
Rating        | 3.4        | 4.1
Review volume | 4789       | 1136
Hotel class   | 3.0        | —
""",
        """
              | Your hotel
Rating        | 3.4
Review volume | 4789
Hotel class   | 3
""",
        never=("Comp median",),
        told=("Comp median",),
    ),
    page(  # perfume shops online
        "consultant-shops-down-above-the-average-of-the-market",
        """
Sitio            | Performance | SEO | UX | Nota Final
**Pinneacle**    | **85**      | 75  | 90 | **8.2/10**
Perfumería Líder | 72          | 82  | 78 | 7.7/10
Tienda Premium   | 68          | 70  | 85 | 7.4/10
Promedio Mercado | 65          | 60  | 70 | 6.5/10
""",
        """
            | Pinneacle | Perfumería Líder | Tienda Premium
Performance | 85        | 72               | 68
SEO         | 75        | 82               | 70
UX          | 90        | 78               | 85
Nota Final  | 8.2       | 7.7              | 7.4
""",
        never=("Promedio Mercado",),
        told=("Promedio Mercado",),
    ),
    page(  # what a loan costs
        "consultant-banks-with-one-rate",
        """
Banco            | Tasa EA referencia | Nota
FNA              | 9.3%               | Con traslado de cesantías
Bancolombia      | 10.5%              | Tasa preferencial
Banco de Bogotá  | 11.0%              |
Promedio mercado | 13.0%              | No-VIS
""",
        """
                   | FNA | Bancolombia | Banco de Bogotá
Tasa EA referencia | 9.3 | 10.5        | 11
""",
        told=("Promedio mercado",),
    ),
    page(  # what a chain of hotels costs in five towns
        "consultant-hotels-down-and-towns-across",
        """
Price ($)   | MIN   | SEA | STG   | Avg
Hampton Inn | 99    | 84  | 95.20 | 92.73
La Quinta   | 69    | 82  | 94    | 81.67
Holiday Inn | 84.15 | 89  | 113   | 95.38
""",
        """
    | Hampton Inn | La Quinta | Holiday Inn
MIN | 99          | 69        | 84.15
SEA | 84          | 82        | 89
STG | 95.2        | 94        | 113
""",
        told=("Avg",),
    ),
    page(  # reviews of two chains of cafes
        "consultant-average-stars-are-an-offer",
        """
Metric     | Starbucks | Dunkin' | Independent
Reviews    | 11,675    | 6,866   | 362,334
Avg Stars  | 2.90      | 2.05    | 4.01
% Positive | 42.4%     | 21.5%   | 73.7%
""",
        """
           | Starbucks | Dunkin' | Independent
Reviews    | 11675     | 6866    | 362334
Avg Stars  | 2.9       | 2.05    | 4.01
% Positive | 42.4      | 21.5    | 73.7
""",
    ),
    page(  # what chains of gyms charge
        "consultant-plans-of-each-chain-below-an-unknown-heading",
        """
Chain     | Tipo             | Price    | Note
McFit     | mensile base     | 34.90€   | Piano standard
McFit     | promo            | 10€/mese |
FitActive | mensile standard | 19.90€   | Piano annuale
""",
        """
                 | McFit | FitActive
mensile base     | 34.9  |
promo            | 10    |
mensile standard |       | 19.9
""",
        notes=(
            Note("Piano standard", "mensile base", "McFit"),
            Note("Piano annuale", "mensile standard", "FitActive"),
        ),
    ),
    page(  # programs for craftsmen
        "consultant-a-number-in-a-column-of-prose",
        """
Anbieter        | Preis/Monat | Schwäche
meetergo        | €39         | Kein Wartungsintervall-Fokus
simpleSystem    | €79         | Steile Lernkurve, teuer
Excel + Outlook | €0          | 8h/Woche Verlust, fehleranfällig
Vergabeprofi    | auf Anfrage | Nur große Häuser
""",
        """
            | meetergo | simpleSystem | Excel + Outlook
Preis/Monat | 39       | 79           | 0
""",
        told=("8h/Woche Verlust, fehleranfällig", "auf Anfrage"),
    ),
)
