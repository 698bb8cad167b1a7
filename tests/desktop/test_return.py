"""A return session by clicks: begun from home or console, with the plan on the table."""

from datetime import timedelta

from assets.language import LANGUAGES, words
from desktop.console.begin_return import BeginReturn
from desktop.console.keepers import everybody
from desktop.console.review import ReviewConsole
from desktop.console.review.about_actions import OnwardStep, ReportStep
from desktop.console.review.about_norms import NormStep
from desktop.demo.hands import choose, settle
from game.actions.events import ActionStepShown, ReturnPlanned
from game.actions.state import Actions
from game.norms.events import StepShown
from game.norms.state import Norms
from game.traject.gathered import gather
from game.traject.progress import standing_norms
from tests.desktop.trainer import CONTROL, Key, Trainer

SIX_WEEKS = timedelta(days=42)


def begin(
    trainer: Trainer, start: str = "15:30", programme: str | None = None, left: str = ""
) -> None:
    """From the console of the example, six weeks later.

    Args:
        programme: Another one than is offered; empty for the short one.
        left: The step of the actions at which the session before ended.
    """
    trainer.open_example()
    blocks = trainer.bridge.workshop.meetings[0].blocks
    trainer.show_block(blocks[0].id)
    if left:
        trainer.show_block(next(one.id for one in blocks if one.round == "s1-actions"))
        trainer.submit(ActionStepShown(left))
    trainer.clock.now += SIX_WEEKS
    trainer.console.refresh()

    def fill(dialog: BeginReturn) -> None:
        assert dialog.which.value == "R2"
        dialog.start.setText(start)
        if programme is not None:
            choose(dialog.programme.box, programme)
        trainer.click(dialog.begin)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.click(trainer.console.programme.come_back)


def block_of(trainer: Trainer, name: str) -> str:
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    return next(one.id for one in meeting.blocks if one.name == name)


def panel(trainer: Trainer) -> ReviewConsole:
    found = trainer.console.middle.panel
    assert isinstance(found, ReviewConsole)
    return found


def work(trainer: Trainer) -> Actions:
    return gather(trainer.bridge.state).actions


def test_a_session_begins_with_the_plan_on_the_table(trainer: Trainer) -> None:
    begin(trainer)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    assert (meeting.number, meeting.day, meeting.start) == (2, "2027-01-05", "15:30")
    trainer.show_block(block_of(trainer, "looking_back"))
    assert "Eén gedeelde bellijst" in trainer.on_stage()
    assert "Hoe staat het ermee?" in trainer.on_stage()
    assert not trainer.console.programme.come_back.isVisible()


