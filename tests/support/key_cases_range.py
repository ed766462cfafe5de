"""The table of keys, third part: ranges, seen again, card, undo, finding, rows and columns."""

from __future__ import annotations

from typing import Final

import key_checks as fact
from key_bench import ANYWHERE, Agree, Case, Click, Clip, Names, Renaming, Reopen
from key_sheet import MIDDLE, PLACES, SERVICES, TODAY, Values
from keyboards import Keyboard, Typed

_FOUR: Final = Clip("3\t1\r\n0\t2\r\n")
_FOUR_AT: Final = {"r01:pines": 3, "r01:lake": 1, "r02:pines": 0, "r02:lake": 2}
_FOUR_BOX: Final = "r01:pines..r02:lake"
_TABLE: Final = (
    "<table><tr><td>3</td><td>partly</td></tr><tr><td>none</td><td>yes</td></tr></table>"
)
SAUNA: Final = Typed("sauna", "사우나")
MATTRESS: Final = Typed("mattress", "매트리스")
CLUB: Final = Typed("Night bus", "심야 버스")


def added(name: Typed | str) -> Renaming:
    """The names with one more behind them."""

    def names(were: Names, keyboard: Keyboard) -> Names:
        return (*were, keyboard.text(name) if isinstance(name, Typed) else name)

    return names


def without(*gone: str) -> Renaming:
    """The names without some of them."""

    def names(were: Names, _: Keyboard) -> Names:
        return tuple(one for one in were if one not in gone)

    return names


def swapped(first: str, second: str) -> Renaming:
    """The names with two in each other's place."""
    other = {first: second, second: first}

    def names(were: Names, _: Keyboard) -> Names:
        return tuple(other.get(one, one) for one in were)

    return names


def unseen(*services: str) -> Values:
    """Nothing in the rows of some services."""
    return {f"{service}:{place}": None for service in services for place in PLACES}


