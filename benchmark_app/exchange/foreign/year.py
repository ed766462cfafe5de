"""Services that say a year of each business, as when it was founded: days and no values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.cell_look import Look, look_of
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.seen import Seen

#: 1998, and 2019.11 for November 2019.
_YEAR: Final = re.compile(r"(?P<year>1[89]\d\d|20[0-4]\d)(\.(?P<month>0?[1-9]|1[0-2]))?")
#: Prices end in round numbers where they are as high as years.
_ROUND: Final = 5
_FIRST: Final = frozenset("12")


def services_of_years(seen: Sequence[Seen], kinds: Mapping[str, AttributeKind]) -> frozenset[str]:
    """The keys of the services of which every number is a year, or a month of one.

    `kinds` are those of services that are known: these count what they counted.
    """
    years: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
    for one in seen:
        found = _YEAR.fullmatch(one.text) if one.text[:1] in _FIRST else None
        if found is not None:
            years[one.service].append(found)
    likely = {
        service
        for service, found in years.items()
        if len(found) > 1 and any(one["month"] or int(one["year"]) % _ROUND for one in found)
    }
    likely -= {service for service in likely if service in kinds or names_price(service)}
    if not likely:
        return frozenset()
    others = (one for one in seen if one.service in likely and not _YEAR.fullmatch(one.text))
    return frozenset(likely - {one.service for one in others if look_of(one.cell) is Look.AMOUNT})
