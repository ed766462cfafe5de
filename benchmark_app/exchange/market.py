"""What a workspace's market is to files that come in and go out."""

from __future__ import annotations

from typing import Protocol

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy


class MarketLike(Protocol):
    """The entities and rules a workspace has."""

    @property
    def competitors(self) -> tuple[Competitor, ...]:
        """The visible businesses, the subject included."""

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The visible services and properties, in the owner's order."""

    @property
    def importance(self) -> tuple[Importance, ...]:
        """All dated weights."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """What the owner decided, at most one a visible attribute."""

    @property
    def events(self) -> tuple[CompetitorEvent, ...]:
        """What happened to the visible competitors."""

    @property
    def policy(self) -> Policy:
        """The rules."""

    @property
    def noun(self) -> Noun | None:
        """What the business is called by."""