#: Ctrl+C, Ctrl+X, Ctrl+V.
CLIPBOARD: Final = (
    Case(
        id="copy-one",
        keys=("Ctrl+C",),
        checks=(fact.clipboard(("○",)), fact.marks("linen:own..linen:own")),
    ),
    Case(
        id="copy-a-range",
        keys=("Ctrl+C",),
        selected="linen:own..linen:lake",
        selection="linen:own..linen:lake",
        checks=(fact.clipboard(("○", "△", "○", "◎")), fact.marks("linen:own..linen:lake")),
    ),
    Case(
        id="copy-rows",
        keys=("Ctrl+C",),
        selected="r01:own..r02:own",
        selection="r01:own..r02:own",
        checks=(fact.clipboard(("△",), ("△",)),),
    ),
    Case(
        id="cut-and-paste",
        keys=("Ctrl+X", Click("r01:pines"), "Ctrl+V"),
        start="linen:lake",
        at="r01:pines",
        values={"linen:lake": None, "r01:pines": 3},
        step=("paste", 1),
        checks=(fact.history_keeps("linen:lake", 1),),
    ),
    Case(
        id="one-value-fills-the-selection",
        keys=("Ctrl+C", Click("r01:pines"), "Shift+Down Shift+Right Ctrl+V"),
        start="linen:lake",
        at="r01:pines",
        selection=_FOUR_BOX,
        values=dict.fromkeys(_FOUR_AT, 3),
        step=("paste", 4),
    ),
    Case(
        id="a-range-copied-and-pasted",
        keys=("Ctrl+C", Click("r01:sea"), "Ctrl+V"),
        selected="linen:own..linen:lake",
        at="r01:sea",
        selection="r01:sea..r01:harbour",
        values={"r01:sea": 2, "r01:pines": 1, "r01:lake": 2, "r01:harbour": 3},
        step=("paste", 4),
    ),
    Case(
        id="paste-a-block",
        keys=(_FOUR, "Ctrl+V"),
        start="r01:pines",
        selection=_FOUR_BOX,
        values=_FOUR_AT,
        seen=dict.fromkeys(_FOUR_AT, TODAY),
        step=("paste", 4),
    ),
    Case(
        id="paste-a-block-past-a-group",
        keys=(Clip("8\r\nyes\r\nno\r\n"), "Ctrl+V"),
        start="reception:pines",
        values={},
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.refuses,),
    ),
    Case(
        id="paste-a-table-of-a-web-page",
        keys=(Clip(html=_TABLE), "Ctrl+V"),
        start="r01:pines",
        selection=_FOUR_BOX,
        values=_FOUR_AT,
        step=("paste", 4),
    ),
    Case(
        id="paste-text-and-table-both",
        keys=(Clip("3\tpartly\r\nnone\tyes\r\n", _TABLE), "Ctrl+V"),
        start="r01:pines",
        selection=_FOUR_BOX,
        values=_FOUR_AT,
        step=("paste", 4),
    ),
    Case(
        id="paste-past-a-group",
        keys=(Clip("3\r\n2\r\n"), "Ctrl+V"),
        start="breakfast:own",
        selection="breakfast:own..r01:own",
        values={"r01:own": 2},
        seen={"r01:own": TODAY},
        step=("paste", 2),
    ),
    Case(
        id="empty-cells-change-nothing",
        keys=(Clip("3\t\r\n\t2\r\n"), "Ctrl+V"),
        start="r01:own",
        selection="r01:own..r02:sea",
        values={"r01:own": 3, "r02:sea": 2},
        step=("paste", 2),
    ),
    Case(
        id="unreadable-pastes-nothing",
        keys=(Clip("long"), "Ctrl+V"),
        start="minutes:own",
        checks=(fact.refuses,),
    ),
    Case(id="nothing-to-paste", keys=("Ctrl+V",), checks=(fact.says_why,)),
    Case(
        id="paste-with-headers",
        keys=(Clip("\tPines\tLakeside\r\nRoom item 03\t2\t1\r\n"), "Ctrl+V", Agree()),
        at=ANYWHERE,
        selection=ANYWHERE,
        values={"r03:pines": 2, "r03:lake": 1},
        step=("paste", 2),
        checks=(fact.no_dialog,),
    ),
    Case(
        id="paste-with-a-new-service",
        keys=(Clip("\tPines\tLakeside\r\nNight bus\tyes\tno\r\n"), "Ctrl+V", Agree()),
        at=ANYWHERE,
        selection=ANYWHERE,
        services=added("Night bus"),
        step=("paste", 0),
        checks=(fact.no_dialog,),
    ),
    Case(
        id="paste-with-a-new-service-is-one-step",
        keys=(Clip("\tPines\tLakeside\r\nNight bus\tyes\tno\r\n"), "Ctrl+V", Agree(), "Ctrl+Z"),
        at=ANYWHERE,
        selection=ANYWHERE,
    ),
    Case(
        id="paste-with-a-new-competitor",
        keys=(Clip("\tPines\tElm Court\r\nRoom item 03\t2\t1\r\n"), "Ctrl+V", Agree()),
        at=ANYWHERE,
        selection=ANYWHERE,
        values={"r03:pines": 2},
        places=added("Elm Court"),
        step=("paste", 0),
    ),
    Case(
        id="growth-is-shown-first",
        keys=(Clip("1\r\n2\r\n"), "Ctrl+V"),
        start="r20:own",
        checks=(fact.dialog_is_open,),
    ),
    Case(
        id="growth-refused-changes-nothing",
        keys=(Clip("1\r\n2\r\n"), "Ctrl+V Esc"),
        start="r20:own",
        checks=(fact.no_dialog, fact.in_grid),
    ),
)

#: Filling, and seen again.
FILLING: Final = (
    Case(
        id="ctrl-d-fills-down",
        keys=("Ctrl+D",),
        selected="linen:own..pillow:pines",
        selection="linen:own..pillow:pines",
        values={"pillow:own": 2, "pillow:sea": 1, "pillow:pines": 2},
        step=("fill", 3),
    ),
    Case(
        id="ctrl-d-takes-the-cell-above",
        keys=("Ctrl+D",),
        start="pillow:own",
        values={"pillow:own": 2},
        step=("fill", 1),
    ),
    Case(
        id="ctrl-r-fills-right",
        keys=("Ctrl+R",),
        selected="linen:own..linen:pines",
        selection="linen:own..linen:pines",
        values={"linen:sea": 2},
        step=("fill", 2),
    ),
    Case(
        id="ctrl-r-takes-the-cell-at-the-left",
        keys=("Ctrl+R",),
        start="linen:sea",
        values={"linen:sea": 2},
        step=("fill", 1),
    ),
    Case(
        id="ctrl-enter-fills-the-selection",
        keys=("Ctrl+Enter",),
        selected="linen:own..pillow:sea",
        selection="linen:own..pillow:sea",
        values={"linen:sea": 2, "pillow:own": 2, "pillow:sea": 2},
        step=("fill", 3),
    ),
    Case(
        id="seen-today",
        keys=("Ctrl+;",),
        selected="linen:own..linen:sea",
        selection="linen:own..linen:sea",
        seen={"linen:own": TODAY, "linen:sea": TODAY},
        step=("seen_today", 2),
        checks=(fact.history_keeps("linen:own", 2),),
    ),
    Case(
        id="seen-today-on-an-earlier-day",
        keys=("Ctrl+;",),
        on=MIDDLE,
        day=TODAY,
        seen={"linen:own": TODAY},
        step=("seen_today", 1),
    ),
    Case(id="seen-today-unknown", keys=("Ctrl+;",), start="linen:harbour", checks=(fact.says_why,)),
    Case(
        id="same-as-last-time",
        keys=("Ctrl+Shift+D",),
        selected="linen:own..linen:harbour",
        selection="linen:own..linen:harbour",
        seen=dict.fromkeys(("linen:own", "linen:sea", "linen:pines", "linen:lake"), TODAY),
        step=("confirm", 4),
    ),
    Case(
        id="same-as-last-time-leaves-what-is-new",
        keys=("Ctrl+Shift+D",),
        start="size:own",
        checks=(fact.says_why,),
    ),
    Case(
        id="same-as-last-time-is-one-step",
        keys=("Ctrl+A Ctrl+Shift+D Ctrl+Z",),
        at=ANYWHERE,
        selection=ANYWHERE,
    ),
)

