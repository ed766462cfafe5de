"""What an edit is called in the history: a code of the words and how many things it touches."""

from __future__ import annotations

from dataclasses import dataclass

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import (
    Edit,
    EditGroup,
    Entity,
    Put,
    Record,
    Remove,
    Retract,
    SetNoun,
)
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class EditLabel:
    """A code of `words.edit` with its count."""

    code: str
    count: int


def label_of(edit: Edit) -> EditLabel:
    """What an edit is called; a group without a label is called as its parts, where they agree.

    An import counts the values that are new or changed, not the entities they needed.
    """
    match edit:
        case EditGroup(edits, label, report):
            parts = [label_of(one) for one in edits]
            codes = {part.code for part in parts}
            code = label or (codes.pop() if len(codes) == 1 else "group")
            if report is not None:
                return EditLabel(code, report.new + report.changed)
            return EditLabel(code, sum(part.count for part in parts))
        case Record(items) | Retract(items):
            code = "record" if isinstance(edit, Record) else "retract"
            return EditLabel(code, len(items))
        case Put(entity):
            return EditLabel(_put_code(entity), 1)
        case Remove(kind):
            return EditLabel(f"remove_{kind}", 1)
        case SetNoun():
            return EditLabel("noun", 1)
        case _:
            return EditLabel("policy", 1)


def _put_code(entity: Entity) -> str:
    match entity:
        case Competitor(id=known):
            return "put_competitor" if known else "add_competitor"
        case Attribute(id=known):
            return "put_attribute" if known else "add_attribute"
        case Plan():
            return "put_plan"
        case CompetitorEvent():
            return "put_competitor_event"
        case _:
            return "put_importance"
