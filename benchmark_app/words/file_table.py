"""What people call the tables of a workspace file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from benchmark_app.words.sentence import Sentence

FILE_TABLES: Final[dict[str, Sentence]] = {
    "workspace": Sentence("name and count of edits", "이름과 편집 횟수"),
    "policy": Sentence("rules", "규칙"),
    "setting": Sentence("settings", "설정"),
    "competitor": Sentence("competitors", "경쟁 가게"),
    "attribute": Sentence("services", "서비스 항목"),
    "importance": Sentence("importance", "중요도"),
    "observation": Sentence("values", "값"),
    "forecast": Sentence("forecasts", "예측"),
    "edit_log": Sentence("history", "기록"),
    "plan": Sentence("plans", "계획"),
    "competitor_event": Sentence("events", "변동"),
}


def with_tables_told(params: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a sentence, with the tables in it by what people call them."""
    told = dict(params)
    if isinstance(table := told.get("table"), str):
        told["table"] = FILE_TABLES.get(table, table)
    if isinstance(tables := told.get("tables"), list):
        told["tables"] = [FILE_TABLES.get(one, one) for one in tables]
    return told
