"""The rules as they are being typed, on top of those in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.policy import EDGES, Policy, PolicyFault, policy_faults
from benchmark_app.words.method import changed_rules, rule_number

_USUAL = Policy()


class RuleDraft(QObject):
    """Holds what was typed and not used yet; `changed` tells that any number is another."""

    changed = Signal()

    def __init__(self, policy: Policy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_force = policy
        self._typed: dict[str, float] = {}

    @property
    def in_force(self) -> Policy:
        """The workspace's own rules."""
        return self._in_force

    @property
    def policy(self) -> Policy:
        """The rules as typed, whether they can be used or not."""
        return replace(self._in_force, **self._typed)  # type: ignore[arg-type]

    @property
    def changes(self) -> tuple[str, ...]:
        """The keys of the rules that were changed, in their order."""
        return changed_rules(self._in_force, self.policy)

    @property
    def faults(self) -> Mapping[str, PolicyFault]:
        """What keeps them from being used, by the rule beside which it is to be said."""
        return {self._place(fault): fault for fault in policy_faults(self.policy)}

    def take(self, key: str, shown: float) -> None:
        """A number was typed, as it is shown: 70 for a share of 0.7."""
        number = rule_number(key, shown)
        if number == getattr(self.policy, key):
            return
        self._typed.pop(key, None)  # the latest stands last
        if number != getattr(self._in_force, key):
            self._typed[key] = number
        self.changed.emit()

    def restore(self, key: str) -> None:
        """Forget what was typed for one rule."""
        if self._typed.pop(key, None) is not None:
            self.changed.emit()

    def make_usual(self, *keys: str) -> None:
        """The usual numbers for these rules, for all where none is named."""
        usual = asdict(_USUAL)
        for key in keys or usual:
            self._typed.pop(key, None)
            if usual[key] != getattr(self._in_force, key):
                self._typed[key] = usual[key]
        self.changed.emit()

    def discard(self) -> None:
        """Forget everything that was typed."""
        if self._typed:
            self._typed.clear()
            self.changed.emit()

    def follow(self, policy: Policy) -> None:
        """Other rules are in force now; what was typed on top of them stays."""
        self._in_force = policy
        typed = self._typed.items()
        self._typed = {key: value for key, value in typed if value != getattr(policy, key)}
        self.changed.emit()

    def _place(self, fault: PolicyFault) -> str:
        """Edges out of order are said beside the one of the two that was typed last."""
        if fault.code == "policy_not_valid":
            return fault.key
        pair = (fault.key, EDGES[EDGES.index(fault.key) + 1])
        typed = [key for key in self._typed if key in pair]
        return typed[-1] if typed else fault.key
