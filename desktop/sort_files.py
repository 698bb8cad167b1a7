"""The sorts of a round as files for other programs, for the console and the command line."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assets.language import Words

if TYPE_CHECKING:
    from game.q_files import Written
    from game.q_sort.state import QSort
    from game.workshop.state import Workshop

SUFFIXES = {
    "csv": ".csv",
    "csv_turned": ".csv",
    "pqmethod": ".dat",
    "kade_type_1": ".xlsx",
    "kade_type_2": ".xlsx",
    "kade_zip": ".zip",
}
"""The formats, and how the name of a file of each ends."""


def suffixed(place: Path, format: str) -> Path:
    """The same place, with a name that ends as it should."""
    suffix = SUFFIXES[format]
    return place if place.suffix.lower() == suffix else place.with_name(place.name + suffix)


def written_sorts(
    state: "QSort", workshop: "Workshop", place: Path, format: str, language: str
) -> "Written | None":
    """Writes the whole sorts of people under their aliases; nothing when there are none.

    Args:
        state: Of the round.
        workshop: For the aliases.
        place: Where to; what stood there goes.
        format: One of :data:`SUFFIXES`.
        language: A Dutch spreadsheet expects semicolons in a CSV.

    Raises:
        FileError: ``not_written``, or what the disk did; nothing has changed.
    """
    from game.q_files import Format, write
    from game.sorts.of_traject import sort_table

    table = sort_table(state, workshop)
    if not table.values:
        return None
    separator = ";" if language == "nl" else ","
    return write(table, place, Format(format), separator=separator, overwrite=True)


def told_written(written: "Written | None", words: Words) -> str:
    """What came of it, in a few sentences."""
    from game.q_files import tell

    if written is None:
        return words("q_export.none")
    told = [tell(finding, words) for finding in written.findings]
    if not written.paths:
        return " ".join([words("q_export.not_kept"), *told])
    names = ", ".join(path.name for path in written.paths)
    return " ".join([words("q_export.kept", names=names), *told])


def file_name(format: str, words: Words) -> str:
    """What a file of sorts is called in a folder that has one of every format."""
    plain = words("q_export.file")
    return f"{plain}-{format.replace('_', '-')}{SUFFIXES[format]}"


def write_all(
    state: "QSort", workshop: "Workshop", folder: Path, formats: Sequence[str], words: Words
) -> list[str]:
    """Writes the sorts in these formats into a folder; what came of each, in words.

    Raises:
        FileError: as :func:`written_sorts`.
    """
    from game.files.handing_out import made_folder

    made_folder(folder)
    return [
        told_written(
            written_sorts(
                state, workshop, folder / file_name(format, words), format, words.language
            ),
            words,
        )
        for format in formats
    ]
