"""Programmes of the trainer's own as files: kept as a template, read from elsewhere."""

from pathlib import Path

import msgspec

from assets.language import words
from game import asked
from game.catalog import EXERCISES
from game.day.programmes import BlockForm, Programme
from game.exercise import RuleError
from game.files.handing_out import hand_out, made_folder
from game.files.stems import stem_of
from game.worded import FileError
from game.workshop.clock_rules import a_length
from game.workshop.state import PAGES

_LARGEST = 1_000_000
"""Bytes; a programme of a hundred blocks is a tenth of it."""

_MOST_BLOCKS = 200

_LONGEST_STEM = 60


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What such a file holds; ``theepot_programme`` is the version of its form."""

    theepot_programme: int
    name: str
    people: tuple[int, int]
    blocks: tuple[BlockForm, ...]


def written(programme: Programme) -> bytes:
    """A programme as the bytes of a file, for people to read too."""
    whole = _File(1, programme.name, programme.people, programme.blocks)
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)


def read(path: Path) -> Programme:
    """A programme from a file; what stands in it is checked as if it had been typed.

    Raises:
        FileError: ``missing``, ``unreadable`` or ``not_programme``; nothing has changed.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except OSError as error:
        raise FileError("unreadable", path=str(path), why=str(error.strerror)) from error
    try:
        if len(data) > _LARGEST:
            raise ValueError(f"> {_LARGEST} bytes")
        found = msgspec.json.decode(data, type=_File)
        _check(found)
    except (msgspec.MsgspecError, UnicodeError, ValueError, RuleError, RecursionError) as error:
        raise FileError("not_programme", path=str(path), why=_told(error)) from None
    return Programme(found.name.strip(), found.people, found.blocks)


def _check(found: _File) -> None:
    if found.theepot_programme != 1:
        raise ValueError(f"theepot_programme: {found.theepot_programme}")
    asked.a_text(found.name)
    if not 1 <= found.people[0] <= found.people[1] <= asked.MOST_PEOPLE:
        raise ValueError(f"people: {found.people}")
    if not 1 <= len(found.blocks) <= _MOST_BLOCKS:
        raise ValueError(f"blocks: {len(found.blocks)}")
    for number, block in enumerate(found.blocks, start=1):
        try:
            _check_block(block)
        except (RuleError, ValueError) as error:
            raise ValueError(f"block {number}: {_told(error)}") from None


def _check_block(block: BlockForm) -> None:
    a_length(block.minutes)
    asked.at_most_long(block.name, block.title, block.goal, block.materials, block.what_if)
    if not block.title.strip() and not words("nl").has(f"block.{block.name}"):
        raise ValueError(f"title, name: {block.name}")
    asked.one_of(block.form, ("full", "short"), "form")
    if block.exercise:
        asked.one_of(block.exercise, tuple(EXERCISES), "exercise")
        known = tuple(EXERCISES[block.exercise].steps("full"))
        for step in block.steps:
            asked.one_of(step, known, "step")
    for page in block.pages:
        asked.one_of(page, PAGES, "page")


def _told(error: Exception) -> str:
    """What is wrong, in a few words."""
    if isinstance(error, RuleError):
        return ", ".join([error.key, *(str(fact) for fact in error.facts.values())])
    return str(error)


# --- templates of the trainer's own -----------------------------------------------------------


def templates(folder: Path) -> tuple[Programme, ...]:
    """The trainer's own programmes, by name; a file that cannot be read is left alone."""
    return tuple(sorted(_kept(folder).values(), key=lambda one: one.name.casefold()))


def keep(programme: Programme, folder: Path) -> Path:
    """Keeps a programme as a template, in the place of its namesake; where it is.

    Raises:
        FileError: ``not_written``.
    """
    place = _place(programme.name, folder) or _free_place(programme.name, folder)
    save(programme, place)
    return place


def _kept(folder: Path) -> dict[Path, Programme]:
    found = {}
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            found[path] = read(path)
        except FileError:  # not ours, or broken: it stays as it is, and is no template
            continue
    return found


def _place(name: str, folder: Path) -> Path | None:
    """Where the template of this name lies; its file may have been given another."""
    return next((path for path, one in _kept(folder).items() if one.name == name), None)


def _free_place(name: str, folder: Path) -> Path:
    """Where no other file lies: two names can leave the same letters for a file."""
    stem = stem_of(name, "programma", _LONGEST_STEM)
    place, number = folder / f"{stem}.json", 2
    while place.exists():
        place, number = folder / f"{stem}-{number}.json", number + 1
    return place


def save(programme: Programme, place: Path) -> None:
    """Writes a programme to a file, whole or not at all.

    Raises:
        FileError: ``not_written`` or ``no_room``; what was there is as it was.
    """
    made_folder(place.parent)
    hand_out(place, written(programme))


def forget(name: str, folder: Path) -> None:
    """Takes a template away.

    Raises:
        FileError: ``not_written``.
    """
    place = _place(name, folder)
    try:
        if place:
            place.unlink(missing_ok=True)
    except OSError as error:
        raise FileError("not_written", path=str(place), why=str(error.strerror)) from error
