"""Answers for the import window as the child process would give them, worked out here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from foreign_case import book, leaf
from PySide6.QtWidgets import QWidget

from benchmark_app.domain.edits import EditGroup
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import Choices, signature_of
from benchmark_app.exchange.foreign.outline import outline_of
from benchmark_app.exchange.import_plan import known_names, plan_import
from benchmark_app.exchange.market import MarketLike
from benchmark_app.ui.arrival_job import ArrivalAnswer
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.job import TablePlan
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.workspace import Market

TODAY = date(2026, 11, 22)
NOBODY = Market(competitors=(), attributes=(), importance=(), policy=Policy())


def answer_of(
    source: Book | Path, choices: Choices | None = None, market: MarketLike = NOBODY
) -> ArrivalAnswer:
    """What a workbook is read as with these choices, and what importing it would do."""
    choices = choices or Choices()
    book = source
    if isinstance(book, Path):
        book = read_book(book, choices.answers.get("encoding", ""))
    arrival = read_arrival(book, choices, today=TODAY, known=known_names(market), day=TODAY)
    plan = plan_import(arrival, market, today=TODAY, skip_bad=True)
    return ArrivalAnswer(
        outline=outline_of(book, arrival, choices.answers, signature_of(book)),
        plan=TablePlan(
            shown=replace(plan, edit=EditGroup((), plan.edit.label), differences=()),
            is_empty=not plan.edit.edits,
            edit=plan.edit,
            revision=0,
        ),
        differences=plan.differences,
        counts=Counter(one.kind for one in plan.differences)
        + Counter({DifferenceKind.NEEDS_YOU: sum(one.unlisted for one in arrival.waiting)}),
    )


#: A table with a question that cells wait for, one that cannot be read, and one left out.
ASKING = """
{} | {} | {}
Parking | x | yes
Breakfast | no | #REF!
Rooms | 10 | 12
Beds | 20 | 30
Baths | 12 | 15
Total | 42 | 57
"""
HEADINGS = {Language.EN: ("Service", "Ours", "Seaview"), Language.KO: ("항목", "우리", "바다")}


def show_arrival(parent: QWidget, language: Language) -> ArrivalWindow:
    """A window with every sort of thing in it, its table's card unfolded."""
    text = ASKING.format(*HEADINGS[language.base])
    asking = book(leaf(text, name="2025"), leaf(text, name="2024", is_hidden=True))
    window = ArrivalWindow(asking.name, language, TODAY, Theme.light(), parent)
    window.show_answer(answer_of(asking))
    for card in window.meaning.tables.values():
        card.more.setChecked(True)
    window.open()
    return window


@dataclass
class Answerer:
    """Answers a window's choices at once, and keeps what it was asked and what was wanted."""

    window: ArrivalWindow
    book: Book | Path
    market: MarketLike = NOBODY
    asked: list[Choices] = field(default_factory=list)
    wanted: list[ArrivalAnswer] = field(default_factory=list)
    last: ArrivalAnswer = field(init=False)

    def __post_init__(self) -> None:
        self.window.asked.connect(self.answer)
        self.window.wanted.connect(self.wanted.append)
        self.answer(Choices())

    def answer(self, choices: Choices) -> None:
        """Work out what the window asks for, and show it."""
        self.asked.append(choices)
        self.last = answer_of(self.book, choices, self.market)
        self.window.show_answer(self.last)
