"""A bureau plays its own rules with its own cards: from files, into the traject, for good."""

from pathlib import Path

import pytest

from assets import files
from desktop.console.card_game import CardGameConsole
from desktop.console.card_game.about_preparing import PrepareStep
from game.card_game.dealing import card_in_play
from game.card_game.state import CardGame
from game.card_game.walk import walk
from game.deck_files import deck_bytes
from game.session import Session
from game.stock.decks import shipped
from tests.desktop.card_table import game_of, play
from tests.desktop.trainer import CONTROL, Key, Trainer

RULES = """
id = "koffie"
name = { nl = "Bij de koffie", en = "Over coffee" }
story = { nl = "Twee vragen bij de koffie.", en = "Two questions over coffee." }
story_short = { nl = "Twee vragen.", en = "Two questions." }

[end_down]
stage = { nl = "Klaar.", en = "Done." }
say = { nl = "Dank je wel.", en = "Thank you." }

[end_missing]
stage = { nl = "Nog even.", en = "Not quite." }
say = { nl = "Wat missen we?", en = "What do we miss?" }

[[variants]]
id = "full"
name = { nl = "Helemaal", en = "In full" }
planks_needed = 1
play_minutes = 20
debrief_minutes = 10
rounds = [{ id = "vragen", minutes = 20, turns = 12 }]

[[votes]]
id = "herken"
question = { nl = "Herken je dit?", en = "Do you recognise this?" }
how = { nl = "Duim omhoog of omlaag.", en = "Thumb up or down." }
first = "fewest"

[[votes.options]]
id = "ja"
label = { nl = "ja", en = "yes" }
hand = "thumb-up"

[[votes.options]]
id = "nee"
label = { nl = "nee", en = "no" }
hand = "thumb-down"

[[rounds]]
id = "vragen"
name = { nl = "Vragen", en = "Questions" }
minutes = 20
turns = 12
stage = { nl = "Wat herken je?", en = "What do you recognise?" }
say = { nl = "Een slok en een vraag.", en = "A sip and a question." }
earns = ["sentence"]

[[rounds.lines]]
stage = { nl = "Lees de kaart voor.", en = "Read the card aloud." }
say = { nl = "Rustig.", en = "Take your time." }
deals = { categories = ["KOP"] }

[[rounds.lines]]
stage = { nl = "Duim omhoog of omlaag.", en = "Thumb up or down." }
say = { nl = "Drie, twee, een.", en = "Three, two, one." }
vote = "herken"
writes = ["sentence"]

[[debrief]]
phase = "apply"
text = { nl = "Wat doe je morgen?", en = "What will you do tomorrow?" }
"""

DECK = """
id = "kopjes"
title = { nl = "Kopjes", en = "Cups" }

[[category]]
id = "KOP"
name = { nl = "Kopje", en = "Cup" }
symbol = "schat"
colour = "leaf"
""" + "".join(
    f"""
[[card]]
id = "KOP-{number:02}"
category = "KOP"
title = {{ nl = "Kopje {number}", en = "Cup {number}" }}
text = {{ nl = "Wat dronk je als {number}e?", en = "What did you drink as number {number}?" }}
"""
    for number in range(1, 13)
)


@pytest.fixture
def own_files(tmp_path: Path) -> tuple[Path, Path]:
    """Rules and a deck of twelve cards, on a stick."""
    rules, deck = tmp_path / "koffie.toml", tmp_path / "kopjes.toml"
    rules.write_text(RULES, encoding="utf-8")
    deck.write_text(DECK, encoding="utf-8")
    return rules, deck


def prepare_of(trainer: Trainer) -> PrepareStep:
    panel = trainer.console.middle.panel
    assert isinstance(panel, CardGameConsole)
    step = panel.step
    assert isinstance(step, PrepareStep)
    return step


def test_own_rules_and_cards_are_played_and_stay_in_the_traject(
    trainer: Trainer, own_files: tuple[Path, Path]
) -> None:
    play(trainer, people=6)
    step = prepare_of(trainer)
    for file in own_files:
        step.take_in(file)
        assert not step.error.isVisible(), step.error.text()
    trainer.click(trainer.console.middle.main)
    trainer.go_on()
    game = game_of(trainer)
    assert game.rules
    assert game.rules.name.nl == "Bij de koffie"
    assert "Kopje" in trainer.on_stage()
    assert len(game.cards) == 12
    path = trainer.bridge.path
    trainer.press(Key.Key_H, with_=CONTROL)
    for file in (*own_files, *trainer.places.rules.iterdir(), *trainer.places.decks.glob("*.toml")):
        file.unlink()
    session = Session.open(path, trainer.clock)
    again = session.state.rounds["g"]
    session.close()
    assert isinstance(again, CardGame)
    assert again == game, "whatever happens to the files"
    for stop in walk(again, ())[2:5]:
        assert stop.part == "vragen"


