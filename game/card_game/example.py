"""A short legal course of the exercise with every kind of event in it, in rules of its own."""

from game.card_game import events as e
from game.card_game.rule_set import (
    CardText,
    Deal,
    DebriefQuestion,
    Line,
    Option,
    RoundChange,
    RoundRules,
    RuleSet,
    Told,
    Variant,
    VoteKind,
    in_variant,
)
from game.card_game.state import Pile
from game.deck.model import Card, Category, Text
from game.exercise import Event


def _same(text: str) -> Text:
    return Text(text, text)


_HANDS = VoteKind(
    "gate",
    Text("Hoe word je hier ontvangen?", "How are you received here?"),
    Text("Laat tegelijk je hand zien.", "Show your hand at the same time."),
    (
        Option("open", Text("Poort open", "Gate open"), "hand-open"),
        Option("wait", Text("Wachtkamer", "Waiting room"), "hand-flat"),
        Option("moat", Text("Gracht", "Moat"), "hand-fist"),
    ),
    first="fewest",
)

_VISIT = RoundRules(
    "visit",
    Text("De barbaar komt", "The barbarian comes"),
    10,
    Text("Doen jullie open?", "Will you open up?"),
    Text("Eén van jullie is de barbaar.", "One of you is the barbarian."),
    (
        Line(
            Text("De barbaar leest de kaart voor.", "The barbarian reads the card aloud."),
            Text("Lees alsof het jou overkwam.", "Read as if it happened to you."),
            deals=Deal(("BAR",)),
        ),
        Line(
            Text("Stem tegelijk.", "Vote at once."),
            Text("Drie, twee, een.", "Three, two, one."),
            vote="gate",
        ),
        Line(
            Text("Schrijf samen één zin.", "Write one sentence together."),
            Text("Wat ziet of hoort iemand?", "What does somebody see or hear?"),
            seconds=300,
            writes=("sentence",),
            starters=(Text("De klant merkt dat …", "The customer notices that …"),),
        ),
        Line(
            Text("Een durfkaart voor wie wil.", "A dare for who wants one."),
            Text("Doen, weggeven of terugleggen.", "Do it, give it away or put it back."),
            deals=Deal(("DUR",), on_request=True),
        ),
        Line(
            Text("Kies samen één kaart.", "Choose one card together."),
            Text("Waar heb je morgen wat aan?", "Which one helps you tomorrow?"),
            deals=Deal(("DUR",), count=2, chooses=True),
        ),
    ),
    role=Text("Barbaar", "Barbarian"),
    earns=("sentence",),
    plank=Text("Eén plank voor een zin.", "One plank for a sentence."),
)

_JOURNEY = RoundRules(
    "journey",
    Text("Boven en onder", "Above and below"),
    10,
    Text("Hoe is het nu?", "How is it now?"),
    Text("Leg wat er echt gebeurt.", "Lay what really happens."),
    (
        Line(
            Text("Leg de kaarten neer.", "Lay the cards."),
            Text("Wie leest, legt.", "Whoever reads, lays."),
            deals=Deal(("GEW",), count=0),
            sorts="now",
        ),
        Line(
            Text("Welke moet het verst reizen?", "Which must travel furthest?"),
            Text("Kies er één.", "Choose one."),
            travellers=1,
        ),
    ),
)

_RULES = RuleSet(
    "kort",
    Text("Een kort spel", "A short game"),
    Text("Voor de poort staat een barbaar.", "A barbarian stands at the gate."),
    Text("Krijgen we de brug omlaag?", "Can we get the bridge down?"),
    (
        Variant(
            "full",
            Text("Helemaal", "In full"),
            1,
            20,
            10,
            (RoundChange("visit", 10), RoundChange("journey", 10)),
        ),
    ),
    (_VISIT, _JOURNEY),
    (_HANDS,),
    (
        DebriefQuestion("describe", Text("Wat gebeurde er?", "What happened?")),
        DebriefQuestion("apply", Text("Wat doe je morgen?", "What will you do tomorrow?")),
    ),
    Told(Text("De brug ligt.", "The bridge is down."), Text("Wie gaat eerst?", "Who goes first?")),
    Told(
        Text("De brug hangt nog.", "The bridge is not down yet."),
        Text("Welke vraag nemen we mee?", "Which question do we take along?"),
    ),
    card_texts=(CardText("GEW-02", _same("We bellen altijd terug.")),),
)


