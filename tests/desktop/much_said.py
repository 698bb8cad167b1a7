"""As much as a large group can say in every exercise."""

from game.actions import events as a
from game.card_game import events as c
from game.catalog import EXERCISES
from game.exercise import Event
from game.norms import events as n
from game.pulse import events as p
from game.pulse.state import ITEMS
from game.q_sort import events as q
from game.q_sort.state import Column, Statement
from game.review import events as r
from game.review.state import Thing

HUNDRED = "Een lijst, zodat wie de telefoon opneemt ook weet wat er is beloofd, aan wie en waarom."


def many_cards(count: int) -> list[Event]:
    """Cards with as many letters as fit, in a grid that is nearly full, and more sorts of them."""
    cards = 8 if count < 12 else 80
    statements = tuple(
        Statement(f"Q{number}", number, HUNDRED[:30], HUNDRED) for number in range(1, cards + 1)
    )
    grid = tuple(Column(value, cards // 8) for value in range(-4, 4))
    sorters = ("balie", *(f"p{number}" for number in range(1, count + 1)))
    columns = [column.value for column in grid for _ in range(column.count)]
    return [
        q.SortPrepared(HUNDRED, HUNDRED[:30], HUNDRED[:30], statements, grid),
        *(
            q.StatementPlaced(sorter, number, value)
            for sorter in sorters
            for number, value in enumerate(columns, 1)
        ),
        *(q.DifferenceKept("balie", number) for number in range(1, count + 1)),
        *(q.FreeChoiceWritten(sorter, HUNDRED) for sorter in sorters),
        *(q.ReasonGiven("balie", number, HUNDRED) for number in range(1, count + 1)),
    ]


def many_things(count: int) -> list[Event]:
    """A plan as long as this on the table, and as much told of it."""
    numbers = range(1, count + 1)
    things = [
        Thing(f"{kind}:{number}", kind, HUNDRED, HUNDRED, "p1", "2026-12-08")
        for kind in ("action", "norm", "parked")
        for number in numbers
    ]
    return [
        r.PlanTakenUp(tuple(things)),
        *(r.ActionReported(f"action:{number}", "stuck", HUNDRED) for number in numbers),
        *(r.ActionCelebrated(f"action:{number}", HUNDRED) for number in numbers),
        *(r.NormReviewed(f"norm:{number}", "rework", HUNDRED) for number in numbers),
        *(r.SuccessWritten(f"S{number}", HUNDRED) for number in numbers),
        r.QuestionCounted("TQ1", (count, 0, 300, 7, 99)),
        r.QuestionShown("TQ1"),
        *(r.ParkedAnswered(f"parked:{number}", "answered", HUNDRED) for number in numbers),
    ]


def many_notes(count: int) -> list[Event]:
    """A game in which every table wrote down as much as this, after the course of the example."""
    notes = [
        c.NoteWritten(table, f"M{kind}{number}", kind, HUNDRED, "visit.1", "BAR-02")
        for table in ("t1", "t2")
        for kind in ("example", "sentence", "treasure", "question")
        for number in range(1, count + 1)
    ]
    names = [c.TableChanged(table, HUNDRED[:30], ("1", "2", "3")) for table in ("t1", "t2")]
    return [*EXERCISES["card_game"].example, *notes, *names]


def many(kind: str, count: int) -> list[Event]:
    """As much as a large group can say, of a hundred characters each."""
    numbers = range(1, count + 1)
    if kind == "norms":
        return [
            n.VisionWritten(HUNDRED),
            *(n.ObjectiveWritten(f"O{number}", HUNDRED) for number in numbers[:6]),
            *(n.SentenceWritten(f"S{number}", HUNDRED) for number in numbers),
            *(n.MomentWritten(f"M{number}", HUNDRED, "balie") for number in numbers),
            *(
                n.BehaviourWritten(f"B{side}{number}", side, HUNDRED, "balie")
                for side in ("best", "bad", "more", "stop", "keep")
                for number in numbers
            ),
            n.TeamGoalWritten("balie", HUNDRED, ("O1", "O2")),
            *(n.NormStarted(f"N{number}", "balie") for number in numbers),
            *(n.NormWorded(f"N{number}", HUNDRED) for number in numbers),
            n.FistCounted("N1", (1, 0, 3, 4, 5, 9), 22),
            n.FistShown("N1"),
            *(n.ObjectionNoted("N1", f"A{number}", HUNDRED) for number in numbers),
        ]
    if kind == "q_sort":
        return many_cards(count)
    if kind == "review":
        return many_things(count)
    if kind == "card_game":
        return many_notes(count)
    if kind == "pulse":
        return [
            *(p.AnswersCounted(item, (count, 0, 300, 7, 99)) for item in ITEMS),
            p.TemperatureShown(),
        ]
    return [
        *(a.IdeaWritten(f"I{number}", HUNDRED) for number in numbers),
        *(a.DotsCounted(f"I{number}", number) for number in numbers),
        *(a.IdeaPlaced(f"I{number}", number % 5 + 1, number % 3 + 1) for number in numbers),
        *(a.IdeaChosen(f"I{number}", is_chosen=True) for number in numbers),
        *(a.GroupWritten(f"G{number}", HUNDRED[:30]) for number in numbers[:6]),
        *(a.IdeasGrouped((f"I{number}",), f"G{number % 6 + 1}") for number in numbers),
        *(a.ActionWritten(f"A{number}", HUNDRED, idea=f"I{number}") for number in numbers),
        *(a.AreaWritten(f"E{number}", HUNDRED, if_it_slips=HUNDRED) for number in numbers),
        *(a.PromiseWritten(f"L{number}", HUNDRED) for number in numbers),
        *(a.CustomerPartWritten(f"C{number}", HUNDRED, HUNDRED) for number in numbers),
        a.CelebratingWritten(HUNDRED),
        *(a.TreasureWritten(f"T{number}", HUNDRED) for number in numbers),
        a.WeeklyQuestionWritten(HUNDRED, when=HUNDRED),
    ]
