"""Photos of flip-overs come in: chosen, dropped or pasted; seen in the editor; then kept."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from desktop.bridge import Bridge
from desktop.console.window import ConsoleWindow
from desktop.photos import PhotoEditor, PhotoError, PhotoList, files_in, pasted, read_photo
from game import keyed
from game.workshop.photo_events import PhotoAdded


class Photos(QObject):
    """The list of photos at its command, and the editor for every picture that is given.

    Attributes:
        list: As long as it is open.
    """

    def __init__(self, bridge: Bridge, console: ConsoleWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._console = bridge, console
        self.list: PhotoList | None = None
        console.commands.on("photos", self.show)
        console.pictures_given.connect(self.take)

    def show(self) -> None:
        """Opens the list."""
        self.show_at("")

    def show_at(self, id: str) -> None:
        """Opens the list at a photo."""
        self._console.keep_typing()
        self.list = PhotoList(self._bridge, self._console.words, self._console)
        self.list.files_chosen.connect(self.take_files)
        self.list.pictures_given.connect(self.take)
        self.list.lead_to(id)
        self.list.exec()
        self.list.deleteLater()
        self.list = None

    def take(self, mime: QMimeData) -> None:
        """What was dropped or pasted."""
        paths = files_in(mime)
        if paths:
            self.take_files(paths)
        else:
            self._edit_all([lambda: pasted(mime)])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files that were chosen, one after another."""
        self._edit_all([partial(read_photo, path) for path in paths])

    def _edit_all(self, reads: Sequence[Callable[[], QImage]]) -> None:
        """One after another; what is wrong with some of them is said when the others are done."""
        typing = QApplication.focusWidget()
        self._console.keep_typing()
        self._tell("")
        troubles: list[str] = []
        for read in reads:
            try:
                image = read()
            except PhotoError as error:
                troubles.append(self._console.words(f"photo.error.{error.key}", **error.facts))
            else:
                self._edit(image)
        self._tell("\n".join(troubles))
        if typing and isValid(typing):
            typing.setFocus()

    def _edit(self, image: QImage) -> None:
        editor = PhotoEditor(image, self._console.words, self._parent)
        if editor.exec():
            self._keep(editor)
        editor.deleteLater()

    def _keep(self, editor: PhotoEditor) -> None:
        stage = self._bridge.workshop.stage
        id = keyed.free_id("F", self._bridge.workshop.photos)
        jpeg, width, height = editor.made()
        picture = self._bridge.hold_picture(jpeg)
        caption = editor.caption.edit.text()
        added = PhotoAdded(id, picture, width, height, stage.meeting, stage.block, caption)
        self._bridge.submit(added)

    @property
    def _parent(self) -> QWidget:
        return self.list or self._console

    def _tell(self, text: str) -> None:
        """In the list where it is open; else over the console."""
        if self.list:
            self.list.tell(text)
        elif text:
            box = QMessageBox(self._console)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(self._console.words("command.photos"))
            box.setTextFormat(Qt.TextFormat.PlainText)  # the names of files are in it
            box.setText(text)
            box.exec()