def _card(id: str, nl: str, en: str) -> Card:
    title, text = Text(nl, en), Text(f"{nl}. Zo gaat het hier.", f"{en}. That is how it goes.")
    ask = Text("Wat merkt een klant?", "What does a customer notice?")
    return Card(id, id[:3], title, title, text, ask)


_CARDS = (
    _card("GEW-01", "Daar ga ik niet over", "Not my department"),
    _card("GEW-02", "We bellen terug", "We call back"),
    _card("BAR-01", "Met een compliment", "With a compliment"),
    _card("BAR-02", "De stille", "The quiet one"),
    _card("DUR-01", "Begin met wat kan", "Starting with yes"),
    _card("DUR-02", "Wissel van stoel", "Swap chairs"),
    _card("DUR-03", "Zeg het hardop", "Say it aloud"),
)

_CATEGORIES = (
    Category("GEW", Text("Gewoonte", "Custom"), Text(), "gewoonte", "ochre"),
    Category("BAR", Text("Barbaar", "Barbarian"), Text(), "barbaar", "clay"),
    Category("DUR", Text("Durf", "Dare"), Text(), "durf", "tea"),
)


def _table(id: str, name: str, players: tuple[str, ...]) -> e.TablePlan:
    piles = tuple(
        Pile(category.id, tuple(card.id for card in _CARDS if card.category == category.id))
        for category in _CATEGORIES
    )
    return e.TablePlan(id, name, players, piles)


EXAMPLE: tuple[Event, ...] = (
    e.GameStepShown("prepare"),
    e.GamePrepared(
        in_variant(_RULES, "full"),
        "Voorbeeld",
        _CATEGORIES,
        _CARDS,
        (
            _table("t1", "Tafel 1", ("1", "2", "3", "4", "5", "6")),
            _table("t2", "Tafel 2", ("1", "2", "3", "4")),
        ),
    ),
    e.GameStepShown("round", "visit", 1, 0, at="2026-11-24T09:20:00+01:00"),
    e.PartPassed("t1", "visit.1.0"),
    e.CardSwapped("t1", "visit.1.0", "BAR-01"),
    e.GameStepShown("round", "visit", 1, 1, at="2026-11-24T09:22:00+01:00"),
    e.GameVotesCounted("t1", "visit.1", "gate", (2, 3, 1)),
    e.GameVotesCounted("t2", "visit.1", "gate", (1, 3, 0)),
    e.GameVotesShown("visit.1", "gate", ("t1", "t2")),
    e.GameStepShown("round", "visit", 1, 2, table="t1", at="2026-11-24T09:25:00+01:00"),
    e.NoteWritten("t1", "N1", "sentence", "De klant merkt dat we opkijken.", "visit.1", "BAR-02"),
    e.NoteWritten("t1", "N2", "treasure", "Dat kaartje met de namen.", "visit.1"),
    e.NoteWritten("t2", "N1", "question", "Wanneer kijken we op?", "plank.1"),
    e.NoteWritten("t2", "N2", "example", "Gisteren nog.", "visit.1"),
    e.NoteRemoved("t2", "N2"),
    e.PlankGiven("t2", 1),
    e.PlankGiven("t2", 1, is_there=False),
    e.CardSkipped("t2", "visit.1.0"),
    e.GameStepShown("round", "visit", 1, 3, at="2026-11-24T09:28:00+01:00"),
    e.CardDrawn("t1", "visit.1.3"),
    e.CardSettled("t1", "visit.1.3", "DUR-01", "done"),
    e.GameStepShown("round", "visit", 1, 4, at="2026-11-24T09:30:00+01:00"),
    e.CardChosen("t1", "visit.1.4", "DUR-03"),
    e.TableChanged("t2", "Bij het raam", ("1", "2", "3")),
    e.GameStepShown("round", "journey", 1, 0, at="2026-11-24T09:32:00+01:00"),
    e.GameCardLaid("t1", "now", "GEW-01", "above"),
    e.GameCardLaid("t1", "year", "GEW-01", "below"),
    e.GameStepShown("round", "journey", 1, 1, at="2026-11-24T09:36:00+01:00"),
    e.TravellerChosen("t1", "GEW-01"),
)
