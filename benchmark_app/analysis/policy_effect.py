"""What other rules would change on a day, service by service (METHODS sections 1-4)."""

from __future__ import annotations

from typing import Final

import numpy as np

from benchmark_app.analysis.cell_table import followed_columns
from benchmark_app.analysis.customer import customer_levels
from benchmark_app.analysis.reading import Reading
from benchmark_app.analysis.spell import is_offered
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.effect import AgeTally, PolicyEffect, RuleFacts, ServiceEffect
from benchmark_app.domain.observation import Mark

#: A service is listed where one of these differs.
_TOLD: Final = ("stage", "provisional", "since", "standing", "badges")
_KINDS: Final = (0, 1, 2)
_YES, _NO, _MEASURE = _KINDS


def policy_effect(before: Reading, after: Reading) -> PolicyEffect:
    """What the rules of `after` change, two readings of the same day and observations."""
    ours, theirs = rule_facts(before), rule_facts(after)
    differing = [
        ServiceEffect(was, would)
        for was, would in zip(ours.services, theirs.services, strict=True)
        if any(getattr(was, name) != getattr(would, name) for name in _TOLD)
    ]
    differing.sort(key=lambda one: (not one.is_moved, not one.is_restood))
    return PolicyEffect(before=ours, after=theirs, services=tuple(differing))


def rule_facts(reading: Reading) -> RuleFacts:
    """What the rules of a reading make of its market."""
    attributes = reading.market.attributes
    days = [reading.as_of]
    level = reading.market_levels(days)[0]
    delays = reading.market.policy.expectation_half_life_months > 0
    yes, no, measure = _tallies(reading)
    places, heaviest = _places(reading)
    return RuleFacts(
        services=tuple(reading.stage(one.id) for one in attributes),
        places=places,
        heaviest=heaviest,
        yes=yes,
        no=no,
        measure=measure,
        level=level,
        customer_level=customer_levels(reading, days)[0] if delays else level.market_level,
        transitions=sum(len(reading.transitions_of(one.id)) for one in attributes),
    )


def _places(reading: Reading) -> tuple[int, tuple[int, float] | None]:
    """How many competitors are in the market on the day, and who weighs most."""
    spans, day = reading.evidence.activity, reading.evidence.day
    inside = (spans.entry <= day) & (spans.exit > day)
    weights = np.where(inside, spans.weights, 0.0)
    if not inside.any():
        return 0, None
    place = int(np.argmax(weights))
    return int(inside.sum()), (int(spans.members[place]), float(weights[place] / weights.sum()))


def _tallies(reading: Reading) -> tuple[AgeTally, AgeTally, AgeTally]:
    """How many of the cells last seen as yes, as no and as a number are older than allowed.

    Together they are the cells of everybody followed that were ever told.
    """
    followed = followed_columns(reading)
    counts = np.zeros((len(_KINDS), 2), dtype=np.int64)
    for attribute in reading.market.attributes:
        row = reading.cells(attribute.id)
        seen = (row.mark == Mark.NUMBER) & followed
        kind = np.where(is_offered(attribute, row.value, attribute.floor), _YES, _NO)
        kind[:] = _MEASURE if attribute.kind is AttributeKind.MEASURE else kind
        np.add.at(counts[:, 1], kind[seen], 1)
        np.add.at(counts[:, 0], kind[seen & row.is_stale], 1)
    yes, no, measure = (AgeTally(*pair) for pair in counts.tolist())
    return yes, no, measure
