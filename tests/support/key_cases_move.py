"""The table of keys, second part: where keys lead and what they select."""

from __future__ import annotations

from typing import Final

import key_checks as fact
from key_bench import ANYWHERE, Act, Case, Click
from key_sheet import EARLY, MIDDLE, TODAY

_BLOCK: Final = "linen:own..pillow:sea"

#: Enter, Tab, F6, Esc without an editor.
FORM: Final = (
    Case(id="enter-down", keys=("Enter",), at="pillow:own"),
    Case(id="enter-past-a-group", keys=("Enter",), start="size:own", at="parking:own"),
    Case(id="enter-in-the-last-row", keys=("Enter",), start="r20:own"),
    Case(id="shift-enter-up", keys=("Shift+Enter",), start="pillow:own", at="linen:own"),
    Case(
        id="tab-over-every-cell-type",
        keys=("Tab Tab Tab Tab Tab Tab Tab",),
        start="minutes:name",
        at="minutes:harbour",
    ),
    Case(id="tab-onto-a-computed-cell", keys=("Tab",), start="linen:name", at="linen:stage"),
    Case(id="tab-at-the-last-column", keys=("Tab",), start="linen:harbour", checks=(fact.in_grid,)),
    Case(id="shift-tab-left", keys=("Shift+Tab",), start="linen:own", at="linen:base"),
    Case(
        id="shift-tab-at-the-first-column",
        keys=("Shift+Tab",),
        start="linen:name",
        checks=(fact.in_grid,),
    ),
    Case(id="enter-after-tabs", keys=("Tab Tab Enter",), at="pillow:own"),
    Case(id="enter-after-tabs-and-back", keys=("Tab Tab Tab Shift+Tab Enter",), at="pillow:own"),
    Case(id="an-arrow-ends-the-tabs", keys=("Tab Tab Down Enter",), at="size:pines"),
    Case(
        id="enter-goes-down-a-selection",
        keys=("Enter",),
        selected=_BLOCK,
        at="pillow:own",
        selection=_BLOCK,
    ),
    Case(
        id="enter-goes-on-in-the-next-column",
        keys=("Enter Enter",),
        selected=_BLOCK,
        at="linen:sea",
        selection=_BLOCK,
    ),
    Case(
        id="enter-comes-round",
        keys=("Enter Enter Enter Enter",),
        selected=_BLOCK,
        at="linen:own",
        selection=_BLOCK,
    ),
    Case(
        id="shift-enter-goes-back-in-a-selection",
        keys=("Shift+Enter",),
        selected=_BLOCK,
        at="pillow:sea",
        selection=_BLOCK,
    ),
    Case(
        id="tab-goes-along-a-selection",
        keys=("Tab Tab",),
        selected=_BLOCK,
        at="pillow:own",
        selection=_BLOCK,
    ),
    Case(
        id="shift-tab-goes-back-in-a-selection",
        keys=("Shift+Tab",),
        selected=_BLOCK,
        at="pillow:sea",
        selection=_BLOCK,
    ),
    Case(id="f6-leaves", keys=("F6",), checks=(fact.left_grid,)),
    Case(id="shift-f6-leaves-the-other-way", keys=("Shift+F6",), checks=(fact.left_grid,)),
    Case(id="f6-comes-back", keys=("F6 Shift+F6",), checks=(fact.in_grid,)),
    Case(
        id="f6-commits",
        keys=("9 F6",),
        start="minutes:own",
        values={"minutes:own": 9},
        step=("record", 1),
        checks=(fact.left_grid,),
    ),
    Case(
        id="esc-clears-the-selection",
        keys=("Esc",),
        selected=_BLOCK,
        selection="linen:own",
    ),
    Case(id="esc-clears-copy-marks", keys=("Ctrl+C Esc",), checks=(fact.marks(""), fact.in_grid)),
    Case(id="esc-does-not-leave-the-grid", keys=("Esc Esc",), checks=(fact.in_grid,)),
)

