"""The small changes an edit is made of, as the log keeps them: ids only, rows stay in the table."""

from __future__ import annotations

from datetime import date
from typing import Final

import msgspec

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EntityKind
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy

#: First and last id of a run of neighbours, both included.
Range = tuple[int, int]


class Recorded(msgspec.Struct, frozen=True, tag="record"):
    """Observations are live."""

    ranges: tuple[Range, ...]


class Retracted(msgspec.Struct, frozen=True, tag="retract"):
    """Observations are taken back."""

    ranges: tuple[Range, ...]


class CompetitorPut(msgspec.Struct, frozen=True, tag="competitor"):
    """A competitor is visible and reads so."""

    entity: Competitor


class AttributePut(msgspec.Struct, frozen=True, tag="attribute"):
    """An attribute is visible and reads so."""

    entity: Attribute


class ImportancePut(msgspec.Struct, frozen=True, tag="importance"):
    """An attribute weighs so much from a day on."""

    entity: Importance


class PlanPut(msgspec.Struct, frozen=True, tag="plan"):
    """The plan of an attribute reads so."""

    entity: Plan


class EventPut(msgspec.Struct, frozen=True, tag="event"):
    """What happened to a competitor on a day reads so."""

    entity: CompetitorEvent


class Removed(msgspec.Struct, frozen=True, tag="remove"):
    """An entity is hidden, or a dated importance, a plan or an event gone."""

    kind: EntityKind
    id: int
    from_date: date | None = None


class PolicySet(msgspec.Struct, frozen=True, tag="policy"):
    """The rules read so."""

    policy: Policy


class NounSet(msgspec.Struct, frozen=True, tag="noun"):
    """The business is called by this noun, or by none of its own."""

    noun: Noun | None


Step = (
    Recorded
    | Retracted
    | CompetitorPut
    | AttributePut
    | ImportancePut
    | PlanPut
    | EventPut
    | Removed
    | PolicySet
    | NounSet
)

_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(list[Step])


def encode_steps(steps: list[Step]) -> str:
    """The steps as the text of the log."""
    return _ENCODER.encode(steps).decode()


def decode_steps(text: str) -> list[Step]:
    """The steps a text of the log holds."""
    return _DECODER.decode(text)
