"""Turns a yes/no service into one with levels: what was yes stays yes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from benchmark_app.domain.attribute import Attribute, AttributeKind, Level
from benchmark_app.domain.edits import Edit, Put, Record, Retract
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.domain.plan import Plan


def graded(
    attribute: Attribute, seen: Iterable[Observation], plan: Plan | None
) -> tuple[Edit, ...]:
    """The edits that give a yes/no attribute levels; `seen` are all its observations.

    A yes is stored as 1, which as a level would say partly, so each is written anew as 2 with the
    day, the instant and the details it had. A plan that aims at yes still does.
    """
    yes = [one for one in seen if one.retracted_at is None and _is_yes(one.value)]
    edits: list[Edit] = [Retract(tuple(one.id for one in yes))] if yes else []
    edits.append(Put(replace(attribute, kind=AttributeKind.LEVEL, offered_from=None)))
    if yes:
        anew = tuple(replace(one, id=0, value=float(Level.YES)) for one in yes)
        edits.append(Record(observations=anew))
    if plan is not None and plan.target == float(Level.PARTLY):
        edits.append(Put(replace(plan, target=float(Level.YES))))
    return tuple(edits)


def _is_yes(value: Value | str) -> bool:
    """Whether a stored value says yes; the marks are numbers too, and say something else."""
    return not isinstance(value, Mark) and value == float(Level.PARTLY)
