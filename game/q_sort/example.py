"""A short legal course of the exercise with every kind of event in it."""

from game.exercise import Event
from game.q_sort import events as e
from game.q_sort import study_events as s
from game.q_sort.arrival_events import ArrivedSort, SortsArrived
from game.q_sort.state import Column, Reason, Statement
from game.q_sort.study import Method

_LABELS = (
    "Laten uitpraten",
    "Systemen werken",
    "In één zin",
    "Ruimte voor één klant",
    "Voorbeeld van de baas",
    "Elkaar bedanken",
    "Klachten horen",
    "Tijd om te leren",
)

EXAMPLE: tuple[Event, ...] = (
    e.SortStepShown("st1"),
    e.SortPrepared(
        "Wat helpt ons het meest?",
        "helpt het minst",
        "helpt het meest",
        tuple(
            Statement(f"Q0{number}", number, label, f"{label}: dat helpt.", "T")
            for number, label in enumerate(_LABELS, 1)
        ),
        (Column(-1, 2), Column(0, 3), Column(1, 3)),
    ),
    e.SortWayChosen("both", "alone_first"),
    e.SortStepShown("st5", sorter="balie"),
    e.StatementPiled("balie", 3, "more"),
    e.StatementPiled("balie", 5, "less"),
    e.SortStepShown("st5", 1, sorter="balie"),
    e.CardTakenUp("balie", 3),
    e.StatementPlaced("balie", 3, 1),
    e.ExplainerChosen("p1"),
    e.StatementPlaced("balie", 8, 1),
    e.StatementPlaced("balie", 1, 0),
    e.StatementsSwapped("balie", 3, 1),
    e.StatementTakenBack("balie", 8),
    e.DifferenceKept("balie", 2),
    e.ReasonGiven("balie", 3, "Dan weten we alle drie hetzelfde."),
    e.FreeChoiceWritten("balie", "Trots op het vak"),
    *(e.StatementPlaced("p1", number, number // 3 - 1) for number in range(1, 9)),
    SortsArrived(
        "csv",
        (ArrivedSort("sheet1", "Blad 1", (0, 1, 1, 0, -1, 1, 0, -1), (Reason("2", "Dat mist."),)),),
    ),
    s.AnalysisChosen(Method(factors=2, extraction="centroid", flag_level=0.01)),
    s.FactorsTurned(1, 2, 12.5),
    s.SortFlagged("p1", 2),
    s.FactorSplit(2),
)
