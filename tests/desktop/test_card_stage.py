"""Every card that ships, as the room sees it at every step: whole, and for the back row."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assets.language import LANGUAGES, Words, words
from assets.tokens import look
from desktop.paint import load_fonts
from desktop.stage.board import Board
from desktop.stage.card_game import draw
from desktop.stage.card_game.card import card, reading_place
from desktop.stage.type_sizes import READABLE
from desktop.stage.view import View
from game import keyed
from game.card_game import EXERCISE
from game.card_game import events as e
from game.card_game.dealing import card_in_play, cards_to_choose
from game.card_game.state import CardGame
from game.deck import Card
from game.deck.legibility import CARD_LIMITS
from game.deck.model import Text
from game.stock.decks import shipped_cards
from game.workshop.state import Workshop
from tests.desktop.legible import texts
from tests.game.card_game.setting import begun, shown

RULES = ("stam", "bridge", "council")
PEOPLE = 6
PATTERN = 28
"""Pixels of the stage that whatever is seen as a pattern has at least."""


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    assert qapp
    load_fonts()


def told(language: str, customer: tuple[str, str]) -> Words:
    return words(language).with_customer(*customer)


def board_of(state: CardGame, told: Words) -> Board:
    board = Board(look())
    board.wipe(look())
    draw(board, View(Workshop(), EXERCISE.public(state), told, look(), {}))
    board.settle()
    return board


def with_on_top(state: CardGame, card: Card) -> CardGame:
    """The same game with this card on top of its pile at every table."""
    tables = []
    for table in state.tables:
        pile = keyed.find(table.piles, card.category)
        assert pile
        rest = tuple(one for one in pile.cards if one != card.id)
        piles = keyed.put(table.piles, replace(pile, cards=(card.id, *rest)))
        tables.append(replace(table, piles=piles))
    return replace(state, tables=tuple(tables))


def plays(rules: str, tables: int = 1) -> Iterator[CardGame]:
    """Every card of these rules at every step of the round that deals it; votes also shown."""
    start = begun(rules=rules, tables=tables, people=PEOPLE)
    assert start.rules
    for round in start.rules.rounds:
        dealt = {id for line in round.lines if line.deals for id in line.deals.categories}
        for one in start.cards:
            if one.category not in dealt:
                continue
            state = with_on_top(start, one)
            for at, line in enumerate(round.lines):
                state = EXERCISE.apply(state, shown(round.id, line=at))
                yield state
                if line.vote:
                    state = voted(state, line.vote)
                    yield state


def voted(state: CardGame, vote: str) -> CardGame:
    """Everybody voted, and the room sees it."""
    assert state.rules
    kind = state.rules.vote(vote)
    assert kind
    counts = (PEOPLE - 1, *(0 for _ in kind.options[2:]), 1)
    turn = state.place.turn_id
    for table in state.tables:
        state = EXERCISE.apply(state, e.GameVotesCounted(table.id, turn, vote, counts))
    ids = tuple(table.id for table in state.tables)
    return EXERCISE.apply(state, e.GameVotesShown(turn, vote, ids))


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize(
    ("language", "customer"),
    [
        ("nl", ("klant", "klanten")),
        ("nl", ("zorgvrager", "zorgvragers")),
        ("en", ("client", "clients")),
    ],
)
def test_every_card_is_read_from_the_back_row_at_every_step(
    rules: str, language: str, customer: tuple[str, str]
) -> None:
    count = 0
    for state in plays(rules):
        board = board_of(state, told(language, customer))
        where = (card_in_play(state, state.tables[0]), state.place.round, state.place.at_line)
        assert board.is_whole(), where
        assert board.smallest() >= READABLE, where
        count += 1
    assert count > 40


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("rules", "tables"), [("stam", 3), ("stam", 6), ("council", 4), ("council", 5), ("stam", 2)]
)
def test_at_several_tables_what_to_do_and_each_card_is_read_from_the_back_row(
    rules: str, tables: int, language: str
) -> None:
    for state in plays(rules, tables):
        board = board_of(state, words(language))
        where = (board.told(), state.place)
        assert board.is_on_paper == is_read_from_cards(state, board, language), where
        assert board.is_whole(), where
        assert board.smallest() >= READABLE, where
        assert min(one.fitted.size for one in texts(board)) >= PATTERN, where


SENTENCE = "Een lijst, zodat wie de telefoon opneemt ook weet wat er is beloofd, aan wie en waarom."
"""As long as what people write on a slip."""

LIMIT = "Tot vijftig euro, en je meldt het nog dezelfde dag bij de balie."
"""Up to where one may go; its level stands before it."""


def written(rules: str, tables: int) -> Iterator[CardGame]:
    """Every step at which something is written, and all of it was; votes on it also shown."""
    start = begun(rules=rules, tables=tables, people=PEOPLE)
    assert start.rules
    for round in start.rules.rounds:
        for at, line in enumerate(round.lines):
            state = EXERCISE.apply(start, shown(round.id, line=at))
            turn = state.place.turn_id
            for table in state.tables:
                for kind in line.writes:
                    level = 3 if kind == "mandate" else 0
                    text = LIMIT if level else SENTENCE
                    note = e.NoteWritten(table.id, kind, kind, text, turn, "", level)
                    state = EXERCISE.apply(state, note)
            if line.writes and not line.sorts:
                yield state
            if line.writes and line.vote:
                yield voted(state, line.vote)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tables", [1, 2, 3, 4, 5, 6])
def test_what_a_table_wrote_is_read_from_the_back_row(tables: int, language: str) -> None:
    for rules in RULES:
        for state in written(rules, tables):
            board = board_of(state, words(language))
            where = (rules, state.place)
            is_level = bool(state.line and "mandate" in state.line.writes)
            assert board.told().count(LIMIT if is_level else SENTENCE) >= tables, where
            if tables > 1 and board.told().count(SENTENCE) > tables:
                assert board.told().count(f"• {SENTENCE}") == 2 * tables, where
            if is_level:
                level = words(language)("card_game.stage.level", level=3)
                assert board.told().count(level) == tables, where
            assert board.is_whole(), where
            assert board.smallest() >= READABLE, where
            assert min(one.fitted.size for one in texts(board)) >= PATTERN, where


@pytest.mark.parametrize("round", ["r1", "r3"])
def test_tables_are_named_in_one_size_however_long_a_name_is(round: str) -> None:
    start = begun(tables=3, people=PEOPLE)
    first, *others = start.tables
    long = replace(first, name="De tafel bij het raam aan de kant van het plein")
    board = board_of(
        EXERCISE.apply(replace(start, tables=(long, *others)), shown(round)), words("nl")
    )
    sizes = [
        one.fitted.size
        for one in texts(board)
        if one.text.split(" · ", maxsplit=1)[0] in {table.name for table in (long, *others)}
    ]
    assert len(sizes) == 3
    assert len(set(sizes)) == 1


def is_read_from_cards(state: CardGame, board: Board, language: str) -> bool:
    """Whether a step is about cards, of which not a word but their titles is on stage."""
    line, read = state.line, {text.text for text in texts(board)}
    to_choose = [card for table in state.tables for card in cards_to_choose(state, table)]
    in_play = to_choose or [card_in_play(state, table) for table in state.tables]
    cards = [one for id in in_play if (one := state.card(id))]
    is_about_cards = to_choose or (line and not line.writes and not line.is_between)
    told = [text.told(language) for one in cards for text in (one.text, *one.choices)]
    return bool(is_about_cards and cards) and not any(w in t for w in told for t in read)


def laying(tables: int) -> Iterator[CardGame]:
    """Every card by the bridge at every table, then where all lie, and the three that travel."""
    state = EXERCISE.apply(begun(rules="bridge", tables=tables, people=PEOPLE), shown("now"))
    cards = state.tables[0].hands[0].cards
    for sorting, zones in (("now", ("above", "on", "below")), ("year", ("below", "above", "on"))):
        state = EXERCISE.apply(state, shown(sorting, line=int(sorting == "now")))
        for at in range(len(cards)):
            yield state
            for table in state.tables:
                card = table.hands[0].cards[at]
                laid = e.GameCardLaid(table.id, sorting, card, zones[at % 3])
                state = EXERCISE.apply(state, laid)
    yield state
    state = EXERCISE.apply(state, shown("travel"))
    for table in state.tables:
        for card in table.hands[0].cards[:3]:
            state = EXERCISE.apply(state, e.TravellerChosen(table.id, card))
    yield state


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tables", [2, 3])
def test_cards_that_are_laid_are_read_from_the_back_row(tables: int, language: str) -> None:
    for state in laying(tables):
        board = board_of(state, words(language))
        in_play = [state.card(card_in_play(state, table)) for table in state.tables]
        read = {text.text for text in texts(board) if text.fitted.size >= READABLE}
        if state.line and state.line.sorts == "now":
            assert {one.text.told(language) for one in in_play if one} <= read, state.place
        assert board.is_whole(), state.place
        assert board.smallest() >= READABLE, state.place
        assert min(one.fitted.size for one in texts(board)) >= PATTERN, state.place


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_tables_that_lay_cards_read_which_one_is_next(language: str) -> None:
    state = EXERCISE.apply(begun(rules="bridge", tables=6, people=PEOPLE), shown("now"))
    board = board_of(EXERCISE.apply(state, shown("now", line=1)), words(language))
    assert board.is_on_paper
    assert board.is_whole()
    assert board.smallest() >= READABLE
    assert min(one.fitted.size for one in texts(board)) >= PATTERN


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_tables_read_which_crossroads_is_theirs_and_the_ways_where_one_is_large(
    language: str,
) -> None:
    told = words(language)
    one = next(card for card in shipped_cards().cards if card.choices)
    state = EXERCISE.apply(with_on_top(begun(tables=6, people=PEOPLE), one), shown("r3"))
    board = board_of(state, told)
    labels = [text for text in texts(board) if text.text == one.label.told(language)]
    assert [text.fitted.size >= READABLE for text in labels] == [True] * 6
    assert not [text for text in texts(board) if one.text.told(language) in text.text]
    large = board_of(EXERCISE.apply(state, replace(shown("r3"), table="t3")), told)
    read = [text for text in texts(large) if text.text == one.text.told(language)]
    assert [text.fitted.size >= READABLE for text in read] == [True]


def as_long_as(most: int) -> Text:
    """Ordinary words, as many as a text may have without being told that it is long."""
    text = "Een collega van de balie belt de klant nog die dag terug en zegt wat er gebeurt. " * 4
    return Text(text[:most].rstrip(), text[:most].rstrip())


@pytest.mark.parametrize("choices", [0, 2])
def test_a_card_as_long_as_its_limits_allow_is_still_read(choices: int) -> None:
    state = begun()
    long = replace(
        shipped_cards().cards[0],
        title=as_long_as(CARD_LIMITS["title"]),
        text=as_long_as(CARD_LIMITS["text"]),
        ask=as_long_as(CARD_LIMITS["ask"]),
        choices=(as_long_as(CARD_LIMITS["choices"]),) * choices,
    )
    board = Board(look())
    board.wipe(look())
    view = View(Workshop(), state, words("nl"), look(), {})
    card(board, view, state, reading_place(view, long), long)
    board.settle()
    assert board.is_whole()
    assert board.smallest() >= READABLE
