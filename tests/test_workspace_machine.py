"""Edits, undo, redo and reopening in any order, against a model of plain dictionaries."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from workspace_machine import WorkspaceMachine

TestWorkspaceMachine = pytest.mark.timeout(600)(WorkspaceMachine.TestCase)  # to shrink a failure
TestWorkspaceMachine.settings = settings(
    max_examples=40,  # the gates take 2,000
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
