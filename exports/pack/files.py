"""The files of the print pack: one for each pile at the copier."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from assets.language import Words
from exports.cards import SHEETS, Face, card_face, cards_part
from exports.ink import black_and_white
from exports.pack.emergency import emergency_part
from exports.pack.print_list import print_list
from exports.pack.slips import FORMS, norm_card_parts, slip_part
from exports.pages import Part, write_parts
from exports.q_print import record_part, statement_cards, table_grid
from game.day.paper_needs import GameCards, PaperNeeds, paper_needs
from game.files.handing_out import Piece
from game.norms.state import Norm
from game.state import State
from game.traject.gathered import gather
from game.traject.progress import standing_norms
from game.workshop.state import Workshop

_TRAINER, _EVERYBODY, _TABLE = "trainer", "everybody", "table"
_CARDS, _LARGE = "cards", "large"


def pack_files(
    state: State, words: Words, made_at: datetime, *, is_black: bool = False
) -> list[Piece]:
    """What the programme needs on paper; the first file says how to print the others.

    Args:
        state: Everything there is in the traject.
        words: In the language of the group, with its word for a customer.
        made_at: The moment that the files give for themselves.
        is_black: Without colours.
    """
    return _Pack(state, words, made_at, is_black=is_black).files()


class _Pack:
    """Makes the piles, and tells of each what is in it."""

    def __init__(self, state: State, words: Words, made_at: datetime, *, is_black: bool) -> None:
        self._workshop: Workshop = state.workshop
        self._words, self._made_at, self._is_black = words, made_at, is_black
        self._needs: PaperNeeds = paper_needs(state, words)
        self._norms: Sequence[Norm] = (
            standing_norms(gather(state)) if self._has_review(state) else ()
        )

    @staticmethod
    def _has_review(state: State) -> bool:
        """Norms that are there already lie on the table when the group looks at them again."""
        meeting = state.workshop.meeting
        blocks = meeting.blocks if meeting else ()
        rounds = {one.id: one.exercise for one in state.workshop.rounds}
        return any(rounds.get(block.round) == "review" for block in blocks)

    def files(self) -> list[Piece]:
        """The piles that have something in them, numbered in the order of the list."""
        makers: dict[str, Callable[[], bytes]] = {
            _TRAINER: self._for_trainer,
            _EVERYBODY: self._for_everybody,
            _TABLE: self._for_table,
            _CARDS: self._cards,
            _LARGE: self._large,
        }
        return [Piece(name, makers[pile], self._copies(pile)) for pile, name, _ in self._piles()]

    def _piles(self) -> list[tuple[str, str, Sequence[str]]]:
        """Of every pile with something in it: which it is, the name of its file, what is in it."""
        inside = {
            _TRAINER: [self._words("emergency.title")],
            _EVERYBODY: self._everybody_lines(),
            _TABLE: self._table_lines(),
            _CARDS: self._sort_lines("q_print.cards"),
            _LARGE: self._sort_lines("q_print.grid"),
        }
        filled = [pile for pile, lines in inside.items() if lines]
        return [
            (pile, self._name(number, pile), inside[pile])
            for number, pile in enumerate(filled, start=1)
        ]

    def _name(self, number: int, pile: str) -> str:
        name = self._words(f"pack.file.{pile}", number=number, copies=self._copies(pile))
        return f"{name}.pdf"

    def _copies(self, pile: str) -> int:
        if pile == _CARDS:
            return self._needs.sorters
        return self._needs.tables if pile in (_TABLE, _LARGE) else 1

    # --- what the trainer keeps

    def _for_trainer(self) -> bytes:
        lines = [(name, self._how(pile), inside) for pile, name, inside in self._piles()]
        listed = print_list(lines, self._workshop, self._words, self._made_at)
        plan = emergency_part(self._workshop, self._words, self._made_at)
        return self._written([listed, plan], _TRAINER)

    def _how(self, pile: str) -> str:
        return self._words(f"pack.how.{pile}", copies=self._copies(pile))

    def _sort_lines(self, key: str) -> list[str]:
        return [self._words(key)] if self._needs.sort else []

    # --- what everybody gets

    def _everybody_lines(self) -> list[str]:
        needs = self._needs
        count = len(needs.aliases) or 1
        lines = [self._counted("q_print.records", count)] if needs.sort else []
        for slip in needs.slips:
            lines.append(self._counted(f"pack.slip.{slip}", needs.people * FORMS[slip].each))
        return lines

    def _counted(self, key: str, count: int) -> str:
        return self._words("pack.list.counted", count=count, what=self._words(key))

    def _for_everybody(self) -> bytes:
        needs, words = self._needs, self._words
        with black_and_white(self._is_black):
            parts = [record_part(needs.sort, needs.aliases, words)] if needs.sort else []
            parts += [slip_part(slip, needs.people, words) for slip in needs.slips]
            return self._written(parts, _EVERYBODY)

    # --- what lies on every table

    def _table_lines(self) -> list[str]:
        words, needs = self._words, self._needs
        lines = []
        if needs.game:
            key = "pack.list.cards_of"
            lines.append(words(key, count=len(needs.game.cards), deck=needs.game.title))
        if self._norms:
            lines.append(self._counted("pack.own_norms", len(self._norms)))
        if needs.has_norms:
            lines.append(self._counted("pack.norm_cards", 4))
        return lines

    def _for_table(self) -> bytes:
        needs, words = self._needs, self._words
        with black_and_white(self._is_black):
            parts: list[Part] = []
            if needs.game:
                parts.append(cards_part(_game_faces(needs.game, words), SHEETS["a4"]))
            if self._norms:
                faces = [self._norm_face(one) for one in self._norms]
                parts.append(cards_part(faces, SHEETS["a6"]))
            if needs.has_norms:
                parts += norm_card_parts(words)
            return self._written(parts, _TABLE)

    def _norm_face(self, norm: Norm) -> Face:
        """A norm that is there already, with the words to use."""
        team = self._workshop.team_name(norm.team)
        kind = team or self._words("pack.our_norm")
        return Face(kind=kind, title=norm.text, text=norm.customer_notices, ask=norm.reminder_line)

    def _cards(self) -> bytes:
        sort = self._needs.sort
        assert sort
        return statement_cards(sort, self._words, self._made_at, is_black=self._is_black).pdf

    def _large(self) -> bytes:
        sort = self._needs.sort
        assert sort
        return table_grid(sort, self._words, self._made_at, is_black=self._is_black).pdf

    def _written(self, parts: Sequence[Part], pile: str) -> bytes:
        words, client = self._words, self._workshop.client
        title = words(f"pack.title.{pile}")
        with black_and_white(self._is_black):
            return write_parts(
                parts,
                title=words("pack.title_of", title=title, client=client) if client else title,
                language=words.language,
                created=self._made_at,
                page_words=lambda page, pages: words("plan.page", page=page, pages=pages),
                header=self._header(),
                author=words("app.name"),
                subject=words("pack.subject"),
            )

    def _header(self) -> str:
        meeting = self._workshop.meeting
        day = self._words.day(date.fromisoformat(meeting.day), "long") if meeting else ""
        return " · ".join(part for part in (self._workshop.client, day) if part)


def _game_faces(game: GameCards, words: Words) -> list[Face]:
    categories = {one.id: one for one in game.categories}
    return [card_face(card, categories[card.category], words) for card in game.cards]
