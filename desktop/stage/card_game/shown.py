"""What one of several tables has to show on the stage now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.stage.card_game import votes
from desktop.stage.card_game.card import in_words
from desktop.stage.card_game.crossroads import is_between
from desktop.stage.card_game.one_table import said
from desktop.stage.card_game.telling import dealt_line
from desktop.stage.view import View
from game.card_game.dealing import card_in_play, cards_to_choose, hand_in_play
from game.card_game.rule_set import Line, VoteKind
from game.card_game.state import CardGame, Note, Table
from game.deck.model import Card


@dataclass(frozen=True, slots=True)
class Shown:
    """What one of the tables shows now.

    Attributes:
        title: Of its card.
        label: Its short title, for where there is little room.
        symbol: Of the card's kind.
        text: What is read now: the card, or what was written.
        ways: To choose from, a line for each.
        latest: Of several texts that were written the last one, which is talked about now.
        is_own: Whether the text is in the words of the table.
        waits_for: What is still to be written.
        is_left: Whether the words that are read now stand on the card alone, not here.
    """

    title: str = ""
    label: str = ""
    symbol: str = ""
    text: str = ""
    ways: str = ""
    latest: str = ""
    is_own: bool = False
    waits_for: str = ""
    is_left: bool = False

    @property
    def is_on_paper(self) -> bool:
        """Whether what there is to read also stands on a card that lies on the table."""
        return bool(self.title) and not self.is_own

    @property
    def read(self) -> str:
        """All that is read under the title."""
        return "\n".join(one for one in (self.text, self.ways) if one)


def less_and_less(shown: Sequence[Shown], is_low: bool) -> Iterator[Sequence[Shown]]:
    """What all tables show: everything; then of two ways not what led to them, and of what was
    written the latest, without the title that it is about; then of a card its title alone.
    """
    fitted = [_in_a_low_panel(one) for one in shown] if is_low else list(shown)
    yield fitted
    for lessened in (_without_lead, _latest_alone, _without_title, _on_paper_alone):
        before, fitted = fitted, [lessened(one) for one in fitted]
        if fitted != before:
            yield fitted


def _without_lead(shown: Shown) -> Shown:
    return replace(shown, text="") if shown.ways else shown


def _latest_alone(shown: Shown) -> Shown:
    return replace(shown, text=shown.latest) if shown.latest else shown


def _without_title(shown: Shown) -> Shown:
    return replace(shown, title="", symbol="") if shown.is_own and shown.text else shown


def _on_paper_alone(shown: Shown) -> Shown:
    return _left_on_paper(shown) if shown.is_on_paper and shown.read else shown


def _left_on_paper(shown: Shown) -> Shown:
    return replace(shown, text="", ways="", is_left=True)


def _in_a_low_panel(shown: Shown) -> Shown:
    """With its short title; without one where the table's own words need the room."""
    is_written = shown.is_own and bool(shown.text)
    return replace(shown, title="" if is_written else shown.label)


def shown_at(view: View, state: CardGame, table: Table, line: Line, kind: VoteKind | None) -> Shown:
    """What a table shows at a step."""
    turn = state.place.turn_id
    sentence = said(table, line, turn)
    if sentence:
        return Shown(text=sentence, is_own=True)
    one = state.card(card_in_play(state, table))
    if not one:
        return _without_card(view, state, table, line)
    card = _named(view, state, one)
    if kind:
        if is_between(one, kind):
            return replace(card, ways=_ways(view, one))
        return card if line.writes else _left_on_paper(card)
    if line.writes:
        return _written(view, table, line, turn, card)
    if line.is_between:
        return card
    return replace(card, text=in_words(one.text, view), ways=_ways(view, one))


def _named(view: View, state: CardGame, one: Card) -> Shown:
    kind, title = state.category(one.category), in_words(one.title, view)
    label = in_words(one.label, view) or title
    return Shown(title, label, kind.symbol if kind else "")


def _written(view: View, table: Table, line: Line, turn: str, under: Shown) -> Shown:
    """What was written last at this turn, or what still has to be."""
    notes = [note for sort in line.writes for note in table.notes_of(sort, turn)[-1:]]
    written = [_with_level(view, note) for note in notes]
    waits = "" if written else view.words(f"card_game.note.{line.writes[0]}")
    latest = written[-1] if written else ""
    text = "\n".join(f"• {one}" for one in written) if len(written) > 1 else latest
    return replace(under, text=text, latest=latest, is_own=True, waits_for=waits)


def _with_level(view: View, note: Note) -> str:
    if not note.level:
        return note.text
    return f"{view.words('card_game.stage.level', level=note.level)} · {note.text}"


def _ways(view: View, one: Card) -> str:
    return "\n".join(
        view.words("card_game.stage.choice", letter=letter, text=in_words(text, view))
        for letter, text in zip("ABCDE", one.choices, strict=False)
    )


def _without_card(view: View, state: CardGame, table: Table, line: Line) -> Shown:
    """Several cards to choose from, what was written without one, or why there is none."""
    open_cards = cards_to_choose(state, table)
    if open_cards:
        found = [_named(view, state, card) for id in open_cards if (card := state.card(id))]
        labels = [one.label for one in found]
        is_crowded = len(state.tables) > votes.FEW
        text = " · ".join(labels) if is_crowded else "\n".join(f"• {one}" for one in labels)
        return Shown(text=text, is_left=True)
    hand = hand_in_play(state, table)
    if line.writes:
        return _written(view, table, line, state.place.turn_id, Shown())
    if hand and len(hand.cards) > 1:
        return Shown(text=dealt_line(view, state, hand.cards))
    if hand and (hand.is_skipped or hand.is_short):
        key = "skipped" if hand.is_skipped else "no_card"
        return Shown(text=view.words(f"card_game.stage.{key}"))
    return Shown()