#: Enter and Tab out of habit after a level, which has moved on by itself.
_TWO: Final = {"r06:sea": 2, "r07:sea": 2}
_ROW: Final = {"r06:sea": 2, "r06:pines": 2, "r06:lake": 2}
_GOES_RIGHT: Final = Act("way_after_level")
AFTER_LEVELS: Final = (
    Case(
        id="level-enter",
        keys=("2 Enter",),
        start="r06:sea",
        at="r07:sea",
        values={"r06:sea": 2},
        step=("record", 1),
        checks=(fact.says_why,),
    ),
    Case(
        id="level-enter-level-enter",
        keys=("2 Enter 2 Enter",),
        start="r06:sea",
        at="r08:sea",
        values=_TWO,
        step=("record", 1),
    ),
    Case(
        id="level-keypad-enter-level",
        keys=("Num+2 Num+Enter Num+2",),
        start="r06:sea",
        at="r08:sea",
        values=_TWO,
        step=("record", 1),
    ),
    Case(
        id="level-enter-enter",
        keys=("2 Enter Enter",),
        start="r06:sea",
        at="r08:sea",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-enter-past-a-group",
        keys=("2 Enter",),
        start="breakfast:own",
        at="r01:own",
        values={"breakfast:own": 2},
        step=("record", 1),
    ),
    Case(
        id="level-enter-in-the-last-row",
        keys=("2 Enter",),
        start="r20:own",
        values={"r20:own": 2},
        step=("record", 1),
    ),
    Case(
        id="level-shift-enter",
        keys=("2 Shift+Enter",),
        start="r07:sea",
        at="r06:sea",
        values={"r07:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-tab",
        keys=("2 Tab",),
        start="r06:sea",
        at="r06:pines",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-shift-tab",
        keys=("2 Shift+Tab",),
        start="r06:sea",
        at="r06:own",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="a-row-of-levels-with-tabs-returns-under-the-first",
        keys=("2 Tab 2 Tab 2 Enter",),
        start="r06:sea",
        at="r07:sea",
        values=_ROW,
        step=("record", 1),
    ),
    Case(
        id="a-level-under-a-row-with-tabs-stays-in-its-column",
        keys=("2 Tab 2 2 Enter",),
        start="r06:sea",
        at="r08:pines",
        values={"r06:sea": 2, "r06:pines": 2, "r07:pines": 2},
        step=("record", 1),
    ),
    Case(
        id="levels-and-numbers-with-enter",
        keys=("0 Enter 7 Enter 2 Enter",),
        start="parking:own",
        at="breakfast:own",
        values={"minutes:own": 7},
        seen={"parking:own": TODAY, "minutes:own": TODAY, "reception:own": TODAY},
        step=("record", 1),
    ),
    Case(
        id="levels-with-enter-in-a-selection",
        keys=("0 Enter 0 Enter",),
        selected="r06:sea..r07:pines",
        at="r06:pines",
        selection="r06:sea..r07:pines",
        values={"r06:sea": 0, "r07:sea": 0},
        step=("record", 1),
    ),
    Case(
        id="levels-with-tab-in-a-selection",
        keys=("0 Tab 0 Tab",),
        selected="r06:sea..r07:pines",
        at="r07:sea",
        selection="r06:sea..r07:pines",
        values={"r06:sea": 0, "r06:pines": 0},
        step=("record", 1),
    ),
    Case(
        id="graded-level-enter",
        keys=("3 3 Enter",),
        start="parking:lake",
        at="minutes:lake",
        values={"parking:lake": 3, "parking:sea": 2, "parking:pines": 2},
        step=("grade", 0),
    ),
    Case(
        id="level-arrow-enter",
        keys=("2 Down Enter",),
        start="r06:sea",
        at="r09:sea",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-click-enter",
        keys=("2", Click("r07:sea"), "Enter"),
        start="r06:sea",
        at="r08:sea",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-del-enter",
        keys=("2 Del Enter",),
        start="r01:own",
        at="r03:own",
        values={"r01:own": 2, "r02:own": None},
        step=("retract", 1),
    ),
    Case(
        id="level-card-and-back-enter",
        keys=("2 F6 Shift+F6 Enter",),
        start="r06:sea",
        at="r08:sea",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-day-enter",
        keys=("2 Ctrl+PgUp Enter",),
        start="r06:sea",
        at="r08:sea",
        day=MIDDLE,
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-tab-where-levels-go-right",
        keys=(_GOES_RIGHT, "2 Tab 2 Tab 2 Enter"),
        start="r06:sea",
        at="r07:sea",
        values=_ROW,
        step=("record", 1),
    ),
    Case(
        id="level-enter-where-levels-go-right",
        keys=(_GOES_RIGHT, "2 Enter"),
        start="r06:sea",
        at="r07:sea",
        values={"r06:sea": 2},
        step=("record", 1),
    ),
    Case(
        id="level-shift-tab-where-levels-go-right",
        keys=(_GOES_RIGHT, "2 Shift+Tab"),
        start="r06:pines",
        at="r06:sea",
        values={"r06:pines": 2},
        step=("record", 1),
    ),
)

#: Arrows, ends and pages.
MOVES: Final = (
    Case(id="right", keys=("Right",), at="linen:sea"),
    Case(id="left", keys=("Left",), at="linen:base"),
    Case(id="down", keys=("Down",), at="pillow:own"),
    Case(id="up", keys=("Up",), start="pillow:own", at="linen:own"),
    Case(id="right-at-the-edge", keys=("Right",), start="linen:harbour"),
    Case(id="an-arrow-drops-the-selection", keys=("Right",), selected=_BLOCK, at="linen:sea"),
    Case(id="ctrl-down-to-the-last-filled", keys=("Ctrl+Down",), start="r01:own", at="r05:own"),
    Case(id="ctrl-down-to-the-next-filled", keys=("Ctrl+Down",), start="r05:own", at="r09:own"),
    Case(id="ctrl-down-to-the-end", keys=("Ctrl+Down",), start="r10:own", at="r20:own"),
    Case(id="ctrl-down-from-a-gap", keys=("Ctrl+Down",), start="r07:own", at="r09:own"),
    Case(id="ctrl-up", keys=("Ctrl+Up",), start="r09:own", at="r05:own"),
    Case(id="ctrl-down-to-the-end-of-a-group", keys=("Ctrl+Down",), at="size:own"),
    Case(id="ctrl-down-to-the-next-group", keys=("Ctrl+Down",), start="size:own", at="parking:own"),
    Case(id="ctrl-down-over-group-after-group", keys=("Ctrl+Down " * 5,), at="r05:own"),
    Case(
        id="ctrl-up-over-group-after-group", keys=("Ctrl+Up " * 5,), start="r05:own", at="linen:own"
    ),
    Case(id="ctrl-up-at-the-first-service", keys=("Ctrl+Up",), at="linen:own"),
    Case(id="ctrl-down-in-the-names", keys=("Ctrl+Down",), start="linen:name", at="size:name"),
    Case(id="ctrl-down-from-the-row-of-a-group", keys=("Up Ctrl+Down",), at="linen:own"),
    Case(
        id="ctrl-up-from-the-row-of-a-group",
        keys=("Up Ctrl+Up",),
        start="parking:own",
        at="size:own",
    ),
    Case(id="ctrl-right-to-the-last-filled", keys=("Ctrl+Right",), at="linen:lake"),
    Case(id="ctrl-right-to-the-end", keys=("Ctrl+Right",), start="linen:lake", at="linen:harbour"),
    Case(id="ctrl-left", keys=("Ctrl+Left",), start="linen:lake", at="linen:name"),
    Case(id="home", keys=("Home",), start="linen:pines", at="linen:name"),
    Case(id="end", keys=("End",), start="linen:pines", at="linen:harbour"),
    Case(id="ctrl-home", keys=("Ctrl+Home",), start="r07:pines", at="linen:sea"),
    Case(
        id="ctrl-end",
        keys=("Ctrl+End",),
        start="linen:pines",
        at="r20:harbour",
        checks=(fact.cursor_is_visible,),
    ),
    Case(
        id="pgdn",
        keys=("PgDown",),
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.a_page_down, fact.cursor_is_visible),
    ),
    Case(
        id="pgup",
        keys=("PgUp",),
        start="r20:own",
        at=ANYWHERE,
        selection=ANYWHERE,
        checks=(fact.a_page_up, fact.cursor_is_visible),
    ),
)

