"""The Q analysis, for the trainer who wants it: never on the stage, never in the way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.bureau.kept import kept_style
from desktop.console.areas import TallArea
from desktop.console.fields import label, show_error
from desktop.console.lists import Tabs
from desktop.console.q_sort.analysis.method import MethodForm
from desktop.console.q_sort.analysis.pages import CautionPage, ComparePage, CountPage, ScoresPage
from desktop.console.q_sort.analysis.reading import Reading, read_analysis
from desktop.console.q_sort.analysis.steady import SteadyPage
from desktop.console.q_sort.analysis.turning import TurnPage
from desktop.fitting import fit_dialog
from desktop.handing_out import made_beside
from desktop.roomy import RoomyDialog
from desktop.spoken import tell_keys
from desktop.text_size import scaled, share, sized
from desktop.theme import restyle
from desktop.trouble import tell_file_error
from exports.house_style import in_house_style
from game.exercise import RuleError
from game.q_sort.state import QSort
from game.q_sort.study import Method
from game.q_sort.study_events import AnalysisChosen, FactorSplit, FactorsTurned, SortFlagged
from game.sorts.analysed import STEPS, bootstrapped, factor_help
from game.worded import FileError

_EVENTS = (AnalysisChosen, FactorsTurned, SortFlagged, FactorSplit)
PAGES = ("count", "turn", "scores", "compare", "steady", "cautions")

_METHOD = "method"
"""The page that there is only where it does not stand beside the others."""

_NARROW = 900
"""Pixels at 100 % that method and pages need beside each other."""

_METHOD_WIDTH, _ANY = 300, 10_000
"""Pixels at 100 % of the method beside the pages, and as one of them: as wide as there is room."""


class AnalysisDialog(RoomyDialog):
    """Method at the left; at the right what comes of it, page by page.

    Where larger letters leave no room for that, the method is the first of the pages.

    Everything chosen here is an event of the round: it is undone like any other, and is there
    again after a restart.

    Args:
        bridge: To the session, with the Q-sort on stage.
        words: Of the console.
        parent: The console.
    """

    def __init__(self, bridge: Bridge, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._words = bridge, words
        self.reading: Reading | None = None
        self._helped: object = None
        self._steadied: object = None
        self.setWindowTitle(words("q_study.title"))
        self.method, self.tabs = MethodForm(), Tabs()
        self.count, self.turn = CountPage(), TurnPage()
        self.scores, self.compare, self.cautions = ScoresPage(), ComparePage(), CautionPage()
        self.steady = SteadyPage()
        self.pages = QStackedWidget()
        self.told, self.error = label("soft", words("q_study.talk")), label("error")
        self.undo, self.redo = QPushButton(), QPushButton(words("command.redo"))
        self.keep = QPushButton(words("q_study.keep"))
        self.ready = QPushButton(words("dialog.done"))
        self._page, self._is_narrow = "turn", False
        self._lay_out()
        self._connect()
        fit_dialog(self, 1240, 820)
        self.refresh()

    def _lay_out(self) -> None:
        pages = (self.count, self.turn, self.scores, self.compare, self.steady, self.cautions)
        for page in pages:
            self.pages.addWidget(page)
        self._method_area = TallArea()
        self._method_area.show_widget(self.method)
        sized(self._method_area, width=_METHOD_WIDTH)
        right = QVBoxLayout()
        right.addWidget(self.tabs)
        right.addWidget(self.error)
        right.addWidget(self.pages, 1)
        row = self._row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._method_area)
        row.addLayout(right, 1)
        foot = QHBoxLayout()
        for button in (self.undo, self.redo, self.keep, self.ready):
            button.setAutoDefault(False)
        restyle(self.ready, kind="primary")
        for widget, stretch in (
            (self.undo, 0),
            (self.redo, 0),
            (self.told, 1),
            (self.keep, 0),
            (self.ready, 0),
        ):
            foot.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_changed)
        self._bridge.refused.connect(self._on_refused)
        self.method.chosen.connect(self._on_method)
        self.tabs.chosen.connect(self._on_tab)
        self.turn.turned.connect(self._on_turned)
        self.turn.marked.connect(self._on_marked)
        self.turn.split.connect(self._on_split)
        self.steady.asked.connect(self._on_steady)
        self.undo.clicked.connect(self._on_undo)
        self.redo.clicked.connect(self._on_redo)
        self.keep.clicked.connect(self._on_keep)
        self.ready.clicked.connect(self.accept)
        self.finished.connect(self._on_finished)
        for keys, slot, button in (
            ("Ctrl+Z", self._on_undo, self.undo),
            ("Ctrl+Y", self._on_redo, self.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
            tell_keys(button, self._words, keys)

    @property
    def page_names(self) -> tuple[str, ...]:
        """The pages that there are now, in the order of their tabs."""
        return (_METHOD, *PAGES) if self._is_narrow else PAGES

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = share() > 1 and event.size().width() < scaled(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_method()
            self._on_tab("turn" if self._page == _METHOD else self._page)

    def _place_method(self) -> None:
        """Beside the pages, or as one of them."""
        least, most = (0, _ANY) if self._is_narrow else (_METHOD_WIDTH, _METHOD_WIDTH)
        sized(self._method_area, least_width=least, most_width=most)
        if self._is_narrow:
            self._row.removeWidget(self._method_area)
            self.pages.addWidget(self._method_area)
        else:
            self.pages.removeWidget(self._method_area)
            self._row.insertWidget(0, self._method_area)
            self._method_area.show()

    @property
    def state(self) -> QSort:
        """The Q-sort."""
        state = self._bridge.round_state
        assert isinstance(state, QSort)
        return state

    def refresh(self) -> None:
        """Shows what comes of the sorts now, or why nothing does."""
        words, state = self._words, self.state
        teams = {team.id for team in self._bridge.workshop.teams}
        has_teams = any(sort.id in teams for sort in state.whole_sorts())
        self.method.show_method(state.study.method, has_teams, words)
        try:
            self.reading = read_analysis(state, self._bridge.workshop)
            show_error(self.error, "")
        except RuleError as error:
            self.reading = None
            show_error(self.error, words(f"rule.{error.key}", **error.facts))
        self._show_tabs()
        self._show_page()
        self._show_undo()
        self.keep.setEnabled(self.reading is not None)

    def _show_tabs(self) -> None:
        cautions = len(self.reading.found.cautions) if self.reading else 0
        tabs = [(page, self._words(f"q_study.page_{page}")) for page in self.page_names]
        if cautions:
            tabs[-1] = ("cautions", self._words("q_study.page_cautions_count", count=cautions))
        self.tabs.set_tabs(tabs, self._page)

    def _show_page(self) -> None:
        words, reading, is_method = self._words, self.reading, self._page == _METHOD
        self.pages.setCurrentIndex(len(PAGES) if is_method else PAGES.index(self._page))
        self.pages.setVisible(reading is not None or self._page in (_METHOD, "count"))
        if is_method:
            return
        if self._page == "count":
            self._show_help()
        elif reading is None:
            return
        elif self._page == "turn":
            self.turn.show_reading(reading, self.state.study, words)
        elif self._page == "scores":
            self.scores.show_reading(reading, words)
        elif self._page == "compare":
            self.compare.show_reading(reading, words)
        elif self._page == "steady":
            if self._steadied != self._asked():
                self.steady.show_offer(STEPS, words)
        else:
            self.cautions.show_reading(reading, words)

    def _show_help(self) -> None:
        """Chance takes a while for many sorts: it is asked once for a method."""
        state, method = self.state, self.state.study.method
        asked = (state.sorts, method.correlation, method.extraction, method.like, method.has_teams)
        if asked == self._helped:
            return
        try:
            self.count.show_counts(factor_help(state, self._bridge.workshop), self._words)
            self._helped = asked
            self.pages.show()
        except RuleError as error:
            show_error(self.error, self._words(f"rule.{error.key}", **error.facts))
            self.pages.hide()

    def _asked(self) -> object:
        """What a bootstrap depends on."""
        return self.state.sorts, self.state.study

    def _on_steady(self) -> None:
        """A second or so for the sorts of a room."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            found = bootstrapped(self.state, self._bridge.workshop)
            self._steadied = self._asked()
            self.steady.show_bootstrap(found, self._words)
        except RuleError as error:
            show_error(self.error, self._words(f"rule.{error.key}", **error.facts))
        finally:
            QApplication.restoreOverrideCursor()

    def _show_undo(self) -> None:
        """Only what was chosen here is taken back here."""
        last, following = self._bridge.undoable(), self._bridge.redoable()
        words = self._words
        can_undo = isinstance(last, _EVENTS)
        what = words(f"event.{last.kind}") if last and can_undo else ""
        self.undo.setText(words("console.undo", what=what) if what else words("command.undo"))
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(isinstance(following, _EVENTS))

    def _on_finished(self, _: int) -> None:
        """Hears no more: another round may be on stage before Qt takes this window away."""
        self._bridge.changed.disconnect(self._on_changed)
        self._bridge.refused.disconnect(self._on_refused)

    def _on_changed(self, _: object) -> None:
        self.refresh()

    def _on_refused(self, error: RuleError) -> None:
        self.refresh()
        show_error(self.error, self._words(f"rule.{error.key}", **error.facts))

    def _on_method(self, method: Method) -> None:
        if method != self.state.study.method:
            self._bridge.submit(AnalysisChosen(method))

    def _on_tab(self, page: str) -> None:
        self._page = page
        self.refresh()

    def _on_turned(self, first: int, second: int, degrees: float) -> None:
        self._bridge.submit(FactorsTurned(first, second, degrees))

    def _on_marked(self, sorter: str, factor: int, is_flagged: bool) -> None:
        self._bridge.submit(SortFlagged(sorter, factor, is_flagged))

    def _on_split(self, factor: int, is_split: bool) -> None:
        self._bridge.submit(FactorSplit(factor, is_split))

    def _on_undo(self) -> None:
        if isinstance(self._bridge.undoable(), _EVENTS):
            self._bridge.undo()

    def _on_redo(self) -> None:
        if isinstance(self._bridge.redoable(), _EVENTS):
            self._bridge.redo()

    def _on_keep(self) -> None:
        words = self._words
        name = f"{self._bridge.path.stem}-{words('q_report.file')}.pdf"
        suggested = self._bridge.path.with_name(name)
        kinds = f"{words('q_report.title')} (*.pdf);;{words('q_study.kind_text')} (*.txt)"
        kinds += ";;JSON (*.json)"
        place, _ = QFileDialog.getSaveFileName(self, words("q_study.keep"), str(suggested), kinds)
        if place:
            self.keep_at(Path(place))

    def keep_at(self, place: Path) -> None:
        """Writes the report on paper or as text, or all numbers as JSON, as the name ends."""
        import json

        from game.files.handing_out import hand_out
        from game.q_analysis import as_json, report

        if not self.reading:
            return
        found = self.reading.found
        if place.suffix == ".pdf":
            made = self._on_paper()
            if made is None:
                self.told.setText(self._words("handing_out.stopped"))
                return
            content = made
        elif place.suffix == ".json":
            text = json.dumps(as_json(found), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
            content = text.encode()
        else:
            content = report(found, self._words).encode()
        try:
            hand_out(place, content)
            self.told.setText(self._words("q_study.kept", name=place.name))
        except FileError as error:
            tell_file_error(error, self._words, self)

    def _on_paper(self) -> bytes | None:
        """The report, made beside the windows; nothing when that was stopped."""
        from exports.q_report import q_report, study_of_traject

        words = self._bridge.words(self._words.language)
        study = study_of_traject(self.state, self._bridge.workshop, words)
        house, now = kept_style(self._bridge.places), self._bridge.now()

        def made() -> bytes:
            with in_house_style(house):
                return q_report(study, now)

        return made_beside(made, self._words, self)
