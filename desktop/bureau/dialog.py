"""The bureau's name, logo and colour, looked at before they are kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from assets.tokens import look
from desktop.bureau.kept import keep_style, kept_style
from desktop.bureau.logo import logo_from
from desktop.console.fields import Line, beside, label, show_error
from desktop.fitting import fit_dialog
from desktop.places import Places
from desktop.roomy import RoomyDialog
from desktop.theme import restyle
from desktop.trouble import file_error_text
from exports.house_style import HouseStyle
from game.house_colour import LEAST_CONTRAST, colour_in, contrast_on_white, readable
from game.worded import FileError

_KINDS = "*.png *.jpg *.jpeg *.svg"
_SWATCH = 44  # pixels
_SHOWN = 360, 80  # pixels of the logo as it is looked at


class BureauDialog(RoomyDialog):
    """What stands on the plan, the handouts and the report instead of teapot and blue."""

    def __init__(self, places: Places, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places, self._words = places, words
        self._kept = kept_style(places)
        self._logo = self._kept.logo
        self.setWindowTitle(words("bureau.title"))
        fit_dialog(self, 720, 560)
        self.name, self.colour = Line(), Line()
        self.logo, self.swatch = QLabel(), QLabel()
        self.swatch.setFixedSize(_SWATCH, _SWATCH)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo.setMinimumSize(*_SHOWN)
        self.logo.setStyleSheet("background: #FFFFFF; color: #55607A; border-radius: 8px;")
        self.choose, self.drop = QPushButton(words("bureau.choose")), QPushButton()
        self.drop.setText(words("bureau.drop"))
        self.pick = QPushButton(words("bureau.pick"))
        self.told, self.error = label("soft"), label("error")
        self.keep, self.leave = QPushButton(words("bureau.keep")), QPushButton()
        self.leave.setText(words("bureau.leave"))
        restyle(self.keep, kind="primary")
        self.keep.setDefault(True)  # else Enter in the name asks for a logo
        self._lay_out()
        self._connect()
        self.name.show_text(self._kept.name)
        self.colour.show_text(self._kept.colour)
        self._show_logo()
        self._on_colour()

    def _lay_out(self) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        column.addWidget(label("soft", words("bureau.line")))
        for key, field, row in (
            ("bureau.name", self.name, self.name),
            ("bureau.logo", self.logo, beside(self.logo, self.choose, self.drop)),
            (
                "bureau.colour",
                self.colour,
                beside(self.colour, self.swatch, self.pick, stretches=(1, 0, 0)),
            ),
        ):
            title = label("label", words(key))
            title.setBuddy(field)
            field.setAccessibleName(words(key))
            column.addWidget(title)
            column.addWidget(row)
        column.addWidget(self.told)
        column.addWidget(self.error)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.colour.textChanged.connect(self._on_colour)
        self.choose.clicked.connect(self._on_choose)
        self.drop.clicked.connect(self._on_drop)
        self.pick.clicked.connect(self._on_pick)
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.reject)

    def _show_logo(self) -> None:
        picture = QPixmap()
        picture.loadFromData(self._logo)
        self.drop.setVisible(bool(self._logo))
        if picture.isNull():
            self.logo.setText(self._words("bureau.no_logo"))
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        width, height = _SHOWN
        self.logo.setPixmap(picture.scaled(width - 20, height - 16, keep, smooth))

    def _on_colour(self) -> None:
        """Says at once what becomes of a colour that is too light for letters on white."""
        typed = self.colour.text().strip()
        colour = colour_in(typed)
        show_error(self.error, "")
        shown = readable(colour) if colour else look().colour("delft")
        self.swatch.setStyleSheet(f"background: {shown}; border-radius: 8px;")
        if not colour:
            self.told.setText(self._words("bureau.colour_hint"))
            return
        contrast = contrast_on_white(colour)
        if contrast >= LEAST_CONTRAST:
            self.told.setText(self._words("bureau.colour_reads", contrast=self._told(contrast)))
            return
        told = self._words(
            "bureau.colour_darker",
            contrast=self._told(contrast),
            least=self._told(LEAST_CONTRAST),
            colour=readable(colour),
        )
        self.told.setText(told)

    def _told(self, contrast: float) -> str:
        return f"{int(contrast * 10) / 10:.1f}".replace(".", self._words("q_sort.decimal"))

    def _on_choose(self) -> None:
        title, kinds = self._words("bureau.choose"), self._words("bureau.kinds", kinds=_KINDS)
        place, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if not place:
            return
        try:
            self._logo = logo_from(Path(place))
            show_error(self.error, "")
        except FileError as error:
            show_error(self.error, " ".join(file_error_text(error, self._words).split("\n\n")))
        self._show_logo()

    def _on_drop(self) -> None:
        self._logo = b""
        self._show_logo()
        self.choose.setFocus()

    def _on_pick(self) -> None:
        now = QColor(colour_in(self.colour.text()) or look().colour("delft"))
        chosen = QColorDialog.getColor(now, self, self._words("bureau.pick"))
        if chosen.isValid():
            self.colour.setText(chosen.name().upper())

    def _on_keep(self) -> None:
        name, typed = self.name.text().strip(), self.colour.text().strip()
        colour = colour_in(typed)
        if typed and not colour:
            self._refuse("bureau.no_colour", self.colour)
        elif self._logo and not name:
            self._refuse("bureau.no_name", self.name)
        else:
            style = HouseStyle(name, self._logo, readable(colour) if colour else "")
            try:
                keep_style(style, self._places)
            except FileError as error:
                told = file_error_text(error, self._words).split("\n\n")
                show_error(self.error, " ".join(told))
            else:
                self.accept()

    def _refuse(self, key: str, field: Line) -> None:
        show_error(self.error, self._words(key))
        field.setFocus()