#: The same with Shift, and whole rows, columns, everything.
SELECTIONS: Final = (
    Case(id="shift-right", keys=("Shift+Right",), selection="linen:own..linen:sea"),
    Case(id="shift-left", keys=("Shift+Left",), selection="linen:base..linen:own"),
    Case(id="shift-down", keys=("Shift+Down",), selection="linen:own..pillow:own"),
    Case(id="shift-up", keys=("Shift+Up",), start="pillow:own", selection="linen:own..pillow:own"),
    Case(
        id="shift-arrows-grow-and-shrink",
        keys=("Shift+Right Shift+Right Shift+Down Shift+Left",),
        selection="linen:own..pillow:sea",
    ),
    Case(
        id="ctrl-shift-down",
        keys=("Ctrl+Shift+Down",),
        start="r01:own",
        selection="r01:own..r05:own",
    ),
    Case(
        id="ctrl-shift-down-to-the-end-of-a-group",
        keys=("Ctrl+Shift+Down",),
        selection="linen:own..size:own",
    ),
    Case(
        id="ctrl-shift-up", keys=("Ctrl+Shift+Up",), start="r10:own", selection="r09:own..r10:own"
    ),
    Case(id="ctrl-shift-right", keys=("Ctrl+Shift+Right",), selection="linen:own..linen:lake"),
    Case(
        id="ctrl-shift-left",
        keys=("Ctrl+Shift+Left",),
        start="linen:lake",
        selection="linen:name..linen:lake",
    ),
    Case(
        id="shift-home",
        keys=("Shift+Home",),
        start="linen:pines",
        selection="linen:name..linen:pines",
    ),
    Case(
        id="shift-end",
        keys=("Shift+End",),
        start="linen:pines",
        selection="linen:pines..linen:harbour",
    ),
    Case(
        id="ctrl-shift-home",
        keys=("Ctrl+Shift+Home",),
        start="pillow:pines",
        selection="linen:sea..pillow:pines",
    ),
    Case(
        id="ctrl-shift-end",
        keys=("Ctrl+Shift+End",),
        start="r19:lake",
        selection="r19:lake..r20:harbour",
    ),
    Case(
        id="shift-pgdn",
        keys=("Shift+PgDown",),
        selection=ANYWHERE,
        checks=(fact.a_page_down,),
    ),
    Case(
        id="shift-pgup",
        keys=("Shift+PgUp",),
        start="r20:own",
        selection=ANYWHERE,
        checks=(fact.a_page_up,),
    ),
    Case(id="ctrl-a", keys=("Ctrl+A",), selection="[linen]:name..r20:harbour"),
    Case(id="ctrl-space", keys=("Ctrl+Space",), selection="[linen]:own..r20:own"),
    Case(
        id="ctrl-space-on-a-range",
        keys=("Ctrl+Space",),
        selected="linen:sea..pillow:pines",
        selection="[linen]:sea..r20:pines",
    ),
    Case(id="shift-space", keys=("Shift+Space",), selection="linen:name..linen:harbour"),
    Case(
        id="shift-space-on-a-range",
        keys=("Shift+Space",),
        selected="linen:sea..pillow:pines",
        selection="linen:name..pillow:harbour",
    ),
)

#: Days.
DAYS: Final = (
    Case(id="ctrl-pgup", keys=("Ctrl+PgUp",), day=MIDDLE, checks=(fact.in_grid,)),
    Case(id="ctrl-pgup-twice", keys=("Ctrl+PgUp Ctrl+PgUp",), day=EARLY),
    Case(
        id="ctrl-pgup-before-the-first-day", keys=("Ctrl+PgUp",), on=EARLY, checks=(fact.says_why,)
    ),
    Case(id="ctrl-pgdn", keys=("Ctrl+PgDown",), on=EARLY, day=MIDDLE),
    Case(id="ctrl-pgdn-to-the-last-day", keys=("Ctrl+PgDown",), on=MIDDLE, day=TODAY),
    Case(id="ctrl-pgdn-after-the-last-day", keys=("Ctrl+PgDown",), checks=(fact.says_why,)),
)

MOVING: Final = (*FORM, *AFTER_LEVELS, *MOVES, *SELECTIONS, *DAYS)
