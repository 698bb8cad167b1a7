"""A short legal course of the exercise with every kind of event in it."""

from game.exercise import Event
from game.review import events as e
from game.review.state import Thing

EXAMPLE: tuple[Event, ...] = (
    e.PlanTakenUp(
        (
            Thing(
                "actions:A1",
                "action",
                "Eén gedeelde bellijst",
                detail="Als ik iets beloof, dan zet ik het in de lijst.",
                who="p1",
                day="2026-12-08",
            ),
            Thing("actions:A2", "action", "Een bord met de wachttijd per kamer"),
            Thing("norms:N1", "norm", "Wij bellen binnen één werkdag terug."),
            Thing("workshop:K1", "parked", "Wie betaalt dat bord?", who="leader"),
        )
    ),
    e.ReviewStepShown("actions", item="actions:A1"),
    e.ActionReported("actions:A1", "done", "De briefjes zijn weg."),
    e.ActionCelebrated("actions:A1", "Taart op vrijdag."),
    e.ActionReported("actions:A2", "stuck", "Wacht op een handtekening."),
    e.ReviewStepShown("well"),
    e.SuccessWritten("S1", "Een patiënt belde om te bedanken."),
    e.SuccessWritten("S2", "Taart"),
    e.SuccessRemoved("S2"),
    e.ReviewStepShown("questions"),
    e.QuestionCounted("TQ1", (0, 2, 4, 2, 0), present=8),
    e.QuestionShown("TQ1"),
    e.ReviewStepShown("parked", item="workshop:K1"),
    e.ParkedAnswered("workshop:K1", "answered", "Dit jaar geen geld. Wel een whiteboard."),
    e.ReviewStepShown("norms", item="norms:N1"),
    e.NormReviewed("norms:N1", "keep", "Van 30 naar 24 telefoontjes per week."),
    e.ReviewStepShown("onward", item="actions:A2"),
    e.ActionDecided("actions:A2", "change"),
    e.ReviewStepShown("changes"),
)
