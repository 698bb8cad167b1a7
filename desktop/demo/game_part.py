"""Plays the card game as the example tells it: three tables, their votes and their sentences."""

from collections.abc import Sequence

from desktop.console.card_game import CardGameConsole
from desktop.console.card_game.about_end import BridgeStep
from desktop.console.card_game.about_preparing import PrepareStep
from desktop.console.card_game.about_round import RoundStep
from desktop.console.card_game.table_box import TableBox
from desktop.console.window import ConsoleWindow
from desktop.demo import hands
from game.card_game.rule_set import Line
from game.example.card_game import TableStory, in_story_order, stories
from game.example.session import Example


class GamePart:
    """Fills in what the tables do at each stop.

    Args:
        console: The trainer's window.
        example: What happened.
    """

    def __init__(self, console: ConsoleWindow, example: Example) -> None:
        self._console = console
        self._stories = stories(example.session["game"], example.text)
        self._dealing = list(self._stories)
        self._story = self._stories[0]

    def fill(self, panel: CardGameConsole) -> None:
        """Fills in the step that the room is in."""
        step = panel.step
        match step:
            case PrepareStep() if step.main_action():
                step.shuffle = self._in_story_order
                hands.push(self._console.middle.main)
            case RoundStep():
                self._round(step)
            case BridgeStep():
                self._questions(step)

    def _in_story_order(self, things: Sequence[str]) -> list[str]:
        """For each table first its people, and then its piles: chance falls as it is told."""
        is_pile = any(card in things for card in self._story.cards) or "-" in things[0]
        if not is_pile and self._dealing:
            self._story = self._dealing.pop(0)
        return in_story_order(things, self._story)

    def _round(self, step: RoundStep) -> None:
        line, turn = step.state.line, step.state.place.turn_id
        assert line
        boxes = list(zip(step.boxes.values(), self._stories, strict=True))
        for box, story in boxes:
            self._dares(box, story, line, turn)
            _write(box, story.notes(turn), tuple(k for k in line.writes if k != "objection"))
        if not line.vote:
            return
        for box, story in boxes:
            self._count(step, box, story, 1)
        hands.push(self._console.middle.main)
        for box, story in boxes:
            if line.vote == "objection" and story.attempts(turn) > 1:
                _write(box, story.notes(turn), ("objection",))
                _write(box, story.notes(turn, 2), ("sentence",))
                self._count(step, box, story, 2)
                hands.push(self._console.middle.main)

    def _count(self, step: RoundStep, box: TableBox, story: TableStory, attempt: int) -> None:
        state = step.state
        kind = state.rules.vote(state.line.vote) if state.rules and state.line else None
        assert kind
        assert box.votes.counts
        turn = state.place.turn_id
        hands.count_hands(box.votes.counts, story.counts(turn, kind, attempt))
        exact = story.turn(turn).get("exact_predictions", 0)
        if kind.predicts and exact:
            hands.fill_line(box.votes.exact, str(exact))

    def _dares(self, box: TableBox, story: TableStory, line: Line, turn: str) -> None:
        if line.deals and line.deals.on_request:
            for dare in story.dares(turn):
                hands.push(box.cards.draw)
                hands.push(box.cards.settle[dare["did"]])

    def _questions(self, step: BridgeStep) -> None:
        for story, table in zip(self._stories, step.state.tables, strict=True):
            number, question = story.question
            field = step.questions.get((table.id, number))
            if field:
                hands.fill(field, question)


def _write(box: TableBox, notes: dict[str, str], kinds: Sequence[str]) -> None:
    for kind in kinds:
        text = notes.get(kind)
        if text and kind in box.notes.lines:
            hands.fill(box.notes.lines[kind], text)
        elif text and kind in box.notes.lists:
            hands.add_lines(box.notes.lists[kind], [text])
