"""The names in a traject: forgotten on their day, at once, or in a copy to share."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from assets.language import Words
from desktop.app.opening import Keeping
from desktop.console.names_dialog import Find, Kept, NamesDialog
from desktop.places import Places
from game.clock import Clock
from game.files import shelf
from game.people.mentions import Called, Mention, mentions, stand_ins
from game.session import Session
from game.traject.gathered import gather, return_days
from game.traject.retention import kept_until, usually_until
from game.worded import FileError
from game.workshop.events import NamesKeptUntil
from game.workshop.rules import WORKSHOP

_log = logging.getLogger(__name__)


def finder(session: Session, words: Words) -> Find:
    """Looks where the names of people stand in what was typed, and others by the way."""
    spare = words.lines("people.aliases")

    def find(others: Sequence[str]) -> Sequence[Mention]:
        called = [*session.called(), *(Called(other) for other in others)]
        instead = stand_ins(session.workshop.people, called, spare)
        return mentions(called, session.typed(), instead, words("names.somebody"))

    return find


def look_after(session: Session, keeping: Keeping, words: Words, parent: QWidget) -> bool:
    """Shows until when the names are kept, and forgets them when asked; whether they are gone.

    Raises:
        FileError: what the world did; the names are still there.
    """
    kept = _kept(session)
    dialog = NamesDialog(finder(session, words), kept, words, parent)
    days: list[str] = []
    dialog.day_kept.connect(days.append)
    is_wanted = bool(dialog.exec())
    dialog.deleteLater()
    for day in days:
        session.submit(WORKSHOP, NamesKeptUntil(day))
    if is_wanted:
        forget(session, dialog.changes, keeping)
    return is_wanted


def forget(session: Session, changes: Mapping[str, str], keeping: Keeping) -> None:
    """Erases the names from a traject and from all backups of it, and makes a new backup.

    The backups go first: as long as one is left, the names are still there to be forgotten, also
    when the laptop stops in between.

    Raises:
        FileError: what the world did; the names are still there, or only the new backup is not.
    """
    if session.trouble and not session.try_again():
        raise session.trouble  # while the disk fails, the backups are all there is
    keeping.remove_all()
    try:
        session.forget_names(changes)
    except FileError:
        with suppress(FileError):
            keeping.make()
        raise
    keeping.make()


def forget_if_due(session: Session, places: Places, clock: Clock) -> bool:
    """Forgets the names when their day has passed and none stands in a text; whether it did.

    Where one does, somebody has to look: *wil* is a name and a word.
    """
    called = session.called()
    if not session.has_names or not _is_past(session, clock().date()):
        return False
    if mentions(called, session.typed(), {}, ""):
        return False
    try:
        forget(session, {}, Keeping(session, places, clock))
    except FileError as error:
        _log.warning("names not forgotten: %s", error)
        return False
    return True


def forget_all_due(places: Places, clock: Clock) -> list[str]:
    """Does so for every traject on the shelf and among what was removed; for whom they were."""
    found = [*_seen(places.trajecten), *_seen(places.removed)]
    today = clock().date()
    due = [one for one in found if one.names_until and one.names_until < today]
    return [one.client or one.path.stem for one in due if _forgot(one.path, places, clock)]


def _seen(folder: Path) -> Sequence[shelf.Glimpse]:
    """Nothing in a folder that cannot be read now: home says what is wrong with it."""
    try:
        return shelf.glimpses(folder)
    except FileError as error:
        _log.warning("names not looked at: %s", error)
        return ()


def _forgot(path: Path, places: Places, clock: Clock) -> bool:
    """A file that cannot be opened now is left for another time; its row says what is wrong."""
    try:
        session = Session.open(path, clock)
    except FileError as error:
        _log.warning("names not forgotten: %s", error)
        return False
    try:
        return forget_if_due(session, places, clock)
    finally:
        session.close()


def ask_changes_for_copy(
    path: Path, words: Words, clock: Clock, parent: QWidget
) -> Mapping[str, str] | None:
    """What is to be replaced in a copy without names; nothing when there is to be no copy.

    Raises:
        FileError: the traject cannot be opened.
    """
    session = Session.open(path, clock)
    try:
        find = finder(session, words)
        if not find(()):
            return {}
        dialog = NamesDialog(find, None, words, parent)
        is_wanted = bool(dialog.exec())
        dialog.deleteLater()
        return dialog.changes if is_wanted else None
    finally:
        session.close()


def _is_past(session: Session, today: date) -> bool:
    workshop = session.workshop
    return bool(workshop.meetings) and kept_until(workshop, _returns(session)) < today


def _kept(session: Session) -> Kept | None:
    """None where no session was planned: then there is no day to count from."""
    workshop = session.workshop
    if not workshop.meetings:
        return None
    returns = _returns(session)
    first = date.fromisoformat(max(meeting.day for meeting in workshop.meetings))
    return Kept(kept_until(workshop, returns), usually_until(workshop, returns), first)


def _returns(session: Session) -> Sequence[str]:
    return return_days(gather(session.state))
