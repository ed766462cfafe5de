"""All that is known but the observations: who competes, on what, by which rules, called what."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """The visible competitors (the subject included) and attributes, in the owner's order."""

    competitors: tuple[Competitor, ...]
    attributes: tuple[Attribute, ...]
    importance: tuple[Importance, ...] = ()
    plans: tuple[Plan, ...] = ()
    events: tuple[CompetitorEvent, ...] = ()
    policy: Policy = field(default_factory=Policy)
    noun: Noun | None = None

    @property
    def subject(self) -> Competitor | None:
        """The owner's own business, if one is marked."""
        return next((one for one in self.competitors if one.subject), None)

    @property
    def members(self) -> tuple[Competitor, ...]:
        """Those who can make up the market: neither the subject nor potential; ascending by id."""
        inside = (
            one
            for one in self.competitors
            if not one.subject and one.kind is not CompetitorKind.POTENTIAL
        )
        return tuple(sorted(inside, key=lambda one: one.id))

    def attribute(self, id: int) -> Attribute:  # noqa: A002 - the model's own word
        """The attribute with that id; KeyError where none is visible."""
        for one in self.attributes:
            if one.id == id:
                return one
        raise KeyError(id)

    def competitor(self, id: int) -> Competitor:  # noqa: A002 - the model's own word
        """The competitor with that id; KeyError where none is visible."""
        for one in self.competitors:
            if one.id == id:
                return one
        raise KeyError(id)
