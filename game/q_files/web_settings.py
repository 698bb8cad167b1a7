"""Settings of HTMLQ, FlashQ and EQ Web Sort: the statements, the grid, the title."""

from game.q_files.draft import Draft
from game.q_files.elements import listen
from game.q_files.findings import NOWHERE, Findings, UnreadableError
from game.q_files.limits import MOST_LETTERS, MOST_STATEMENTS
from game.q_files.numbering import ask_numbering, numbering
from game.q_files.numbers import whole_of
from game.q_files.table import Format, Grid, SortTable
from game.q_files.text import statement_of

_KEPT = {"column": "id", "statement": "id", "item": "id"}


class _Settings:
    """The elements that are kept, each with its id and its text."""

    def __init__(self) -> None:
        self.root = ""
        self.found: list[tuple[str, str, str]] = []
        self._open = ""
        self._id = ""
        self._text: list[str] = []
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A statement, a column or a setting begins, or markup within one."""
        self.root = self.root or name
        if name in _KEPT and not self._open:
            self._open, self._id = name, attributes.get(_KEPT[name], "")
            self._text, self._length = [], 0

    def text(self, text: str) -> None:
        """Text is kept as far as it can be of use."""
        if self._open and self._length <= 4 * MOST_LETTERS:
            self._text.append(text)
            self._length += len(text)

    def end(self, name: str) -> None:
        """It ends."""
        if name == self._open:
            self.found.append((name, self._id, "".join(self._text)))
            self._open = ""

    def of(self, name: str) -> list[tuple[str, str]]:
        """Ids and texts of one kind of element."""
        return [(id, text) for kind, id, text in self.found if kind == name]


def read_web_settings(data: bytes, findings: Findings) -> Draft:
    """The statements, the grid or the title in a file of settings.

    Raises:
        UnreadableError: it holds none of these.
    """
    settings = _Settings()
    listen(data, settings)
    if settings.root not in ("map", "statements", "config"):
        raise UnreadableError("unknown_xml", name=settings.root)
    title = dict(settings.of("item")).get("studyTitle", "") if settings.root == "config" else ""
    table = SortTable(
        title=title,
        statements=_statements(settings.of("statement"), findings),
        grid=_grid(settings.of("column"), findings),
        format=Format.WEB_SETTINGS,
    )
    if not (table.title or table.statements or table.grid):
        raise UnreadableError("empty_settings")
    return Draft(table)


def _statements(found: list[tuple[str, str]], findings: Findings) -> tuple[str, ...]:
    if len(found) > MOST_STATEMENTS:
        raise UnreadableError("too_many_statements", most=MOST_STATEMENTS)
    ids = [id for id, _ in found]
    ask_numbering(ids, [NOWHERE] * len(ids))
    order = numbering(ids).values() or range(len(found))
    return tuple(statement_of(found[at][1], findings) for at in order)


def _grid(found: list[tuple[str, str]], findings: Findings) -> Grid:
    columns = [(whole_of(id), whole_of(count), id) for id, count in found]
    sound = {
        column: count
        for column, count, _ in columns
        if column is not None and count is not None and 0 <= count <= MOST_STATEMENTS
    }
    if len(sound) < len(columns):
        findings.error("bad_columns")
        return ()
    return tuple(sorted(sound.items()))
