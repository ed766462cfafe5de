"""Prices as strangers write them: other countries' signs, classes of signs, limits."""

from awkward import DAY, Asked, Note, page

CASES = (
    page(
        "price-three-digits-behind-a-point-in-a-table-of-points",
        """
Fee     | Harbour Inn | Seaview
Wedding | '40.000 USD | '12.500 USD
Cleaning| '$2.50      | '$3.00
Guests  | '1,250      | 80
""",
        {
            ("Wedding", "Harbour Inn", DAY): 40000,
            ("Wedding", "Seaview", DAY): 12500,
            ("Cleaning", "Harbour Inn", DAY): 2.5,
            ("Cleaning", "Seaview", DAY): 3,
            ("Guests", "Harbour Inn", DAY): 1250,
            ("Guests", "Seaview", DAY): 80,
        },
        answers={"decimal": "comma"},
        asks=(Asked("decimal", "40.000 USD"),),
    ),
    page(
        "price-each-with-the-sign-of-its-own-country",
        """
Price   | Harbour Inn | Zur Krone
Coffee  |             | '2,80 €
Tea     | '$2.50      |
Parking | yes         | no
""",
        {
            ("Coffee", "Zur Krone", DAY): 2.8,
            ("Tea", "Harbour Inn", DAY): 2.5,
            ("Parking", "Harbour Inn", DAY): "yes",
            ("Parking", "Zur Krone", DAY): "no",
        },
    ),
    page(
        "price-of-what-is-not-offered",
        """
Offer         | Harbour Inn | Seaview | Zur Krone
Late check-out| '$20        | no      | '$10
Crib          | '$5         | '$9     | ❌
Parking       | yes         | no      | no
""",
        {
            ("Late check-out", "Harbour Inn", DAY): 20,
            ("Late check-out", "Zur Krone", DAY): 10,
            ("Crib", "Harbour Inn", DAY): 5,
            ("Crib", "Seaview", DAY): 9,
            ("Parking", "Harbour Inn", DAY): "yes",
            ("Parking", "Seaview", DAY): "no",
            ("Parking", "Zur Krone", DAY): "no",
        },
        notes=(Note("no", "Late check-out", "Seaview"),),
    ),
    page(
        "price-classes-of-a-guide",
        """
Guide | Luigi | Sushi Go | Taco Hut | Chez Max
Price | $$    | $$$      | $        | '$$$$ (menu)
Patio | yes   | no       | yes      | no
""",
        {
            ("Price", "Luigi", DAY): 2,
            ("Price", "Sushi Go", DAY): 3,
            ("Price", "Taco Hut", DAY): 1,
            ("Price", "Chez Max", DAY): 4,
            ("Patio", "Luigi", DAY): "yes",
            ("Patio", "Sushi Go", DAY): "no",
            ("Patio", "Taco Hut", DAY): "yes",
            ("Patio", "Chez Max", DAY): "no",
        },
        answers={"price_class": "count"},
        asks=(Asked("price_class", "$$"),),
        notes=(Note("menu", "Price", "Chez Max"),),
    ),
    page(
        "price-classes-that-stay-words",
        """
Guide | Luigi | Sushi Go | Taco Hut
Price | €€    | €€€      | €
Patio | yes   | no       | yes
""",
        """
      | Luigi | Sushi Go | Taco Hut
Patio | yes   | no       | yes
""",
        answers={"price_class": "note"},
        told=("€€", "€€€"),
    ),
    page(
        "price-dashes-among-amounts",
        """
Menu  | Salon Eva | Hair Bar | Kamm
Cut   | '$45      | '$50     | -
Color | 100       | -        | 120
""",
        {
            ("Cut", "Salon Eva", DAY): 45,
            ("Cut", "Hair Bar", DAY): 50,
            ("Color", "Salon Eva", DAY): 100,
            ("Color", "Kamm", DAY): 120,
        },
    ),
)