def test_the_evening_before_it_is_prepared_for_its_own_day(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    trainer.clock.now += timedelta(days=13, hours=12, minutes=37)
    trainer.console.refresh()
    before = trainer.bridge.workshop.meetings[0]

    def fill(dialog: BeginReturn) -> None:
        assert dialog.day.value.isoformat() == "2026-12-08"
        assert dialog.start.text() == before.start
        choose(dialog.which.box, "")
        assert dialog.day.value.isoformat() == "2026-12-07"
        assert dialog.start.text() == "21:35"
        choose(dialog.which.box, "R1")
        trainer.click(dialog.begin)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.press(Key.Key_R, with_=CONTROL)
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    assert (meeting.number, meeting.day, meeting.start) == (2, "2026-12-08", before.start)


def test_a_time_that_was_typed_stays_when_another_day_is_chosen(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    trainer.clock.now += timedelta(days=13)
    trainer.console.refresh()

    def fill(dialog: BeginReturn) -> None:
        dialog.start.setFocus()
        dialog.start.selectAll()
        trainer.write("13:15")
        dialog.day.show_day(trainer.clock.now.date())
        assert dialog.start.text() == "13:15"
        trainer.click(dialog.back)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.press(Key.Key_R, with_=CONTROL)


def test_a_wrong_time_is_told_on_the_spot_and_nothing_begins(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    trainer.clock.now += SIX_WEEKS
    trainer.console.refresh()

    def fill(dialog: BeginReturn) -> None:
        dialog.start.setText("straks")
        trainer.click(dialog.begin)
        assert "09:00" in dialog.problem.text()
        trainer.click(dialog.back)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.press(Key.Key_R, with_=CONTROL)
    assert len(trainer.bridge.workshop.meetings) == 1


def test_home_tells_when_it_is_due_and_begins_it(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.clock.now += timedelta(days=9)
    trainer.home.refresh()
    row = trainer.home.list.rows[0]
    assert "terugkomsessie over 5 dagen" in row.open.accessibleName()

    def fill(dialog: BeginReturn) -> None:
        trainer.click(dialog.begin)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.choose(row.menu, "Terugkomsessie beginnen")
    assert [one.number for one in trainer.bridge.workshop.meetings] == [1, 2]


def test_home_tells_of_a_day_that_was_missed(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.clock.now += timedelta(days=20)
    trainer.home.refresh()
    told = trainer.home.list.rows[0].open.accessibleName()
    assert "terugkomsessie was op 8 december 2026" in told


def test_the_one_of_today_is_due_also_when_one_before_it_was_missed(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.press(Key.Key_H, with_=CONTROL)
    trainer.clock.now += SIX_WEEKS
    trainer.home.refresh()
    row = trainer.home.list.rows[0]
    assert "terugkomsessie vandaag" in row.open.accessibleName()

    def look(dialog: BeginReturn) -> None:
        assert dialog.which.box.currentText() == "Bijschenken, gepland op 5 januari 2027"
        assert dialog.programme.box.currentText() == "Terugkomsessie, een uur"
        trainer.click(dialog.back)

    with trainer.in_dialog(BeginReturn, look):
        trainer.choose(row.menu, "Terugkomsessie beginnen")


def test_one_that_is_held_before_its_day_is_not_waited_for_any_more(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    trainer.clock.now += timedelta(days=9)
    trainer.console.refresh()
    today = trainer.clock.now.date()

    def fill(dialog: BeginReturn) -> None:
        assert dialog.which.value == "R1"
        dialog.day.show_day(today)
        trainer.click(dialog.begin)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.click(trainer.console.programme.come_back)
    first = work(trainer).plan.returns[0]
    assert (first.id, first.day, first.organised_by) == ("R1", today.isoformat(), "leader")
    trainer.press(Key.Key_H, with_=CONTROL)
    assert "terugkomsessie over 33 dagen" in trainer.home.list.rows[0].open.accessibleName()


def test_one_that_is_of_no_day_in_the_plan_leaves_the_plan_as_it_was(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    before = work(trainer).plan.returns
    trainer.clock.now += timedelta(days=9)
    trainer.console.refresh()

    def fill(dialog: BeginReturn) -> None:
        choose(dialog.which.box, "")
        trainer.click(dialog.begin)

    with trainer.in_dialog(BeginReturn, fill):
        trainer.click(trainer.console.programme.come_back)
    assert len(trainer.bridge.workshop.meetings) == 2
    assert work(trainer).plan.returns == before


def test_an_action_is_told_of_with_a_click_and_a_line(trainer: Trainer) -> None:
    begin(trainer)
    trainer.show_block(block_of(trainer, "looking_back"))
    step = panel(trainer).step
    assert isinstance(step, ReportStep)
    trainer.click(step.statuses.button("stuck"))
    assert step.why.edit.hasFocus()
    trainer.write("Wacht op een handtekening")
    trainer.press(Key.Key_Return)
    assert "vast" in trainer.on_stage()
    assert "Wacht op een handtekening" in trainer.on_stage()
    assert not step.celebrated.isVisible()
    trainer.click(step.statuses.button("done"))
    assert step.celebrated.isVisible()


def test_a_change_is_made_in_the_plan_and_undone_from_here(trainer: Trainer) -> None:
    begin(trainer)
    # R1 is a short session: the way on is in the same block.
    trainer.show_block(block_of(trainer, "looking_back"))
    trainer.go_to("onward")
    step = panel(trainer).step
    assert isinstance(step, OnwardStep)
    trainer.qtbot.waitUntil(step.decisions.button("change").isVisible)
    before = work(trainer).actions[0].if_then
    trainer.click(step.decisions.button("change"))
    step.if_then.edit.selectAll()
    trainer.write("Alleen op vrijdag.")
    trainer.press(Key.Key_Return)
    assert work(trainer).actions[0].if_then == "Alleen op vrijdag."
    assert "Alleen op vrijdag." in trainer.on_stage()
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert work(trainer).actions[0].if_then == before


def test_the_changes_stand_in_one_picture(trainer: Trainer) -> None:
    begin(trainer)
    trainer.show_block(block_of(trainer, "looking_back"))
    step = panel(trainer).step
    assert isinstance(step, ReportStep)
    trainer.click(step.statuses.button("done"))
    assert "Van 4 acties" not in trainer.seen()
    trainer.go_to("changes")
    assert "Van 4 acties is nog niet gezegd hoe het staat." in trainer.seen()
    lines = trainer.on_stage().splitlines()
    assert lines[lines.index("1") :][:1] == ["1"]
    assert "klaar" in lines


def norm_step(trainer: Trainer) -> NormStep:
    begin(trainer, programme="return")
    trainer.show_block(block_of(trainer, "norms_still"))
    step = panel(trainer).step
    assert isinstance(step, NormStep)
    trainer.qtbot.waitUntil(step.decisions.button("keep").isVisible)
    return step


def test_a_norm_is_dropped_by_keys_and_undo_brings_it_back(trainer: Trainer) -> None:
    step = norm_step(trainer)
    first = step.thing.text
    assert {"Doen we dit nog?", first, "houden", "herschrijven", "schrappen"} <= set(
        trainer.on_stage().splitlines()
    )
    step.decisions.button("drop").setFocus()
    trainer.press(Key.Key_Space)
    assert step.seen.edit.hasFocus()
    assert not step.keeper.isVisible()
    trainer.write("Niemand doet het nog.")
    trainer.press(Key.Key_Return)
    assert "Niemand doet het nog." in trainer.on_stage()
    plan = [one.text for one in standing_norms(gather(trainer.bridge.state))]
    assert len(plan) == 2
    assert first not in plan
    for _ in range(2):
        trainer.console.middle.main.setFocus()
        trainer.press(Key.Key_Z, with_=CONTROL)
    assert first in [one.text for one in standing_norms(gather(trainer.bridge.state))]


def test_only_what_is_to_be_reworded_is_written_anew(trainer: Trainer) -> None:
    step = norm_step(trainer)
    for decision in ("keep", "rework", "drop"):
        trainer.click(step.decisions.button(decision))
        trainer.click(trainer.console.middle.main)
    assert trainer.bridge.workshop.block
    assert trainer.bridge.workshop.block.name == "norms_again"
    state = trainer.bridge.round_state
    assert isinstance(state, Norms)
    assert (state.place.step, state.place.norm) == ("n5", state.norms[1].id)
    stops = trainer.console.conductor.stops()
    assert {stop.norm for stop in stops if isinstance(stop, StepShown)} == {state.norms[1].id}


def test_another_keeps_the_norm_from_now_on(trainer: Trainer) -> None:
    step = norm_step(trainer)
    assert step.norm
    before = step.norm.keeper
    new = next(
        id
        for id, _ in everybody(trainer.bridge.workshop, trainer.console.words)
        if id not in (before, step.norm.deputy)
    )
    choose(step.keeper.box, new)
    assert gather(trainer.bridge.state).norms.norms[0].keeper == new
    trainer.console.middle.main.setFocus()
    trainer.press(Key.Key_Z, with_=CONTROL)
    assert gather(trainer.bridge.state).norms.norms[0].keeper == before


def test_what_an_earlier_session_finished_begins_anew_and_then_stays_where_it_was_left(
    trainer: Trainer,
) -> None:
    begin(trainer, programme="return", left="dates")
    assert work(trainer).place.step == "dates"
    trainer.show_block(block_of(trainer, "actions_again"))
    stops = trainer.console.conductor.stops()
    assert trainer.console.conductor.here() == stops[0]
    assert getattr(stops[0], "step", "") == "write"
    trainer.go_on(2)
    trainer.show_block(block_of(trainer, "goodbye"))
    trainer.show_block(block_of(trainer, "actions_again"))
    assert trainer.console.conductor.position() == 2


def test_on_a_small_laptop_the_way_to_a_return_session_is_read_whole(trainer: Trainer) -> None:
    trainer.open_example()
    trainer.console.resize(1280, 720)
    trainer.show_block(trainer.bridge.workshop.meetings[0].blocks[0].id)
    trainer.clock.now += SIX_WEEKS
    for language in LANGUAGES:
        trainer.app.preferences.set("console_language", language)
        trainer.console.refresh()
        settle()
        button = trainer.console.programme.come_back
        assert button.isVisible()
        assert button.said == words(language)("begin_return.button")


def test_enter_at_any_question_begins_the_return_session(trainer: Trainer) -> None:
    """In a list Enter is nothing of its own; it pressed the first button: not now."""
    trainer.open_example()
    number = len(trainer.bridge.workshop.meetings)

    def enter(dialog: BeginReturn) -> None:
        assert dialog.which.box.hasFocus()
        trainer.press(Key.Key_Return)

    with trainer.in_dialog(BeginReturn, enter):
        trainer.press(Key.Key_R, with_=CONTROL)
    assert len(trainer.bridge.workshop.meetings) == number + 1


def programme_after_half_a_year(trainer: Trainer) -> str:
    """The one that is offered for that return session."""
    offered: list[str] = []

    def look(dialog: BeginReturn) -> None:
        choose(dialog.which.box, "R4")
        offered.append(dialog.programme.box.currentText())

    with trainer.in_dialog(BeginReturn, look):
        trainer.press(Key.Key_R, with_=CONTROL)
    return offered[0]


def test_the_q_sort_is_offered_again_to_a_group_that_did_one(trainer: Trainer) -> None:
    trainer.open_example()
    assert "Q-sort" in programme_after_half_a_year(trainer)


def test_no_q_sort_is_offered_again_to_a_group_that_never_did_one(trainer: Trainer) -> None:
    trainer.begin()
    meeting = trainer.bridge.workshop.meeting
    assert meeting
    trainer.show_block(next(one.id for one in meeting.blocks if one.round == "s1-actions"))
    trainer.submit(ReturnPlanned("R4", "2027-05-25"))
    assert "Q-sort" not in programme_after_half_a_year(trainer)
