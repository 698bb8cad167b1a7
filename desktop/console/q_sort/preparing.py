"""Before the sorting: which statements, on which question, in which grid, by whom and how."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.choices import ChoiceField
from desktop.console.fields import label, show_error
from desktop.console.lists import Tabs
from desktop.console.panel import MainAction
from desktop.console.q_sort.deck_page import DeckPage
from desktop.console.q_sort.grid_page import Grid, GridPage
from desktop.console.q_sort.papers import Papers
from desktop.console.q_sort.question_page import Question, QuestionPage
from desktop.console.q_sort.step import SortStep
from game.deck.grids import usual_grids
from game.exercise import RuleError
from game.q_sort import EXERCISE
from game.q_sort.events import SortPrepared, SortWayChosen
from game.q_sort.state import QSort
from game.q_sort.steps import SORTERS, WAYS
from game.stock import statement_deck

_PAGES = ("deck", "question", "grid", "who", "paper")


class PrepareStep(SortStep):
    """Pages that are filled in already; nothing is kept until the cards are laid out.

    Then there is a page more, with what lies on the tables, to print.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._page, self._filled_for = _PAGES[0], ""
        self._words: Words | None = None
        self.tabs = Tabs()
        self.deck = DeckPage(bridge.own_decks)
        self.question, self.grid = QuestionPage(), GridPage()
        self.sorters, self.way = ChoiceField(), ChoiceField()
        self.told, self.error = label("soft"), label("error")
        self.papers = Papers(bridge)
        pages: tuple[QWidget, ...] = (self.deck, self.question, self.grid)
        fields = (self.sorters, self.way, self.papers)
        for widget in (self.tabs, *pages, *fields, self.told, self.error):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.tabs.chosen.connect(self._on_page)
        self.deck.loaded.connect(self._on_loaded)
        for page in (self.deck, self.question, self.grid):
            page.changed.connect(self._on_changed)
        for field in (self.sorters, self.way):
            field.chosen.connect(self._on_way)

    def refresh(self, words: Words) -> None:
        self._words = words
        state = self.state
        self._fill_once(state)
        shown = _PAGES if state.is_prepared else _PAGES[:-1]
        if self._page not in shown:
            self._page = _PAGES[0]
        self.tabs.set_tabs([(one, words(f"q_sort.setup.page_{one}")) for one in shown], self._page)
        can_change = not _is_begun(state)
        pages: dict[str, tuple[QWidget, ...]] = {
            "deck": (self.deck,),
            "question": (self.question,),
            "grid": (self.grid,),
            "who": (self.sorters, self.way),
            "paper": (self.papers,),
        }
        for name, widgets in pages.items():
            for widget in widgets:
                widget.setVisible(name == self._page)
                widget.setEnabled(can_change or name in ("who", "paper"))
        wanted = self.wanted()
        self.deck.refresh(words, self.bridge.group_words, wanted)
        self.question.refresh(words)
        self.papers.refresh(words)
        self.grid.refresh(words, self._presets(wanted), len(wanted.statements))
        self._refresh_way(state, words)
        self._tell(state, words)

    def main_action(self) -> MainAction | None:
        state = self.state
        if _is_begun(state) or (state.is_prepared and self.wanted() == _prepared_of(state)):
            return None
        key = "q_sort.lay_out_anew" if state.is_prepared else "q_sort.lay_out"
        return MainAction(key, self.lay_out)

    def wanted(self) -> SortPrepared:
        """What the pages say, as the event that lays it out."""
        made = statement_deck.laid_out(self.bridge.group_words, statement_deck.grid_names()[0])
        statements = self.deck.statements if self.deck.is_own else made.statements
        asked, grid = self.question.value, self.grid
        columns = grid.columns or made.grid
        return SortPrepared(
            asked.question, asked.low, asked.high, statements, columns, grid.is_forced, asked.title
        )

    def lay_out(self) -> None:
        """Lays the cards out as the pages say; what is not possible is said there."""
        if self.deck.has_faults:
            self._page = "deck"
        else:
            self.bridge.submit(self.wanted())
        if self._words:
            self.refresh(self._words)
        self.main_changed.emit()

    def _fill_once(self, state: QSort) -> None:
        """With what is laid out, or with our deck; what was typed since then stays."""
        if self._filled_for == self.bridge.round:
            return
        self._filled_for = self.bridge.round
        ours = statement_deck.laid_out(self.bridge.group_words, statement_deck.grid_names()[0])
        self._show(_prepared_of(state) if state.is_prepared else ours)
        if state.is_prepared and state.statements != ours.statements:
            self.deck.show_own(state.statements)

    def _show(self, shown: SortPrepared) -> None:
        self.question.show_question(Question(shown.question, shown.title, shown.low, shown.high))
        self.grid.show_grid(shown.grid, shown.is_forced)

    def _presets(self, wanted: SortPrepared) -> dict[str, Grid]:
        names = statement_deck.grid_names()
        ours = {name: statement_deck.grid_of(name) for name in names}
        count = len(wanted.statements)
        if count == sum(column.count for column in next(iter(ours.values()))):
            return ours
        return {one.name: statement_deck.columns_of(one) for one in usual_grids(count)}

    def _refresh_way(self, state: QSort, words: Words) -> None:
        for field, name, every, now in (
            (self.sorters, "sorters", SORTERS, state.sorters),
            (self.way, "way", WAYS, state.way),
        ):
            field.name(words(f"q_sort.setup.{name}"))
            options = [(one, words(f"q_sort.setup.{name}_{one}")) for one in every]
            field.set_options(options[1:], options[0][1])
            field.set_value("" if now == every[0] else now)

    def _tell(self, state: QSort, words: Words) -> None:
        """What is laid out now, and why what the pages say cannot be."""
        key = "q_sort.laid_out" if state.is_prepared else "q_sort.setup.not_yet"
        if _is_begun(state):
            key = "q_sort.setup.begun"
        self.told.setText(words(key, count=len(state.statements)))
        show_error(self.error, "" if _is_begun(state) else self._why_not(state, words))

    def _why_not(self, state: QSort, words: Words) -> str:
        try:
            EXERCISE.check(state, self.wanted())
        except RuleError as error:
            return words(f"rule.{error.key}", **error.facts)
        return ""

    def _on_page(self, page: str) -> None:
        self._page = page
        self._on_changed()

    def _on_changed(self) -> None:
        if self._words:
            self.refresh(self._words)
        self.main_changed.emit()

    def _on_loaded(self, found: SortPrepared) -> None:
        kept = self.question.value
        self._show(replace(found, title=found.title or kept.title))
        self._on_changed()

    def _on_way(self, _: str) -> None:
        sorters, way = self.sorters.value or SORTERS[0], self.way.value or WAYS[0]
        self.bridge.submit(SortWayChosen(sorters, way))
        if self._words:
            self.refresh(self._words)


def _is_begun(state: QSort) -> bool:
    return any(one.placements or one.piles or one.differing or one.reasons for one in state.sorts)


def _prepared_of(state: QSort) -> SortPrepared:
    """The event that laid out what lies there."""
    return SortPrepared(
        state.question,
        state.low,
        state.high,
        state.statements,
        state.grid,
        state.is_forced,
        state.title,
    )
