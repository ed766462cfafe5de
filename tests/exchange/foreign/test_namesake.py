"""A name that may mean one the workspace has: asked once, with what it may mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from foreign_case import TODAY, book

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.orientation import Known

PLACES = (
    "Corner Table",
    "Bean Street Café",
    "Seaview Motel",
    "별빛카페",
    "Gym One · North",
    "Hilton",
)
SERVICES = ("Free parking", "Breakfast")
KNOWN = Known(
    services=frozenset(map(name_key, SERVICES)),
    competitors=frozenset(map(name_key, PLACES)),
    written={name_key(name): name for name in (*PLACES, *SERVICES)},
    subject="Corner Table",
)


def arrived(
    sheet: str, answers: dict[str, str] | None = None, known: Known | None = KNOWN
) -> Arrival:
    choices = Choices(day=TODAY, answers=answers or {})
    return read_arrival(book(sheet), choices, today=TODAY, known=known)


def asked(name: str, *others: str) -> list[str]:
    """The answers that are offered for a name beside others in a file, without "a new one"."""
    head = "|".join(("Service", name, *others))
    rows = "\n".join("|".join((one, *["yes"] * (1 + len(others)))) for one in SERVICES)
    questions = arrived(f"{head}\n{rows}").questions
    return [
        one.code.removeprefix("known:")
        for question in questions
        if question.code == f"known_business:{name}"
        for one in question.choices
        if one.code != "new_name"
    ]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Bean street", ["Bean Street Café"]),
        ("Cafe Bean Street", ["Bean Street Café"]),
        ("The Bean Street Cafe", ["Bean Street Café"]),
        ("Been Street Café", ["Bean Street Café"]),
        ("Seaview", ["Seaview Motel"]),
        ("별빛", ["별빛카페"]),
        ("별빛카페 본점", ["별빛카페"]),
        ("Us", ["Corner Table"]),
        ("우리 가게", ["Corner Table"]),
        ("Gym One", ["Gym One · North"]),
        ("Gym One · North 2", []),
        ("S", []),
        ("Grand Coffee", []),
        ("Seaview Motel", []),
    ],
)
def test_names_that_may_be_known(name: str, meant: list[str]) -> None:
    assert asked(name, "Harbour") == meant


def test_nothing_is_asked_where_the_file_has_both() -> None:
    assert asked("Seaview", "Seaview Motel") == []
    assert asked("Us", "Corner Table") == []
    assert asked("Harbour Inn", "Harbor Inn") == []


def test_a_chain_is_not_asked_about() -> None:
    assert asked("Hilton Busan", "Hilton Paris", "Hilton Tokyo") == ["Hilton"]
    assert asked("Hilton Busan", "Hilton Paris", "Hilton Tokyo", "Hilton Rome") == []


def test_without_an_answer_it_is_new_but_for_the_owners_own() -> None:
    sheet = "Service|Us|Seaview\nFree parking|yes|no\nBreakfast|no|yes"
    arrival = arrived(sheet)
    names = [one.cells["competitor"] for one in arrival.layout.lines]
    assert set(names) == {"Corner Table", "Seaview"}
    own, other = arrival.questions[-2:]
    assert (own.code, own.default) == ("known_business:Us", "known:Corner Table")
    assert (other.code, other.default) == ("known_business:Seaview", "new_name")
    assert [one.lines for one in arrival.waiting[-2:]] == [(), ()]
    assert [(one.text, one.place) for one in other.samples] == [("Seaview", "Sheet1!C2")]


def defaults(*names: str, known: Known = KNOWN) -> dict[str, tuple[str | None, list[str]]]:
    """What is proposed and what is offered for each name of businesses that is asked about."""
    head = "|".join(("Service", *names))
    rows = "\n".join("|".join((one, *["yes"] * len(names))) for one in SERVICES)
    return {
        one.code.removeprefix("known_business:"): (one.default, [each.code for each in one.choices])
        for one in arrived(f"{head}\n{rows}", known=known).questions
        if one.code.startswith("known_business:")
    }


def test_one_marked_as_the_owner_s_is_asked_about_and_proposed() -> None:
    own = ("known:Corner Table", ["known:Corner Table", "new_name"])
    for name in ("Corner Table (us)", "Pine Lodge (us)", "Corner Table – ours", "Our Loft"):
        assert defaults(name, "Harbour") == {name: own}
    assert defaults("Our Lady Clinic", "Harbour") == {}
    both = defaults("Pine Lodge (us)", "Corner Table (we)", "Harbour")
    assert both == {"Pine Lodge (us)": ("new_name", own[1]), "Corner Table (we)": own}


def test_a_marked_name_of_another_known_business_is_that_one_first() -> None:
    choices = ["known:Seaview Motel", "known:Corner Table", "new_name"]
    found = defaults("Seaview Motel (us)", "Harbour")
    assert found == {"Seaview Motel (us)": (choices[0], choices)}
    nobody = replace(KNOWN, subject="")
    assert defaults("Seaview Motel (us)", "Harbour", known=nobody) == {
        "Seaview Motel (us)": (choices[0], [choices[0], "new_name"])
    }
    assert defaults("Pine Lodge (us)", "Harbour", known=nobody) == {}


def test_an_answer_holds_for_all_its_lines() -> None:
    sheet = "Service|Us|Seaview\nFree parking|x|x\nBreakfast|no|yes\nWi-Fi|yes|#REF!"
    answers = {"known_business:Us": "new_name", "known_business:Seaview": "known:Seaview Motel"}
    arrival = arrived(sheet, answers)
    lines = [
        *arrival.layout.lines,
        *(line for one in arrival.waiting for line in one.lines),
        *(line for _, line in arrival.texts),
    ]
    assert {one.cells["competitor"] for one in lines} == {"Us", "Seaview Motel"}
    gone = arrived(sheet, {**answers, "known_business:Seaview": "known:Gone"})
    assert {one.cells["competitor"] for one in gone.layout.lines} == {"Us", "Seaview"}


def test_a_slip_in_a_service_is_asked_about_too() -> None:
    sheet = "Service|Harbour|Mill\nFree-parking|yes|no\nBreakfst|no|yes\nFree|yes|no"
    codes = {one.code: one.choices[0].code for one in arrived(sheet).questions}
    assert codes == {
        "known_service:Free-parking": "known:Free parking",
        "known_service:Breakfst": "known:Breakfast",
    }
    assert arrived(sheet, known=None).questions == arrived(sheet, known=Known()).questions == ()
