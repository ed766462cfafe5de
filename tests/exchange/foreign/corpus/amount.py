"""Prices, ranges, percentages, thousands: read as they are meant, or asked."""

from awkward import Asked, page

CASES = (
    page(
        "amount-dollars-as-text",
        """
Price    | Harbour Inn | Seaview   | Palm Court
Single   | $35.00      | $42.50    | $1,035.00
Double   | $65         | USD 70    | 80 $
""",
        """
         | Harbour Inn | Seaview   | Palm Court
Single   | 35          | 42.5      | 1035
Double   | 65          | 70        | 80
""",
        never=("Price",),
    ),
    page(
        "amount-dollars-of-two-countries",
        """
Price    | Harbour Inn | Seaview   | Palm Court
Single   | A$49        | 79 USD    | A$60
Double   | 49 CAD      | USD 59    | US$30
""",
        """
         | Harbour Inn | Seaview   | Palm Court
Single   | 49          |           | 60
Double   |             | 59        | 30
""",
        told=("79 USD", "49 CAD"),
    ),
    page(
        "amount-currency-by-number-format",
        """
Price    | Harbour Inn | Seaview
Single   | 35          | 42.5
Double   | 65          | 70
""",
        """
         | Harbour Inn | Seaview
Single   | 35          | 42.5
Double   | 65          | 70
""",
        formats=(("B2", '"$"#,##0.00'), ("C2", '"$"#,##0.00'), ("B3", "[$€-2] #,##0.00")),
    ),
    page(
        "amount-two-prices-in-a-cell",
        """
Price    | Harbour Inn | Seaview
Single   | $65 / $75   | $60
Double   | $90 - $110  | $95
""",
        """
         | Harbour Inn | Seaview
Single   | 65          | 60
Double   | 90          | 95
""",
        answers={"range": "low"},
        asks=(Asked("range", "$65 / $75"), Asked("range", "$90 - $110")),
    ),
    page(
        "amount-from-about-and-up",
        """
Price    | Harbour Inn | Seaview | Palm Court
Single   | from $40    | ~30     | $45+
Double   | $50         | $60     | $55
""",
        """
         | Harbour Inn | Seaview | Palm Court
Double   | 50          | 60      | 55
""",
        may={
            ("Single", "Harbour Inn", "2026-11-20"): (40,),
            ("Single", "Seaview", "2026-11-20"): (30,),
            ("Single", "Palm Court", "2026-11-20"): (45,),
        },
        told=("from $40", ("~30", "30"), "$45+"),
    ),
    page(
        "amount-thousands-with-k",
        """
Followers | Blue Cup | Corner Cafe
Instagram | 24k      | 3.5k
Reviews   | 1.2K     | 870
""",
        """
          | Blue Cup | Corner Cafe
Reviews   |          | 870
""",
        may={
            ("Instagram", "Blue Cup", "2026-11-20"): (24000,),
            ("Instagram", "Corner Cafe", "2026-11-20"): (3500,),
            ("Reviews", "Blue Cup", "2026-11-20"): (1200,),
        },
        answers={"decimal": "point"},
    ),
    page(
        "amount-percent-as-text-and-as-format",
        """
Discount for regulars | Blue Cup | Corner Cafe | Milk Bar
Coffee                | 15%      | 0.12        | 10 %
Cake                  | 0.05     | 5%          | 0%
""",
        """
                      | Blue Cup | Corner Cafe | Milk Bar
Coffee                | 15       | 12          | 10
Cake                  | 5        | 5           | 0
""",
        formats=(("C2", "0%"), ("B3", "0%")),
    ),
    page(
        "amount-comma-and-point-disagree",
        """
Price    | Harbour Inn | Seaview
Single   | '1,5        | '2.5
Double   | '3,25       | '4.75
""",
        {},
        asks=(Asked("decimal"),),
        may={
            ("Single", "Harbour Inn", "2026-11-20"): (1.5,),
            ("Single", "Seaview", "2026-11-20"): (2.5,),
            ("Double", "Harbour Inn", "2026-11-20"): (3.25,),
            ("Double", "Seaview", "2026-11-20"): (4.75,),
        },
    ),
    page(
        "amount-one-point-two-three-four",
        """
Rooms cleaned | Harbour Inn | Seaview
Per year      | '1.234      | '2.345
""",
        """
              | Harbour Inn | Seaview
Per year      | 1.234       | 2.345
""",
        answers={"decimal": "point"},
        asks=(Asked("decimal", "1.234"),),
    ),
    page(
        "amount-thousands-beside-a-decimal-comma",
        """
Offer | Harbour Inn | Seaview | Pine House
Wait  | '1,5        | 2       | 3
Seats | '1,200      | 950     | 800
""",
        """
      | Harbour Inn | Seaview | Pine House
Wait  | 1.5         | 2       | 3
Seats | 1200        | 950     | 800
""",
        answers={"thousands": "thousands"},
        asks=(Asked("thousands", "1,200"),),
    ),
    page(
        "amount-fractions-beside-percents",
        """
Offer     | Harbour Inn | Seaview | Pine House
Discount  | 0.1         | 15%     | 0.2
Occupancy | 80%         | 0.75    | '0.9
""",
        """
          | Harbour Inn | Seaview | Pine House
Discount  | 10          | 15      | 20
Occupancy | 80          | 75      | 90
""",
        answers={"percent": "fractions"},
        asks=(Asked("percent", "0.1"), Asked("percent", "0.75")),
    ),
    page(
        "amount-numbers-as-text",
        """
Wait in minutes | Dr. Bell | City Clinic | MedPoint
Reception       | '5       | '25         | 12
Phone           | '2       | 4           | '9
""",
        """
                | Dr. Bell | City Clinic | MedPoint
Reception       | 5        | 25          | 12
Phone           | 2        | 4           | 9
""",
    ),
    page(
        "amount-numbers-with-units",
        """
Service   | Dr. Bell | City Clinic | MedPoint
Reception | 5 min    | 25 min      | 12 min
Distance  | 0.5 km   | 3 km        | 1.2 km
""",
        """
          | Dr. Bell | City Clinic | MedPoint
Reception | 5        | 25          | 12
Distance  | 0.5      | 3           | 1.2
""",
    ),
    page(
        "amount-units-that-differ",
        """
Service   | Dr. Bell | City Clinic | MedPoint
Reception | 5 min    | 1 h         | 12 min
""",
        """
          | Dr. Bell | City Clinic | MedPoint
Reception | 5        |             | 12
""",
        may={("Reception", "City Clinic", "2026-11-20"): (60,)},
        told=("1 h",),
    ),
    page(
        "amount-price-row-among-yes-and-no",
        """
Feature   | Blue Cup | Corner Cafe | Milk Bar
Terrace   | yes      | no          | yes
Cappuccino | $3.50   | $4.00       | $3.80
Oat milk  | no       | yes         | yes
""",
        """
          | Blue Cup | Corner Cafe | Milk Bar
Terrace   | yes      | no          | yes
Cappuccino | 3.5     | 4           | 3.8
Oat milk  | no       | yes         | yes
""",
    ),
    page(
        "amount-free-among-prices",
        """
Price      | Blue Cup | Corner Cafe | Milk Bar
Refill     | free     | $1.50       | $1.00
Cappuccino | $3.50    | $4.00       | n/a
""",
        """
           | Blue Cup | Corner Cafe | Milk Bar
Refill     |          | 1.5         | 1
Cappuccino | 3.5      | 4           |
""",
        may={("Refill", "Blue Cup", "2026-11-20"): (0,)},
        never=("Price",),
    ),
    page(
        "amount-clock-times-are-no-numbers",
        """
Feature       | Blue Cup    | Corner Cafe
Opening hours | 10:00-22:00 | 8 am to 6 pm
Terrace       | yes         | no
""",
        {
            ("Terrace", "Blue Cup", "2026-11-20"): "yes",
            ("Terrace", "Corner Cafe", "2026-11-20"): "no",
        },
        told=("10:00-22:00", "8 am to 6 pm"),
    ),
    page(
        "amount-phone-and-address-are-no-numbers",
        """
Feature | Blue Cup        | Corner Cafe
Phone   | 555-0142        | 555-0177
Address | 12 Market Place | 3 High Street
Terrace | yes             | no
""",
        {
            ("Terrace", "Blue Cup", "2026-11-20"): "yes",
            ("Terrace", "Corner Cafe", "2026-11-20"): "no",
        },
        told=("555-0142", "12 Market Place"),
    ),
    page(
        "amount-parentheses-and-minus",
        """
Price against ours | Blue Cup | Corner Cafe | Milk Bar
Espresso           | -0.5     | 0.3         | '-0.2
""",
        """
                   | Blue Cup | Corner Cafe | Milk Bar
Espresso           | -0.5     | 0.3         | -0.2
""",
    ),
    page(
        "amount-per-night-and-per-person",
        """
Price     | Harbour Inn  | Seaview       | Palm Court
Double    | 65 €/night   | 72 € / night  | 80 €/night
Breakfast | €9 per person | €12 per person | €10 per person
""",
        """
          | Harbour Inn  | Seaview       | Palm Court
Double    | 65           | 72            | 80
Breakfast | 9            | 12            | 10
""",
    ),
)
