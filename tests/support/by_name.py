"""Services and competitors of an open file by their names, and what was decided about them."""

from __future__ import annotations

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.plan import Plan
from benchmark_app.ui.editor import Editor


def attribute_named(editor: Editor, name: str) -> Attribute:
    """The service that must be there."""
    found = editor.workspace.find_attribute(name)
    assert found is not None, name
    return found


def competitor_named(editor: Editor, name: str) -> Competitor:
    """The competitor, or the own business, that must be there."""
    found = editor.workspace.find_competitor(name)
    assert found is not None, name
    return found


def plan_for(editor: Editor, service: str) -> Plan | None:
    """What was decided about a service."""
    one = attribute_named(editor, service).id
    return next((plan for plan in editor.market.plans if plan.attribute == one), None)


def select_cell(editor: Editor, service: str, place: str) -> None:
    """Make a cell the current one everywhere."""
    editor.select(attribute_named(editor, service).id, competitor_named(editor, place).id)