#: Card, note, menu.
ASIDE: Final = (
    Case(id="space-is-the-card", keys=("Space",), checks=(fact.card_has_keys,)),
    Case(
        id="space-closes-a-group",
        keys=("Space",),
        start="[parking]:name",
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.group_is_closed,),
    ),
    Case(id="f4-changes-the-service", keys=("F4",), checks=(fact.dialog_is_open,)),
    Case(id="shift-f4-changes-the-competitor", keys=("Shift+F4",), checks=(fact.dialog_is_open,)),
    Case(id="esc-leaves-the-dialog", keys=("F4 Esc",), checks=(fact.no_dialog, fact.in_grid)),
    Case(id="shift-f2-is-the-note", keys=("Shift+F2",), checks=(fact.note_has_keys,)),
    Case(
        id="shift-f2-note-is-kept",
        keys=("Shift+F2", Typed("worn", "낡음"), "F6 Shift+F6"),
        step=("record", 0),
        checks=(fact.linen_is_noted,),
    ),
    Case(id="shift-f10-is-the-menu", keys=("Shift+F10",), checks=(fact.menu_is_open,)),
    Case(id="menu-key", keys=("Menu",), checks=(fact.menu_is_open,)),
    Case(id="esc-closes-the-menu", keys=("Shift+F10 Esc",), checks=(fact.in_grid,)),
    Case(id="f1-is-the-key-card", keys=("F1",), checks=(fact.left_grid,)),
    Case(id="esc-closes-the-key-card", keys=("F1 Esc",), checks=(fact.in_grid,)),
    Case(id="ctrl-shift-p-finds-commands", keys=("Ctrl+Shift+P",), checks=(fact.left_grid,)),
    Case(id="esc-closes-the-search", keys=("Ctrl+Shift+P Esc",), checks=(fact.in_grid,)),
)

#: Undo and redo.
UNDO: Final = (
    Case(
        id="undo-a-digit",
        keys=("3 Ctrl+Z",),
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.status_undone("record", 1), fact.shows("linen:own", "○")),
    ),
    Case(
        id="redo-a-digit",
        keys=("3 Ctrl+Z Ctrl+Y",),
        at=ANYWHERE,
        selection=ANYWHERE,
        values={"linen:own": 3},
        step=("record", 1),
        checks=(fact.status_redone("record", 1),),
    ),
    Case(
        id="undo-del",
        keys=("Del Ctrl+Z",),
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.shows("linen:own", "○"),),
    ),
    Case(
        id="undo-a-paste-in-one-step",
        keys=(_FOUR, "Ctrl+V Ctrl+Z"),
        start="r01:pines",
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.status_undone("paste", 4),),
    ),
    Case(
        id="redo-a-paste",
        keys=(_FOUR, "Ctrl+V Ctrl+Z Ctrl+Y"),
        start="r01:pines",
        at=ANYWHERE,
        selection=ANYWHERE,
        values=_FOUR_AT,
        step=("paste", 4),
    ),
    Case(
        id="undo-after-a-restart",
        keys=(_FOUR, "Ctrl+V", Reopen(), "Ctrl+Z"),
        start="r01:pines",
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.status_undone("paste", 4),),
    ),
    Case(
        id="redo-after-a-restart",
        keys=("3 Ctrl+Z", Reopen(), "Ctrl+Y"),
        at=ANYWHERE,
        selection=ANYWHERE,
        values={"linen:own": 3},
        step=("record", 1),
    ),
)

