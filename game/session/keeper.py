"""Keeps every line on disk; or in memory, while the disk fails."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from game.journal.file import Journal
from game.journal.place import take_away
from game.journal.record import Record
from game.journal.result_tables import NO_RESULTS, Results
from game.worded import FileError

ResultsOf = Callable[[str], Results]
"""The rows of a round as they are now."""


class Keeper:
    """The lines of a session, and the file they go to.

    Attributes:
        records: Every line, those in memory with them.
        trouble: Why the last lines are only in memory, or the next would be, or nothing.
        saved_at: When the file last got a line.

    Args:
        journal: The open file.
        clock: The time now.
    """

    def __init__(self, journal: Journal, clock: Callable[[], datetime]) -> None:
        self.journal = journal
        self.records: list[Record] = list(journal.records())
        self.trouble: FileError | None = None
        if not journal.is_writable:
            self.trouble = FileError("read_only", path=str(journal.path))
        self.saved_at = _moment(self.records[-1], journal.path) if self.records else None
        self._clock = clock
        self._unsaved: list[Record] = []
        self._unsaved_rounds: set[str] = set()
        self._unsaved_pictures: dict[str, bytes] = {}
        self._pictures: dict[str, bytes] = {}

    @property
    def has_unsaved(self) -> bool:
        """Whether there are lines that are only in memory."""
        return bool(self._unsaved)

    def keep(self, records: Sequence[Record], results_of: ResultsOf) -> None:
        """Puts lines on disk with those that are waiting; if that fails, they wait too."""
        self.records.extend(records)
        self._unsaved.extend(records)
        self._unsaved_rounds.update(record.round for record in records)
        try:
            results = {round: results_of(round) for round in self._unsaved_rounds}
            self.journal.append(self._unsaved, results, self._unsaved_pictures)
        except FileError as error:
            self.trouble = error
        else:
            self._is_saved()

    def move_to(self, path: Path, results: Mapping[str, Results]) -> None:
        """Puts all lines in a new file and goes on there.

        Raises:
            FileError: what the world did; everything is as it was.
        """
        journal = Journal.create(path)
        try:
            journal.append(self.records, results, self._found_pictures(results))
        except FileError:
            journal.close()
            take_away(path)
            raise
        self.journal.close()
        self.journal = journal
        self._is_saved()

    def hold(self, picture: str, jpeg: bytes) -> None:
        """A picture for the line that comes next; it goes to disk with that line."""
        self._pictures[picture] = self._unsaved_pictures[picture] = jpeg

    def picture(self, id: str) -> bytes | None:
        """A picture as JPEG; nothing where it is gone, or cannot be read now."""
        if id in self._pictures:
            return self._pictures[id]
        try:
            return self.journal.picture(id)
        except FileError:
            return None

    def erase_pictures(self, kept: Collection[str]) -> int:
        """Erases every picture but these, on disk and in memory; how many there were on disk.

        Raises:
            FileError: what the world did; all pictures are still on disk.
        """
        count = self.journal.erase_pictures(kept)
        for pictures in (self._pictures, self._unsaved_pictures):
            for id in pictures.keys() - set(kept):
                del pictures[id]
        return count

    def _found_pictures(self, results: Mapping[str, Results]) -> dict[str, bytes]:
        """The pictures that are told of in the results, as far as they are still to be had."""
        rows = (row for tables in results.values() for row in tables.get("photo", ()))
        ids = {str(row["picture"]) for row in rows}
        return {id: jpeg for id in ids if (jpeg := self.picture(id)) is not None}

    def settle_results(self, results: Mapping[str, Results]) -> None:
        """A file that was just migrated gets its result tables anew."""
        if self.journal.is_migrated:
            self.journal.rebuild_results(results)
        else:
            self.journal.trust_results(results)

    def forget_names(self, reworded: Sequence[Record], results: Mapping[str, Results]) -> None:
        """Erases every name from the file, and puts lines without them in the place of others.

        Args:
            reworded: Every line as it is to be, those in memory with them.
            results: The rows that follow from them.

        Raises:
            FileError: what the world did, or why lines are only in memory while others must
                change; everything is as it was.
        """
        changed = [
            new
            for old, new in zip(self.records, reworded, strict=True)
            if (old.facts, old.version) != (new.facts, new.version)
        ]
        if changed and self._unsaved and self.trouble:
            raise self.trouble
        self.journal.forget_names(changed, NO_RESULTS if self._unsaved else results)
        if self._unsaved:  # the rows go to disk with the lines that they follow from
            self._unsaved_rounds.update(results)
        self.records = list(reworded)
        self._unsaved = self.records[len(self.records) - len(self._unsaved) :]

    def _is_saved(self) -> None:
        self._unsaved.clear()
        self._unsaved_rounds.clear()
        self._unsaved_pictures.clear()
        self.trouble = None
        self.saved_at = self._clock()


def _moment(record: Record, path: Path) -> datetime:
    try:
        return datetime.fromisoformat(record.at)
    except ValueError:
        raise FileError("not_understood", path=str(path), line=record.seq) from None
