"""A photo made ready to keep: cut, turned, faces and names hidden, words under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.console.fields import TextField, indent, label
from desktop.fitting import fit_dialog
from desktop.photos.canvas import Canvas
from desktop.photos.hiding import made_ready, turned
from desktop.photos.reading import as_jpeg
from desktop.roomy import RoomyDialog
from desktop.text_size import sized
from desktop.theme import restyle
from game.picture_area import WHOLE, Area

_SIDES = ("left", "top", "width", "height")
_NEW = Area(35, 35, 30, 20)
"""Where a new area is hidden until it is moved."""


class PhotoEditor(RoomyDialog):
    """The photo, and beside it what is cut and hidden, by numbers for who has no mouse.

    What is drawn with the mouse goes to the line that is chosen: the cut, or what is hidden.
    """

    def __init__(self, image: QImage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._image = words, image
        self.setWindowTitle(words("photo.editor.title"))
        fit_dialog(self, 1040, 720)
        self._areas: list[Area] = [Area()]
        self.canvas, self.areas, self.caption = Canvas(), QListWidget(), TextField()
        self.hide_more = QPushButton(words("photo.editor.hide"))
        self.take_away = QPushButton(words("photo.editor.take_away"))
        self.turn = QPushButton(words("photo.editor.turn"))
        self.keep, self.leave = QPushButton(words("photo.editor.keep")), QPushButton()
        self.sides = {name: QSpinBox() for name in _SIDES}
        self._name(words)
        self._lay_out(words)
        self._connect()
        self._list_areas(0)

    def made(self) -> tuple[bytes, int, int]:
        """The photo as it is to be kept, as JPEG, with its width and height in pixels."""
        jpeg = as_jpeg(made_ready(self._image, self._areas[0], self._areas[1:]))
        kept = QImage.fromData(jpeg)
        return jpeg, kept.width(), kept.height()

    def _name(self, words: Words) -> None:
        self.canvas.setAccessibleName(words("photo.editor.photo"))
        self.areas.setAccessibleName(words("photo.editor.areas"))
        self.caption.name(words("photo.caption"), words("photo.caption_hint"))
        self.leave.setText(words("photo.editor.leave"))
        restyle(self.keep, kind="primary")
        self.keep.setDefault(True)
        for name, side in self.sides.items():
            side.setAccessibleName(words(f"photo.editor.{name}"))
            side.setRange(0 if name in ("left", "top") else 1, WHOLE)
            side.setSuffix(" %")
            indent(side)

    def _lay_out(self, words: Words) -> None:
        sized(self.areas, height=104)
        grid = QGridLayout()
        for number, (name, side) in enumerate(self.sides.items()):
            told = label("label", words(f"photo.editor.{name}"))
            told.setBuddy(side)
            grid.addWidget(told, 2 * (number // 2), number % 2)
            grid.addWidget(side, 2 * (number // 2) + 1, number % 2)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(label("soft", words("photo.editor.hint")))
        right.addWidget(self.areas)
        right.addLayout(grid)
        for button in (self.hide_more, self.take_away, self.turn):
            right.addWidget(button)
        right.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.canvas, 1)
        beside = QWidget()
        beside.setLayout(right)
        sized(beside, width=300)
        row.addWidget(beside)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(label("warm", words("photo.editor.faces")))
        column.addWidget(self.caption)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.canvas.drawn.connect(self._put)
        self.areas.currentRowChanged.connect(self._on_row)
        self.hide_more.clicked.connect(self._on_hide)
        self.take_away.clicked.connect(self._on_take_away)
        self.turn.clicked.connect(self._on_turn)
        self.keep.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        for side in self.sides.values():
            side.valueChanged.connect(self._on_side)

    def _list_areas(self, chosen: int) -> None:
        self.areas.blockSignals(True)
        self.areas.clear()
        for number in range(len(self._areas)):
            key = "photo.editor.hidden" if number else "photo.editor.cut"
            self.areas.addItem(self._words(key, number=number) if number else self._words(key))
        self.areas.setCurrentRow(chosen)
        self.areas.blockSignals(False)
        self._on_row(chosen)

    def _on_row(self, row: int) -> None:
        self.take_away.setEnabled(row > 0)
        area = self._areas[row]
        for name, side in self.sides.items():
            side.blockSignals(True)
            side.setValue(getattr(area, name))
            side.blockSignals(False)
        self._show()

    def _show(self) -> None:
        hidden = made_ready(self._image, Area(), self._areas[1:])
        chosen = self._areas[self.areas.currentRow()]
        self.canvas.show_photo(hidden, self._areas[0], self._areas[1:], chosen)

    def _put(self, area: Area) -> None:
        row = self.areas.currentRow()
        self._areas[row] = area.clamped()
        self._on_row(row)

    def _on_side(self) -> None:
        self._put(Area(**{name: side.value() for name, side in self.sides.items()}))

    def _on_hide(self) -> None:
        self._areas.append(_NEW)
        self._list_areas(len(self._areas) - 1)

    def _on_take_away(self) -> None:
        row = self.areas.currentRow()
        del self._areas[row]
        self._list_areas(row - 1)

    def _on_turn(self) -> None:
        self._image = turned(self._image)
        self._areas = [_turned(area) for area in self._areas]
        self._list_areas(self.areas.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen area away."""
        is_delete = event.key() == Qt.Key.Key_Delete
        if is_delete and self.areas.hasFocus() and self.take_away.isEnabled():
            self._on_take_away()
        else:
            super().keyPressEvent(event)


def _turned(area: Area) -> Area:
    return Area(WHOLE - area.top - area.height, area.left, area.height, area.width)
