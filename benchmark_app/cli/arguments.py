"""What the command line takes: a table of commands, each a list of arguments."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.trade import TRADE_WORDS

CHARTS: Final = ("trend", "stages", "adoption", "compare", "first", "heat", "movers")
MEASURES: Final = ("level", "parity", "expectation")
FORMATS: Final = ("table", "csv", "json")
PERIODS: Final = ("month", "quarter", "year", "change")

#: An argument: its names and what argparse is told about it.
Argument = tuple[tuple[str, ...], dict[str, Any]]


def product_version() -> str:
    """The installed version; empty where the program was never installed."""
    # a reader in a child process needs no version, and finding it takes much to import
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("benchmark-app")
    except PackageNotFoundError:
        return ""


def parse(arguments: Sequence[str]) -> Namespace:
    """The options of a command line; `command` is empty for the window.

    Raises:
        SystemExit: 2 after a usage error, 0 after help or the version.
    """
    options = _parser(arguments).parse_args(arguments)
    options.given_language = getattr(options, "language", None)
    options.language = options.given_language or Language.EN
    return options


def day(text: str) -> date:
    """A day as YYYY-MM-DD.

    Raises:
        ArgumentTypeError: it is no day of the calendar, written so.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22") from None


def instant(text: str) -> datetime:
    """An instant in UTC; a day means its end.

    Raises:
        ArgumentTypeError: it is neither a day nor an instant in ISO form.
    """
    try:
        return _last_instant(date.fromisoformat(text))
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        example = "2026-11-22 or 2026-11-22T14:03:22Z"
        raise ArgumentTypeError(f"{text!r} is not a date or time such as {example}") from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def count(text: str) -> int:
    """A whole number from 1 to 999,999,999.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 such as 20")
    return int(text)


def share(text: str) -> float:
    """A share of the market in (0, 1].

    Raises:
        ArgumentTypeError: it is no number in that range.
    """
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0.0 < found <= 1.0:
        raise ArgumentTypeError(f"{text!r} is not a share above 0 and up to 1, such as 0.7")
    return found


def days(text: str) -> list[date]:
    """Days separated by commas, ascending, each once.

    Raises:
        ArgumentTypeError: one of them is no day.
    """
    return sorted({day(one.strip()) for one in text.split(",")})


def _last_instant(of: date) -> datetime:
    start = datetime.combine(of, time(), UTC)
    return start + (timedelta(days=1) - timedelta(microseconds=1))


_WORKSPACE: Final[Argument] = (("workspace",), {"metavar": "WORKSPACE", "type": Path})
_AS_OF: Final[Argument] = (
    ("--as-of",),
    {"type": day, "metavar": "DATE", "help": "use what was seen up to this day"},
)
_KNOWN_AT: Final[Argument] = (
    ("--known-at",),
    {"type": instant, "metavar": "DATE", "help": "use only what had been recorded by then"},
)
_FORMAT: Final[Argument] = (
    ("--format",),
    {"choices": FORMATS, "default": "table", "help": "default: table"},
)
_LANGUAGE: Final[Argument] = (
    ("--language",),
    {
        "choices": SPOKEN,
        "type": Language,
        "default": SUPPRESS,
        "metavar": "en|ko",
        "help": "default: en",
    },
)
_ATTRIBUTE: Final[Argument] = (("--attribute",), {"metavar": "NAME", "help": "one service"})
_THRESHOLD: Final[Argument] = (
    ("--threshold",),
    {
        "type": share,
        "metavar": "SHARE",
        "help": "the share that counts as expected by all; default: the workspace's own rule",
    },
)
_RESULT: Final = (_WORKSPACE, _AS_OF, _KNOWN_AT, _FORMAT)


def _flag(name: str, what: str) -> Argument:
    return (name,), {"action": "store_true", "help": what}


COMMANDS: Final[Mapping[str, tuple[str, tuple[Argument, ...]]]] = {
    "new": (
        "make a workspace: empty, or with the services of a trade",
        (
            _WORKSPACE,
            (
                ("--trade",),
                {
                    "metavar": "TRADE",
                    "help": f"begin with the chosen services of one of {', '.join(TRADE_WORDS)}",
                },
            ),
            (
                ("--name",),
                {
                    "default": "",
                    "metavar": "NAME",
                    "help": "what you call it, and with a trade your own business in it",
                },
            ),
        ),
    ),
    "import": (
        "bring in a table: xlsx, ods, csv, html, markdown; one line an observation, or any other",
        (
            _WORKSPACE,
            (("file",), {"metavar": "FILE", "type": Path}),
            (("--sheet",), {"metavar": "SHEET", "help": "the sheet of a workbook"}),
            (("--date",), {"type": day, "metavar": "DATE", "help": "when a matrix was seen"}),
            (
                ("--map",),
                {"type": Path, "metavar": "FILE.json", "help": 'answers, as {"range": "low"}'},
            ),
            (("--subject",), {"metavar": "NAME", "help": "which business is yours"}),
            _flag("--dry-run", "say what would happen, write nothing"),
            _flag("--skip-bad", "import the good lines of a file that has bad ones"),
            _flag("--strict", "refuse names that nearly equal known ones"),
            _FORMAT,
        ),
    ),
    "export": (
        "write the Excel summary, the one-page brief as pdf, the observations as csv, or a chart",
        (
            _WORKSPACE,
            (("out",), {"metavar": "OUT", "type": Path, "help": ".xlsx, .pdf, .csv, .png or .svg"}),
            _AS_OF,
            _KNOWN_AT,
            (("--chart",), {"choices": CHARTS, "help": "as png, svg or pdf; default: trend"}),
            _ATTRIBUTE,
            (("--competitor",), {"metavar": "NAME", "help": "one competitor to show"}),
            (("--touchpoint",), {"metavar": "NAME", "help": "the trend of one touchpoint"}),
            _flag("--side-by-side", "the trend of every touchpoint beside the others"),
            (
                ("--since",),
                {"type": day, "metavar": "DATE", "help": "who moved the bar from that day on"},
            ),
            (
                ("--measure",),
                {
                    "choices": MEASURES,
                    "default": MEASURES[0],
                    "help": "what the trend shows: the level, or an index of everything; "
                    "default: level",
                },
            ),
            _flag("--black-and-white", "a chart in black and greys on white, for print"),
        ),
    ),
    "stages": ("the stage of every service", _RESULT),
    "transitions": ("when services changed their stage, and who caused it", _RESULT),
    "baseline": (
        "the market baseline over time",
        (
            *_RESULT,
            (("--from",), {"type": day, "dest": "start", "metavar": "DATE"}),
            (("--to",), {"type": day, "dest": "end", "metavar": "DATE"}),
            (("--every",), {"choices": PERIODS, "default": "month", "help": "default: month"}),
            _ATTRIBUTE,
        ),
    ),
    "forecast": (
        "when each service will be expected by all; today's forecasts are kept to be judged",
        (*_RESULT, _THRESHOLD, _ATTRIBUTE),
    ),
    "backtest": (
        "how well forecasts on past days would have done, beside three naive methods",
        (
            _WORKSPACE,
            (
                ("--cuts",),
                {"type": days, "metavar": "DATE,DATE,...", "required": True, "help": "the days"},
            ),
            _AS_OF,
            _THRESHOLD,
            _FORMAT,
        ),
    ),
    "priorities": ("what to do first, with every factor", _RESULT),
    "policy": (
        "show the rules, or set some and show them",
        (
            _WORKSPACE,
            (("settings",), {"metavar": "KEY=VALUE", "nargs": "*", "type": str}),
            _FORMAT,
        ),
    ),
    "history": (
        "what was done, by whom and when, newest first, with what each import brought",
        (
            _WORKSPACE,
            (
                ("--limit",),
                {"type": count, "default": 100, "metavar": "N", "help": "how many; default: 100"},
            ),
            _FORMAT,
        ),
    ),
    "check": (
        "look for damage in the file, and for what the history of edits does not lead to",
        (
            _WORKSPACE,
            (
                ("--repair",),
                {
                    "type": Path,
                    "metavar": "NEW",
                    "help": "write what can be read of a damaged file as a new one",
                },
            ),
            _FORMAT,
        ),
    ),
}


def _parser(arguments: Sequence[str]) -> ArgumentParser:
    words = _positional(arguments)
    asks_help = any(one in ("-h", "--help", "--version") for one in arguments)
    is_command = words[0] in COMMANDS if words else asks_help
    return _command_parser() if is_command else _window_parser()


def _positional(arguments: Sequence[str]) -> list[str]:
    """The words that are no options, as far as a command can stand among them."""
    words: list[str] = []
    takes_value = False
    for one in arguments:
        if not takes_value and (one == "--" or not one.startswith("-")):
            words.append(one)
        takes_value = one == "--language"
    return words


def _window_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="benchmark-app",
        usage="benchmark-app [WORKSPACE]\n       benchmark-app COMMAND ... "
        f"(one of {', '.join(COMMANDS)})",
    )
    _add(parser, (_LANGUAGE, (("workspace",), {"nargs": "?", "type": Path})))
    parser.set_defaults(command="")
    return parser


def _command_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="benchmark-app",
        description="See which services turned from differentiator into table stakes, and where "
        "your business stands against a rising market baseline. Without a command the window "
        "opens: benchmark-app [WORKSPACE].",
    )
    parser.add_argument("--version", action="version", version=f"benchmark-app {product_version()}")
    _add(parser, (_LANGUAGE,))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (what, arguments) in COMMANDS.items():
        command = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        _add(command, (*arguments, _LANGUAGE))
    return parser


def _add(parser: ArgumentParser, arguments: Sequence[Argument]) -> None:
    add: Callable[..., object] = parser.add_argument
    for names, options in arguments:
        add(*names, **options)
