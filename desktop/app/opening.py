"""Making and opening trajecten: files, backups, an example to practise with."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from assets.language import Words
from assets.language import words as words_of
from desktop.home.new_traject import NewTraject
from desktop.places import Places
from game.clock import Clock
from game.day.programmes import planned
from game.exercise import Event
from game.files import backups, shelf
from game.files.clearing_up import remove_backups
from game.files.whole_file import write_whole
from game.session import Session
from game.worded import FileError
from game.workshop.events import PersonJoined, TeamMade, TrajectDescribed
from game.workshop.rules import WORKSHOP

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def make_traject(wanted: NewTraject, folder: Path, clock: Clock, name: str = "") -> Session:
    """A new traject in a file of its own, with everybody under an alias and a programme.

    Args:
        wanted: What the trainer filled in.
        folder: Where the file goes.
        clock: The time now.
        name: Of the file; else it is made from the client's.

    Raises:
        FileError: the file could not be made.
    """
    session = Session.create(shelf.free_place(folder, name or wanted.client), clock)
    words = words_of(wanted.language)
    session.submit_all((WORKSHOP, event) for event in beginning(wanted, words))
    return session


def beginning(wanted: NewTraject, words: Words) -> list[Event]:
    """The events with which a new traject begins."""
    return [
        TrajectDescribed(wanted.client, language=wanted.language, customer=wanted.customer),
        *_teams(wanted),
        *_people(wanted, words),
        PersonJoined("leader", words("people.leader"), is_voting=False),
        PersonJoined("client", words("people.client"), is_voting=False),
        *planned(wanted.template or wanted.programme, "s1", wanted.day.isoformat(), wanted.start),
    ]


def _teams(wanted: NewTraject) -> list[TeamMade]:
    return [
        TeamMade(f"t{number}", name, _LETTERS[(number - 1) % len(_LETTERS)])
        for number, name in enumerate(wanted.teams, start=1)
    ]


def _people(wanted: NewTraject, words: Words) -> list[PersonJoined]:
    """Everybody under an alias, in teams of about the same size."""
    aliases = words.lines("people.aliases")
    people = []
    for number in range(wanted.people):
        known = number < len(aliases)
        alias = aliases[number] if known else words("people.numbered", number=number + 1)
        team = f"t{number * len(wanted.teams) // wanted.people + 1}" if wanted.teams else ""
        people.append(PersonJoined(f"p{number + 1}", alias, team))
    return people


def copy_traject(path: Path, client: str, places: Places, clock: Clock) -> Path:
    """A copy of a closed traject for another client, with all that is in it; where it is.

    Raises:
        FileError: it could not be copied; what was there is as it was.
    """
    place = shelf.copy(path, client)
    try:
        _describe_anew(place, client, places, clock)
    except FileError:
        place.unlink(missing_ok=True)
        raise
    return place


def _describe_anew(place: Path, client: str, places: Places, clock: Clock) -> None:
    """Says in a traject for whom it is; that is on disk, or else it is told."""
    session = open_traject(place, places, clock)
    try:
        told = session.workshop
        described = TrajectDescribed(client, told.contact, told.language, told.customer)
        session.submit(WORKSHOP, described)
        if session.trouble:
            raise session.trouble
    finally:
        session.close()


def copy_without_names(path: Path, words: Words, clock: Clock, changes: Mapping[str, str]) -> Path:
    """A copy of a closed traject beside it in which nobody has a name, to share; where it is.

    Args:
        path: The traject.
        words: For the name of the copy.
        clock: The time now.
        changes: Names in texts, and what takes their place.

    Raises:
        FileError: it could not be made; what was there is as it was.
    """
    client = shelf.glimpse(path).client or path.stem
    place = shelf.copy(path, words("home.without_names_of", client=client))
    try:
        session = Session.open(place, clock)
    except FileError:
        place.unlink(missing_ok=True)
        raise
    try:
        session.forget_names(changes)
    except FileError:
        session.close()
        place.unlink(missing_ok=True)
        raise
    session.close()
    return place


class Keeping:
    """The backups of an open traject.

    Args:
        session: The running workshop.
        places: Where backups lie.
        clock: The time now.
    """

    def __init__(self, session: Session, places: Places, clock: Clock) -> None:
        self._session, self._places, self._clock = session, places, clock
        self._made_at = _local(clock)
        self._lines = session.event_count

    @property
    def is_due(self) -> bool:
        """Whether something changed, and the last copy is half an hour old.

        One that is from later than now was made before the clock was set back: by that it would
        not be old until all that time went by once more.
        """
        age = _local(self._clock) - self._made_at
        is_old = age >= backups.EVERY or age < timedelta()
        return is_old and self._session.event_count != self._lines

    def make(self) -> backups.Backup:
        """Makes a backup now.

        Raises:
            FileError: it could not be made.
        """
        folder = backups.folder_for(self._session.path, self._places.backups)
        made = backups.make(self._session.journal, folder, _local(self._clock))
        self._made_at, self._lines = made.made_at, self._session.event_count
        return made

    def remove_all(self) -> None:
        """Removes the backups, because they hold what is to be erased.

        Those of this place go unseen; those that were made elsewhere go by what they hold.

        Raises:
            FileError: one could not be removed.
        """
        backups.remove_all(backups.folder_for(self._session.path, self._places.backups))
        remove_backups(self._session.mark, self._places.backups)

    def erase_removed_photos(self) -> None:
        """Photos that were taken away are gone for good on closing, also from the backups.

        Where the file cannot be written now, they go the next time.
        """
        try:
            count = self._session.erase_removed_photos()
        except FileError:
            return
        if count:
            kept = {photo.picture for photo in self._session.workshop.photos}
            folder = backups.folder_for(self._session.path, self._places.backups)
            with suppress(FileError):  # the last backup, made there too, says what is wrong
                backups.erase_pictures(folder, kept)

    def make_if_changed(self) -> None:
        """Makes a last backup on closing, if there is something new in it.

        Raises:
            FileError: it could not be made.
        """
        if self._session.event_count != self._lines:
            self.make()


def open_traject(path: Path, places: Places, clock: Clock) -> Session:
    """A traject as it was left; a file of an older version is copied before it is changed.

    Raises:
        FileError: it cannot be opened; the file is as it was.
    """

    def before_migration(old: Path) -> None:
        folder = backups.folder_for(old, places.backups)
        backups.copy_before_migration(old, folder, _local(clock))

    return Session.open(path, clock, before_migration)


def newest_backup(path: Path, places: Places) -> backups.Backup | None:
    """The newest sound backup of a traject, if there is one."""
    return backups.newest_good(backups.folder_for(path, places.backups))


def restore(backup: backups.Backup, path: Path) -> Path:
    """A copy of a backup beside a damaged file, which stays as it is; where the copy is.

    Raises:
        FileError: it could not be copied; nothing half-copied is left.
    """
    place = shelf.free_place(path.parent, path.stem)
    try:
        content = backup.path.read_bytes()
    except OSError as error:
        raise FileError("unreadable", path=str(backup.path), why=str(error.strerror)) from error
    write_whole(place, content)
    return place


def _local(clock: Clock) -> datetime:
    return clock().replace(tzinfo=None, microsecond=0)


BACKUP_CHECK = timedelta(minutes=1)
"""How often it is looked at whether a backup is due."""
