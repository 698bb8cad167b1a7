"""Where the files of this laptop's trainer lie."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The folders and files that the program uses, and no others.

    Attributes:
        trajecten: The traject files, where the trainer finds them too.
        practice: Traject files to practise with; never mixed with the real ones.
        removed: Traject files that were removed and can be put back.
        backups: Copies by time.
        programmes: The trainer's own templates.
        decks: The bureau's own decks; a deck that is played is copied into the traject.
        rules: The bureau's own rules of card games; so too with these.
        preferences: What the trainer chose.
        crashes: What went wrong, for support.
    """

    trajecten: Path
    practice: Path
    removed: Path
    backups: Path
    programmes: Path
    decks: Path
    rules: Path
    preferences: Path
    crashes: Path

    @property
    def bureau(self) -> Path:
        """The folder with the bureau's logo and colour."""
        return self.preferences.with_name("bureau")


def places() -> Places:
    """The places for this user; ``THEEPOT_HOME`` puts everything in one folder instead."""
    home = os.environ.get("THEEPOT_HOME")
    if home:
        return places_in(Path(home), Path(home) / "program")
    from platformdirs import PlatformDirs

    found = PlatformDirs("Theepot", appauthor=False)
    return places_in(Path(found.user_documents_path) / "Theepot", Path(found.user_data_path))


def places_in(documents: Path, own: Path) -> Places:
    """The places when trajecten lie in one folder and all the rest in another."""
    return Places(
        trajecten=documents,
        practice=own / "practice",
        removed=own / "removed",
        backups=own / "backups",
        programmes=own / "programmes",
        decks=own / "decks",
        rules=own / "rules",
        preferences=own / "preferences.ini",
        crashes=own / "crashes.txt",
    )
