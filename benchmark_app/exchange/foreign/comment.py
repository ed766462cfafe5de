"""What people wrote about cells, as notes or as threads with answers."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from benchmark_app.exchange.foreign.book import Spot
from benchmark_app.exchange.foreign.package import Package
from benchmark_app.exchange.foreign.sheet_mark import parse_spot


def comments_of(package: Package, sheet_part: str) -> dict[Spot, str]:
    """The comments of a sheet; of a thread every message on a line of its own.

    Raises whatever reading a damaged part raises.
    """
    found: dict[Spot, str] = {}
    for part in package.related(sheet_part, "comments"):
        found.update(_notes(package.tree(part)))
    for part in package.related(sheet_part, "threadedComment"):
        found.update(_threads(package.tree(part)))  # their notes only say there is a thread
    return found


def _notes(tree: Element) -> dict[Spot, str]:
    authors = [one.text or "" for one in tree.findall("{*}authors/{*}author")]
    found: dict[Spot, str] = {}
    for comment in tree.findall("{*}commentList/{*}comment"):
        spot = parse_spot(comment.get("ref", ""))
        text = _text(comment).strip()
        for author in authors:  # which Office writes above the text
            text = text.removeprefix(f"{author}:\n").strip() if author else text
        if spot is not None and text:
            found[spot] = text
    return found


def _text(comment: Element) -> str:
    runs = [*comment.findall("{*}text/{*}t"), *comment.findall("{*}text/{*}r/{*}t")]
    return "".join(run.text or "" for run in runs)


def _threads(tree: Element) -> dict[Spot, str]:
    found: dict[Spot, str] = {}
    for message in tree.findall("{*}threadedComment"):
        spot = parse_spot(message.get("ref", ""))
        text = (message.findtext("{*}text") or "").strip()
        if spot is not None and text:
            found[spot] = f"{found[spot]}\n{text}" if spot in found else text
    return found
