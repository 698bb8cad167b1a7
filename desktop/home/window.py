"""The first window: go on where you were, or begin something."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from assets.language import words as words_of
from assets.tokens import Look, look
from desktop.console.areas import TallArea
from desktop.console.buttons import TwoLineButton
from desktop.console.fields import label
from desktop.heard import be_window
from desktop.home.shelf_list import ShelfList
from desktop.home.top import Top
from desktop.paint import art
from desktop.places import Places
from desktop.preferences import Preferences
from desktop.reading_order import focus_beside
from desktop.text_size import scaled, share
from desktop.theme import restyle
from desktop.trouble import file_error_text
from game.clock import Clock
from game.day.part_title import title_of
from game.files import shelf
from game.files.shelf import Glimpse
from game.worded import FileError

if TYPE_CHECKING:
    from desktop.home.new_traject import NewTrajectForm


_NARROW = 1080
"""Pixels at 100 % that what can be done needs beside the trajecten."""


class HomeWindow(QWidget):
    """Verder waar je was, the list of trajecten, a new one, decks, practise.

    Attributes:
        top: What holds for all of them: letters, bureau and language.
        list: The trajecten, which says itself what is to be done with one of them.

    Signals:
        opened: The path of a traject.
        begun: A new traject, as filled in.
        decks_asked: The decks of cards and statements.
        practised: Practise with an example.
        came_back: The path of a traject of which the next session begins.
        browsed: Open a file from somewhere else.
        put_away: Another window has taken its place.
    """

    opened = Signal(Path)
    begun = Signal(object)
    decks_asked = Signal()
    practised = Signal()
    came_back = Signal(Path)
    browsed = Signal()
    put_away = Signal()

    def __init__(self, places: Places, preferences: Preferences, clock: Clock) -> None:
        super().__init__()
        be_window(self)
        self.setObjectName("ground")
        self._places, self._preferences, self._clock = places, preferences, clock
        self._last: Path | None = None
        self.top, self._stack = Top(places, preferences), QStackedWidget()
        self._area = TallArea()  # around all of it, where letters leave no room
        self._area.setParent(self)
        self._area.hide()
        self.form: NewTrajectForm | None = None
        self._build_page()
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.top)
        column.addSpacing(18)
        column.addWidget(self._stack, 1)
        self.setMinimumSize(1080, 640)
        self.resize(scaled(1440), scaled(900))
        preferences.changed.connect(self._on_preference)

    @property
    def words(self) -> Words:
        """The texts of the trainer's windows."""
        return words_of(self._preferences.get("console_language"))

    @property
    def theme(self) -> Look:
        """The look of the trainer's windows."""
        return look(self._preferences.get("console_theme"))

    def refresh(self) -> None:
        """Reads the folder again and shows what is there."""
        words, theme = self.words, self.theme
        now = self._clock()
        found, trouble = _looked_in(self._places.trajecten, words)
        removed, more = _looked_in(self._places.removed, words)
        self.trouble.setText(trouble or more)
        self.trouble.setVisible(bool(trouble or more))
        self.setWindowTitle(words("app.name"))
        self.top.refresh(words, theme)
        self.finder.setText(words("home.find"))
        self._show_hero(found, words, now)
        self._show_first(not found and not trouble, words)
        focused = self.focusWidget()
        is_in_list = bool(focused and self.list.isAncestorOf(focused))
        self.list.fill(found, removed, now.date(), words, theme)
        if is_in_list:  # its row is made anew
            self._lead_keys()
        for button, key in (
            (self.new, "new"),
            (self.decks, "decks"),
            (self.practise, "practise"),
            (self.browse, "browse"),
        ):
            button.tell(words(f"home.{key}"), words(f"home.{key}_line"))

    def tell(self, text: str) -> None:
        """Says quietly what was done; until home is shown anew."""
        self.told.setText(text)
        self.told.show()

    def show_form(self) -> "NewTrajectForm":
        """Shows the form for a new traject, and gives it."""
        from desktop.home.new_traject import NewTrajectForm
        from game.day.programme_files import templates

        own = templates(self._places.programmes)
        form = self.form = NewTrajectForm(self.words, self._clock().date(), own)
        form.begun.connect(self.begun)
        form.left.connect(self.show_list)
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.client.setFocus()
        self._begin_at_top()
        return form

    def show_list(self) -> None:
        """Shows the list again."""
        if self.form:
            self._stack.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
            self.new.setFocus()
        self.refresh()
        self._arrange()
        self._begin_at_top()

    def _begin_at_top(self) -> None:
        """However far was scrolled in what stood there before."""
        self._area.verticalScrollBar().setValue(0)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next)

    def showEvent(self, event: QShowEvent) -> None:
        self.told.hide()
        self.show_list()
        self._lead_keys()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # else it is only in the task bar
            self.put_away.emit()

    def _lead_keys(self) -> None:
        """Enter goes on where one was, or begins."""
        (self.new if self.hero.isHidden() else self.go_on).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What can be done beside the trajecten, or under them where letters leave no room."""
        is_narrow = share() > 1 and self.width() < scaled(_NARROW)
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(under if is_narrow else beside)
        self._row.setSpacing(24 if is_narrow else 56)
        edge = 24 if is_narrow else 88
        self._column.setContentsMargins(edge, 24 if is_narrow else 48, edge, 24)
        self._list_area.show_all(is_narrow)
        if is_narrow != (self._area.widget() is not None):
            focused = self.focusWidget()
            self._let_scroll(is_narrow)
            if focused:  # what comes to stand elsewhere loses the keyboard
                focused.setFocus()

    def _let_scroll(self, is_scrolled: bool) -> None:
        """All of it in an area that scrolls, or as it is."""
        if is_scrolled:
            self._column.addWidget(self._area, 1)
            self._area.show_widget(self._stack)
            self._area.show()
        else:
            self._area.hide()
            self._column.addWidget(self._area.takeWidget(), 1)
            self._stack.setMinimumHeight(0)

    def _build_page(self) -> None:
        self.greeting = label("greeting")
        self.hero = QWidget()
        self.hero.setObjectName("hero")
        self.hero.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hero_client, self._hero_line = label("title"), label("")
        self.go_on = QPushButton()
        restyle(self.go_on, kind="on_hero")
        self.told = label("soft")
        self.told.hide()
        self.trouble = label("strong")
        self.trouble.hide()
        self.list = ShelfList()
        self.art, self.first_line = QLabel(), label("soft")
        self.first_line.setWordWrap(False)
        self.new, self.decks = TwoLineButton(), TwoLineButton()
        self.practise, self.browse = TwoLineButton(), TwoLineButton()
        self.finder = QPushButton()
        restyle(self.finder, kind="quiet")
        texts = QVBoxLayout()
        texts.addWidget(self._hero_client)
        texts.addWidget(self._hero_line)
        inside = QHBoxLayout(self.hero)
        inside.setContentsMargins(30, 24, 30, 24)
        inside.addLayout(texts, 1)
        inside.addWidget(self.go_on)
        self._stack.addWidget(self._laid_out_page())
        self.go_on.clicked.connect(self._on_go_on)
        self.new.clicked.connect(self.show_form)
        self.decks.clicked.connect(self.decks_asked)
        self.practise.clicked.connect(self.practised)
        self.browse.clicked.connect(self.browsed)
        self.list.opened.connect(self.opened)
        self.list.came_back.connect(self.came_back)

    def _laid_out_page(self) -> QWidget:
        left = QVBoxLayout()
        left.setSpacing(26)
        left.addWidget(self.hero)
        left.addWidget(self.art, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.first_line, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.told)
        left.addWidget(self.trouble)
        self._list_area = TallArea()
        self._list_area.show_widget(self.list)
        left.addWidget(self._list_area, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        for button in (self.new, self.decks, self.practise, self.browse):
            right.addWidget(button)
        right.addWidget(self.finder, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addLayout(left, 65)
        row.addLayout(right, 35)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(self.greeting)
        column.addLayout(row, 1)
        return page

    def _show_hero(self, found: tuple[Glimpse, ...], words: Words, now: datetime) -> None:
        last = next((one for one in found if not one.trouble), None)
        self._last = last.path if last else None
        self.hero.setVisible(last is not None)
        part = "morning" if now.hour < 12 else ("afternoon" if now.hour < 18 else "evening")
        question = "home.go_on_question" if last else "home.first_question"
        self.greeting.setText(f"{words(f'home.{part}')} {words(question)}")
        if last:
            self._hero_client.setText(last.client or last.path.stem)
            self._hero_line.setText(_hero_line(last, now, words))
            self.go_on.setText(words("home.go_on"))
            self.go_on.setAccessibleName(f"{words('home.go_on')}: {last.client}")

    def _show_first(self, is_first: bool, words: Words) -> None:
        """On an empty shelf: a teapot, and where to begin."""
        if is_first:
            self.art.setPixmap(art("art/teapot-hero.svg", self.theme, 420, 336))
        self.first_line.setText(words("home.first_line"))
        self.art.setVisible(is_first)
        self.first_line.setVisible(is_first)

    def _on_go_on(self) -> None:
        if self._last:
            self.opened.emit(self._last)

    def _on_preference(self, name: str) -> None:
        if name.startswith("console_"):
            filled = self.form
            self.show_list()
            if filled:
                self.show_form().take_over(filled)


def _looked_in(folder: Path, words: Words) -> tuple[tuple[Glimpse, ...], str]:
    """The trajecten in a folder; and where it cannot be read, what happened and what to do."""
    try:
        return shelf.glimpses(folder), ""
    except FileError as error:
        return (), file_error_text(error, words)


def _hero_line(found: Glimpse, now: datetime, words: Words) -> str:
    title, name = found.block_title, found.block_name
    where = title_of(name, title, words) if title or name else ""
    time = found.changed_at.strftime("%H:%M")
    day = found.changed_at.date()
    if day == now.date():
        saved = words("home.saved", time=time)
    else:
        saved = words("console.saved_on", day=words.day(day, "short"), time=time)
    end = "" if where.endswith(("?", "!", ".")) else "."
    return f"{where}{end} {saved}" if where else saved
