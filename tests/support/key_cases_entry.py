"""The table of keys, first part: what is typed into cells, and the ways out of an editor."""

from __future__ import annotations

from typing import Final

import key_checks as fact
from key_bench import Act, Case, Click, Names, Renaming
from key_sheet import EARLY, MIDDLE, TODAY
from keyboards import Keyboard, Typed

TOWELS: Final = Typed("Towels", "수건")
LETTER: Final = Typed("T", "ㅅ")
UNREADABLE: Final = Typed("long", "길어")
ABOUT: Final = Typed("about 30 min", "약 30분")


def renamed(old: str, name: Typed, before: str = "") -> Renaming:
    """The names with one changed to what was typed, perhaps behind something."""

    def names(were: Names, keyboard: Keyboard) -> Names:
        return tuple(before + keyboard.text(name) if one == old else one for one in were)

    return names


#: 0 1 2 3, Del and Backspace.
LEVELS: Final = (
    Case(
        id="0-is-none",
        keys=("0",),
        at="pillow:own",
        values={"linen:own": 0},
        seen={"linen:own": TODAY},
        step=("record", 1),
        checks=(fact.shows("linen:own", "×"), fact.history_keeps("linen:own", 2)),
    ),
    Case(
        id="1-is-partly",
        keys=("1",),
        at="pillow:own",
        values={"linen:own": 1},
        step=("record", 1),
        checks=(fact.shows("linen:own", "△"),),
    ),
    Case(
        id="2-again-is-seen-again",
        keys=("2",),
        at="pillow:own",
        seen={"linen:own": TODAY},
        step=("record", 1),
        checks=(fact.shows("linen:own", "○"),),
    ),
    Case(
        id="3-is-excellent",
        keys=("3",),
        start="linen:harbour",
        at="pillow:harbour",
        values={"linen:harbour": 3},
        step=("record", 1),
        checks=(fact.shows("linen:harbour", "◎"),),
    ),
    Case(
        id="keypad-2",
        keys=("Num+2",),
        start="linen:sea",
        at="pillow:sea",
        values={"linen:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="digits-run-down",
        keys=("3 1",),
        at="size:own",
        values={"linen:own": 3},
        seen={"linen:own": TODAY, "pillow:own": TODAY},
        step=("record", 1),
    ),
    Case(
        id="digit-goes-past-a-group",
        keys=("2",),
        start="breakfast:own",
        at="r01:own",
        values={"breakfast:own": 2},
        step=("record", 1),
    ),
    Case(
        id="digit-in-the-last-row",
        keys=("1",),
        start="r20:own",
        values={"r20:own": 1},
        step=("record", 1),
    ),
    Case(
        id="digit-goes-right-where-set",
        keys=(Act("way_after_level"), "2"),
        start="linen:sea",
        at="linen:pines",
        values={"linen:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="digit-in-a-selection",
        keys=("0",),
        selected="linen:own..pillow:sea",
        at="pillow:own",
        selection="linen:own..pillow:sea",
        values={"linen:own": 0},
        step=("record", 1),
    ),
    Case(
        id="digit-on-an-earlier-day",
        keys=("3",),
        on=EARLY,
        at="pillow:own",
        values={"linen:own": 3},
        seen={"linen:own": EARLY},
        step=("record", 1),
    ),
    Case(id="7-is-no-level", keys=("7",), checks=(fact.says_why,)),
    Case(id="digit-in-a-computed-cell", keys=("2",), start="linen:stage", checks=(fact.says_why,)),
    Case(
        id="yes-no-0",
        keys=("0",),
        start="parking:lake",
        at="minutes:lake",
        values={"parking:lake": 0},
        step=("record", 1),
        checks=(fact.shows("parking:lake", "×"),),
    ),
    Case(
        id="yes-no-2",
        keys=("2",),
        start="parking:harbour",
        at="minutes:harbour",
        values={"parking:harbour": 1},
        step=("record", 1),
        checks=(fact.shows("parking:harbour", "○"),),
    ),
    Case(
        id="yes-no-1-offers-to-grade",
        keys=("1",),
        start="parking:lake",
        checks=(fact.offers_grading, fact.parking_is_yes_no),
    ),
    Case(
        id="yes-no-3-offers-to-grade",
        keys=("3",),
        start="parking:lake",
        checks=(fact.offers_grading, fact.parking_is_yes_no),
    ),
    Case(
        id="yes-no-offer-taken",
        keys=("3 3",),
        start="parking:lake",
        at="minutes:lake",
        values={"parking:lake": 3, "parking:sea": 2, "parking:pines": 2},
        step=("grade", 0),
        checks=(fact.parking_is_graded, fact.shows("parking:sea", "○")),
    ),
    Case(
        id="yes-no-offer-passed",
        keys=("3 0",),
        start="parking:lake",
        at="minutes:lake",
        values={"parking:lake": 0},
        step=("record", 1),
        checks=(fact.parking_is_yes_no,),
    ),
    Case(
        id="del-is-unknown-not-none",
        keys=("Del",),
        values={"linen:own": None},
        step=("retract", 1),
        checks=(fact.shows("linen:own", "?"), fact.history_keeps("linen:own", 1)),
    ),
    Case(
        id="backspace-is-unknown",
        keys=("Backspace",),
        start="minutes:sea",
        values={"minutes:sea": None},
        step=("retract", 1),
        checks=(fact.shows("minutes:sea", "?"), fact.history_keeps("minutes:sea", 1)),
    ),
    Case(
        id="del-takes-the-value-shown",
        keys=("Del",),
        start="parking:lake",
        values={"parking:lake": 0},
        seen={"parking:lake": EARLY},
        step=("retract", 1),
        checks=(fact.history_keeps("parking:lake", 2),),
    ),
    Case(id="del-on-unknown", keys=("Del",), start="linen:harbour", checks=(fact.says_why,)),
    Case(
        id="del-on-a-range",
        keys=("Del",),
        selected="linen:own..pillow:sea",
        selection="linen:own..pillow:sea",
        values={"linen:own": None, "linen:sea": None, "pillow:own": None},
        step=("retract", 3),
    ),
    Case(id="del-on-a-name", keys=("Del",), start="linen:name", checks=(fact.says_why,)),
)

#: Letters, Hangul and digits that open an editor; F2 and double click.
EDITING: Final = (
    Case(
        id="digit-opens-a-measure",
        keys=("7",),
        start="minutes:pines",
        editing="7",
        checks=(fact.in_editor,),
    ),
    Case(
        id="digits-in-a-measure",
        keys=("7 5 Enter",),
        start="minutes:pines",
        at="reception:pines",
        values={"minutes:pines": 75},
        seen={"minutes:pines": TODAY},
        step=("record", 1),
        checks=(fact.shows("minutes:pines", "75 min"), fact.in_grid),
    ),
    Case(
        id="letter-opens-a-measure",
        keys=(LETTER,),
        start="minutes:pines",
        editing=LETTER,
        checks=(fact.in_editor,),
    ),
    Case(id="letter-opens-a-name", keys=(LETTER,), start="linen:name", editing=LETTER),
    Case(
        id="letters-keep-the-first",
        keys=(TOWELS,),
        start="linen:name",
        editing=TOWELS,
        checks=(fact.in_editor,),
    ),
    Case(
        id="letters-rename",
        keys=(TOWELS, "Enter"),
        start="linen:name",
        at="pillow:name",
        services=renamed("Clean linen", TOWELS),
        step=("put_attribute", 1),
        checks=(fact.in_grid,),
    ),
    Case(
        id="name-that-begins-with-a-digit",
        keys=("2", "4", Typed(" towels", " 수건"), "Enter"),
        start="linen:name",
        at="pillow:name",
        services=renamed("Clean linen", Typed(" towels", " 수건"), "24"),
        step=("put_attribute", 1),
    ),
    Case(
        id="letter-in-a-computed-cell",
        keys=(LETTER,),
        start="linen:base",
        checks=(fact.says_why, fact.in_grid),
    ),
    Case(id="f2-shows-what-stands-there", keys=("F2",), start="minutes:pines", editing="5"),
    Case(
        id="f2-edits-a-measure",
        keys=("F2 End 0 Enter",),
        start="minutes:pines",
        at="reception:pines",
        values={"minutes:pines": 50},
        step=("record", 1),
    ),
    Case(
        id="f2-goes-on-behind-the-text",
        keys=("F2", Typed(" set", " 세트"), "Enter"),
        start="linen:name",
        at="pillow:name",
        services=renamed("Clean linen", Typed(" set", " 세트"), "Clean linen"),
        step=("put_attribute", 1),
    ),
    Case(
        id="f2-arrows-stay-in-the-text",
        keys=("F2 End Left 1 Enter",),
        start="minutes:own",
        at="reception:own",
        values={"minutes:own": 112},
        step=("record", 1),
    ),
    Case(
        id="f2-words-in-a-level",
        keys=("F2 Ctrl+A", Typed("partly", "일부"), "Enter"),
        at="pillow:own",
        values={"linen:own": 1},
        step=("record", 1),
    ),
    Case(id="f2-in-a-computed-cell", keys=("F2",), start="linen:stage", checks=(fact.says_why,)),
    Case(
        id="double-click-edits-a-measure",
        keys=(Click("minutes:sea", is_double=True),),
        at="minutes:sea",
        editing="8",
        checks=(fact.in_editor,),
    ),
    Case(
        id="double-click-edits-a-name",
        keys=(Click("pillow:name", is_double=True), "Ctrl+A", TOWELS, "Enter"),
        at="size:name",
        services=renamed("Pillow menu", TOWELS),
        step=("put_attribute", 1),
    ),
    Case(
        id="letters-in-a-level",
        keys=(Typed("partly", "일부"), "Enter"),
        at="pillow:own",
        values={"linen:own": 1},
        step=("record", 1),
    ),
    Case(
        id="unreadable-keeps-the-editor",
        keys=(UNREADABLE, "Enter"),
        start="minutes:sea",
        editing=UNREADABLE,
        checks=(fact.complains_under_the_cell,),
    ),
    Case(
        id="unreadable-is-repaired-by-one-key",
        keys=(ABOUT, "Enter Alt+Enter"),
        start="minutes:sea",
        at="reception:sea",
        values={"minutes:sea": 30},
        step=("record", 1),
        checks=(fact.note_of_minutes,),
    ),
)

#: Enter, Tab and Esc in an editor.
WAYS_OUT: Final = (
    Case(
        id="enter-commits-down",
        keys=("9 Enter",),
        start="minutes:own",
        at="reception:own",
        values={"minutes:own": 9},
        step=("record", 1),
    ),
    Case(
        id="shift-enter-commits-up",
        keys=("9 Shift+Enter",),
        start="minutes:own",
        at="parking:own",
        values={"minutes:own": 9},
        step=("record", 1),
    ),
    Case(
        id="keypad-enter-commits-down",
        keys=("9 Num+Enter",),
        start="minutes:own",
        at="reception:own",
        values={"minutes:own": 9},
        step=("record", 1),
    ),
    Case(
        id="tab-commits-right",
        keys=("9 Tab",),
        start="minutes:own",
        at="minutes:sea",
        values={"minutes:own": 9},
        step=("record", 1),
    ),
    Case(
        id="shift-tab-commits-left",
        keys=("9 Shift+Tab",),
        start="minutes:sea",
        at="minutes:own",
        values={"minutes:sea": 9},
        step=("record", 1),
    ),
    Case(
        id="arrow-commits-what-was-typed",
        keys=("9 Down",),
        start="minutes:sea",
        at="reception:sea",
        values={"minutes:sea": 9},
        step=("record", 1),
    ),
    Case(
        id="name-commits-with-tab",
        keys=(TOWELS, "Tab"),
        start="linen:name",
        at="linen:stage",
        services=renamed("Clean linen", TOWELS),
        step=("put_attribute", 1),
    ),
    Case(
        id="a-row-with-tabs-returns-under-the-first",
        keys=("9 Tab 8 Tab 7 Enter",),
        start="minutes:own",
        at="reception:own",
        values={"minutes:own": 9, "minutes:sea": 8, "minutes:pines": 7},
        step=("record", 1),
    ),
    Case(
        id="esc-discards-a-measure",
        keys=("9 Esc",),
        start="minutes:own",
        checks=(fact.in_grid,),
    ),
    Case(
        id="esc-discards-a-name",
        keys=(TOWELS, "Esc"),
        start="linen:name",
        checks=(fact.in_grid,),
    ),
    Case(
        id="esc-discards-an-unreadable-text",
        keys=(UNREADABLE, "Enter Esc"),
        start="minutes:own",
        checks=(fact.in_grid,),
    ),
    Case(
        id="ctrl-enter-fills-the-selection-from-an-editor",
        keys=("4 Ctrl+Enter",),
        selected="minutes:own..minutes:harbour",
        start="minutes:own",
        selection="minutes:own..minutes:harbour",
        values={f"minutes:{place}": 4 for place in ("own", "sea", "pines", "lake", "harbour")},
        step=("fill", 5),
    ),
    Case(
        id="an-earlier-day-is-where-it-is-entered",
        keys=("9 Enter",),
        start="minutes:own",
        on=MIDDLE,
        at="reception:own",
        values={"minutes:own": 9},
        seen={"minutes:own": MIDDLE},
        step=("record", 1),
    ),
)

ENTRY: Final = (*LEVELS, *EDITING, *WAYS_OUT)
