"""A file of sorts, and the files that lie beside it, as one table."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.q_files.draft import Draft
from game.q_files.findings import Findings, Place
from game.q_files.table import Comment, SortTable

_STATEMENT_SUFFIXES = (".sta", ".STA", ".Sta")


def lies_beside(path: Path) -> tuple[Path, ...]:
    """The files that belong to a file by their name: those that our own writing puts there.

    The statements of ``study.dat`` are in ``study.sta``, those of ``study.csv`` in
    ``study_statements.txt``.
    """
    names = [statements_beside(path)]
    if path.suffix.lower() == ".dat":
        names = [path.with_suffix(suffix) for suffix in _STATEMENT_SUFFIXES]
    return tuple(name for name in names if name != path and _is_there(name))[:1]


def _is_there(name: Path) -> bool:
    """A name that is too long for the system, or may not be looked at, is not there."""
    try:
        return name.is_file()
    except OSError:
        return False


def statements_beside(path: Path) -> Path:
    """Where the statements of a plain file are written."""
    return path.parent / f"{path.stem}_statements.txt"


def joined(drafts: Sequence[tuple[str, Draft]], findings: Findings) -> Draft:
    """One draft of several, each with the name of its file; the first with sorts is the base."""
    base = next((draft for _, draft in drafts if draft.table.values), drafts[0][1])
    for name, draft in drafts:
        if draft is not base:
            base = _with(base, draft, Place(part=name), findings)
    return base


def _with(base: Draft, added: Draft, place: Place, findings: Findings) -> Draft:
    if added.table.values:
        findings.error("second_sorts", place)
        return base
    table = replace(
        base.table,
        title=base.table.title or added.table.title,
        statements=_statements(base.table, added.table, place, findings),
        grid=added.table.grid or base.table.grid,
    )
    base = replace(base, table=table)
    return _commented(base, added, place, findings) if added.said else base


def _statements(
    base: SortTable, added: SortTable, place: Place, findings: Findings
) -> tuple[str, ...]:
    count = base.statement_count
    if not added.statements or (base.values and count != len(added.statements)):
        if added.statements:
            found = len(added.statements)
            findings.error("statements_count", place, found=found, count=count)
        return base.statements
    return added.statements


def _commented(base: Draft, added: Draft, place: Place, findings: Findings) -> Draft:
    """What one person said, with that person's own sort."""
    if len(base.table.values) != 1:
        findings.error("comments_of_whom", place)
        return base
    comments = []
    for card, text in added.said:
        if card in base.card_ids:
            comments.append(Comment(0, base.card_ids.index(card), text))
        else:
            findings.note("comment_of_nothing", place, text=card)
    return replace(base, table=replace(base.table, comments=(*base.table.comments, *comments)))
