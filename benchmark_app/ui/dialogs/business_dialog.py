"""Asks which of the businesses is the owner's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, Put
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.editor import Editor


class BusinessDialog(FormDialog):
    """One of those that are there, or a new name."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.addItems([one.name for one in editor.market.competitors])
        self.name.setEditText("")
        self.lay_out(
            self.tr("Which business is yours?"),
            self.tr("This is my business"),
            ((self.tr("&Name"), self.name),),
        )
        self.resize(380, self.sizeHint().height())

    def edit(self) -> Edit | None:
        """The business marked as the owner's, or a new one that is."""
        name = clean_name(self.name.currentText())
        if not name:
            self.object_to(self.tr("Choose a business or type its name."))
            return None
        for one in self.editor.market.competitors:
            if name_key(one.name) == name_key(name):
                return Put(replace(one, subject=True))
        return Put(Competitor(name=name, subject=True))
