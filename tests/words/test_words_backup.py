"""What the list of backups says, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sentence_places import placeholders

from benchmark_app.words.backup import BACKUP_WORDS, backup_text, moment_text, since_text
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO
NOW = datetime(2026, 11, 22, 18, 5, tzinfo=UTC)


@pytest.mark.parametrize("code", BACKUP_WORDS)
def test_every_sentence_has_the_same_places_in_both(code: str) -> None:
    sentence = BACKUP_WORDS[code]
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    params = dict.fromkeys(placeholders(sentence.en), 2)
    assert "{" not in backup_text(code, EN, **params) + backup_text(code, KO, **params)


@pytest.mark.parametrize(
    ("moment", "en", "ko"),
    [
        ((2026, 11, 22, 14, 3), "today 14:03", "오늘 14:03"),
        ((2026, 11, 21, 9, 12), "yesterday 09:12", "어제 09:12"),
        ((2026, 11, 20, 9, 0), "20 November 2026, 09:00", "2026년 11월 20일 09:00"),
    ],
)
def test_when_a_backup_was_made(moment: tuple[int, int, int, int, int], en: str, ko: str) -> None:
    year, month, day, hour, minute = moment
    made = datetime(year, month, day, hour, minute, tzinfo=UTC)
    assert moment_text(made, NOW, EN) == en
    assert moment_text(made, NOW, KO) == ko


def test_what_differs_from_now() -> None:
    assert since_text(12, EN) == "edits since: 12"
    assert since_text(12, KO) == "이후 변경: 12번"
    assert since_text(0, EN) == "same as now"
    assert since_text(0, KO) == "지금과 같음"
