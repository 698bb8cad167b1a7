"""A card or a statement as the stage draws it, and the symbols of kinds as icons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from assets.language import Words
from assets.tokens import Look
from desktop.paint import DISPLAY, TEXT, fit, picture
from desktop.stage import type_sizes
from desktop.stage.board import HEIGHT, Board
from game.deck import Card, Category, DeckStatement

_PLACE = QRectF(56, 154, 820, 882)
"""Where the card in play lies on the stage."""

_STATEMENT = QRectF(56, 400, 1100, 420)
_LETTERS = "ABCDE"


def symbol_icon(symbol: str, theme: Look) -> QIcon:
    """The symbol of a kind of cards, small."""
    pixmap = QPixmap(72, 72)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    picture(f"art/sym-{symbol}.svg", theme.name).render(painter, QRectF(pixmap.rect()))
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would paint it over in one colour
    return made


class CardPicture(QGraphicsView):
    """One card as large as there is room, drawn as on the stage.

    Attributes:
        smallest: The smallest type of what the room must read, in pixels of the stage.
        is_whole: Whether nothing was cut off.
    """

    def __init__(self, theme: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = Board(theme)
        self._shown = _PLACE
        self.smallest, self.is_whole = float(type_sizes.READABLE), True
        self.setObjectName("stage")
        self.setScene(self._board)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setInteractive(False)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(self, card: Card, category: Category, words: Words, theme: Look) -> None:
        """Draws a card in the language of these words."""
        self._begin(theme, _PLACE)
        draw_card(self._board, card, category, words)
        self._end()

    def show_statement(self, statement: DeckStatement, words: Words, theme: Look) -> None:
        """Draws a statement in the language of these words."""
        self._begin(theme, _STATEMENT)
        draw_statement(self._board, statement, words)
        self._end()

    def told(self) -> str:
        """What stands on the card."""
        return self._board.told()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _begin(self, theme: Look, place: QRectF) -> None:
        self._shown = place
        self._board.wipe(theme)

    def _end(self) -> None:
        self._board.settle()
        self.smallest, self.is_whole = self._board.smallest(), self._board.is_whole()
        self.setAccessibleName(self._board.told())
        self._fit()

    def _fit(self) -> None:
        self.fitInView(self._shown.adjusted(-14, -14, 14, 14), Qt.AspectRatioMode.KeepAspectRatio)


def draw_card(board: Board, card: Card, category: Category, words: Words) -> None:
    """A card where it lies on the stage while it is in play."""
    language = words.language
    board.tile(_PLACE)
    inner = _PLACE.adjusted(86, 64, -86, -84)
    board.picture(QRectF(inner.left(), inner.top(), 76, 76), f"art/sym-{category.symbol}.svg")
    beside = QRectF(inner.left() + 96, inner.top(), inner.width() - 96, 76)
    name = words.told(category.name.told(language))
    board.text(beside, name, (44,), TEXT, 600, category.colour, is_centred=True, is_must_read=False)
    title, text, ask = (words.told(one.told(language)) for one in (card.title, card.text, card.ask))
    choices = [words.told(one.told(language)) for one in card.choices]
    _draw_texts(board, inner.adjusted(0, 98, 0, 0), title, text, ask, choices)


def _draw_texts(
    board: Board, room: QRectF, title: str, text: str, ask: str, choices: list[str]
) -> None:
    lettered = [f"{letter}  {one}" for letter, one in zip(_LETTERS, choices, strict=False)]

    def parts(size: float) -> list[tuple[str, str, int, float, str]]:
        return [
            (title, DISPLAY, 700, round(size * 1.2), "ink"),
            (text, TEXT, 400, size, "ink"),
            *((one, TEXT, 500, size, "ink") for one in lettered),
            *([(ask, TEXT, 600, max(round(size * 0.86), 24), "delft")] if ask else []),
        ]

    def height(size: float) -> float:
        fitted = [
            fit(told, family, weight, (one,), room.width(), HEIGHT * 3)
            for told, family, weight, one, _ in parts(size)
        ]
        return sum(one.height for one in fitted) + 22 * (len(fitted) - 1)

    sizes = (size for size in type_sizes.READ if height(size) <= room.height())
    size = next(sizes, type_sizes.READ[-1])
    top = room.top()
    for told, family, weight, one, token in parts(size):
        place = QRectF(room.left(), top, room.width(), max(room.bottom() - top, 1))
        is_ask = token == "delft"
        if is_ask:
            high = fit(told, family, weight, (one,), room.width(), HEIGHT).height
            place.setTop(max(room.bottom() - high, top))
        fitted = board.text(place, told, (one,), family, weight, token, is_must_read=not is_ask)
        top += fitted.height + 22


def draw_statement(board: Board, statement: DeckStatement, words: Words) -> None:
    """A statement on its tile: the number, and the whole text."""
    inner = board.tile(_STATEMENT)
    sign = QRectF(inner.left(), inner.top(), 130, inner.height())
    number = str(statement.number)
    board.text(sign, number, (108,), DISPLAY, 800, "delft", is_centred=True, is_must_read=False)
    text = words.told(statement.text.told(words.language))
    room = inner.adjusted(160, 0, 0, 0)
    board.text(room, text, type_sizes.READ, TEXT, 500, is_centred=True, is_balanced=True)