def test_what_was_taken_in_is_there_the_next_time(
    trainer: Trainer, own_files: tuple[Path, Path]
) -> None:
    play(trainer, people=6)
    for file in own_files:
        prepare_of(trainer).take_in(file)
    assert "Bij de koffie" in {
        rules.name.nl for rules in prepare_of(trainer).shelf.rules().values()
    }
    assert "Kopjes" in {deck.title.nl for deck in prepare_of(trainer).shelf.decks().values()}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('vote = "herken"', 'vote = "herkend"', "Regel {line}: Er is geen stemming 'herkend'."),
        ("planks_needed = 1", "planks_needed = 2", "Regel {line}: 'planks_needed' moet liggen"),
        ('category = "KOP"', 'category = "KOM"', "Regel {line}:"),
    ],
)
def test_a_file_with_a_fault_is_refused_with_its_line(
    trainer: Trainer, own_files: tuple[Path, Path], old: str, new: str, told: str
) -> None:
    play(trainer, people=24)
    file = next(one for one in own_files if old in one.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    step = prepare_of(trainer)
    step.file.setFocus()
    step.take_in(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if new in line)
    assert told.format(line=line) in step.error.text()
    assert step.error.text().endswith("Er is niets veranderd.")
    seen, whole = step.error.visibleRegion, step.error.rect
    trainer.qtbot.waitUntil(lambda: seen().boundingRect() == whole())
    assert step.chosen_rules.id == "stam"


def test_cards_that_the_rules_ask_for_and_the_deck_has_not_are_told(
    trainer: Trainer, own_files: tuple[Path, Path]
) -> None:
    play(trainer, people=6)
    step = prepare_of(trainer)
    step.take_in(own_files[1])
    assert "GEW" in step.told.text() or "Gewoonte" in step.told.text()
    trainer.click(trainer.console.middle.main)
    trainer.go_on()
    game = game_of(trainer)
    assert card_in_play(game, game.tables[0]) == ""
    assert "De kaarten zijn op." in trainer.on_stage()


def test_a_shipped_rule_file_can_be_changed_and_taken_in(trainer: Trainer, tmp_path: Path) -> None:
    """The way a bureau begins: our file, with its own words."""
    own = tmp_path / "eigen.toml"
    text = files.read("rules/stam.toml").replace('nl = "De stam"', 'nl = "Ons team"', 1)
    own.write_text(text, encoding="utf-8")
    play(trainer, people=6)
    prepare_of(trainer).take_in(own)
    trainer.click(trainer.console.middle.main)
    trainer.go_on()
    assert "Ons team" in trainer.on_stage()


def rows_of_cards(place: Path) -> Path:
    """A table of twelve cards, as a spreadsheet keeps it."""
    names = ("Gewoonte", "Barbaar", "Kruising", "Schat", "Durf", "Totem") * 2
    rows = [f"{name};Onze kaart {at};Wat gebeurde er?" for at, name in enumerate(names, start=1)]
    place.write_text("\n".join(("soort;titel;tekst", *rows)), encoding="utf-8")
    return place


def test_cards_in_a_spreadsheet_are_played_at_once(trainer: Trainer, tmp_path: Path) -> None:
    play(trainer, people=6)
    step, table = prepare_of(trainer), rows_of_cards(tmp_path / "buurt.csv")
    for _ in range(2):  # whoever fetches it again gets no second one
        step.take_in(table)
        assert not step.error.isVisible(), step.error.text()
        assert "buurt staat erbij" in step.told.text()
        assert step.cards.box.currentText() == "buurt"
        assert len(list(trainer.places.decks.glob("*.toml"))) == 1
    trainer.click(trainer.console.middle.main)
    titles = {card.title.nl for card in game_of(trainer).cards}
    assert {"Onze kaart 1", "Onze kaart 2"} <= titles


def test_a_spreadsheet_with_other_cards_stands_beside_the_deck_that_was_changed(
    trainer: Trainer, tmp_path: Path
) -> None:
    play(trainer, people=6)
    step, table = prepare_of(trainer), rows_of_cards(tmp_path / "buurt.csv")
    step.take_in(table)
    table.write_text(table.read_text(encoding="utf-8").replace("Onze", "Hun"), encoding="utf-8")
    step.take_in(table)
    titles = [deck.cards[0].title.nl for deck in step.shelf.decks().values()][1:]
    assert sorted(titles) == ["Hun kaart 1", "Onze kaart 1"]


def test_a_spreadsheet_that_cannot_be_played_says_so_in_plain_words(
    trainer: Trainer, tmp_path: Path
) -> None:
    play(trainer, people=6)
    step, table = prepare_of(trainer), tmp_path / "buurt.csv"
    table.write_text("soort;titel;tekst\nA;;Zonder titel\n", encoding="utf-8")
    step.take_in(table)
    assert "Regel 2: hier ontbreekt title (titel)" in step.error.text()
    table.write_bytes(deck_bytes(shipped("helps"), ".csv"))
    step.take_in(table)
    assert "geen kaarten" in step.error.text()
    assert "TOML" not in step.error.text()
    assert not trainer.places.decks.exists()
