"""From the words on the command line to an exit code: 0 done, 1 refused, 2 misused."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from benchmark_app.cli.arguments import parse
from benchmark_app.errors import BenchmarkError
from benchmark_app.words.error import error_text

_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command; refusals are one sentence on standard error."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _COMMANDS[options.command](options)
    except BenchmarkError as error:
        print(error_text(error, options.language), file=sys.stderr)  # noqa: T201 - the answer
        return 1
    except BrokenPipeError:
        from benchmark_app.cli.output import quiet_output  # loaded: it wrote into the pipe

        quiet_output()  # whoever read it has seen enough
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


# Each command loads only what it needs: the window must paint before SQLAlchemy is loaded, and
# a table of rules needs neither workbooks nor Qt.


def _window(options: Namespace) -> int:
    from benchmark_app.cli.window import open_window

    return open_window(options)


def _new(options: Namespace) -> int:
    from benchmark_app.cli.document import new

    return new(options)


def _policy(options: Namespace) -> int:
    from benchmark_app.cli.document import policy

    return policy(options)


def _check(options: Namespace) -> int:
    from benchmark_app.cli.document import check

    return check(options)


def _history(options: Namespace) -> int:
    from benchmark_app.cli.history import history

    return history(options)


def _import(options: Namespace) -> int:
    from benchmark_app.cli.importing import import_file

    return import_file(options)


def _export(options: Namespace) -> int:
    from benchmark_app.cli.exporting import export

    return export(options)


def _stages(options: Namespace) -> int:
    from benchmark_app.cli.result import stages

    return stages(options)


def _transitions(options: Namespace) -> int:
    from benchmark_app.cli.result import transitions

    return transitions(options)


def _baseline(options: Namespace) -> int:
    from benchmark_app.cli.result import baseline

    return baseline(options)


def _forecast(options: Namespace) -> int:
    from benchmark_app.cli.foresight import forecast

    return forecast(options)


def _backtest(options: Namespace) -> int:
    from benchmark_app.cli.foresight import backtest

    return backtest(options)


def _priorities(options: Namespace) -> int:
    from benchmark_app.cli.foresight import priorities

    return priorities(options)


_COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "": _window,
    "new": _new,
    "import": _import,
    "export": _export,
    "stages": _stages,
    "transitions": _transitions,
    "baseline": _baseline,
    "forecast": _forecast,
    "backtest": _backtest,
    "priorities": _priorities,
    "policy": _policy,
    "history": _history,
    "check": _check,
}
