"""The dialog in which the trainer changes the programme of the session."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

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
from game import keyed
from game.catalog import EXERCISES
from game.day.programmes import BlockForm, Draft, Programme, Sitting, drafts_of, plan, split
from game.day.timing import planned_start, read_time
from game.exercise import RuleError

_USUAL_MINUTES = 20
_KEYS = {"up": "Alt+Up", "down": "Alt+Down", "remove": "Delete"}
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
        self.drafts: list[Draft] = list(drafts_of(bridge.workshop))
        self._at = self.drafts[0].id if self.drafts else ""
        self.setWindowTitle(words("editor.title"))
        fit_dialog(self, 1160, 760)
        meeting = bridge.workshop.meeting
        begins = planned_start(meeting, bridge.now()) if meeting else None
        self.start = QLineEdit(f"{begins:%H:%M}" if begins else "")
        self.total, self.fits, self.told = label("strong"), label("warm"), label("error")
        self.list, self.details = BlockList(), Details(words)
        self.add, self.more = QPushButton(words("editor.add")), QPushButton()
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
        draft = keyed.find(self.drafts, self._at)
        self.list.show_lines(self._lines(), self._at)
        self.details.setVisible(draft is not None)
        if draft:
            self.details.show_block(draft.block, draft.is_begun)
        for name in _BUTTONS:
            self.buttons[name].setEnabled(draft is not None and self._may(name, draft))
        minutes = sum(one.block.minutes for one in self.drafts)
        hours = f"{minutes // 60}:{minutes % 60:02}"
        self.total.setText(self._words("editor.total", hours=hours, end=self._times()[-1]))
        unfit = self._unfit()
        self.fits.setText("\n".join(unfit))
        self.fits.setVisible(bool(unfit))

    def _may(self, name: str, draft: Draft) -> bool:
        position = self.drafts.index(draft)
        if name in ("up", "down"):
            to = position + (-1 if name == "up" else 1)
            may_move = not draft.is_begun and 0 <= to < len(self.drafts)
            return may_move and not self.drafts[to].is_begun
        if name == "split":
            return draft.block.minutes > 1
        return name == "duplicate" or not draft.is_begun

    def _lines(self) -> list[Line]:
        lines = []
        for draft, begins in zip(self.drafts, self._times(), strict=False):
            key = "editor.row_begun" if draft.is_begun else "editor.row"
            title = draft.block.title or self._words(f"block.{draft.block.name}")
            text = self._words(key, begins=begins, title=title, minutes=draft.block.minutes)
            lines.append(Line(draft.id, text, draft.is_begun))
        return lines

    def _times(self) -> list[str]:
        """When each part begins, and when the last one ends."""
        at = datetime.strptime(read_time(self.start.text()) or "00:00", "%H:%M")
        times = [at]
        for draft in self.drafts:
            times.append(times[-1] + timedelta(minutes=draft.block.minutes))
        return [one.strftime("%H:%M") for one in times]

    def _unfit(self) -> list[str]:
        """What to know of exercises that are meant for more people, or for fewer."""
        present = self._bridge.workshop.present
        kinds = dict.fromkeys(one.block.exercise for one in self.drafts if one.block.exercise)
        told = []
        for kind in kinds:
            fewest, most = EXERCISES[kind].people
            if present and not fewest <= present <= most:
                title = exercise_title(kind, self._words)
                told.append(
                    self._words(
                        "editor.fits_not", title=title, fewest=fewest, most=most, present=present
                    )
                )
        return told

    def _now(self, name: str) -> Programme:
        """The draft as a programme under a name."""
        self.details.keep()
        present = max(self._bridge.workshop.present, 2)
        blocks = tuple(draft.block for draft in self.drafts)
        return Programme(name, (max(present // 2, 1), present * 2), blocks)

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
            tell_keys(self.buttons[name], words, keys)
        restyle(self.ready, kind="primary")
        at_foot = (self.cancel, self.pack, self.ready)
        for button in (self.add, self.more, *at_foot, *self.buttons.values()):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        begins = label("label", words("editor.start"))
        begins.setWordWrap(False)
        head.addWidget(begins)
        head.addWidget(self.start)
        head.addWidget(self.total, 1)
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
        self.list.shifted.connect(self._shift)
        self.list.removed.connect(self._remove)
        self.details.changed.connect(self._on_changed)
        self.templates.chosen.connect(self.begin_from)
        self.templates.kept.connect(self._on_kept)
        self.start.editingFinished.connect(self._on_start)
        self.start.textEdited.connect(self._on_start_typed)
        self.cancel.clicked.connect(self.reject)
        self.pack.clicked.connect(self._on_pack)
        self.ready.clicked.connect(self.accept)
        for name, slot in (
            ("duplicate", self._on_duplicate),
            ("split", self._on_split),
            ("up", self._on_up),
            ("down", self._on_down),
            ("remove", self._on_remove),
        ):
            self.buttons[name].clicked.connect(slot)

    # --- changing -----------------------------------------------------------------------------

    def begin_from(self, made: Programme) -> None:
        """Puts the parts of a programme in the place of all that has not taken place."""
        self.drafts = [draft for draft in self.drafts if draft.is_begun]
        for block in made.blocks:
            self.drafts.append(Draft(self._free_id(), block))
        self._at = self.drafts[0].id if self.drafts else ""
        self.refresh()

    def accept(self) -> None:
        """Makes the draft the programme, if its times can be."""
        self.details.keep()
        workshop = self._bridge.workshop
        start = read_time(self.start.text())
        if not start or not workshop.meeting:
            show_error(self.told, self._words("new.start_wrong"))
            self.start.setFocus()
            return
        meeting = workshop.meeting
        sitting = Sitting(meeting.id, meeting.day, start, workshop.rounds)
        self._bridge.refused.connect(self._on_refused)
        is_kept = all(self._bridge.submit(event) for event in plan(self.drafts, sitting))
        self._bridge.refused.disconnect(self._on_refused)
        if is_kept:
            super().accept()

    def _free_id(self) -> str:
        known = self._bridge.workshop.meeting
        return keyed.free_id("b", [*self.drafts, *(known.blocks if known else ())])

    def _put_after(self, at: str, blocks: Sequence[BlockForm], round: str) -> None:
        position = [draft.id for draft in self.drafts].index(at) + 1 if at else len(self.drafts)
        while position < len(self.drafts) and self.drafts[position].is_begun:
            position += 1
        for block in blocks:
            draft = Draft(self._free_id(), block, round)
            self.drafts.insert(position, draft)
            self._at, position = draft.id, position + 1
        self.refresh()

    def _shift(self, id: str, step: int) -> None:
        draft = keyed.find(self.drafts, id)
        if draft and self._may("up" if step < 0 else "down", draft):
            position = self.drafts.index(draft)
            self.drafts.pop(position)
            self.drafts.insert(position + step, draft)
            self._at = id
            self.refresh()

    def _remove(self, id: str) -> None:
        draft = keyed.find(self.drafts, id)
        if not draft or draft.is_begun:
            return
        position = self.drafts.index(draft)
        self.drafts.pop(position)
        following = self.drafts[min(position, len(self.drafts) - 1) :][:1]
        self._at = following[0].id if following else ""
        self.refresh()

    # --- what is pressed ----------------------------------------------------------------------

    def _on_chosen(self, id: str) -> None:
        self.details.keep()
        self._at = id
        self.refresh()

    def _on_ordered(self, ids: list[str]) -> None:
        """Dragged to another place; what took place stays where it is."""
        ordered = [draft for id in ids if (draft := keyed.find(self.drafts, id))]
        fixed = [n for n, draft in enumerate(self.drafts) if draft.is_begun]
        if all(ordered[n] is self.drafts[n] for n in fixed):
            self.drafts = ordered
        self.refresh()

    def _on_changed(self, block: BlockForm) -> None:
        self.drafts = [
            replace(one, block=block) if one.id == self._at else one for one in self.drafts
        ]
        self.refresh()

    def _on_add(self) -> None:
        kind = self.sender().data()  # type: ignore[attr-defined]  # a QAction
        self.details.keep()
        empty = BlockForm("", _USUAL_MINUTES)
        self._put_after(self._at, [of_kind(kind, empty, self._words)], "")

    def _on_duplicate(self) -> None:
        draft = keyed.find(self.drafts, self._at)
        if draft:
            self._put_after(draft.id, [draft.block], draft.round)

    def _on_split(self) -> None:
        draft = keyed.find(self.drafts, self._at)
        if draft:
            first, second = split(draft.block)
            self._on_changed(first)
            self._put_after(draft.id, [second], draft.round)

    def _on_up(self) -> None:
        self._shift(self._at, -1)

    def _on_down(self) -> None:
        self._shift(self._at, 1)

    def _on_remove(self) -> None:
        self._remove(self._at)

    def _on_start(self) -> None:
        self.start.setText(read_time(self.start.text()) or self.start.text())
        self.refresh()

    def _on_start_typed(self) -> None:
        show_error(self.told, "")
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
