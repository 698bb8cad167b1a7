"""What is given out from an open traject: the print pack beforehand, everything afterwards."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.bureau.kept import kept_style
from desktop.going_home import KINDS, PACK, Wanted, load, own_words, pieces, write_all
from desktop.handing_out import Choice, HandingOut, Make
from desktop.places import Places
from game.clock import Clock
from game.files.handing_out import Piece
from game.traject.return_session import next_return

if TYPE_CHECKING:
    from game.session import Session


Said = tuple[str, str, Sequence[Choice]]
"""What a dialog says: its title, what is in it, what can be ticked."""


class GivingOut(QObject):
    """Opens the dialog in which files are made; one at a time, and it can stay open.

    Args:
        session: The traject.
        places: Where the bureau's house style lies.
        clock: The time now.

    Attributes:
        dialog: The one that is open, if there is one.
    """

    def __init__(
        self, session: "Session", places: Places, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._places, self._clock = session, places, clock
        self.dialog: HandingOut | None = None
        self._said: Callable[[Words], Said] | None = None

    def show_pack(self, words: Words, parent: QWidget) -> HandingOut:
        """What the programme needs on paper, and the emergency plan."""
        group = own_words(self._session)

        def made(ticked: frozenset[str]) -> Sequence[Piece]:
            is_black, is_coming = "black" in ticked, "coming" in ticked
            wanted = Wanted(
                (PACK,), (), group, self._clock(), is_black=is_black, is_coming=is_coming
            )
            return pieces(self._session, wanted)

        return self._show("pack", self._pack_choices, made, words, parent)

    def show_home(self, group: Words, words: Words, parent: QWidget) -> HandingOut:
        """Everything that goes home, in the language of the plan that is shown."""

        def made(ticked: frozenset[str]) -> Sequence[Piece]:
            return pieces(self._session, self._home(group, ticked))

        return self._show("home", _home_choices, made, words, parent)

    def write_home(self, folder: Path, group: Words) -> list[Path]:
        """Writes the same into a folder at once, with nothing ticked; where each file lies.

        Raises:
            FileError: ``not_written`` or ``no_room``; nothing has changed.
        """
        return write_all(self._session, folder, self._home(group, frozenset()))

    def _home(self, group: Words, ticked: frozenset[str]) -> Wanted:
        from exports.plan import VERSIONS

        return Wanted(
            KINDS,
            VERSIONS,
            group,
            self._clock(),
            kept_style(self._places),
            has_notes="notes" in ticked,
            is_each="each" in ticked,
        )

    def _coming(self, words: Words) -> Sequence[Choice]:
        """When the last session is over, the pack is for the return session that comes next."""
        state = self._session.state
        today = self._clock().date()
        due, meeting = next_return(state, today), state.workshop.meeting
        if not due.id or not meeting or meeting.day >= today.isoformat():
            return ()
        name, day = words(f"return.{due.id}.name"), words.day(date.fromisoformat(due.day))
        return (Choice("coming", words("handing_out.pack.coming", name=name, day=day), True),)

    def speak(self, words: Words) -> None:
        """Says what is open in these words."""
        if self.dialog and self._said:
            self.dialog.speak(words, *self._said(words))

    def stop(self) -> None:
        """Stops what is being made, and closes the dialog."""
        if self.dialog:
            self.dialog.close()

    def _pack_choices(self, words: Words) -> Sequence[Choice]:
        return (*self._coming(words), Choice("black", words("q_print.black")))

    def _show(
        self,
        key: str,
        choices: Callable[[Words], Sequence[Choice]],
        made: Make,
        words: Words,
        parent: QWidget,
    ) -> HandingOut:
        def said(words: Words) -> Said:
            title, line = words(f"handing_out.{key}.title"), words(f"handing_out.{key}.line")
            return title, line, choices(words)

        self.stop()
        self._said = said
        path = self._session.path
        folder = path.with_name(words(f"handing_out.{key}.folder", name=path.stem))
        title, line, offered = said(words)
        loaded = partial(load, (PACK,) if key == "pack" else KINDS)
        dialog = self.dialog = HandingOut(title, line, folder, offered, made, words, parent, loaded)
        dialog.finished.connect(self._on_finished)
        dialog.show()
        return dialog

    def _on_finished(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
        self.dialog = None


def _home_choices(words: Words) -> Sequence[Choice]:
    return (
        Choice("each", words("handout.each")),
        Choice("notes", words("session_report.with_notes")),
    )
