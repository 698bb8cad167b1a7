"""At hand everywhere: find or do anything, go back in what happened, ask a question."""

from PySide6.QtWidgets import QMenu

from assets.language import words
from desktop.console.pick_dialog import PickDialog
from desktop.console.taking import TakingDialog
from desktop.demo import hands
from game.actions.events import DueSet
from game.norms.events import NormStarted, NormWorded, VisionWritten
from game.traject.gathered import gather
from game.workshop.events import ThoughtParked, ThoughtRemoved
from tests.desktop.test_return import begin as begin_return
from tests.desktop.trainer import CONTROL, SHIFT, Key, Trainer
from tests.exports.paper import text_of


def test_any_command_in_either_language_by_a_few_letters(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()

    def find(dialog: PickDialog) -> None:
        trainer.write("blank")  # what an English trainer calls it
        assert dialog.lines()[0].startswith("Scherm leeg")
        dialog.edit.clear()
        trainer.write("fotos")
        assert dialog.lines()[0].startswith("Foto's van flip-overs")
        dialog.edit.clear()
        trainer.write("minuut")  # of one and of five
        assert [line[:8] for line in dialog.lines()[:2]] == ["1 minuut", "5 minute"]
        dialog.edit.clear()
        trainer.write("blank")
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, find):
        trainer.press(Key.Key_F, with_=CONTROL)
    assert "We gaan zo verder" in trainer.on_stage()


def test_what_stands_in_menus_alone_is_found_and_done(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)

    def choose(*typed: str) -> None:
        def find(dialog: PickDialog) -> None:
            assert len(dialog.lines()) == len(set(dialog.lines()))
            assert dialog.edit.hasFocus()  # with large letters too
            for text in typed:
                dialog.edit.clear()
                trainer.write(text)
                assert dialog.lines(), text
            trainer.press(Key.Key_Return)

        with trainer.in_dialog(PickDialog, find):
            trainer.press(Key.Key_F, with_=CONTROL)

    choose("forget names", "bewaar ergens anders", "screen dark")
    assert trainer.windows.scene.board.theme.name == "dark"
    height = trainer.console.middle.main.height()
    choose("laptop 150")
    assert trainer.console.middle.main.height() > height
    block = trainer.bridge.workshop.block
    assert block
    choose("tijd min 5")
    shorter = trainer.bridge.workshop.block
    assert shorter
    assert shorter.minutes == block.minutes - 5


def test_a_part_of_the_programme_and_words_of_the_group(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.submit(VisionWritten("Iedere inwoner gaat naar huis met een antwoord."))
    trainer.submit(ThoughtParked("K1", "Wie heeft de sleutel?"))

    def search(dialog: PickDialog) -> None:
        trainer.write("sleutel")
        assert dialog.lines()[0] == "Parkeerplaats: Wie heeft de sleutel?"
        dialog.edit.clear()
        trainer.write("xyzzy")
        assert dialog.lines() == []
        dialog.edit.clear()
        trainer.write("take away sleutel")
        assert dialog.lines() == ["Weghalen: Wie heeft de sleutel?"]
        dialog.edit.clear()
        trainer.write("parking sleutel")
        assert dialog.lines()[0] == "Parkeerplaats: Wie heeft de sleutel?"
        dialog.edit.clear()
        trainer.write("part moments")  # in either language
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, search):
        trainer.press(Key.Key_F, with_=CONTROL)
    assert trainer.bridge.workshop.block
    assert trainer.bridge.workshop.block.name == "moments"


def test_parts_that_are_called_alike_are_told_apart_by_their_time(trainer: Trainer) -> None:
    trainer.begin(programme="day")
    trainer.go_on(2)

    def search(dialog: PickDialog) -> None:
        trainer.write("onderdeel lunch")
        assert dialog.lines() == ["Onderdeel: Lunch"]
        dialog.edit.clear()
        trainer.write("onderdeel pauze")
        assert dialog.lines() == ["Onderdeel: Pauze (10:20)", "Onderdeel: Pauze (14:05)"]
        dialog.edit.clear()
        trainer.write("part break 14")  # in either language
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, search):
        trainer.press(Key.Key_F, with_=CONTROL)
    meeting, block = trainer.bridge.workshop.meeting, trainer.bridge.workshop.block
    assert meeting
    assert [one for one in meeting.blocks if one.name == "break"].index(block) == 1  # type: ignore[arg-type]  # it is on stage


def test_a_parked_thought_that_is_found_is_opened_where_it_lies(trainer: Trainer) -> None:
    trainer.begin()
    trainer.submit(*(ThoughtParked(f"K{at}", f"Vraag {at}") for at in range(1, 9)))

    def search(_: PickDialog) -> None:
        trainer.write("vraag 3")
        trainer.press(Key.Key_Return)

    def look(dialog: TakingDialog) -> None:
        opened.append(dialog.text.edit.text())

    opened: list[str] = []
    with trainer.in_dialog(TakingDialog, look), trainer.in_dialog(PickDialog, search):
        trainer.press(Key.Key_F, with_=CONTROL)
    row = trainer.console.side.row("K3")
    assert opened == ["Vraag 3"]
    assert row.edit.hasFocus()
    assert not row.edit.visibleRegion().isEmpty()


