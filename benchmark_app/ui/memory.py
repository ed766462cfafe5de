"""What the program remembers between starts: recent files, and each file's window."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from benchmark_app.words.language import Language

_KEPT: Final = 12
_KEPT_CHOICES: Final = 50
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """How one file's window stood: bytes are Qt's own, `as_of` None means the latest day.

    `extras` names what its pages show on request, `pages` holds what each view keeps, as its own
    text by the view's key.
    """

    view: str = ""
    as_of: date | None = None
    geometry: bytes = b""
    state: bytes = b""
    split: bytes = b""
    extras: frozenset[str] = frozenset()
    pages: Mapping[str, str] = field(default_factory=dict)


class Memory:
    """Everything as text, because QSettings gives strings back whatever was put in."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def language(self) -> Language | None:
        """The language chosen in the window, without a noun; None before anyone chose."""
        return _language(self._text("language"))

    @language.setter
    def language(self, language: Language) -> None:
        """Speak it at the next start too."""
        self._settings.setValue("language", language.base.value)

    @property
    def korean(self) -> Language:
        """Korean with the noun chosen for a business whose file has none of its own."""
        kept = _language(self._text("korean"))
        return kept if kept is not None and kept.is_korean else Language.KO

    @korean.setter
    def korean(self, korean: Language) -> None:
        """Call such a business so whenever Korean is spoken."""
        self._settings.setValue("korean", korean.value)

    @property
    def text_percent(self) -> int:
        """The size of all text, 80 to 200 percent."""
        text = self._text("text_percent")
        is_number = text.isdecimal() and len(text) < _DIGITS
        return min(200, max(80, int(text))) if is_number else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        """Write in this size at the next start too."""
        self._settings.setValue("text_percent", str(percent))

    @property
    def colours(self) -> str:
        """The name of the colours chosen in the window, empty before anyone chose."""
        return self._text("colours")

    @colours.setter
    def colours(self, name: str) -> None:
        """Begin in these colours at the next start too."""
        self._settings.setValue("colours", name)

    def used_commands(self) -> list[str]:
        """Keys of the commands found by name before, the last one first."""
        return self._text("commands").split()

    def used_command(self, key: str) -> None:
        """Put a command at the top of those found by name."""
        keys = [key, *(other for other in self.used_commands() if other != key)]
        self._settings.setValue("commands", " ".join(keys[:_KEPT]))

    def choices(self, signature: str) -> bytes:
        """What was said of files with a signature; empty where nothing was."""
        return _texts(self._text("choices")).get(signature, "").encode()

    def keep_choices(self, signature: str, said: bytes) -> None:
        """Remember what was said of such files, of the latest ones; nothing where it is empty."""
        kept = _texts(self._text("choices"))
        kept.pop(signature, None)
        if said:
            kept[signature] = said.decode()
        latest = dict(list(kept.items())[-_KEPT_CHOICES:])
        self._settings.setValue("choices", json.dumps(latest, ensure_ascii=False))

    def forget_recent(self) -> None:
        """Forget the recent files and how their windows stood."""
        self._settings.sync()
        self._settings.remove("window")
        self._settings.setValue("recent", "")

    def recent(self) -> list[Path]:
        """Files opened before that still exist, the last one first."""
        paths = [Path(line) for line in self._text("recent").splitlines() if line]
        return [path for path in paths if _is_there(path)]

    def opened(self, path: Path) -> None:
        """Put a file at the top of the recent ones; what falls off the end is forgotten."""
        path = path.resolve()
        self._settings.sync()  # what another program of ours opened meanwhile stays listed
        paths = [path, *(other for other in self.recent() if other != path)]
        for gone in paths[_KEPT:]:
            self._settings.remove(_group(gone))
        self._settings.setValue("recent", "\n".join(map(str, paths[:_KEPT])))
        self._settings.sync()

    def forget(self, path: Path) -> None:
        """Take a file off the recent ones, and forget how its window stood."""
        paths = [other for other in self.recent() if other != path]
        self._settings.remove(_group(path))
        self._settings.setValue("recent", "\n".join(map(str, paths)))

    def desktop(self, path: Path) -> Desktop:
        """How the file's window stood; empty fields where nothing is known."""
        group = _group(path)
        return Desktop(
            view=self._text(f"{group}/view"),
            as_of=_day(self._text(f"{group}/as_of")),
            geometry=self._bytes(f"{group}/geometry"),
            state=self._bytes(f"{group}/state"),
            split=self._bytes(f"{group}/split"),
            extras=frozenset(self._text(f"{group}/extras").split()),
            pages=_texts(self._text(f"{group}/pages")),
        )

    def keep(self, path: Path, desktop: Desktop) -> None:
        """Remember how the file's window stands."""
        group = _group(path)
        self._settings.setValue(f"{group}/view", desktop.view)
        self._settings.setValue(
            f"{group}/as_of", desktop.as_of.isoformat() if desktop.as_of else ""
        )
        self._settings.setValue(f"{group}/extras", " ".join(sorted(desktop.extras)))
        pages = json.dumps(dict(desktop.pages), ensure_ascii=False)
        self._settings.setValue(f"{group}/pages", pages)
        for name in ("geometry", "state", "split"):
            text = QByteArray(getattr(desktop, name)).toBase64().toStdString()
            self._settings.setValue(f"{group}/{name}", text)

    def _text(self, key: str) -> str:
        found = self._settings.value(key, "")
        return found if isinstance(found, str) else ""

    def _bytes(self, key: str) -> bytes:
        return bytes(QByteArray.fromBase64(self._text(key).encode(errors="ignore")).data())


def _group(path: Path) -> str:
    return "window/" + blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()


def _language(text: str) -> Language | None:
    try:
        return Language(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _texts(kept: str) -> dict[str, str]:
    """Texts by key; nothing of what was not kept so."""
    try:
        found = json.loads(kept)
    except (ValueError, RecursionError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {key: text for key, text in pairs if isinstance(text, str)}


def _is_there(path: Path) -> bool:
    """Whether a file is there; a name no disk takes is none."""
    try:
        return path.is_file()
    except OSError:
        return False
