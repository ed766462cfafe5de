"""Small markets whose copying can be counted by hand, with a fitted forecast that only counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from benchmark_app.analysis.exposure import Exposure, exposure_of
from benchmark_app.analysis.log import Log, ObservationRow
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.reading import Reading
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

#: Attribute, competitor, day, yes or no or a mark, and perhaps the day it began.
Look = tuple[str, str, str, bool | Mark] | tuple[str, str, str, bool, str]


@dataclass
class Counted:
    """Stands for a fitted forecast: the exposure, and expectations that were stated."""

    exposure: Exposure
    expected: Mapping[int, tuple[int, float]]

    def expected_adoptions(self) -> Mapping[int, tuple[int, float]]:
        return self.expected


class Story(Reading):
    """A reading whose fitted forecast is stated, not fitted."""

    expected: Mapping[int, tuple[int, float]] = {}

    @cached_property
    def foresight(self) -> Counted:
        return Counted(exposure_of(self.evidence), self.expected)


@dataclass
class Told:
    """A market of yes/no attributes (ids 11, 12, ...) and competitors (ids 1, 2, ...).

    The competitor named "Us" is the subject; each row below is one look.
    """

    names: str | Iterable[str | Competitor]
    attributes: Iterable[str | Attribute]
    policy: Policy = field(default_factory=lambda: Policy(stale_no_months=0, stale_yes_months=0))
    rows: list[ObservationRow] = field(default_factory=list)
    market: Market = field(init=False)

    def __post_init__(self) -> None:
        competitors = tuple(
            replace(
                one if isinstance(one, Competitor) else Competitor(name=one, subject=one == "Us"),
                id=place,
            )
            for place, one in enumerate(self.names, 1)
        )
        attributes = tuple(
            replace(
                one
                if isinstance(one, Attribute)
                else Attribute(name=one, kind=AttributeKind.YES_NO),
                id=place,
            )
            for place, one in enumerate(self.attributes, 11)
        )
        self.market = Market(competitors=competitors, attributes=attributes, policy=self.policy)

    def competitor(self, name: str) -> int:
        return next(one.id for one in self.market.competitors if one.name == name)

    def attribute(self, name: str) -> int:
        return next(one.id for one in self.market.attributes if one.name == name)

    def look(self, *looks: Look) -> Told:
        for attribute, competitor, day, value, *started in looks:
            place = len(self.rows) + 1
            self.rows.append(
                (
                    place,
                    self.attribute(attribute),
                    self.competitor(competitor),
                    number(day),
                    place,
                    None if isinstance(value, Mark) else float(value),
                    int(value) if isinstance(value, Mark) else int(Mark.NUMBER),
                    None,
                    number(started[0]) if started else None,
                    0,
                )
            )
        return self

    def checks(self, attribute: str, day: str, offering: str, lacking: str = "") -> Told:
        """Looks at competitors of one letter on one day."""
        self.look(*((attribute, name, day, True) for name in offering))
        return self.look(*((attribute, name, day, False) for name in lacking))

    @property
    def logs(self) -> dict[int, Log]:
        return {
            one.id: Log.from_rows([row for row in self.rows if row[1] == one.id])
            for one in self.market.attributes
        }

    def reading(self, as_of: str, expected: Mapping[int, tuple[int, float]] | None = None) -> Story:
        found = Story(self.market, self.logs, date.fromisoformat(as_of))
        found.expected = expected or {}
        return found


def number(day: str) -> int:
    return day_number(date.fromisoformat(day))
