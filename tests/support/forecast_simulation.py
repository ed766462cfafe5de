"""Markets whose competitors copy by the very model that is fitted, so that the truth is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from copying_cases import Told, number
from numpy.typing import NDArray

from benchmark_app.analysis.outlook import Outlook
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.forecast import DAYS_A_YEAR

FloatArray = NDArray[np.float64]
#: The day on which every simulated market opens: 2000-01-01.
OPENING: Final = 10957


@dataclass(frozen=True, eq=False)
class Model:
    """A pace a year, what the three bins do to it, and the shape of the frailties."""

    rate: float = 0.3
    factor: tuple[float, float, float] = (0.8, 1.0, 1.5)
    shape: float = 1.5


@dataclass(frozen=True, eq=False)
class Copied:
    """Days of adoption [j, c] under a model, all of them, however late."""

    days: FloatArray

    @classmethod
    def under(
        cls, model: Model, seed: int, attributes: int, competitors: int, years: float
    ) -> Copied:
        """One history; attributes begin evenly over so many years, each with a random first."""
        dice = np.random.default_rng([707, seed])
        days = np.empty((attributes, competitors))
        for row in range(attributes):
            pace = dice.gamma(model.shape) / model.shape * model.rate
            day = OPENING + np.ceil(dice.random() * years * DAYS_A_YEAR)
            order = dice.permutation(competitors)
            days[row, order[0]] = day
            for count in range(1, competitors):
                share = count / competitors
                bin_ = (share > 1 / 3 + 1e-9) + (share > 2 / 3 + 1e-9)
                left = competitors - count
                day += dice.exponential() / (pace * model.factor[bin_] * left) * DAYS_A_YEAR
                days[row, order[count]] = day
        return cls(days)

    def market(self, until: int) -> Told:
        """What is known on a day of who looked often enough to date every start exactly.

        On the day an attribute begins everyone else is found without it, and on the day asked
        about everyone who has not begun.
        """
        attributes, competitors = self.days.shape
        opening = date_of(OPENING)
        told = Told(
            [Competitor(name=f"C{place:02}", entered_on=opening) for place in range(competitors)],
            [f"a{place:03}" for place in range(attributes)],
        )
        for row, days in enumerate(np.ceil(self.days).tolist()):
            first = min(days)
            for column, day in enumerate(days):
                looks = [] if first > until or day == first else [(first, False)]
                looks += [(day, True)] if day <= until else [(until, False)]
                for at, offers in looks if first <= until else []:
                    place = len(told.rows) + 1
                    start = int(at) if offers else None
                    told.rows.append(
                        (
                            place,
                            row + 11,
                            column + 1,
                            int(at),
                            place,
                            float(offers),
                            0,
                            None,
                            start,
                            0,
                        )
                    )
        return told

    def surveyed(self, until: int, every: int) -> Told:
        """What is known on a day of who looks at each competitor at most every so many days.

        Nobody's start is told. Looks begin 400 days after the market opened, so that some cells
        are found there already, and no two competitors are looked at on the same days.
        """
        attributes, competitors = self.days.shape
        told = Told(
            [f"C{one:02}" for one in range(competitors)],
            [f"a{one:03}" for one in range(attributes)],
        )
        for row, days in enumerate(self.days):
            for column, begun in enumerate(days.tolist()):
                for day in range(OPENING + 400 + column, until + 1, every):
                    place = len(told.rows) + 1
                    offers = float(begun <= day)
                    told.rows.append(
                        (place, row + 11, column + 1, day, place, offers, 0, None, None, 0)
                    )
        return told

    def outlook(self, until: int) -> Outlook:
        """The reading of that day."""
        return outlook(self.market(until), until)

    def reached(self, threshold: float) -> FloatArray:
        """The day [j] on which the threshold is reached."""
        needed = int(np.ceil(threshold * self.days.shape[1] - 1e-9))
        found: FloatArray = np.sort(self.days, axis=1)[:, needed - 1]
        return found


def outlook(told: Told, day: int) -> Outlook:
    """What a story tells up to a day number."""
    return Outlook(told.market, told.logs, date_of(day))


def regular(completed: int, step: int = 100) -> Told:
    """Attributes that spread from one to all five, one in so many days, and one that has begun."""
    names = [f"a{place}" for place in range(completed)]
    told = Told("ABCDE", [*names, "ice"])
    for place, name in enumerate(names):
        start = number("2010-01-01") + 150 * place
        for count in range(1, 6):
            day = date_of(start + step * (count - 1)).isoformat()
            told.checks(name, day, "ABCDE"[:count], "ABCDE"[count:])
    return told.checks("ice", "2014-01-01", "A", "BCDE")
