"""Colours by role: light, dark and high contrast, following the system."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFrame

if TYPE_CHECKING:  # the domain's results wait for the first paint
    from benchmark_app.domain.result import LifecycleStage

_LIGHT_STAGES: Final = {
    "insufficient": "#6B7078",
    "absent": "#6B7078",
    "innovation": "#8E2DE2",
    "differentiator": "#00549E",
    "contested": "#2AA39A",
    "table_stakes": "#222222",
    "declining": "#C2610C",
}
#: Each tells itself from every other as a grey.
_PAPER_STAGES: Final = {
    "insufficient": "#555555",
    "absent": "#555555",
    "innovation": "#DADADA",
    "differentiator": "#B2B2B2",
    "contested": "#858585",
    "table_stakes": "#1A1A1A",
    "declining": "#545454",
}
#: The shapes of these are lighter segments, which a printer would hardly leave a trace of.
_PAPER_SHAPES: Final = {"innovation": "#767676", "differentiator": "#707070"}
_DARK_STAGES: Final = {
    "insufficient": "#9AA0A8",
    "absent": "#9AA0A8",
    "innovation": "#8F63F4",
    "differentiator": "#6CC4FF",
    "contested": "#3FAF8F",
    "table_stakes": "#FFFFFF",
    "declining": "#FFB04D",
}
#: What is typed or ticked stands on a ground of its own, with an outline that can be seen.
_FIELDS: Final = (
    "QLineEdit",
    "QAbstractSpinBox",
    "QPlainTextEdit",
    "QCheckBox",
    "QRadioButton",
    "QComboBox",
    "QSlider",
)
#: With high contrast everything has an outline.
_FRAMED: Final = ("QPushButton", "QToolButton", "QProgressBar", "QAbstractItemView", "QScrollBar")
#: Fusion draws outlines, and the lines of tables, in the colour of the window made darker by so
#: much.
_OUTLINE: Final = 1.4
_RULE: Final = 1.2
#: On black and on white.
_GREY: Final = QColor("#767676")


class Colours(StrEnum):
    """Which colours the owner chose; the names are those of the menu table's rows."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def _stages(colours: Mapping[str, str]) -> Mapping[str, QColor]:
    return MappingProxyType({stage: QColor(name) for stage, name in colours.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of every role; whoever paints asks for a role, never for a colour.

    A page gets one when it is built and a new one through `set_theme(theme)` when the system
    changes. The colours are shared: never modify one in place.
    """

    is_dark: bool
    has_high_contrast: bool
    window: QColor  # around the views: toolbars, side lists, headers
    base: QColor  # behind data: the grid, charts, fields
    field: QColor  # what is typed into: stands out from the window in the dark too
    raised: QColor  # a bar or card that stands out from the window a little
    text: QColor
    muted: QColor  # secondary words, stale values
    line: QColor  # hairlines of a grid
    outline: QColor  # round what is typed into or ticked
    edge: QColor  # borders of frames, heavier lines, axes
    accent: QColor  # selection, focus, links
    accent_text: QColor
    notice: QColor  # background of a message bar
    own: QColor
    baseline: QColor
    highlighted: QColor  # a competitor that was chosen
    competitor: QColor  # the others' lines
    missing: QColor  # the outline and the ! of a missing basic
    above: QColor  # fill where the own line is above the baseline
    below: QColor  # hatch where it is below
    band: QColor  # what unknown cells could make of it
    levels: tuple[QColor, QColor, QColor, QColor]  # tints behind none, partly, yes, excellent
    stages: Mapping[str, QColor]  # by the code of the stage
    shapes: Mapping[str, QColor]  # where a stage's shape has a colour of its own

    @classmethod
    def light(cls) -> Theme:
        """The colours on white."""
        return cls(
            is_dark=False,
            has_high_contrast=False,
            window=QColor("#F3F4F6"),
            base=QColor("#FFFFFF"),
            field=QColor("#FFFFFF"),
            raised=QColor("#FAFBFC"),
            text=QColor("#1B1E23"),
            muted=QColor("#5C626B"),
            line=QColor("#E3E6EA"),
            outline=QColor("#777E87"),
            edge=QColor("#B9BFC7"),
            accent=QColor("#0B5CAD"),
            accent_text=QColor("#FFFFFF"),
            notice=QColor("#FFF4D6"),
            own=QColor("#0B5CAD"),
            baseline=QColor("#595959"),
            highlighted=QColor("#B34700"),
            competitor=QColor("#B4B9C0"),
            missing=QColor("#B34700"),
            above=QColor(11, 92, 173, 40),
            below=QColor(89, 89, 89, 110),
            band=QColor(89, 89, 89, 34),
            levels=(QColor("#F1F2F4"), QColor("#E3EDF6"), QColor("#C6DDF1"), QColor("#9CC5E8")),
            stages=_stages(_LIGHT_STAGES),
            shapes=_stages({}),
        )

    @classmethod
    def dark(cls) -> Theme:
        """The colours on near black."""
        return cls(
            is_dark=True,
            has_high_contrast=False,
            window=QColor("#1D2024"),
            base=QColor("#15171A"),
            field=QColor("#32383F"),
            raised=QColor("#24282D"),
            text=QColor("#ECEEF1"),
            muted=QColor("#A3A9B2"),
            line=QColor("#2C3137"),
            outline=QColor("#858E99"),
            edge=QColor("#4A515A"),
            accent=QColor("#6CB2FF"),
            accent_text=QColor("#0B1622"),
            notice=QColor("#3A321B"),
            own=QColor("#6CB2FF"),
            baseline=QColor("#C2C6CC"),
            highlighted=QColor("#FF9A57"),
            competitor=QColor("#5A6069"),
            missing=QColor("#FF9A57"),
            above=QColor(108, 178, 255, 52),
            below=QColor(194, 198, 204, 110),
            band=QColor(194, 198, 204, 34),
            levels=(QColor("#202327"), QColor("#1B2F42"), QColor("#1F4463"), QColor("#265E8C")),
            stages=_stages(_DARK_STAGES),
            shapes=_stages({}),
        )

    @classmethod
    def paper(cls) -> Theme:
        """Black and greys on white, for print."""
        black, white, grey = QColor("#000000"), QColor("#FFFFFF"), QColor("#444444")
        return cls(
            is_dark=False,
            has_high_contrast=False,
            window=white,
            base=white,
            field=white,
            raised=white,
            text=black,
            muted=grey,
            line=QColor("#DDDDDD"),
            outline=grey,
            edge=QColor("#8A8A8A"),
            accent=black,
            accent_text=white,
            notice=white,
            own=black,
            baseline=QColor("#4D4D4D"),
            highlighted=QColor("#303030"),
            competitor=QColor("#A0A0A0"),
            missing=black,
            above=QColor(0, 0, 0, 13),
            below=QColor(0, 0, 0, 120),
            band=QColor(0, 0, 0, 42),
            levels=(QColor("#F4F4F4"), QColor("#DEDEDE"), QColor("#BDBDBD"), QColor("#939393")),
            stages=_stages(_PAPER_STAGES),
            shapes=_stages(_PAPER_SHAPES),
        )

    @classmethod
    def of_system(cls) -> Theme:
        """The colours the system asks for now; light where it does not say."""
        hints = QGuiApplication.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        theme = cls.dark() if is_dark else cls.light()
        return theme.contrasting() if strong else theme

    @classmethod
    def of(cls, colours: Colours) -> Theme:
        """The colours chosen; high contrast on the ground the system has."""
        system = cls.of_system()
        chosen = {Colours.LIGHT: cls.light(), Colours.DARK: cls.dark()}
        if colours is Colours.CONTRAST:
            return system if system.has_high_contrast else system.contrasting()
        return chosen.get(colours, system)

    def contrasting(self) -> Theme:
        """The same roles with nothing faint: secondary words and borders as the text."""
        text = QColor("#FFFFFF") if self.is_dark else QColor("#000000")
        ground = QColor("#000000") if self.is_dark else QColor("#FFFFFF")
        roles = {name: getattr(self, name) for name in self.__slots__}
        roles.update(has_high_contrast=True, window=ground, base=ground)
        roles.update(field=QColor("#3C3C3C") if self.is_dark else ground)
        roles.update(raised=ground, notice=ground)
        roles.update(
            text=text,
            muted=text,
            line=QColor("#979797" if self.is_dark else "#595959"),  # what is between is stronger
            outline=text,
            edge=text,
            baseline=text,
            competitor=text,
        )
        return type(self)(**roles)

    def stage(self, stage: LifecycleStage) -> QColor:
        """The colour of a stage's word and segment."""
        return self.stages[stage]

    def shape(self, stage: LifecycleStage) -> QColor:
        """The colour of a stage's shape, which is small and stands on the ground alone."""
        return self.shapes.get(stage, self.stages[stage])

    @property
    def rule(self) -> QColor:
        """The lines of a plain table, whose cells have no tints to tell them apart."""
        return self.line if self.has_high_contrast else self.edge

    @property
    def frame(self) -> QFrame.Shape:
        """What stands around a box of words."""
        return QFrame.Shape.Box if self.has_high_contrast else QFrame.Shape.StyledPanel

    def apply(self) -> None:
        """Colour the whole program; fields and boxes to tick get a ground of their own."""
        palette = self.palette()
        QApplication.setPalette(palette)
        if self.has_high_contrast:
            self.outline_boxes(palette)
        _apply_to(_FRAMED, palette)
        ruled = self._ruled(palette)
        _apply_to(("QTableView",), ruled)
        self._apply_to_headers(ruled)
        self.outline_boxes(palette)
        palette.setColor(QPalette.ColorRole.Base, self.field)
        _apply_to(_FIELDS, palette)

    def outline_boxes(self, palette: QPalette) -> None:
        """Make Fusion draw outlines in the colour of the theme's own."""
        palette.setColor(QPalette.ColorRole.Window, _lightened(self.outline, _OUTLINE))

    def _ruled(self, palette: QPalette) -> QPalette:
        """A palette with which Fusion draws the lines of a table in the theme's own colour."""
        ruled = QPalette(palette)
        ruled.setColor(QPalette.ColorRole.Window, _lightened(self.rule, _RULE))
        return ruled

    @property
    def _placeholder(self) -> QColor:
        """What stands in an empty field: with high contrast too it is not as what was typed."""
        strong = QColor("#BDBDBD") if self.is_dark else QColor("#595959")
        return strong if self.has_high_contrast else self.muted

    def _apply_to_headers(self, framed: QPalette) -> None:
        """What is free beside a header's last column is not filled with the outline's colour."""
        palette = QPalette(framed)
        window = QBrush(framed.color(QPalette.ColorRole.Window), Qt.BrushStyle.NoBrush)
        palette.setBrush(QPalette.ColorRole.Window, window)
        _apply_to(("QHeaderView",), palette)

    def palette(self) -> QPalette:
        """The palette Fusion draws its widgets with."""
        role = QPalette.ColorRole
        palette = QPalette(self.window)
        for name, colour in (
            (role.Window, self.window),
            (role.WindowText, self.text),
            (role.Base, self.base),
            (role.AlternateBase, self.raised),
            (role.Text, self.text),
            (role.Button, self.raised if self.is_dark else self.window),
            (role.ButtonText, self.text),
            (role.BrightText, self.text),
            (role.ToolTipBase, self.raised),
            (role.ToolTipText, self.text),
            (role.PlaceholderText, self._placeholder),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.accent_text),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
        ):
            palette.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
            grey = _GREY if self.has_high_contrast or self.is_dark else self.edge
            palette.setColor(QPalette.ColorGroup.Disabled, name, grey)
        return palette

    def notice_palette(self) -> QPalette:
        """The same on the ground of a notice."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self.notice)
        return palette


def _lightened(colour: QColor, times: float) -> QColor:
    """What is the colour again when made darker by so much, as far as there is such a one."""
    value = colour.valueF() * min(times, 1 / max(colour.valueF(), 0.01))
    return QColor.fromHsvF(max(colour.hueF(), 0), colour.saturationF(), value)


def _apply_to(names: Iterable[str], palette: QPalette) -> None:
    for name in names:
        QApplication.setPalette(palette, name)  # type: ignore[arg-type]  # the stub says bytes


class ThemeWatch(QObject):
    """Tells when the system turned light, dark or high in contrast."""

    changed = Signal(object)  # Theme, as the system asks for it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._tell)
        hints.accessibility().contrastPreferenceChanged.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit(Theme.of_system())
