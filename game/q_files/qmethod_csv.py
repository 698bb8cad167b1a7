"""The files that qmethod in R keeps for each participant: cards in a grid, and what was said."""

from pathlib import PurePath

from game.q_files.cells import Row, Rows
from game.q_files.draft import Draft
from game.q_files.findings import Findings, UnreadableError
from game.q_files.harmless import as_it_was
from game.q_files.limits import MOST_NAME, MOST_STATEMENTS
from game.q_files.numbers import number_of, whole_of
from game.q_files.table import Format, SortTable, distribution
from game.q_files.text import statement_of

_ID, _SAID = "item_id", "item_feedback"


def looks_like_cards(rows: Rows) -> bool:
    """Whether the last row counts the columns of a grid, with cards and no numbers above it."""
    if len(rows) < 2 or not _columns(rows[-1]):
        return False
    if any(len(row.cells) > len(rows[-1].cells) for row in rows):
        return False
    cards = [cell for row in rows[:-1] for cell in row.cells if cell.strip()]
    return len(set(cards)) == len(cards) and all(number_of(card) is None for card in cards)


def _columns(row: Row) -> list[int]:
    """The columns of the grid, when these cells count up one by one."""
    found = [number for cell in row.cells if (number := whole_of(cell)) is not None]
    is_whole = len(found) == len(row.cells) > 1
    return found if is_whole and found == list(range(found[0], found[0] + len(found))) else []


def read_cards(rows: Rows, file_name: str, findings: Findings) -> Draft:
    """The one sort in such a file, named after the file; the statements are known by their ids.

    Raises:
        UnreadableError: there are far too many cards.
    """
    columns = _columns(rows[-1])
    placed = {
        card.strip()[:MOST_NAME]: columns[at]
        for row in rows[:-1]
        for at, card in enumerate(row.cells)
        if card.strip()
    }
    if len(placed) > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    ids = tuple(sorted(placed))
    values = tuple(placed[card] for card in ids)
    findings.note("cards_by_id")
    table = SortTable(
        statements=ids,
        sort_names=(PurePath(file_name).stem,),
        values=(values,),
        grid=distribution(values),
        format=Format.QMETHOD_SORT,
    )
    return Draft(table, (rows[0].place(),), card_ids=ids)


def looks_like_comments(rows: Rows) -> bool:
    """Whether the first row names what was said of each card."""
    labels = [cell[:40].strip().lower() for cell in rows[0].cells] if rows else []
    return _ID in labels and _SAID in labels


def read_comments(rows: Rows, findings: Findings) -> Draft:
    """What was said, by the id of each card; it needs the sort that it belongs to."""
    labels = [cell[:40].strip().lower() for cell in rows[0].cells]
    id_at, said_at = labels.index(_ID), labels.index(_SAID)
    said = tuple(
        (
            row.cell(id_at).strip()[:MOST_NAME],
            statement_of(as_it_was(row.cell(said_at)), findings, row.place(said_at + 1)),
        )
        for row in rows[1:]
        if row.cell(id_at) and row.cell(said_at)
    )
    return Draft(SortTable(format=Format.QMETHOD_COMMENTS), said=said)