#: Find and filter.
FINDING: Final = (
    Case(id="ctrl-f-opens-the-find-bar", keys=("Ctrl+F",), checks=(fact.finds,)),
    Case(id="find-a-name", keys=("Ctrl+F", SAUNA), at="r12:name"),
    Case(id="find-in-notes", keys=("Ctrl+F", MATTRESS), at="pillow:pines"),
    Case(id="enter-finds-the-next", keys=("Ctrl+F", SAUNA, "Enter"), at="r15:name"),
    Case(id="f3-finds-the-next", keys=("Ctrl+F", SAUNA, "Esc F3"), at="r15:name"),
    Case(id="f3-comes-round", keys=("Ctrl+F", SAUNA, "F3 F3"), at="r12:name"),
    Case(id="shift-f3-finds-the-last", keys=("Ctrl+F", SAUNA, "F3 Shift+F3"), at="r12:name"),
    Case(
        id="nothing-found-moves-nothing",
        keys=("Ctrl+F", Typed("qqq", "뷁뷁"), "Enter"),
        checks=(fact.finds,),
    ),
    Case(id="esc-closes-the-find-bar", keys=("Ctrl+F Esc",), checks=(fact.in_grid,)),
    Case(id="ctrl-shift-l-filters", keys=("Ctrl+Shift+L",), checks=(fact.filters,)),
    Case(
        id="ctrl-shift-l-again", keys=("Ctrl+Shift+L Ctrl+Shift+L",), checks=(fact.filters_nothing,)
    ),
)

#: Rows and columns come, go and move.
ROWS: Final = (
    Case(id="ctrl-plus-asks-for-a-service", keys=("Ctrl+=",), checks=(fact.dialog_is_open,)),
    Case(
        id="add-a-service",
        keys=("Ctrl+=", CLUB, "Enter"),
        at=ANYWHERE,
        selection=ANYWHERE,
        services=added(CLUB),
        step=("add_attribute", 1),
        checks=(fact.no_dialog, fact.in_grid),
    ),
    Case(
        id="add-a-competitor",
        keys=("Ctrl+Space Ctrl+=", CLUB, "Tab Enter"),
        at=ANYWHERE,
        selection=ANYWHERE,
        places=added(CLUB),
        step=("add_competitor", 1),
        checks=(fact.no_dialog, fact.in_grid),
    ),
    Case(
        id="ctrl-minus-deletes-a-row",
        keys=("Shift+Space Ctrl+-",),
        at=ANYWHERE,
        selection=ANYWHERE,
        services=without("Clean linen"),
        values=unseen("linen"),
        step=("remove_attribute", 1),
        checks=(fact.offers_undo, fact.in_grid),
    ),
    Case(
        id="ctrl-minus-deletes-rows",
        keys=("Shift+Space Ctrl+-",),
        selected="linen:own..pillow:own",
        at=ANYWHERE,
        selection=ANYWHERE,
        services=without("Clean linen", "Pillow menu"),
        values=unseen("linen", "pillow"),
        step=("remove_attribute", 2),
        checks=(fact.offers_undo,),
    ),
    Case(
        id="ctrl-minus-deletes-a-column",
        keys=("Ctrl+Space Ctrl+-",),
        start="linen:lake",
        at=ANYWHERE,
        selection=ANYWHERE,
        places=without("Lakeside"),
        values={f"{service}:lake": None for service in SERVICES},
        step=("remove_competitor", 1),
        checks=(fact.offers_undo,),
    ),
    Case(
        id="ctrl-minus-undone",
        keys=("Shift+Space Ctrl+- Ctrl+Z",),
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.status_undone("remove_attribute", 1),),
    ),
    Case(
        id="alt-down-moves-a-service",
        keys=("Alt+Down",),
        services=swapped("Clean linen", "Pillow menu"),
        step=("reorder", 0),
    ),
    Case(
        id="alt-up-moves-a-service",
        keys=("Alt+Up",),
        start="pillow:own",
        services=swapped("Clean linen", "Pillow menu"),
        step=("reorder", 0),
    ),
    Case(id="alt-up-stays-in-the-group", keys=("Alt+Up",), checks=(fact.says_why,)),
    Case(
        id="alt-right-moves-a-competitor",
        keys=("Alt+Right",),
        start="linen:sea",
        places=swapped("Seaview", "Pines"),
        step=("reorder", 0),
    ),
    Case(
        id="alt-left-moves-a-competitor",
        keys=("Alt+Left",),
        start="linen:pines",
        places=swapped("Seaview", "Pines"),
        step=("reorder", 0),
    ),
)

RANGES: Final = (*CLIPBOARD, *FILLING, *ASIDE, *UNDO, *FINDING, *ROWS)
