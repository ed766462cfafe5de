"""What the list of backups says of each, and what was put back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.start import when_text

#: Remarks on backups by code.
BACKUP_WORDS: Final[dict[str, Sentence]] = {
    "long_ago": Sentence("{day}, {time}", "{day} {time}"),
    "values": Sentence("{count} {count:value|values}", "값 {count}개"),
    "since": Sentence("edits since: {count}", "이후 변경: {count}번"),
    "same": Sentence("same as now", "지금과 같음"),
    "row": Sentence("{when}, {values}, {since}", "{when}, {values}, {since}"),
    "restored": Sentence("Restored the state of {when}.", "{when} 상태로 복원했어요."),
}


def moment_text(moment: datetime, now: datetime, language: Language) -> str:
    """When a backup was made: today 14:03, yesterday 9:12, 20 November 2026, 14:03."""
    when = when_text(moment, now, language)
    if moment.date() >= now.date() - timedelta(days=1):
        return when
    return backup_text("long_ago", language, day=when, time=f"{moment:%H:%M}")


def backup_text(code: str, language: Language, **params: object) -> str:
    """A remark on a backup."""
    return speak(BACKUP_WORDS[code], language, **params)


def since_text(edits: int, language: Language) -> str:
    """How many edits came after a backup."""
    return backup_text("since" if edits else "same", language, count=edits)
