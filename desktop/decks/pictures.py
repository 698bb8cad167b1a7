"""A card or a statement as the stage draws it, and the symbols of kinds as icons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsView, QSizePolicy, QWidget

from assets.language import Words
from assets.tokens import Look
from desktop.paint import DISPLAY, picture
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, Board
from desktop.stage.card_game.card import card as stage_card
from desktop.stage.card_game.card import reading_place
from desktop.stage.view import View
from game.card_game.state import CardGame
from game.deck import Card, Category, DeckStatement
from game.workshop.state import Workshop

_STATEMENT = QRectF(BODY.left(), BODY.top(), BODY.width(), BODY.height() - 358)
"""Where the statement lies whose turn it is."""


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
        self._shown = _STATEMENT
        self.smallest, self.is_whole = float(type_sizes.READABLE), True
        self.setObjectName("stage")
        self.setScene(self._board)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setInteractive(False)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(self, card: Card, category: Category, words: Words, theme: Look) -> None:
        """Draws a card in the language of these words."""
        self._begin(theme, reading_place(_view(words, theme), card))
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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._shown.height() / self._shown.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _begin(self, theme: Look, place: QRectF) -> None:
        if place != self._shown:
            self._shown = place
            self.updateGeometry()
        self._board.wipe(theme)

    def _end(self) -> None:
        self._board.settle()
        self.smallest, self.is_whole = self._board.smallest(), self._board.is_whole()
        self.setAccessibleName(self._board.told())
        self._fit()

    def _fit(self) -> None:
        self.fitInView(self._shown.adjusted(-14, -14, 14, 14), Qt.AspectRatioMode.KeepAspectRatio)


def draw_card(board: Board, card: Card, category: Category, words: Words) -> None:
    """A card where it lies on the stage while it is read aloud."""
    view = _view(words, board.theme)
    game = CardGame(categories=(category,))
    stage_card(board, view, game, reading_place(view, card), card)


def _view(words: Words, theme: Look) -> View:
    return View(Workshop(), None, words, theme, {})


def draw_statement(board: Board, statement: DeckStatement, words: Words) -> None:
    """A statement on its tile as it lies on the stage: the number, and the whole text."""
    inner = board.tile(_STATEMENT)
    sign = QRectF(inner.left() - 10, inner.top(), 150, inner.height())
    number = str(statement.number)
    sizes: tuple[float, ...] = (110, 96, 84)
    board.text(sign, number, sizes, DISPLAY, 700, "delft", CENTRE, True, is_must_read=False)
    text = words.told(statement.text.told(words.language))
    room = inner.adjusted(170, 0, 0, -30)
    sizes = type_sizes.HERO[6:]
    board.text(room, text, sizes, DISPLAY, 600, is_centred=True, is_balanced=True)
