"""The commands about the file itself: new, policy, check."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, fields, replace
from typing import Any, Final

from benchmark_app.cli.output import say, show, warn
from benchmark_app.domain.edits import SetPolicy
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import BenchmarkError
from benchmark_app.words.command import command_text
from benchmark_app.words.error import problem_text
from benchmark_app.workspace import create_workspace, open_workspace

_KEYS: Final = tuple(field.name for field in fields(Policy))
_WHOLE: Final = {field.name for field in fields(Policy) if isinstance(field.default, int)}


def new(options: Namespace) -> int:
    """Make an empty workspace."""
    if options.trade is not None:
        raise BenchmarkError("trade_not_yet", trade=options.trade)
    create_workspace(options.workspace, name=options.name).close()
    say(command_text("created", options.language, name=options.workspace.name))
    return 0


def policy(options: Namespace) -> int:
    """Show the rules, after setting those given as KEY=VALUE."""
    with open_workspace(options.workspace) as workspace:
        rules = workspace.policy
        changed = replace(rules, **dict(map(_setting, options.settings)))
        if changed != rules:
            workspace.apply(SetPolicy(changed))
        rows = list(asdict(workspace.policy).items())
    show(("key", "value"), rows, options.format, options.language)
    return 0


def check(options: Namespace) -> int:
    """Say what is wrong with the file; 0 where it is sound."""
    with open_workspace(options.workspace) as workspace:
        problems = workspace.check()
    lines = [problem_text(one, options.language) for one in problems]
    if options.format != "table":
        rows = [(one.code, line) for one, line in zip(problems, lines, strict=True)]
        show(("code", "problem"), rows, options.format, options.language)
    elif not lines:
        say(command_text("sound", options.language))
    for line in lines:
        warn(line)
    return 1 if lines else 0


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
