"""The dialog in which the trainer changes the programme of the session."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assets.language import Words
from desktop.bridge import Bridge
from desktop.console.fields import label, show_error
from desktop.console.programme_editor.block_list import BlockList, Line
from desktop.console.programme_editor.details import (
    SCREENS,
    Details,
    exercise_title,
    of_kind,
    screen_title,
)
from desktop.console.programme_editor.templates import Templates
from desktop.fitting import fit_dialog
from desktop.roomy import RoomyDialog
from desktop.spoken import tell_keys
from desktop.text_size import sized
from desktop.theme import restyle
from game.catalog import EXERCISES
from game.day.drafts import Drafts
from game.day.part_title import title_of
from game.day.programmes import BlockForm, Programme, Sitting, plan
from game.day.timing import planned_start, read_time
from game.exercise import RuleError

_USUAL_MINUTES = 20
_KEYS = {"up": "Alt+Up", "down": "Alt+Down", "remove": "Delete", "undo": "Ctrl+Z"}
_BUTTONS = ("duplicate", "split", "up", "down", "remove")


class ProgrammeEditor(RoomyDialog):
    """The parts of the session, in an order, each with its details; nothing changes until Done.

    Args:
        bridge: To the session.
        folder: Where the trainer's own templates lie.

    Attributes:
        is_pack_asked: Whether what it needs on paper is wanted next.
    """

    is_pack_asked = False

    def __init__(self, bridge: Bridge, folder: Path, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._words = bridge, words
        self.drafts = Drafts.of(bridge.workshop)
        self._before: list[Drafts] = []
        self._field = ""
        self.setWindowTitle(words("editor.title"))
        fit_dialog(self, 1160, 760)
        meeting = bridge.workshop.meeting
        begins = planned_start(meeting, bridge.now()) if meeting else None
        self._begins = f"{begins:%H:%M}" if begins else "09:00"
        self.start = QLineEdit(self._begins)
        self.total, self.fits, self.told = label("strong"), label("warm"), label("error")
        self.staying = self.total
        self.list, self.details = BlockList(), Details(words)
        self.add, self.more = QPushButton(words("editor.add")), QPushButton()
        self.undo = QPushButton(words("command.undo"))
        self.buttons = {name: QPushButton(words(f"editor.{name}")) for name in _BUTTONS}
        self.cancel, self.pack, self.ready = (
            QPushButton(words("editor.cancel")),
            QPushButton(words("editor.pack")),
            QPushButton(words("dialog.done")),
        )
        self.add_menu, self.template_menu = QMenu(self), QMenu(self)
        self.templates = Templates(self.template_menu, folder, self._now, words, self)
        self._fill_add_menu()
        self._lay_out()
        self._connect()
        self.refresh()
        self.list.setFocus()

    # --- what there is ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows the draft as it is now."""
        drafts, here = self.drafts, self.drafts.here
        self.list.show_lines(self._lines(), drafts.at)
        self.details.setVisible(here is not None)
        if here:
            self.details.show_block(here.block, here.is_begun)
        for name in _BUTTONS:
            self.buttons[name].setEnabled(drafts.may(name))
        self.undo.setEnabled(bool(self._before))
        self.templates.allow_keeping(bool(drafts.parts))
        hours = f"{drafts.minutes // 60}:{drafts.minutes % 60:02}"
        end = drafts.times(self._begins)[-1]
        self.total.setText(self._words("editor.total", hours=hours, end=end))
        unfit = self._unfit()
        self.fits.setText("\n".join(unfit))
        self.fits.setVisible(bool(unfit))

    def _lines(self) -> list[Line]:
        lines = []
        for draft, begins in zip(self.drafts.parts, self.drafts.times(self._begins), strict=False):
            key = "editor.row_begun" if draft.is_begun else "editor.row"
            title = title_of(draft.block.name, draft.block.title, self._words)
            text = self._words(key, begins=begins, title=title, minutes=draft.block.minutes)
            lines.append(Line(draft.id, text, draft.is_begun))
        return lines

    def _unfit(self) -> list[str]:
        """What to know of exercises that are meant for more people, or for fewer."""
        present = self._bridge.workshop.present
        return [
            self._words(
                "editor.fits_not",
                title=", ".join(exercise_title(kind, self._words) for kind in kinds),
                fewest=fewest,
                most=most,
                present=present,
            )
            for (fewest, most), kinds in self.drafts.unfit(present).items()
        ]

    def _now(self, name: str) -> Programme:
        """The draft as a programme under a name."""
        self.details.keep()
        return self.drafts.as_programme(name, self._bridge.workshop.present)

    # --- laying out ---------------------------------------------------------------------------

    def _fill_add_menu(self) -> None:
        for kind in (*EXERCISES, *SCREENS):
            is_exercise = kind in EXERCISES
            title = exercise_title if is_exercise else screen_title
            action = self.add_menu.addAction(title(kind, self._words))
            action.setData(kind)
            action.triggered.connect(self._on_add)

    def _lay_out(self) -> None:
        words = self._words
        self.add.setMenu(self.add_menu)
        self.more.setText(words("editor.templates"))
        self.more.setMenu(self.template_menu)
        sized(self.start, width=110)
        self.start.setAccessibleName(words("editor.start"))
        self.list.setAccessibleName(words("editor.list"))
        self.list.setAccessibleDescription(words("editor.list_keys"))
        for name, keys in _KEYS.items():
            tell_keys(self.undo if name == "undo" else self.buttons[name], words, keys)
        restyle(self.ready, kind="primary")
        at_foot = (self.cancel, self.pack, self.ready)
        for button in (self.add, self.undo, self.more, *at_foot, *self.buttons.values()):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        begins = label("label", words("editor.start"))
        begins.setWordWrap(False)
        head.addWidget(begins)
        head.addWidget(self.start)
        head.addWidget(self.total, 1)
        head.addStretch(0)
        head.addWidget(self.undo)
        head.addWidget(self.more)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        for names in (("add", "duplicate", "split"), ("up", "down", "remove")):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.add if name == "add" else self.buttons[name])
            left.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 5)
        middle.addWidget(self.details, 6)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addStretch(0)
        for button in at_foot:
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.fits)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.told.hide()

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.ordered.connect(self._on_ordered)
        self.list.shifted.connect(self._on_shifted)
        self.list.removed.connect(self._on_removed)
        self.details.changed.connect(self._on_changed)
        self.templates.chosen.connect(self.begin_from)
        self.templates.kept.connect(self._on_kept)
        self.start.editingFinished.connect(self._on_start)
        self.start.textEdited.connect(self._on_start_typed)
        self.cancel.clicked.connect(self.reject)
        self.pack.clicked.connect(self._on_pack)
        self.ready.clicked.connect(self.accept)
        self.undo.clicked.connect(self.take_back)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.take_back)
        for button in self.buttons.values():
            button.clicked.connect(self._on_button)

    # --- changing -----------------------------------------------------------------------------

    def begin_from(self, made: Programme) -> None:
        """Puts the parts of a programme in the place of all that has not taken place."""
        self.details.keep()
        self._put(self.drafts.begun_from(made))

    def take_back(self) -> None:
        """The draft as it was before the last change."""
        self.details.keep()
        if self._before:
            self.drafts, self._field = self._before.pop(), ""
            self.refresh()

    def accept(self) -> None:
        """Makes the draft the programme, if its times can be and there is something in it."""
        self.details.keep()
        workshop = self._bridge.workshop
        start = read_time(self.start.text())
        if not start or not workshop.meeting:
            show_error(self.told, self._words("new.start_wrong"))
            self.start.setFocus()
            return
        if not self.drafts.parts:
            show_error(self.told, self._words("editor.empty"))
            self.add.setFocus()
            return
        meeting = workshop.meeting
        sitting = Sitting(meeting.id, meeting.day, start, workshop.rounds)
        self._bridge.refused.connect(self._on_refused)
        is_kept = all(self._bridge.submit(event) for event in plan(self.drafts.parts, sitting))
        self._bridge.refused.disconnect(self._on_refused)
        if is_kept:
            super().accept()

    def _put(self, drafts: Drafts, field: str = "") -> None:
        """Puts another draft in the place of this one; what one field becomes is one step."""
        if drafts != self.drafts:
            if not field or field != self._field:
                self._before.append(self.drafts)
            self.drafts, self._field = drafts, field
            show_error(self.told, "")
        self.refresh()

    # --- what is pressed ----------------------------------------------------------------------

    def _on_chosen(self, id: str) -> None:
        self.details.keep()
        self.drafts = replace(self.drafts, at=id)
        self.refresh()

    def _on_ordered(self, ids: list[str]) -> None:
        """Dragged to another place."""
        self._put(self.drafts.ordered(ids))

    def _on_shifted(self, id: str, step: int) -> None:
        self._on_chosen(id)
        self._put(self.drafts.after("up" if step < 0 else "down"))

    def _on_removed(self, id: str) -> None:
        self._on_chosen(id)
        self._put(self.drafts.after("remove"))

    def _on_changed(self, block: BlockForm) -> None:
        here = self.drafts.here
        is_minutes = here and block == replace(here.block, minutes=block.minutes)
        self._put(self.drafts.changed(block), f"minutes of {self.drafts.at}" if is_minutes else "")

    def _on_add(self) -> None:
        kind = self.sender().data()  # type: ignore[attr-defined]  # a QAction
        self.details.keep()
        empty = BlockForm("", _USUAL_MINUTES)
        self._put(self.drafts.with_more([of_kind(kind, empty, self._words)]))

    def _on_button(self) -> None:
        self.details.keep()
        sender = self.sender()
        name = next(name for name, button in self.buttons.items() if button is sender)
        self._put(self.drafts.after(name))

    def _on_start(self) -> None:
        self.start.setText(read_time(self.start.text()) or self.start.text())

    def _on_start_typed(self, text: str) -> None:
        show_error(self.told, "")
        self._begins = read_time(text) or self._begins
        self.refresh()

    def _on_kept(self, name: str) -> None:
        self.told.setText(self._words("editor.kept", name=name))
        restyle(self.told, role="soft")
        self.told.show()

    def _on_pack(self) -> None:
        """What is printed belongs to the programme as it is here."""
        self.accept()
        self.is_pack_asked = self.result() == self.DialogCode.Accepted

    def _on_refused(self, error: RuleError) -> None:
        show_error(self.told, self._words(f"rule.{error.key}", **error.facts))
