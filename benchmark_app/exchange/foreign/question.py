"""What only the owner can say about somebody else's table, with what may be answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmark_app.domain.observation import Value


@dataclass(frozen=True, slots=True)
class Sample:
    """A text of the table and where it stands, as B4."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what it makes of each sign it is about; None leaves the cell without a value.

    `code` is a key of `words.foreign_question.CHOICES`, before a colon that is followed by the
    ends of a scale. `sample` is how a line of the file, or its first day, reads with this answer.
    """

    code: str
    means: tuple[tuple[str, Value | None], ...] = ()
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a sheet, with up to three samples and the sensible choices.

    `code` names it for ever: a kind, a key of `words.foreign_question.QUESTIONS`, and where there
    may be several of a kind a colon and what it is about. Without `default` nothing is proposed.
    """

    code: str
    samples: tuple[Sample, ...]
    choices: tuple[Choice, ...]
    default: str | None = None

    @property
    def kind(self) -> str:
        """What sort of question it is."""
        return self.code.partition(":")[0]

    @property
    def subject(self) -> str:
        """What it is about: a sign, a colour, a column; "" where there is one of its kind."""
        return self.code.partition(":")[2]

    def chosen(self, answers: Mapping[str, str]) -> Choice | None:
        """The choice that an answer names, by the codes of questions; None without one."""
        return next((one for one in self.choices if one.code == answers.get(self.code)), None)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer and how many cells wait for it; none: its default was taken."""

    question: Question
    cells: int


def answer_to(answers: Mapping[str, str], question: Question) -> str:
    """What was answered to a question by its code, else to all of its kind; "" where nothing."""
    return answers.get(question.code, answers.get(question.kind, ""))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the owner said: the codes of a question and of one of its choices."""

    question: str
    choice: str


def proposed(questions: tuple[Question, ...]) -> tuple[Answer, ...]:
    """What is proposed to the owner, where there is something to propose."""
    return tuple(Answer(one.code, one.default) for one in questions if one.default is not None)
