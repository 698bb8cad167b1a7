"""A deck out of rows of cells: one row for each card, and for what belongs to all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from game.deck import COLOURS, SYMBOLS, Deck, DeckError, Fault, StatementDeck
from game.deck.lines import Path
from game.deck.reading import made
from game.deck_files.columns import CHOICES, KINDS, LANGUAGES, OF_STATEMENTS, column_of
from game.deck_files.themes import add_themes
from game.q_files.cells import Row, Rows
from game.q_files.harmless import as_it_was
from game.stock.decks import shipped_cards

Values = dict[str, object]


@dataclass
class _Draft:
    """The tables of a deck as TOML would have them, and the row of each."""

    name: str
    values: Values = field(default_factory=dict)
    rows: dict[Path, int] = field(default_factory=dict)

    def add(self, kind: str, value: Values, row: int) -> None:
        """One more table in a list of tables."""
        found = self.values.setdefault(kind, [])
        assert isinstance(found, list)
        self.rows[(kind, len(found))] = row
        found.append(value)

    def put(self, name: str, value: object, row: int) -> None:
        """A table of its own."""
        self.values[name] = value
        self.rows[(name,)] = row

    def count(self, kind: str) -> int:
        """How many tables of a kind there are."""
        found = self.values.get(kind, [])
        assert isinstance(found, list)
        return len(found)


def has_header(rows: Rows) -> bool:
    """Whether the first row names columns of ours: a text at least."""
    named = {column_of(cell).partition(".")[0] for cell in rows[0].cells} if rows else set()
    return bool(named & {"title", "text"})


def deck_of(rows: Rows, name: str, *, is_guarded: bool = False) -> Deck | StatementDeck:
    """The deck in a table.

    Args:
        rows: The first names the columns.
        name: Of the file; also the title of a deck that has none.
        is_guarded: Whether a text that looks like a formula has an apostrophe before it.

    Raises:
        DeckError: something is wrong with it; each fault has its row.
    """
    if not has_header(rows):
        raise DeckError(name, (Fault(1, "no_header"),))
    columns = _columns(rows[0], name)
    cells = [_cells(row, columns, is_guarded) for row in rows[1:]]
    kinds = _kinds(cells, rows[1:], name)
    is_of_statements = bool(set(kinds) & OF_STATEMENTS) or (
        "card" not in kinds and not {"category", "title.nl", "title.en"} & set(columns)
    )
    usual = "statement" if is_of_statements else "card"
    draft = _Draft(name)
    for row, one, kind in zip(rows[1:], cells, kinds, strict=True):
        _take(draft, kind or usual, one, row.number)
    if is_of_statements:
        draft.values.setdefault("statement", [])
        add_themes(draft.values, draft.rows)
    else:
        _add_categories(draft)
    if "title" not in draft.values:
        draft.put("title", {"nl": _stem(name)}, 1)
    return made(draft.values, draft.rows, name)


def _columns(header: Row, name: str) -> list[str]:
    found = [column_of(cell) for cell in header.cells]
    faults = [
        Fault(header.number, "unknown_column", {"name": cell.strip()[:40]})
        for cell, column in zip(header.cells, found, strict=True)
        if cell.strip() and not column
    ]
    twice = sorted({one for one in found if one and found.count(one) > 1})
    faults += [Fault(header.number, "double_column", {"name": one}) for one in twice]
    if faults:
        raise DeckError(name, tuple(faults))
    return found


def _cells(row: Row, columns: Sequence[str], is_guarded: bool) -> dict[str, str]:
    plain = as_it_was if is_guarded else str
    pairs = zip(columns, row.cells, strict=False)
    return {column: plain(cell.strip()) for column, cell in pairs if column and cell.strip()}


def _kinds(cells: Sequence[dict[str, str]], rows: Sequence[Row], name: str) -> list[str]:
    told = [one.get("kind", "").strip().lower() for one in cells]
    faults = tuple(
        Fault(row.number, "unknown_kind", {"word": kind[:40], "known": ", ".join(KINDS)})
        for kind, row in zip(told, rows, strict=True)
        if kind and kind not in KINDS
    )
    if faults:
        raise DeckError(name, faults)
    return [KINDS.get(kind, "") for kind in told]


def _take(draft: _Draft, kind: str, cells: dict[str, str], row: int) -> None:
    """Puts a row in its place among the tables."""
    if kind == "deck":
        draft.put("title", _text(cells, "title") or _text(cells, "text"), row)
        if "id" in cells:
            draft.put("id", cells["id"], row)
    elif kind in ("question", "low", "high"):
        draft.put(kind, _text(cells, "text"), row)
    elif kind in ("dimension", "lever"):
        name = f"{kind}s"
        themes = draft.values.setdefault(name, {})
        assert isinstance(themes, dict)
        themes[cells.get("id", "")] = _text(cells, "text")
        draft.rows[(name, cells.get("id", ""))] = row
    elif kind == "grid":
        draft.add("grid", _grid(cells), row)
    elif kind == "category":
        draft.add("category", _category(cells), row)
    elif kind == "statement":
        draft.add("statement", _statement(cells, draft.count("statement") + 1), row)
    else:
        draft.add("card", _card(cells, draft.count("card") + 1), row)


def _card(cells: dict[str, str], number: int) -> Values:
    card: Values = {"id": cells.get("id", f"K-{number:02}")}
    _keep(card, cells, "category")
    for name in ("title", "label", "text", "ask"):
        if text := _text(cells, name):
            card[name] = text
    choices = [text for letter in CHOICES if (text := _text(cells, f"choice_{letter}"))]
    if choices:
        card["choices"] = choices
    if "minutes" in cells:
        card["minutes"] = _number(cells["minutes"])
    if "tags" in cells:
        card["tags"] = _listed(cells["tags"], ",;")
    return card


def _category(cells: dict[str, str]) -> Values:
    category: Values = {"name": _text(cells, "title"), "line": _text(cells, "text")}
    for name in ("id", "symbol", "colour"):
        _keep(category, cells, name)
    return category


def _statement(cells: dict[str, str], number: int) -> Values:
    statement: Values = {
        "id": cells.get("id", f"Q{number:02}"),
        "number": _number(cells.get("number", str(number))),
        "label": _text(cells, "label"),
        "text": _text(cells, "text"),
    }
    _keep(statement, cells, "dimension")
    if "levers" in cells:
        statement["levers"] = _listed(cells["levers"], ",;")
    return statement


def _grid(cells: dict[str, str]) -> Values:
    return {
        "name": cells.get("id", ""),
        "columns": [_number(one) for one in cells.get("columns", "").split()],
        "counts": [_number(one) for one in cells.get("counts", "").split()],
    }


def _add_categories(draft: _Draft) -> None:
    """Kinds of cards that are only named on the cards: each gets a symbol and a colour."""
    if draft.count("category"):
        return
    ids: dict[str, str] = {}
    cards = draft.values.get("card", [])
    assert isinstance(cards, list)
    for at, card in enumerate(cards):
        name = str(card.get("category", "")) or _stem(draft.name)
        if name not in ids:
            kind = _known_kind(name) or _new_kind(name, draft)
            ids[name] = str(kind["id"])
            draft.add("category", kind, draft.rows[("card", at)])
        card["category"] = ids[name]


def _known_kind(name: str) -> Values:
    """A kind of cards that our own rules know, by its id or its name in any language."""
    for one in shipped_cards().categories:
        if name.casefold() in {one.id.casefold(), one.name.nl.casefold(), one.name.en.casefold()}:
            return {
                "id": one.id,
                "name": {"nl": one.name.nl, "en": one.name.en},
                "line": {"nl": one.line.nl, "en": one.line.en},
                "symbol": one.symbol,
                "colour": one.colour,
            }
    return {}


def _new_kind(name: str, draft: _Draft) -> Values:
    """Another kind, with an id, a symbol and a colour that the ones before it do not have."""
    before = draft.values.get("category", [])
    assert isinstance(before, list)
    ids, symbols = ({one[key] for one in before} for key in ("id", "symbol"))
    ids |= {one.id for one in shipped_cards().categories}
    plain = re.sub(r"[^A-Za-z0-9]+", "", name).upper()[:3] or "K"
    id, number = plain, 1
    while id in ids:
        number += 1
        id = f"{plain}{number}"
    free = [one for one in reversed(SYMBOLS) if one not in symbols] or list(SYMBOLS)
    colour = COLOURS[len(before) % len(COLOURS)]
    return {"id": id, "name": {"nl": name}, "symbol": free[0], "colour": colour}


def _text(cells: dict[str, str], name: str) -> dict[str, str]:
    return {
        language: cells[f"{name}.{language}"]
        for language in LANGUAGES
        if f"{name}.{language}" in cells
    }


def _keep(table: Values, cells: dict[str, str], name: str) -> None:
    if name in cells:
        table[name] = cells[name]


def _number(cell: str) -> object:
    """A whole number, also as a spreadsheet may write it; else the text, to be told of."""
    plain = cell.removesuffix(".0")
    return int(plain) if re.fullmatch(r"-?[0-9]{1,9}", plain) else cell


def _listed(cell: str, separators: str) -> list[str]:
    return [one.strip() for one in re.split(f"[{separators}]", cell) if one.strip()]


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0] or name
