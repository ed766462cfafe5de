"""The workspace on the day a command asks for."""

from __future__ import annotations

import math
from argparse import Namespace
from datetime import date, datetime

from benchmark_app import paths
from benchmark_app.cli.output import warn
from benchmark_app.domain.name import name_key
from benchmark_app.errors import BenchmarkError
from benchmark_app.words.command import command_text
from benchmark_app.words.language import Language
from benchmark_app.words.noun import spoken_of
from benchmark_app.words.value import touchpoint_code, touchpoint_word
from benchmark_app.workspace import Workspace, open_workspace


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()


def open_to_read(options: Namespace, *, examined_bytes: float = math.inf) -> Workspace:
    """The workspace of a command that changes nothing; of a newer version's file that is told.

    Raises:
        FileRefused: as `open_workspace`.
    """
    data = paths.data_folder()
    workspace = open_workspace(
        options.workspace, examined_bytes=examined_bytes, data=data, allow_newer=True
    )
    if workspace.is_newer:
        warn(command_text("look_only", options.language, name=workspace.path.name))
    return workspace


def open_viewed(options: Namespace) -> Workspace:
    """The workspace of a command; in Korean it is spoken of by its own noun from now on.

    Raises:
        FileRefused: as `open_workspace`.
    """
    workspace = open_to_read(options)
    options.language = spoken_of(options.language, workspace.market.noun)
    return workspace


def as_of_day(workspace: Workspace, options: Namespace) -> date:
    """The day asked for, else the workspace's default."""
    asked: date | None = options.as_of
    return workspace.default_as_of(today()) if asked is None else asked


def tell_day(day: date, options: Namespace) -> str:
    """The line that says which day is shown: for a table to print, else on standard error."""
    known: datetime | None = options.known_at
    code = "as_of" if known is None else "as_of_known_at"
    params = {} if known is None else {"known": known.date()}
    line = command_text(code, options.language, day=day, **params)
    if options.format != "table":
        warn(line)
    return line


def attribute_id(workspace: Workspace, name: str | None) -> int | None:
    """The id of the service people mean by a name; None where none is asked for.

    Raises:
        BenchmarkError: `unknown_attribute`.
    """
    if name is None:
        return None
    found = workspace.find_attribute(name)
    if found is None:
        raise BenchmarkError("unknown_attribute", name=name)
    return found.id


def competitor_id(workspace: Workspace, name: str | None) -> int | None:
    """The id of the competitor people mean by a name; None where none is asked for.

    Raises:
        BenchmarkError: `unknown_competitor`.
    """
    if name is None:
        return None
    found = workspace.find_competitor(name)
    if found is None:
        raise BenchmarkError("unknown_competitor", name=name)
    return found.id


def touchpoint_code_of(workspace: Workspace, name: str | None, language: Language) -> str | None:
    """The touchpoint in use people mean by a name; None where none is asked for.

    Raises:
        BenchmarkError: `unknown_touchpoint`.
    """
    if name is None:
        return None
    used = tuple(dict.fromkeys(one.touchpoint for one in workspace.attributes))
    wanted = name_key(touchpoint_code(name))
    for code in used:
        if name_key(code) == wanted:
            return code
    names = tuple(touchpoint_word(code, language) for code in used)
    raise BenchmarkError("unknown_touchpoint", name=name, names=names)
