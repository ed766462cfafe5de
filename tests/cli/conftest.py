"""A small market on disk, and a way to run the command as a shell would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from benchmark_app import Competitor, EditGroup, Put, Record, create_workspace
from benchmark_app.cli import main
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction

BUSINESSES = ("Ours", "Seaview", "Harbour", "카페 온도")


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run_command


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """Parking spreads from one to all three; the owner lacks it. A price is a measure.

    Seaview has parking from 2020-01-01, Harbour from 2021-01-01, 카페 온도 from 2022-01-01.
    """
    path = tmp_path / "market.bench"
    with create_workspace(path, name="Market") as workspace:
        workspace.apply(
            EditGroup(
                (
                    *(Put(Competitor(name=one, subject=one == "Ours")) for one in BUSINESSES),
                    Put(Attribute(name="Parking", kind=AttributeKind.YES_NO)),
                    Put(
                        Attribute(
                            name="Price",
                            touchpoint="price",
                            kind=AttributeKind.MEASURE,
                            unit="$",
                            direction=Direction.LOWER,
                            worst=10.0,
                            best=2.0,
                        )
                    ),
                )
            )
        )
        for year, offering in ((2020, 1), (2021, 2), (2022, 3)):
            for place, name in enumerate(BUSINESSES):
                has = "yes" if 0 < place <= offering else "no"
                workspace.apply(Record(name, "Parking", has, observed_on=date(year, 1, 1)))
                price = 4.0 + place + (year - 2020) / 3
                workspace.apply(Record(name, "Price", price, observed_on=date(year, 1, 1)))
    return path