def test_back_to_any_moment_in_what_happened(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)
    trainer.submit(VisionWritten("Eerst"))
    trainer.clock.go_on(minutes=4)
    trainer.submit(NormStarted("N1", "t1"), NormWorded("N1", "Wij bellen terug."))
    trainer.submit(ThoughtParked("K1", "Sleutel"), ThoughtRemoved("K1"))

    def go_back(dialog: PickDialog) -> None:
        lines = dialog.lines()
        assert lines[0] == "09:04 · gedachte weggehaald"
        assert lines[2] == "09:04 · zin neergelegd: Wij bellen terug."
        assert lines[4] == "09:00 · visie: Eerst"
        trainer.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, go_back):
        trainer.press(Key.Key_H, with_=CONTROL | SHIFT)
    state = trainer.bridge.round_state
    assert state.norms == ()
    assert state.vision == "Eerst"
    assert trainer.bridge.workshop.thoughts == ()
    assert "Wij bellen terug." not in trainer.on_stage()

    def go_forward(dialog: PickDialog) -> None:
        lines = dialog.lines()
        assert lines[0] == "Weer doen: 09:04 · gedachte weggehaald"
        assert lines[2] == "Weer doen: 09:04 · zin neergelegd: Wij bellen terug."
        assert dialog.list.currentRow() == 4  # as ever, Enter takes the last thing back
        trainer.press(Key.Key_Up, Key.Key_Up)
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, go_forward):
        trainer.press(Key.Key_H, with_=CONTROL | SHIFT)
    assert [one.text for one in trainer.bridge.round_state.norms] == ["Wij bellen terug."]
    assert trainer.bridge.workshop.thoughts == ()
    assert [type(one.event) for one in trainer.bridge.undone()] == [ThoughtParked, ThoughtRemoved]


def test_back_in_a_return_session_to_what_was_done_to_the_plan_as_well(trainer: Trainer) -> None:
    begin_return(trainer)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    review = f"{meeting.id}-review"
    trainer.show_block(next(one.id for one in meeting.blocks if one.round == review))
    trainer.submit(ThoughtParked("K8", "Eerst"))
    changed = DueSet("AC1", "2027-03-01")
    actions = gather(trainer.bridge.state).actions_round
    trainer.bridge.submit(changed, actions)
    trainer.submit(ThoughtParked("K9", "Daarna"))

    def go_back(dialog: PickDialog) -> None:
        assert [line.partition(" · ")[2] for line in dialog.lines()[:3]] == [
            "gedachte geparkeerd: Daarna",
            words("nl")("event.due_set"),
            "gedachte geparkeerd: Eerst",
        ]
        trainer.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)

    with trainer.in_dialog(PickDialog, go_back):
        trainer.press(Key.Key_H, with_=CONTROL | SHIFT)
    ids = {one.id for one in trainer.bridge.workshop.thoughts}
    assert not ids & {"K8", "K9"}
    assert changed in [one.event for one in trainer.bridge.undone()]


def test_a_question_for_the_room_and_lines_for_the_trainer(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on(5)

    def ask(dialog: PickDialog) -> None:
        assert "'Wat zie ik dan?'" in dialog.lines()[0]
        assert dialog.lines()[5].startswith("Over de norm: ")  # what is going on comes first
        trainer.write("morgen collega")
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(PickDialog, ask):
        trainer.press(Key.Key_G, with_=CONTROL)
    hands.settle()
    told = " ".join(trainer.on_stage().split())
    assert "Wat vertel je morgen aan een collega die er niet bij was?" in told
    trainer.go_on()
    assert "collega die er niet bij was" not in trainer.on_stage()


def test_a_note_on_a_part_is_for_the_trainer_alone(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    note = trainer.console.side.note
    trainer.click(note)
    trainer.write("Deur dicht")
    trainer.show_block("b02")
    assert note.toPlainText() == ""
    trainer.show_block("b01")
    assert note.toPlainText() == "Deur dicht"
    blocks = trainer.bridge.workshop.meetings[0].blocks
    assert [block.note for block in blocks][:2] == ["Deur dicht", ""]
    public = trainer.bridge.public_workshop
    assert not any(block.note for meeting in public.meetings for block in meeting.blocks)
    assert "Deur dicht" in text_of(trainer.windows.day._script("nl")())


def test_a_stage_for_a_bright_room(trainer: Trainer) -> None:
    trainer.begin()
    trainer.go_on()
    menu = trainer.console.bar.languages.menu()
    assert isinstance(menu, QMenu)
    trainer.choose(menu, "Scherm: fel licht")
    assert trainer.board.theme.name == "bright"
    assert trainer.board.backgroundBrush().color().name() == "#ffffff"
