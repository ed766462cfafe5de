"""Writes the brief as a PDF without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmark_app.ui.brief.description import describe_brief
from benchmark_app.ui.brief.painter import BriefPages
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.ui.screenless import any_application
from benchmark_app.words.language import Language

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot


def export_brief(
    snapshot: Snapshot, path: Path, language: Language, *, name: str, file: str, version: str
) -> None:
    """Write the page of a day; there is the whole file or none. No display is needed.

    Raises:
        FileRefused: the file cannot be written.
    """
    application = any_application()
    described = describe_brief(snapshot, language, name=name, file=file, version=version)
    save_pages(BriefPages(described), path)
    del application
