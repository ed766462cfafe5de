"""One service in the list of what to do first, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Edit, Put, Remove
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.foreseen import Foreseen

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Market, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRow:
    """A service with its priority as last computed and its plan as it is now.

    `share` is its priority against the highest, in [0, 1].
    """

    attribute: Attribute
    stage: LifecycleStage | None
    priority: Priority
    plan: Plan
    share: float

    @property
    def is_settled(self) -> bool:
        """Whether the priority was computed with the plan as it is now."""
        return self.plan == (self.priority.plan or Plan(attribute=self.attribute.id))

    @property
    def is_left(self) -> bool:
        """Whether the owner decided to leave it."""
        return self.plan.move is Move.LEAVE


def first_rows(found: Foreseen, market: Market, snapshot: Snapshot) -> tuple[FirstRow, ...]:
    """The rows in their order; services that are gone since are left out."""
    attributes = {one.id: one for one in market.attributes}
    plans = {one.attribute: one for one in market.plans}
    highest = max((one.priority for one in found.priorities), default=0.0)
    return tuple(
        FirstRow(
            attribute=attributes[one.attribute],
            stage=snapshot.stage(one.attribute).stage,
            priority=one,
            plan=plans.get(one.attribute) or Plan(attribute=one.attribute),
            share=one.priority / highest if highest > 0 else 0.0,
        )
        for one in found.priorities
        if one.attribute in attributes
    )


def plan_edit(before: Plan, wanted: Plan, market: Market) -> Edit | None:
    """The edit from one plan to another: a plan that says nothing any more goes."""
    if wanted == before:
        return None
    is_kept = any(one.attribute == wanted.attribute for one in market.plans)
    if wanted != Plan(attribute=wanted.attribute):
        return Put(wanted)
    return Remove("plan", wanted.attribute) if is_kept else None


def with_effort(row: FirstRow, effort: int) -> Plan:
    """The row's plan with another effort."""
    return replace(row.plan, effort=effort)


def with_move(row: FirstRow, move: Move | None) -> Plan:
    """The row's plan with another decision."""
    return replace(row.plan, move=move)
