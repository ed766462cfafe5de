"""An edit tried there and back, and a refusal that leaves nothing behind."""

from __future__ import annotations

import pytest

from benchmark_app.domain.edits import Changes, Edit
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.plan import Plan
from benchmark_app.errors import EditRefused
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace


def stored(workspace: Workspace) -> tuple[object, ...]:
    """Everything an owner can see."""
    return workspace.market, [one for one in workspace.observations() if one.retracted_at is None]


def plans_of(workspace: Workspace) -> tuple[Plan, ...]:
    """The plans of what is visible."""
    return workspace.market.plans


def events_of(workspace: Workspace) -> tuple[CompetitorEvent, ...]:
    """What happened to the visible competitors."""
    return workspace.market.events


def refuse(workspace: Workspace, edit: Edit, code: str) -> EditRefused:
    """The refusal of an edit, after a look that nothing changed and the words know it."""
    before, revision = stored(workspace), workspace.revision
    with pytest.raises(EditRefused) as refused:
        workspace.apply(edit)
    assert refused.value.code == code
    assert (stored(workspace), workspace.revision) == (before, revision)
    for language in Language:
        assert error_text(refused.value, language)
    return refused.value


def apply_and_back(workspace: Workspace, edit: Edit) -> Changes:
    """Applies an edit, its inverse and the inverse's inverse, comparing what is stored."""
    before = stored(workspace)
    changes = workspace.apply(edit)
    after = stored(workspace)
    back = workspace.apply(changes.inverse)
    assert stored(workspace) == before
    workspace.apply(back.inverse)
    assert stored(workspace) == after
    return changes
