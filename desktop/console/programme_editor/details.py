"""What one part of a programme is: what happens, how long, and the trainer's own notes on it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from assets.language import Words
from desktop.console.areas import TallArea
from desktop.console.choices import ChoiceField
from desktop.console.fields import TextField, beside, indent, label
from desktop.console.programme_editor.note import Note
from desktop.text_size import sized
from game.catalog import EXERCISES
from game.day.part_title import title_of
from game.day.programmes import BlockForm
from game.day.said import usual_note
from game.workshop.clock_rules import LONGEST_BLOCK

SCREENS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opening": ("welcome", "aim", "table_rules", "privacy"),
        "break": ("pause",),
        "lunch": ("lunch",),
        "part": ("part",),
        "closing": ("closing",),
    }
)
"""Kinds of parts that are no exercise, and the general screens of each."""

_FORMS = ("full", "short")
_NOTES = ("goal", "materials", "what_if")


class _Minutes(QSpinBox):
    """Minutes that a wheel passes by."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Details(TallArea):
    """The fields of one part.

    Signals:
        changed: The part as it is now, a :class:`BlockForm`.
    """

    changed = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._block = BlockForm("break", 0)
        self.title = TextField()
        self.kind, self.form = ChoiceField(), ChoiceField()
        self.minutes = _Minutes()
        self.notes = {name: Note() for name in _NOTES}
        self.steps: dict[str, QCheckBox] = {}
        self._steps_label, self._steps_hint = label(), label("soft")
        self._steps_box = QVBoxLayout()
        self._steps_box.setSpacing(0)
        self._lay_out()
        self._name()
        self.title.written.connect(self._on_title)
        self.kind.chosen.connect(self._on_kind)
        self.form.chosen.connect(self._on_form)
        self.minutes.valueChanged.connect(self._on_minutes)
        for field in self.notes.values():
            field.written.connect(self._on_note)

    def show_block(self, block: BlockForm, is_begun: bool) -> None:
        """Shows a part; of one that took place the exercise stays."""
        self._block = block
        words = self._words
        self.title.name(words("editor.title_of"), _own_title(block, words))
        self.title.set_value(block.title)
        self.kind.set_value(kind_of(block))
        self.form.set_value(block.form)
        self.form.setVisible(bool(block.exercise))
        for choice in (self.kind, self.form):
            choice.setEnabled(not is_begun)
        self.minutes.blockSignals(True)
        self.minutes.setValue(block.minutes)
        self.minutes.blockSignals(False)
        for name, field in self.notes.items():
            field.name(words(f"editor.{name}"), usual_note(block.name, name, words))
            field.set_value(getattr(block, name))
        self._show_steps(block)

    def keep(self) -> None:
        """Passes on what is still being typed."""
        self.title.keep()
        for note in self.notes.values():
            note.keep()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        times = QWidget()
        inner = QVBoxLayout(times)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        self._minutes_label = label()
        self._minutes_label.setBuddy(self.minutes)
        inner.addWidget(self._minutes_label)
        inner.addWidget(self.minutes)
        self.minutes.setRange(0, LONGEST_BLOCK)
        sized(self.minutes, height=44)
        indent(self.minutes)
        column.addWidget(self.title)
        column.addWidget(beside(self.kind, self.form, times, stretches=(3, 2, 1)))
        for field in self.notes.values():
            column.addWidget(field)
        column.addWidget(self._steps_label)
        column.addWidget(self._steps_hint)
        column.addLayout(self._steps_box)
        column.addStretch(1)
        self.show_widget(holder)

    def _name(self) -> None:
        words = self._words
        kinds = [(kind, exercise_title(kind, words)) for kind in EXERCISES]
        kinds += [(kind, screen_title(kind, words)) for kind in SCREENS]
        self.kind.name(words("editor.kind"))
        self.kind.set_options(kinds, words("editor.own_screens"))
        self.kind.box.model().item(0).setEnabled(False)  # type: ignore[attr-defined]  # a standard item model
        self.form.name(words("editor.form"))
        self.form.set_options([(one, words(f"editor.{one}")) for one in _FORMS[1:]], "")
        self.form.box.setItemText(0, words("editor.full"))
        self.form.box.setItemData(0, "full")
        self._minutes_label.setText(words("editor.minutes"))
        self.minutes.setAccessibleName(words("editor.minutes"))
        self._steps_label.setText(words("editor.steps"))
        self._steps_hint.setText(words("editor.all_steps"))

    def _show_steps(self, block: BlockForm) -> None:
        ids = list(EXERCISES[block.exercise].steps(block.form)) if block.exercise else []
        for widget in (self._steps_label, self._steps_hint):
            widget.setVisible(bool(ids))
        if ids != list(self.steps):
            self._rebuild_steps(ids)
        for id, box in self.steps.items():
            box.setText(self._words(f"{block.exercise}.step.{id}.title"))
            box.setChecked(id in block.steps)

    def _rebuild_steps(self, ids: list[str]) -> None:
        for box in self.steps.values():
            self._steps_box.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.steps = {}
        for id in ids:
            box = self.steps[id] = QCheckBox()
            box.clicked.connect(self._on_step)
            self._steps_box.addWidget(box)

    def _pass_on(self, **changes: object) -> None:
        self._block = replace(self._block, **changes)  # type: ignore[arg-type]  # its own fields
        self.changed.emit(self._block)

    def _on_title(self, text: str) -> None:
        if text or self._block.name:
            self._pass_on(title=text)
        else:
            self._pass_on(title=_own_title(self._block, self._words))

    def _on_kind(self, kind: str) -> None:
        """Another kind: its own title, screens and steps; the trainer's notes stay."""
        if kind and kind != kind_of(self._block):
            self.changed.emit(of_kind(kind, self._block, self._words))

    def _on_form(self, form: str) -> None:
        known = set(EXERCISES[self._block.exercise].steps(form))
        steps = tuple(step for step in self._block.steps if step in known)
        self._pass_on(form=form, steps=steps)

    def _on_minutes(self, minutes: int) -> None:
        self._pass_on(minutes=minutes)

    def _on_note(self, text: str) -> None:
        name = next(name for name, field in self.notes.items() if field is self.sender())
        self._pass_on(**{name: text})

    def _on_step(self) -> None:
        self._pass_on(steps=tuple(id for id, box in self.steps.items() if box.isChecked()))


def kind_of(block: BlockForm) -> str:
    """What kind of part it is: an exercise, one of :data:`SCREENS`, or empty for screens chosen."""
    found = next((kind for kind, pages in SCREENS.items() if pages == block.pages), "")
    return block.exercise or found


def of_kind(kind: str, block: BlockForm, words: Words) -> BlockForm:
    """The part as another kind."""
    is_exercise = kind in EXERCISES
    named = "" if is_exercise or kind == "part" else kind
    title = "" if named else (exercise_title(kind, words) if is_exercise else words("editor.part"))
    return replace(
        block,
        name=named,
        title=title,
        pages=SCREENS.get(kind, ()),
        exercise=kind if is_exercise else "",
        form="full",
        steps=(),
    )


def exercise_title(kind: str, words: Words) -> str:
    """What an exercise is called."""
    return words(f"exercise.{kind}.name")


def screen_title(kind: str, words: Words) -> str:
    """What a part without exercise is called."""
    return words("editor.part") if kind == "part" else words(f"block.{kind}")


def _own_title(block: BlockForm, words: Words) -> str:
    """What the part is called when the trainer gives it no title."""
    if block.name:
        return title_of(block.name, "", words)
    return exercise_title(block.exercise, words) if block.exercise else words("editor.part")
