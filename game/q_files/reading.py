"""Files of sorts read, before anything is done with them."""

import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.q_files.checking import checked
from game.q_files.draft import Draft
from game.q_files.findings import Finding, Findings, Reading, UnreadableError
from game.q_files.joining import joined, lies_beside
from game.q_files.limits import MOST_BYTES
from game.q_files.recognising import recognised
from game.q_files.table import Format, SortTable
from game.worded import FileError


def read(
    path: Path, beside: Sequence[Path] | None = None, *, turned: bool | None = None
) -> Reading:
    """What is in a file of sorts, of any format that is known, and what is wrong with it.

    Args:
        path: The file. Its format is recognised by what is in it.
        beside: Files that belong to it: statements, a grid, a title, comments. Nothing to take
            those that lie beside it under the same name; see :func:`lies_beside`.
        turned: Whether each column of a plain file is a sort. Nothing to find that out.

    Raises:
        FileError: one of the files is missing, cannot be read, or is empty.
    """
    findings = Findings()
    others = tuple(lies_beside(path) if beside is None else beside)
    contents = [(one.name, _bytes_of(one)) for one in (path, *others)]
    drafts: list[tuple[str, Draft]] = []
    try:
        for place, (name, data) in enumerate(contents):
            drafts.append((name, _draft(data, name, findings, turned, place > 0)))
        draft = joined(drafts, findings)
        if draft.said:
            raise UnreadableError("comments_of_whom")
        return Reading(checked(draft, findings), findings.told(), draft.table.format)
    except UnreadableError as reason:
        found = drafts[0][1].table.format if drafts else Format.UNKNOWN
        return Reading(None, (*findings.told(), reason.finding), found)


def _draft(
    data: bytes, name: str, findings: Findings, turned: bool | None, is_beside: bool
) -> Draft:
    if len(data) > MOST_BYTES:
        raise UnreadableError("too_large")
    if not is_beside:
        return recognised(data, name, findings, turned, is_beside)
    own = Findings()
    try:
        return recognised(data, name, own, turned, is_beside)
    except UnreadableError as reason:
        own.add(reason.finding)
        return Draft(SortTable())
    finally:
        for finding in own.told():
            findings.add(_beside(finding, name))


def _beside(finding: Finding, name: str) -> Finding:
    """The same finding, with the name of the file that it is about."""
    part = f"{name}: {finding.place.part}" if finding.place.part else name
    return replace(finding, place=replace(finding.place, part=part))


def _bytes_of(path: Path) -> bytes:
    """All of a file, or just enough to see that it is too large.

    Raises:
        FileError: ``missing``, ``unreadable`` or ``empty``.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder, or a device that never ends
            raise FileError("unreadable", path=str(path))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise FileError("missing", path=str(path)) from None
    except (OSError, ValueError) as error:  # a name that no file can have
        raise FileError("unreadable", path=str(path), why=str(error)) from None
    if not data.strip():
        raise FileError("empty", path=str(path))
    return data
