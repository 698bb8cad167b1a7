"""The photos of a traject: added, shown on the stage, given words, taken away."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import TextField, label
from desktop.fitting import fit_dialog
from desktop.picture_mime import SUFFIXES, has_picture
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from game import keyed
from game.day.agenda import block_title
from game.workshop.photo_events import PhotoCaptioned, PhotoRemoved, PhotoShown
from game.workshop.state import Photo

_THUMBNAIL = QSize(168, 112)
_ROW = QSize(1, _THUMBNAIL.height() + 16)
"""Of a photo with its caption, which breaks at the width of the list, however narrow it is."""

_ID = Qt.ItemDataRole.UserRole


class PhotoList(RoomyDialog):
    """Every photo with its caption, and what can be done with it.

    Signals:
        files_chosen: Paths of pictures to add.
        pictures_given: A QMimeData that was dropped or pasted.
    """

    files_chosen = Signal(object)
    pictures_given = Signal(object)

    def __init__(self, bridge: Bridge, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._words = bridge, words
        self._thumbnails: dict[str, QIcon] = {}
        self.setWindowTitle(words("command.photos"))
        fit_dialog(self, 860, 600)
        self.setAcceptDrops(True)
        self.list, self.caption = QListWidget(), TextField()
        self.nothing = label("soft", words("photo.none"))
        self.error = label("error")
        self.error.hide()
        self.add, self.paste, self.show_it, self.remove, self.close_it = (
            QPushButton(words(key))
            for key in ("photo.add", "photo.paste", "photo.show", "photo.remove", "dialog.done")
        )
        self._lay_out(words)
        bridge.changed.connect(self._on_changed)
        self.refresh()

    def _lay_out(self, words: Words) -> None:
        self.list.setAccessibleName(words("command.photos"))
        self.list.setIconSize(_THUMBNAIL)
        self.list.setWordWrap(True)
        self.caption.name(words("photo.caption"), words("photo.caption_hint"))
        restyle(self.add, kind="primary")
        above, below = QHBoxLayout(), QHBoxLayout()
        for widget in (self.add, self.paste):
            above.addWidget(widget)
        above.addStretch(1)
        for widget in (self.show_it, self.remove):
            below.addWidget(widget)
        below.addStretch(1)
        below.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.addWidget(label("soft", words("photo.hint")))
        column.addLayout(above)
        column.addWidget(self.error)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.caption)
        column.addStretch()  # only where there is no list
        column.addLayout(below)
        column.addWidget(label("soft", words("photo.faces")))
        for button, slot in self._slots():
            button.clicked.connect(slot)
            button.setAutoDefault(False)  # Enter keeps a caption, or shows the photo in the list
        self.caption.written.connect(self._on_caption)
        self.list.currentItemChanged.connect(self._on_item)
        self.list.itemActivated.connect(self._on_show)

    def _slots(self) -> Sequence[tuple[QPushButton, Callable[[], object]]]:
        return (
            (self.add, self._on_add),
            (self.paste, self._on_paste),
            (self.show_it, self._on_show),
            (self.remove, self._on_remove),
            (self.close_it, self.accept),
        )

    @property
    def chosen(self) -> Photo | None:
        """The photo that is chosen in the list."""
        item = self.list.currentItem()
        return keyed.find(self._bridge.workshop.photos, item.data(_ID)) if item else None

    def refresh(self) -> None:
        """Shows the photos as they are now; the last one is chosen when another came."""
        photos, before = self._bridge.workshop.photos, self.chosen
        is_more = len(photos) > self.list.count()
        self.list.blockSignals(True)
        self._show_rows(photos)
        ids = [photo.id for photo in photos]
        chosen = before.id if before and not is_more else ""
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else len(ids) - 1)
        self.list.blockSignals(False)
        self.nothing.setVisible(not photos)
        for widget in (self.list, self.caption, self.show_it, self.remove):
            widget.setVisible(bool(photos))
        self._on_item()

    def _show_rows(self, photos: Sequence[Photo]) -> None:
        """A row for each; one that stays is kept, for its key may be on the way still."""
        while self.list.count() > len(photos):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(photos):
            self.list.addItem(QListWidgetItem())
            self.list.item(self.list.count() - 1).setSizeHint(_ROW)
        for row, photo in enumerate(photos):
            item = self.list.item(row)
            item.setData(_ID, photo.id)
            item.setIcon(self._thumbnail(photo))
            item.setText(self._told(photo))

    def lead_to(self, id: str) -> None:
        """Chooses a photo, and brings the keyboard there."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == id:
                self.list.setCurrentRow(row)
                self.list.setFocus()

    def tell(self, text: str) -> None:
        """Says what is wrong with a picture."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _thumbnail(self, photo: Photo) -> QIcon:
        if photo.picture not in self._thumbnails:
            whole = QPixmap()
            whole.loadFromData(self._bridge.picture(photo.picture) or b"")
            small = QPixmap() if whole.isNull() else _small(whole)
            self._thumbnails[photo.picture] = QIcon(small)
        return self._thumbnails[photo.picture]

    def _told(self, photo: Photo) -> str:
        words, workshop = self._words, self._bridge.workshop
        caption = photo.caption or words("photo.no_caption")
        if self._bridge.picture(photo.picture) is None:
            caption = words("photo.gone", caption=caption)
        meeting = keyed.find(workshop.meetings, photo.meeting)
        block = keyed.find(meeting.blocks, photo.block) if meeting else None
        return f"{caption}\n{block_title(block, words)}" if block else caption

    def _on_changed(self, _: object) -> None:
        self.refresh()

    def _on_item(self) -> None:
        photo = self.chosen
        for widget in (self.caption, self.show_it, self.remove):
            widget.setEnabled(photo is not None)
        self.caption.set_value(photo.caption if photo else "")

    def _on_caption(self, text: str) -> None:
        if self.chosen:
            self._bridge.submit(PhotoCaptioned(self.chosen.id, text))

    def _on_show(self) -> None:
        self.caption.keep()
        if self.chosen and self._bridge.submit(PhotoShown(self.chosen.id)):
            self.accept()

    def _on_remove(self) -> None:
        if self.chosen:
            self._bridge.submit(PhotoRemoved(self.chosen.id))

    def _on_add(self) -> None:
        kinds = self._words("photo.kinds", suffixes=" ".join(f"*.{one}" for one in SUFFIXES))
        title = self._words("photo.add")
        paths, _ = QFileDialog.getOpenFileNames(self, title, str(Path.home()), kinds)
        if paths:
            self.files_chosen.emit([Path(path) for path in paths])

    def _on_paste(self) -> None:
        self.pictures_given.emit(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pictures_given.emit(event.mimeData())


def _small(whole: QPixmap) -> QPixmap:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return whole.scaled(_THUMBNAIL, keep, smooth)
