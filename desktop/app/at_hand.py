"""What is at hand everywhere: all commands and words to find, what happened, what to ask."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from assets.language import LANGUAGES, Words
from assets.language import words as words_of
from desktop.app.everywhere import everywhere
from desktop.app.in_buttons import button_entries, told_on
from desktop.app.in_menus import menu_entries
from desktop.app.in_words import in_words, shortened_line
from desktop.app.leading import Leading
from desktop.app.photos import Photos
from desktop.bridge import Bridge
from desktop.console.commands import KEYS, key_of
from desktop.console.key_button import KeyButton
from desktop.console.parking import ParkingOverDialogs
from desktop.console.pick_dialog import Entry, PickDialog
from desktop.console.window import ConsoleWindow
from game.day.agenda import block_title
from game.day.pacing import schedule
from game.session import Happened
from game.workshop.events import QuestionAsked
from game.workshop.state import Block

_ABOUT = {
    "card_game": "spel",
    "q_sort": "qsort",
    "norms": "normen",
    "review": "terugkomsessie",
}
"""Which questions to look back with belong to an exercise."""

_ALSO = ("minutes",)
"""Commands that are found under other words as well."""

_TELLING = ("next", "undo", "blank", "pause")
"""Commands of which the button says what they do now."""

_TOPICS = ("spel", "qsort", "normen", "terugkomsessie", "afsluiten")


class AtHand(QObject):
    """Opens lists over the console, each at its command."""

    def __init__(
        self, bridge: Bridge, console: ConsoleWindow, photos: Photos, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._console = bridge, console
        self._leading = Leading(bridge, console, photos)
        ParkingOverDialogs(bridge, console, self)
        for name, slot in (
            ("find", self.find),
            ("history", self.show_history),
            ("questions", self.show_questions),
        ):
            console.commands.on(name, slot)

    @property
    def _words(self) -> Words:
        return self._console.words

    # --- everything that can be done, and everything that was said -----------------------------

    def find(self) -> None:
        """All that can be done, in both languages, the programme's parts, and the group's words."""
        self._console.keep_typing()
        commands = list(self._commands())
        in_menus = menu_entries(self._console.bar, self._console.foot, self._words)
        found = in_words(self._bridge, self._leading, self._words)
        console = self._console
        here = self._buttons(("now", console.center), ("now", console.middle.panel))
        parked = self._buttons(("say", console.side))
        entries = [*commands, *self._blocks(), *in_menus, *here, *found, *parked]
        self._pick("find", entries)

    def _commands(self) -> Iterator[Entry]:
        """Every command that can be given now, as its button tells it where that says more."""
        words, console = self._words, self._console
        buttons = [one for one in console.findChildren(KeyButton) if one.isVisibleTo(console)]
        of: dict[str, QAbstractButton] = {button.command: button for button in buttons}
        of["people"] = console.bar.people
        for name in KEYS:
            action, button = console.commands.actions[name], of.get(name)
            is_off = not action.isEnabled() or (button and not button.isEnabled())
            if name == "find" or is_off:
                continue
            keys = (f"command.{name}", *([f"command_also.{name}"] if name in _ALSO else []))
            on_button = told_on(button) if button else ""
            told = on_button if name in _TELLING and on_button else words(keys[0])
            also = [words_of(language)(key) for language in LANGUAGES for key in keys]
            also += [on_button, everywhere(told, words)]
            yield Entry(f"{told} ({key_of(name)})", " ".join(also), action.trigger)

    def _buttons(self, *parts: tuple[str, QWidget | None]) -> Iterator[Entry]:
        """What can be pressed and is no command; its part of the console comes in sight first."""
        known = {self._words(f"command.{name}") for name in KEYS}
        for page, part in parts:
            for entry in button_entries(part, self._words, known) if part else ():
                known.add(entry.text)
                yield replace(entry, do=partial(self._in_sight, page, entry.do))

    def _in_sight(self, page: str, do: Callable[[], object] | None) -> None:
        self._console.tabs.show_page(page)
        if do:
            do()

    def _blocks(self) -> Iterator[Entry]:
        """Every part of the programme; those that are called alike by their time as well."""
        workshop, meeting = self._bridge.workshop, self._bridge.workshop.meeting
        if not meeting:
            return
        slots = schedule(meeting, workshop.block, self._bridge.now())
        begins = {slot.block.id: f"{slot.begins:%H:%M}" for slot in slots}
        titles = [block_title(block, self._words) for block in meeting.blocks]
        for block in meeting.blocks:
            is_alone = titles.count(block_title(block, self._words)) == 1 or block.id not in begins
            key, time = "find.block" if is_alone else "find.block_at", begins.get(block.id)
            in_each = [
                words(key, title=block_title(block, words), time=time)
                for words in (self._words, *map(words_of, LANGUAGES))
            ]
            yield Entry(in_each[0], " ".join(in_each[1:]), self._going_to(block))

    def _going_to(self, block: Block) -> Callable[[], object]:
        return partial(self._console.programme.chosen.emit, block.id)

    # --- what happened --------------------------------------------------------------------------

    def show_history(self) -> None:
        """What happened here with times, newest first; choosing one goes back to before it.

        Above it stands what was undone, to go forward to.
        """
        self._console.keep_typing()
        undone, happened = self._bridge.undone(), self._bridge.happened()
        again = [
            Entry(
                self._words("history.again", line=self._told(one)),
                do=partial(self._bridge.redo_to, one.seq),
            )
            for one in reversed(undone)
        ]
        before = [
            Entry(self._told(one), do=partial(self._bridge.undo_to, one.seq)) for one in happened
        ]
        self._pick("history", [*again, *before], begin_at=len(again) if before else 0)

    def _told(self, one: Happened) -> str:
        event = one.event
        typed = next(
            (
                value
                for name in ("text", "what", "line", "phrase", "title")
                if isinstance(value := getattr(event, name, ""), str) and value
            ),
            "",
        )
        what = self._words(f"event.{event.kind}")
        text = f"{what}: {shortened_line(typed)}" if typed else what
        return self._words("history.line", time=one.at[11:16], text=text)

    # --- what to ask ----------------------------------------------------------------------------

    def show_questions(self) -> None:
        """Lines that always help, to read; and questions to look back, to show the room."""
        words, exercise = self._words, self._bridge.exercise
        stage = self._bridge.group_words
        first = _ABOUT.get(exercise.kind, "") if exercise else ""
        topics = sorted(_TOPICS, key=lambda topic: topic != first)
        entries = [Entry(line) for line in words.lines("rescue.lines")]
        for topic in topics:
            shown = zip(
                words.lines(f"debrief.{topic}"), stage.lines(f"debrief.{topic}"), strict=True
            )
            entries += [
                Entry(
                    words("questions.line", topic=words(f"questions.{topic}"), text=mine),
                    do=partial(self._ask, theirs),
                )
                for mine, theirs in shown
            ]
        self._pick("questions", entries)

    def _ask(self, question: str) -> None:
        self._bridge.submit(QuestionAsked(question))

    def _pick(self, name: str, entries: list[Entry], begin_at: int = 0) -> None:
        words = self._words
        dialog = PickDialog(
            words(f"command.{name}"),
            words(f"pick_hint.{name}"),
            words(f"pick_nothing.{name}"),
            entries,
            self._console,
            begin_at,
        )
        self._console.ask(dialog)
