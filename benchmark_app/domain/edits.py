"""Every change is a value; the workspace applies it and answers with its inverse."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, overload

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Method, Observation, Value
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy

Entity = Competitor | Attribute | Importance | Plan | CompetitorEvent
EntityKind = Literal["competitor", "attribute", "importance", "plan", "competitor_event"]


@dataclass(frozen=True, slots=True, init=False)
class Record:
    """Observations to add, one or many.

    `Record("Seaview", "Free parking", "yes", observed_on=day)` writes one by names;
    `Record(observations=(...))` writes many. An observation that carries the id of a retracted
    one brings that one back as it was.
    """

    observations: tuple[Observation, ...]

    @overload
    def __init__(self, *, observations: tuple[Observation, ...]) -> None: ...

    @overload
    def __init__(
        self,
        competitor: int | str,
        attribute: int | str,
        value: Value | str,
        *,
        observed_on: date,
        method: Method = ...,
        source: str = ...,
        note: str = ...,
        started_on: date | None = ...,
    ) -> None: ...

    def __init__(
        self,
        competitor: int | str = "",
        attribute: int | str = "",
        value: Value | str = "",
        *,
        observed_on: date | None = None,
        method: Method = Method.UNSTATED,
        source: str = "",
        note: str = "",
        started_on: date | None = None,
        observations: tuple[Observation, ...] = (),
    ) -> None:
        if observed_on is None and (competitor, attribute, value) != ("", "", ""):
            raise TypeError("a value needs the day it was seen on: observed_on=...")
        if observed_on is not None:
            one = Observation(
                competitor=competitor,
                attribute=attribute,
                value=value,
                observed_on=observed_on,
                method=method,
                source=source,
                note=note,
                started_on=started_on,
            )
            observations = (*observations, one)
        object.__setattr__(self, "observations", observations)


@dataclass(frozen=True, slots=True)
class Retract:
    """Take observations back by id; the history keeps them."""

    observations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """Add an entity (id 0) or change the one with its id; a removed one comes back.

    `of` names the attribute of an `Importance` or a `Plan`, or the competitor of a
    `CompetitorEvent`, whose own id is not known yet (0), as in a file. One plan an attribute, one
    event a competitor and day: another one takes its place.
    """

    entity: Entity
    of: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Hide a competitor or attribute by id, or drop what was said of one.

    An importance is dropped by its attribute and `from_date`, a plan by its attribute, a
    competitor's event by its competitor and, as `from_date`, its day.
    """

    kind: EntityKind
    id: int
    from_date: date | None = None


@dataclass(frozen=True, slots=True)
class SetPolicy:
    """Replace the workspace's rules."""

    policy: Policy


@dataclass(frozen=True, slots=True)
class SetNoun:
    """Call the workspace's business by a noun; None: by the one the program usually says."""

    noun: Noun | None


@dataclass(frozen=True, slots=True)
class EditGroup:
    """Several edits as one step of undo; `label` is a code the words know.

    `report` stays in the history with the step; one of a group inside a group does not.
    """

    edits: tuple[Edit, ...]
    label: str = ""
    report: ImportReport | None = None


Edit = Record | Retract | Put | Remove | SetPolicy | SetNoun | EditGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an edit did: the inverse, and what listeners must look at again.

    `cells` are (attribute id, competitor id) pairs; `structure` is True when competitors,
    attributes, importance, events, policy or the noun changed; a plan only touches its attribute.
    `created` lists the ids of new entities and observations in the order of the edit.

    Changes that were caught up with have `structure`, every attribute and an empty inverse.
    """

    revision: int
    inverse: Edit
    cells: frozenset[tuple[int, int]] = frozenset()
    attributes: frozenset[int] = frozenset()
    structure: bool = False
    created: tuple[int, ...] = field(default=())
