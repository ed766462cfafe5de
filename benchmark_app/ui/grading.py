"""Turns a yes/no service into one with levels: what was yes stays yes."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from benchmark_app.domain.attribute import Attribute, Level
from benchmark_app.domain.edits import Edit, Put, Record, Retract
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.ui.editor import Editor


def graded(editor: Editor, wanted: Attribute) -> tuple[Edit, ...]:
    """The edits that make a yes/no attribute the wanted one, which has levels.

    A yes is stored as 1, which as a level would say partly, so each is written anew as 2 with the
    day, the instant and the details it had. A plan that aims at yes still does.
    """
    market, workspace = editor.market, editor.workspace
    seen = chain.from_iterable(
        workspace.cell_observations(wanted.id, one.id) for one in market.competitors
    )
    yes = [one for one in seen if one.retracted_at is None and _is_yes(one.value)]
    edits: list[Edit] = [Retract(tuple(one.id for one in yes))] if yes else []
    edits.append(Put(wanted))
    if yes:
        anew = tuple(replace(one, id=0, value=float(Level.YES)) for one in yes)
        edits.append(Record(observations=anew))
    edits += [
        Put(replace(plan, target=float(Level.YES)))
        for plan in market.plans
        if plan.attribute == wanted.id and plan.target == float(Level.PARTLY)
    ]
    return tuple(edits)


def _is_yes(value: Value | str) -> bool:
    """Whether a stored value says yes; the marks are numbers too, and say something else."""
    return not isinstance(value, Mark) and value == float(Level.PARTLY)
