"""A dialog that asks for the fields of one edit and stays open until the edit is accepted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.plain_buttons import plain_buttons
from benchmark_app.words.error import error_text


class FormDialog(QDialog):
    """Rows of labels and fields, a line for what is wrong, a verb (Ctrl+Enter too) and Cancel.

    A subclass builds its fields, lays them out with `lay_out`, and answers `edit()`.
    """

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wrong = QLabel()
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        box = QDialogButtonBox.StandardButton
        self._buttons = plain_buttons(box.Ok | box.Cancel)
        self.yes = self._buttons.button(box.Ok)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # Enter alone begins a line in some fields
            QShortcut(QKeySequence(keys), self).activated.connect(self.yes.click)
        self.yes.setToolTip(self.tr("Ctrl+Enter"))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._form)
        self._column.addWidget(self.wrong)
        editor.refused.connect(self._show_refusal)

    def open(self) -> None:
        """Ask, unless the file can only be looked at: then that is said instead."""
        if self.editor.is_look_only():
            self.done(QDialog.DialogCode.Rejected)
            self.deleteLater()
        else:
            super().open()

    def lay_out(self, title: str, verb: str, rows: Sequence[tuple[str, QWidget]]) -> None:
        """Name the window and its button, put a label before each field, begin in the first."""
        self.setWindowTitle(title)
        self.yes.setText(verb)
        for words, field in rows:
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            if isinstance(field, QPlainTextEdit):
                field.setTabChangesFocus(True)
            self._form.addRow(label, field)
        self._column.addWidget(self._buttons)  # after the fields, so that Tab gets there last
        rows[0][1].setFocus()

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a row."""
        self._form.setRowVisible(field, shown)

    def put_labels_above(self) -> None:
        """Give the fields the whole width."""
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def edit(self) -> Edit | None:
        """The edit the fields ask for; None where there is nothing to do."""
        raise NotImplementedError

    def accept(self) -> None:
        """Apply the edit; the dialog stays where the workspace refuses it."""
        self.wrong.hide()
        edit = self.edit()
        if self.wrong.isVisibleTo(self):
            return
        before = {one.id for one in self.there()}
        if edit is None or self.apply(edit):
            self.show_new([one.id for one in self.there() if one.id not in before])
            super().accept()

    def apply(self, edit: Edit) -> bool:
        """Ask for the edit; False where it is refused."""
        return self.editor.apply(edit)

    def there(self) -> Sequence[Attribute | Competitor]:
        """What is there of the kind the dialog adds to; nothing where it adds none."""
        return ()

    def show_new(self, ids: Sequence[int]) -> None:
        """Lead to what was added."""

    def object_to(self, words: str) -> None:
        """Say what is wrong under the fields."""
        self.wrong.setText(words)
        self.wrong.show()

    def _show_refusal(self, error: BenchmarkError) -> None:
        self.object_to(error_text(error, self.editor.language))
