"""What the window shows before a file is open: three ways to begin, and recent files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.theme import Theme


class Title(QLabel):
    """Words in bold, larger than the text around them whatever its size."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self._factor = factor
        self.setWordWrap(True)

    def grow(self, plain: QFont) -> None:
        """Stand out from words in a font."""
        font = QFont(plain)
        font.setPointSizeF(plain.pointSizeF() * self._factor)
        font.setBold(True)
        self.setFont(font)


class StartCard(QFrame):
    """A framed box with a title and a sentence; the rest is added by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.title, self.text = Title(1.25), _muted()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 16, 18, 16)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)


class StartPage(QWidget):
    """Three cards and the recent files. It only asks; the desk does."""

    begin_requested = Signal(str, list)  # name of the business, names of competitors
    sample_requested = Signal(str)  # "motel" or "cafe"
    open_requested = Signal()
    path_requested = Signal(object)  # Path

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title(1.6)
        self.name, self.names = QLineEdit(), QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        for field in (self.name, self.names):
            field.setAcceptDrops(False)  # a file dropped anywhere is for the window
        self.begin, self.open = QPushButton(), QPushButton()
        self.samples = {"motel": QPushButton(), "cafe": QPushButton()}
        self._stories = {"motel": _muted(), "cafe": _muted()}
        self.recent = QListWidget()
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name_label, self._names_label, self._recent_label = QLabel(), QLabel(), QLabel()
        self._no_recent = _muted()
        self._name_label.setBuddy(self.name)
        self._names_label.setBuddy(self.names)
        self._recent_label.setBuddy(self.recent)
        self._own, self._sample, self._file = StartCard(), StartCard(), StartCard()
        self._arrange()
        self._fit()
        self._connect()
        self.set_theme(theme)
        self.show_recent([])
        self._retranslate()

    def show_recent(self, paths: list[Path]) -> None:
        """List the files opened before, the last one first."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}  ·  {path.parent}")
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.recent.addItem(item)
        for widget in (self.recent, self._recent_label):
            widget.setVisible(bool(paths))
        self._no_recent.setVisible(not paths)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = theme.palette()
        for card in (self._own, self._sample, self._file):
            card.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_file"):
            self._fit()
        super().changeEvent(event)

    def _arrange(self) -> None:
        for widget in (self._name_label, self.name, self._names_label, self.names, self.begin):
            self._own.column.addWidget(widget)
        self._own.column.setStretchFactor(self.names, 1)
        for key, button in self.samples.items():
            self._sample.column.addSpacing(10)
            self._sample.column.addWidget(button)
            self._sample.column.addWidget(self._stories[key])
        self._sample.column.addStretch(1)
        self._file.column.addSpacing(10)
        for widget in (self.open, self._recent_label, self._no_recent):
            self._file.column.addWidget(widget)
        self._file.column.addWidget(self.recent, 1)
        self._file.column.addStretch(0)
        grid = QGridLayout(self)
        grid.setContentsMargins(28, 22, 28, 22)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(self._title, 1, 1, 1, 3)
        for column, card in enumerate((self._own, self._sample, self._file), start=1):
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            grid.addWidget(card, 2, column)
            grid.setColumnStretch(column, 4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(4, 1)
        for row, stretch in ((0, 1), (2, 8), (3, 2)):
            grid.setRowStretch(row, stretch)

    def _fit(self) -> None:
        """Titles larger than the text, cards no larger than their words need."""
        line = self.fontMetrics().height()
        self._title.grow(self.font())
        for card in (self._own, self._sample, self._file):
            card.title.grow(self.font())
            card.setMaximumSize(25 * line, 23 * line)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.name.returnPressed.connect(self._begin)
        self.open.clicked.connect(self.open_requested)
        self.samples["motel"].clicked.connect(self._ask_motel)
        self.samples["cafe"].clicked.connect(self._ask_cafe)
        self.recent.itemClicked.connect(self._ask_recent)
        self.recent.itemActivated.connect(self._ask_recent)

    def _begin(self) -> None:
        lines = self.names.toPlainText().splitlines()
        self.begin_requested.emit(self.name.text().strip(), [one.strip() for one in lines if one])

    def _ask_motel(self) -> None:
        self.sample_requested.emit("motel")

    def _ask_cafe(self) -> None:
        self.sample_requested.emit("cafe")

    def _ask_recent(self, item: QListWidgetItem) -> None:
        self.path_requested.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What do customers expect by now, and where do you stand?"))
        self._own.title.setText(self.tr("Start with my business"))
        self._own.text.setText(self.tr("Your name and your competitors; services come next."))
        self._name_label.setText(self.tr("My &business"))
        self._names_label.setText(self.tr("Com&petitors, one per line"))
        self.names.setPlaceholderText(self.tr("Type or paste a list"))
        self.begin.setText(self.tr("&Start"))
        self._sample.title.setText(self.tr("Look at a sample"))
        self._sample.text.setText(
            self.tr("Made-up figures to try everything on. You get a copy of your own.")
        )
        self.samples["motel"].setText(self.tr("Roadside &motel, 1950 to 1980"))
        self.samples["cafe"].setText(self.tr("Neighbourhood &cafe, today"))
        self._stories["motel"].setText(
            self.tr("How clean linen, a pool and television became what every guest expects.")
        )
        self._stories["cafe"].setText(
            self.tr("Quarterly checks of six cafes over three years, with gaps as in real life.")
        )
        self._file.title.setText(self.tr("Open or import a file"))
        self._file.text.setText(
            self.tr("A .bench file, or a table from Excel or .csv. You can also drop it here.")
        )
        self.open.setText(self.tr("&Open…"))
        self._recent_label.setText(self.tr("&Recent files"))
        self._no_recent.setText(self.tr("Files you have opened will stand here."))


def _muted() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
