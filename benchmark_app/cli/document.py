"""The commands about the file itself: new, policy, check."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, fields, replace
from typing import Any, Final

from benchmark_app import paths
from benchmark_app.cli.output import say, show, warn
from benchmark_app.cli.view import open_to_read
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, SetNoun, SetPolicy
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.exchange.trade import read_trade, trade_file
from benchmark_app.words.command import command_text
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.words.language import Language
from benchmark_app.words.noun import noun_to_begin_with
from benchmark_app.words.rescue import rescue_lines
from benchmark_app.words.trade import trade_word
from benchmark_app.workspace import (
    Workspace,
    create_workspace,
    open_workspace,
    rescue_file,
    utc_now,
)

_KEYS: Final = tuple(field.name for field in fields(Policy))
_WHOLE: Final = {field.name for field in fields(Policy) if isinstance(field.default, int)}


def new(options: Namespace) -> int:
    """Make a workspace: empty, or with the chosen services of a trade and the owner's business."""
    path, language = options.workspace, options.language
    if options.trade is None:
        create_workspace(path, name=options.name).close()
        say(command_text("created", language, name=path.name))
        return 0
    services = _chosen_services(options.trade, language)
    subject = [Competitor(name=options.name, subject=True)] if options.name.strip() else []
    noun = noun_to_begin_with(options.trade, Language.KO)
    edit = EditGroup((*map(Put, subject), *map(Put, services), SetNoun(noun)), label="begin")
    create_workspace(path, name=options.name, edit=edit).close()
    trade = trade_word(options.trade, language)
    say(command_text("created_for", language, name=path.name, count=len(services), trade=trade))
    for own in subject:
        say(command_text("created_subject", language, subject=own.name))
    return 0


def policy(options: Namespace) -> int:
    """Show the rules, after setting those given as KEY=VALUE."""
    with _opened(options) as workspace:
        rules = workspace.policy
        changed = replace(rules, **dict(map(_setting, options.settings)))
        if changed != rules:
            workspace.apply(SetPolicy(changed))
        rows = list(asdict(workspace.policy).items())
    show(("key", "value"), rows, options.format, options.language)
    return 0


def _opened(options: Namespace) -> Workspace:
    """The workspace, to be written where rules are set."""
    if options.settings:
        return open_workspace(options.workspace, data=paths.data_folder())
    return open_to_read(options)


def check(options: Namespace) -> int:
    """Say what is wrong with the file; 0 where it is sound, or was written anew."""
    problems = _problems(options)
    if options.format != "table":
        show(("code", "problem"), problems, options.format, options.language)
    elif not problems:
        say(command_text("sound", options.language))
    for _, line in problems:
        warn(line)
    if problems and options.repair is not None:
        _repair(options)
        return 0
    return 1 if problems else 0


def _problems(options: Namespace) -> list[tuple[str, str]]:
    """What a check finds, code and sentence; of a file to be repaired why it cannot be opened.

    Raises:
        FileRefused: as `open_workspace`.
    """
    try:
        with open_to_read(options, examined_bytes=0) as workspace:
            return [(one.code, problem_text(one, options.language)) for one in workspace.check()]
    except FileRefused as error:
        if not error.is_damage or options.repair is None:
            raise
        return [(error.code, error_text(error, options.language))]


def _repair(options: Namespace) -> None:
    """Write what can be read as a new file, and say what became of the rest.

    Raises:
        FileRefused: `rescue_impossible`, `workspace_exists`, or a fault of the disk.
    """
    rescue = rescue_file(options.workspace, options.repair, utc_now())
    old, new = options.workspace.name, options.repair.name
    for line in rescue_lines(rescue, old, new, options.language):
        say(line)


def _chosen_services(key: str, language: Language) -> tuple[Attribute, ...]:
    """The services of a trade that are chosen beforehand.

    Raises:
        BenchmarkError: `unknown_trade`.
        FileRefused: `trade_refused`, after every problem of a list that was edited.
    """
    trade = read_trade(key, language)
    for problem in trade.problems:
        warn(problem_text(problem, language))
    if trade.problems:
        raise FileRefused("trade_refused", name=trade_file(key).name, count=len(trade.problems))
    return trade.chosen


def _setting(text: str) -> tuple[str, Any]:
    """A rule's key and value.

    Raises:
        BenchmarkError: `unknown_policy_key`, `policy_not_valid` for what is no number.
    """
    key, _, written = text.partition("=")
    key = key.strip().replace("-", "_")
    if key not in _KEYS:
        raise BenchmarkError("unknown_policy_key", key=key, keys=_KEYS)
    try:
        number = float(written)
    except ValueError:
        raise BenchmarkError("policy_not_valid", key=key, value=written.strip()) from None
    if key in _WHOLE and number.is_integer():
        return key, int(number)
    return key, number
