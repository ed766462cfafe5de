"""What the owner begins with: a name, competitors, services, and where to keep it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, SetNoun
from benchmark_app.domain.noun import Noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A new workspace as it is asked for; nothing of it is stored yet.

    `trade` is the key of a trade, empty for none.
    """

    path: Path
    name: str
    trade: str = ""
    competitors: tuple[str, ...] = ()
    services: tuple[Attribute, ...] = ()

    def edit(self, noun: Noun) -> Edit:
        """All of it as one step, with what the business is called by."""
        puts: list[Edit] = [SetNoun(noun), Put(Competitor(name=self.name, subject=True))]
        puts += [Put(Competitor(name=one)) for one in self.competitors]
        puts += [Put(one) for one in self.services]
        return EditGroup(tuple(puts), label="begin")
