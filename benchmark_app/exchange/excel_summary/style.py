"""The look of the workbook: one font, few colours, each style named for what it marks."""

from __future__ import annotations

from typing import Any, Final

from benchmark_app.domain.result import LifecycleStage

FONT: Final = "Malgun Gothic"
INK: Final = "#222222"
QUIET: Final = "#6B7280"
LINE: Final = "#D5D9E0"
HEAD: Final = "#EEF1F5"
OWN: Final = "#0B5CAD"
OWN_TINT: Final = "#E8F1FA"
BASELINE: Final = "#595959"
BAND: Final = "#E3E6EA"
WARN: Final = "#B34700"
#: What is older than allowed.
STALE: Final = "#8A919B"
#: Bars of gaps: below the market and above it, light enough for the number on them.
BELOW: Final = "#EDB98F"
OWN_BAR: Final = "#A9CBE8"
#: What has no stage.
NO_STAGE: Final = "#6B7280"
#: Fills of the signs × △ ○ ◎ in the grid, from light to strong.
SIGN_TINTS: Final = {"×": "#F6F1EA", "△": "#E6F0F5", "○": "#C9E2EC", "◎": "#9CCBDD"}
STAGE_COLOURS: Final[dict[LifecycleStage, str]] = {
    LifecycleStage.INSUFFICIENT: "#C9CDD3",
    LifecycleStage.ABSENT: "#E3E6EA",
    LifecycleStage.INNOVATION: "#8E2DE2",
    LifecycleStage.DIFFERENTIATOR: "#00549E",
    LifecycleStage.CONTESTED: "#2AA39A",
    LifecycleStage.TABLE_STAKES: "#222222",
    LifecycleStage.DECLINING: "#C2610C",
}
#: Stages whose colour is light, so that the word on it is dark.
PALE_STAGES: Final = frozenset({LifecycleStage.INSUFFICIENT, LifecycleStage.ABSENT})

BASE: Final[dict[str, Any]] = {
    "font_name": FONT,
    "font_family": 2,
    "font_charset": 129,
    "font_size": 10,
    "font_color": INK,
    "valign": "vcenter",
}
_LINED: Final = {"bottom": 1, "bottom_color": LINE}
_GAP: Final = {"right": 5, "right_color": "#FFFFFF"}
#: Excel would write 5 as "5." where digits after the point may be missing.
_DECIMAL: Final = "#,##0.0#####"
_WHOLE: Final = "#,##0"
_DATE: Final = {"num_format": "yyyy-mm-dd", "align": "left", "indent": 1}

STYLES: Final[dict[str, dict[str, Any]]] = {
    "plain": {},
    "title": {"font_size": 18, "bold": True},
    "subtitle": {"font_color": QUIET},
    "heading": {"font_size": 12, "bold": True, "bottom": 1, "bottom_color": LINE},
    "sentence": {"font_size": 11, "text_wrap": True},
    "lead": {"font_size": 13, "bold": True, "text_wrap": True, "font_color": OWN},
    "note": {"font_color": QUIET, "font_size": 9, "text_wrap": True, "valign": "top"},
    "hint": {"font_color": QUIET, "font_size": 9},
    "step_number": {"font_color": OWN, "bold": True, "font_size": 12, "align": "center"},
    "tile_name": {
        "bg_color": OWN_TINT,
        "font_color": QUIET,
        "font_size": 9,
        "align": "left",
        "indent": 1,
        **_GAP,
    },
    "tile_value": {
        "bg_color": OWN_TINT,
        "font_color": OWN,
        "font_size": 22,
        "bold": True,
        "align": "left",
        "indent": 1,
        **_GAP,
    },
    "tile_note": {
        "bg_color": OWN_TINT,
        "font_color": QUIET,
        "font_size": 9,
        "align": "left",
        "indent": 1,
        "text_wrap": True,
        "valign": "top",
        **_GAP,
    },
    "head": {
        "bold": True,
        "bg_color": HEAD,
        "bottom": 1,
        "bottom_color": QUIET,
        "indent": 1,
        "align": "left",
        "text_wrap": True,
    },
    "head_centre": {
        "bold": True,
        "bg_color": HEAD,
        "bottom": 1,
        "bottom_color": QUIET,
        "align": "center",
        "text_wrap": True,
    },
    "text": {**_LINED, "indent": 1},
    "wrapped": {**_LINED, "text_wrap": True, "indent": 1, "align": "left"},
    "strong": {**_LINED, "bold": True, "indent": 1},
    "strong_wrapped": {**_LINED, "bold": True, "text_wrap": True, "indent": 1, "align": "left"},
    "quiet": {**_LINED, "font_color": QUIET, "indent": 1},
    "advice_fix_now": {**_LINED, "bold": True, "font_color": WARN, "indent": 1},
    "advice_close_by": {**_LINED, "bold": True, "font_color": OWN, "indent": 1},
    "number": {**_LINED, "num_format": _DECIMAL, "align": "right"},
    "general": {**_LINED, "align": "right"},
    "point": {**_LINED, "num_format": "0.0", "align": "right"},
    "share": {**_LINED, "num_format": "0%", "align": "right"},
    "amount": {**_LINED, "num_format": "0.00", "align": "right"},
    "amount_strong": {**_LINED, "num_format": "0.00", "align": "right", "bold": True},
    "truth": {**_LINED, "bold": True, "align": "center"},
    "count": {**_LINED, "num_format": "0", "align": "right"},
    "date": {**_LINED, **_DATE},
    "quiet_date": {**_LINED, **_DATE, "font_color": QUIET},
    "cell": {**_LINED, "align": "center"},
    "cell_number": {**_LINED, "align": "center", "num_format": _DECIMAL},
    "cell_stale": {**_LINED, "align": "center", "font_color": STALE, "italic": True},
    "cell_own": {
        **_LINED,
        "align": "center",
        "left": 1,
        "right": 1,
        "left_color": OWN,
        "right_color": OWN,
        "num_format": _DECIMAL,
    },
    "cell_missing": {"align": "center", "bold": True, "border": 2, "border_color": WARN},
    "name_missing": {
        **_LINED,
        "bold": True,
        "font_color": WARN,
        "text_wrap": True,
        "indent": 1,
        "align": "left",
    },
    "figure": {"font_color": QUIET, "font_size": 8, "num_format": "0"},
    "figure_date": {"font_color": QUIET, "font_size": 8, **_DATE},
    "figure_text": {"font_color": QUIET, "font_size": 8},
    "figure_left": {"font_color": QUIET, "font_size": 8, "align": "left"},
}


def stage_style(stage: LifecycleStage) -> str:
    """The name of the style of a stage's word."""
    return f"stage_{stage.value}"


def whole_style(name: str) -> str:
    """The name a style of numbers has for whole ones, if it shows them another way."""
    return f"{name}_whole"


def all_styles() -> dict[str, dict[str, Any]]:
    """Every style by name, the stages' own ones and those of whole numbers too."""
    whole = {
        whole_style(name): look | {"num_format": _WHOLE}
        for name, look in STYLES.items()
        if look.get("num_format") == _DECIMAL
    }
    stages = {
        stage_style(stage): {
            "bg_color": colour,
            "font_color": INK if stage in PALE_STAGES else "#FFFFFF",
            "align": "center",
            "border": 1,
            "border_color": "#FFFFFF",
        }
        for stage, colour in STAGE_COLOURS.items()
    }
    return STYLES | whole | stages
