"""The middle of the console: what the room sees, the few buttons that matter, the controls."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.areas import TallArea
from desktop.console.commands import IN_EXERCISE, Commands, key_of
from desktop.console.conductor import Conductor
from desktop.console.fields import label, show_error
from desktop.console.key_button import KeyButton
from desktop.console.panel import MainAction, Panel
from desktop.console.zoom_tools import ZoomTools
from desktop.stage.scene import StageScene
from desktop.stage.window import Miniature
from desktop.text_size import scaled, sized
from game.day.agenda import block_title
from game.exercise import RuleError

_TOO_SMALL = 38.0
"""Pixels of the stage; text of this size is still read from the back of most rooms."""

_MINIATURE_SHARE, _SMALL_MINIATURE_SHARE = 0.36, 0.29
"""Of the height, where there are controls under it; less on a small screen."""

_TALL = 640
"""Pixels of the middle from which a screen is not small."""

_LEAST_ALONE = 320
"""Pixels of height of the miniature where there are no controls; it takes more where it can."""

_WIDTHS, _USUAL_WIDTHS = (126, 260, 190), (126, 222, 178)
_SMALL_WIDTHS, _LEAST_WIDTHS = (126, 222, 146), (126, 160, 146)
"""Pixels of the buttons before the next step, which gets the rest: so none of them moves when
one says something else. Less on a small screen, and least in a window that fills none.
"""

_BROAD = 1000
"""Pixels of the middle from which a screen is not small."""

_USUAL = 820
"""Pixels of the middle from which there is room for an empty screen and its longest key."""

_CLOSE = 740
"""Pixels of the middle below which the next step would lie over the button before it."""

_ASIDE, _SMALL_ASIDE = 20, 4
"""Pixels left and right of it all."""

_ANY = 10_000
"""Pixels: as wide as there is room."""

_ERROR_STAYS = 7000
"""Milliseconds."""


class Middle(QWidget):
    """Miniature, buttons and controls.

    Signals:
        end_reached: The trainer went on from the last stop.
    """

    end_reached = Signal()

    def __init__(
        self, bridge: Bridge, conductor: Conductor, commands: Commands, scene: StageScene
    ) -> None:
        super().__init__()
        self._bridge, self._conductor, self._scene = bridge, conductor, scene
        self._commands = commands
        self._panels: dict[str, Panel] = {}
        self._entered: object = None
        self._is_narrow = self._is_only_stage = False
        self.on_stage, self.warning, self.error = label("strong"), label("warm"), label("error")
        self.on_paper = label("soft")
        self.miniature = Miniature(scene.board, scene.zoom)
        self.zoom = ZoomTools(scene.zoom, commands)
        self.miniature.put_beside(self.zoom)
        self.back = KeyButton("back", commands)
        self.undo = KeyButton("undo", commands, sign="undo")
        self.blank = KeyButton("blank", commands)
        self.main = KeyButton("next", commands, kind="primary")
        self.area = TallArea()
        self.area.setObjectName("controls")
        self._error_timer = QTimer(self)
        self._error_timer.setSingleShot(True)
        self._error_timer.setInterval(_ERROR_STAYS)
        self._error_timer.timeout.connect(self.clear_error)
        self._lay_out()
        bridge.refused.connect(self._on_refused)
        self.zoom.told_anew.connect(self._tell_on_stage)
        for name in IN_EXERCISE:
            commands.on(name, partial(self._do, name))

    def _lay_out(self) -> None:
        self._rows = QGridLayout()
        self._rows.setSpacing(8)
        self._place_buttons()
        self.miniature.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_ASIDE, 12, _ASIDE, 12)
        column.setSpacing(10)
        column.addWidget(self.on_stage)
        column.addWidget(self.miniature, 4)
        column.addWidget(self.warning)
        column.addWidget(self.on_paper)
        column.addLayout(self._rows)
        column.addWidget(self.error)
        column.addWidget(self.area, 5)
        column.addStretch(1)
        self.error.hide()
        self.warning.hide()
        self.on_paper.hide()

    def show_narrow(self, is_narrow: bool, is_only_stage: bool) -> None:
        """Where room is short: the next step in a row of its own, and the screen or the controls.

        Args:
            is_narrow: Whether it is short.
            is_only_stage: Then the screen is seen, and not the controls.
        """
        if (is_narrow, is_only_stage) == (self._is_narrow, self._is_only_stage):
            return
        self._is_narrow, self._is_only_stage = is_narrow, is_only_stage
        self._place_buttons()
        if hasattr(self, "_words"):
            self._show_panel(self._words)

    def _place_buttons(self) -> None:
        """In one row; with the next step on top of the others where room is short."""
        beside = (self.back, self.undo, self.blank)
        for at, (button, width) in enumerate(zip(beside, self._widths, strict=True)):
            least, most = (0, _ANY) if self._is_narrow else (width, width)
            sized(button, least_width=least, most_width=most)
            self._rows.addWidget(button, int(self._is_narrow), at)
            self._rows.setColumnStretch(at, int(self._is_narrow))
        first, columns = (0, 3) if self._is_narrow else (3, 1)
        self._rows.addWidget(self.main, 0, first, 1, columns)
        self._rows.setColumnStretch(3, int(not self._is_narrow))

    @property
    def _is_small(self) -> bool:
        return self.width() < scaled(_BROAD)

    @property
    def _widths(self) -> tuple[int, ...]:
        if not self._is_small:
            return _WIDTHS
        if self.width() >= scaled(_USUAL):
            return _USUAL_WIDTHS
        return _SMALL_WIDTHS if self.width() >= scaled(_CLOSE) else _LEAST_WIDTHS

    @property
    def _aside(self) -> int:
        return _SMALL_ASIDE if self._is_small else _ASIDE

    @property
    def panel(self) -> Panel | None:
        """The controls of the exercise on stage."""
        round = self._bridge.workshop.round
        return self._panels.get(round.id) if round else None

    def refresh(self, words: Words) -> None:
        """Shows the workshop as it is now."""
        self._words = words
        self.zoom.refresh(words)
        self._tell_on_stage()
        self._show_panel(words)
        self.back.tell(words("command.back"))
        undoable = self._bridge.undoable()
        self._tell_undo(words)
        self.undo.setEnabled(undoable is not None)
        is_blank = self._bridge.workshop.stage.cover == "blank"
        self.blank.tell(words("console.uncover" if is_blank else "command.blank"))
        self.back.setEnabled(self._conductor.can_go_back())
        self._commands.allow(self._doable().keys())
        self.refresh_main()
        self.refresh_warning()

    def refresh_main(self) -> None:
        """What the one primary button does now."""
        action = self._main_action()
        if action:
            self.main.tell(self._words(action.key))
        else:
            upcoming = self._conductor.upcoming(self._words)
            self.main.tell(upcoming.text, short=upcoming.title)

    def refresh_warning(self) -> None:
        """Says so when the back row cannot read all that is on stage, or reads it on cards.

        What is on stage is told, too, to who cannot see the miniature.
        """
        board = self._scene.board
        self.miniature.tell(self._on_stage_text(self._words), board.told())
        is_small = board.smallest() < _TOO_SMALL or not board.is_whole()
        self.warning.setText(self._words("console.too_small"))
        self.warning.setVisible(is_small)
        self.on_paper.setText(self._words("console.on_paper", shortcut=key_of("next_table")))
        self.on_paper.setVisible(board.is_on_paper)

    def go_on(self, typed_in: QWidget | None = None) -> None:
        """Does what the primary button says; where that is refused, typing goes on where it was.

        Args:
            typed_in: Where the trainer was typing.
        """
        action = self._main_action()
        if action:
            action.do()
        elif not self._conductor.go_on():
            self.end_reached.emit()
        is_refused = not self.error.isHidden()
        if is_refused and typed_in and self.area.isAncestorOf(typed_in) and typed_in.isVisible():
            typed_in.setFocus()
        self.focus_step()

    def go_back(self) -> None:
        """Goes to what was before this."""
        self._conductor.go_back()
        self.focus_step()

    def focus_step(self) -> None:
        """Typing goes to the first field of a step that was just entered."""
        stop = (self._bridge.workshop.stage, self._conductor.here())
        if stop == self._entered or self._bridge.workshop.stage.cover:
            if not self.window().focusWidget():  # what had it is gone: a key must still work
                self.main.setFocus()
            return
        self._entered = stop
        self.area.verticalScrollBar().setValue(0)
        field = self.panel.first_field() if self.panel else None
        if field:
            field.setFocus()
        else:
            self.main.setFocus()

    def _on_moved(self) -> None:
        """A step that was left by another way may be entered anew."""
        self._entered = None
        self.focus_step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.setContentsMargins(self._aside, 12, self._aside, 12)
        self._place_buttons()
        self._share_height()

    def _share_height(self) -> None:
        """The miniature in the shape of a screen; beside controls it leaves them most room."""
        whole = self.miniature.height_in(self.width() - 2 * self._aside)
        has_controls = not self.area.isHidden()
        share = _MINIATURE_SHARE if self.height() >= _TALL else _SMALL_MINIATURE_SHARE
        most = min(whole, round(self.height() * share)) if has_controls else whole
        self.miniature.setMaximumHeight(most)
        least = most if has_controls else min(most, _LEAST_ALONE)
        self.miniature.setMinimumHeight(0 if self._is_narrow else least)
        self._column.setStretch(self._column.count() - 1, 0 if has_controls else 1)

    def clear_error(self) -> None:
        """Takes the last refusal away."""
        show_error(self.error, "")

    def _doable(self) -> Mapping[str, Callable[[], object]]:
        return self.panel.doable() if self.panel else {}

    def _do(self, name: str) -> None:
        """Does what a command of the exercise means now."""
        self.clear_error()
        do = self._doable().get(name)
        if do:
            do()

    def _main_action(self) -> MainAction | None:
        covered = self._bridge.workshop.stage.cover
        return self.panel.main_action() if self.panel and not covered else None

    def _show_panel(self, words: Words) -> None:
        round, face = self._bridge.workshop.round, self._conductor.face
        if not round or not face:
            self.area.hide()
            self.miniature.show()
            self._share_height()
            return
        if round.id not in self._panels:
            made = self._panels[round.id] = face.console(self._bridge)
            made.main_changed.connect(self.refresh_main)
            made.finished.connect(self.main.setFocus)
            made.moved.connect(self._on_moved)
        panel = self._panels[round.id]
        self.area.show_widget(panel)
        self.area.show()
        self.miniature.show()
        self._share_height()
        panel.refresh(words)
        if self._is_narrow:
            self.area.setVisible(not self._is_only_stage)
            self.miniature.setVisible(self._is_only_stage)
            self._share_height()

    def _on_stage_text(self, words: Words) -> str:
        workshop = self._bridge.workshop
        if workshop.stage.cover:
            what = words(f"screen.{workshop.stage.cover}.title")
        else:
            what = block_title(workshop.block, words) if workshop.block else words("block.opening")
        return words("console.on_stage", what=what)

    def _tell_on_stage(self) -> None:
        told = self._on_stage_text(self._words)
        self.on_stage.setText(" · ".join(part for part in (told, self.zoom.told) if part))

    def _tell_undo(self, words: Words) -> None:
        event = self._bridge.undoable()
        what = words(f"event.{event.kind}") if event else ""
        text = words("console.undo", what=what) if event else words("command.undo")
        self.undo.tell(text, short=what[:1].upper() + what[1:])

    def _on_refused(self, error: RuleError) -> None:
        show_error(self.error, self._words(f"rule.{error.key}", **error.facts))
        self._error_timer.start()
