"""A short legal course with every kind of event in it."""

from game.exercise import Event
from game.workshop import events as e
from game.workshop import people_events as p
from game.workshop import photo_events as f
from game.workshop.state import CustomerWord

EXAMPLE: tuple[Event, ...] = (
    e.TrajectDescribed(
        "Polikliniek Zuid",
        contact="hoofd van de polikliniek",
        language="nl",
        customer=CustomerWord("patiënt", "patiënten", "patient", "patients"),
    ),
    e.TeamMade("balie", "Balie", "B"),
    e.TeamMade("later", "Later", "L"),
    e.TeamRemoved("later"),
    e.PersonJoined("p1", "Otter", team="balie"),
    e.PersonJoined("p2", "Reiger", team="balie"),
    e.PersonJoined("leader", "teamleider", is_voting=False),
    e.PersonNamed("p1", "Samira"),
    e.NamesKeptUntil("2027-12-23"),
    p.PairAgreed("p1", "p2", "apart"),
    p.PeopleSeated("s1", (p.Seat("p1", "balie"), p.Seat("p2", ""))),
    p.TurnGiven("s1", "p1"),
    p.SeatsShown(),
    e.PersonLeft("p2"),
    e.RoundOpened("norms", "norms", session="s1"),
    e.RoundOpened("actions", "actions", session="s1", form="short"),
    e.RoundOpened("q_sort", "q_sort", session="s1"),
    e.RoundOpened("card_game", "card_game", session="s1"),
    e.RoundOpened("pulse", "pulse", session="s1"),
    e.RoundOpened("review", "review", session="s1"),
    e.SessionPlanned(
        "s1",
        day="2026-11-24",
        start="09:00",
        blocks=(
            e.BlockPlan("b1", 10, name="table_rules", pages=("welcome", "privacy")),
            e.BlockPlan(
                "b2", 60, name="norms_tested", round="norms", steps=("n3", "n4", "n5", "n6")
            ),
            e.BlockPlan("b3", 20, title="Wat gaan we doen?", round="actions"),
        ),
    ),
    e.SessionTurnedTo("s1"),
    e.BlockShown("s1", "b1", at="2026-11-24T09:02:00+01:00"),
    e.PageTurned(1),
    e.BlockShown("s1", "b2", at="2026-11-24T09:12:00+01:00"),
    e.MinutesAdded("b2", 5),
    e.ClockCorrected(120, previous="b1"),
    e.ClockJumped(-3600),
    e.ClockJumped(3600),
    e.MinutesShared((e.BlockMinutes("b3", -5),)),
    e.BlockNoted("s1", "b2", "Volgende keer meer tijd"),
    e.BlockSkipped("b3"),
    e.BlockRestored("b3"),
    e.AgendaShown(),
    e.ProofShown(),
    e.QuestionAsked("Wat gebeurde er?"),
    e.StageBlanked(),
    e.StageBlackened(),
    e.StagePaused("10:45", at="2026-11-24T10:30:00+01:00"),
    e.StageUncovered(at="2026-11-24T10:44:00+01:00"),
    f.PhotoAdded("F1", "5e" * 32, 1200, 1600, "s1", "b2", caption="Drie momenten"),
    f.PhotoAdded("F2", "a7" * 32, 1600, 900),
    f.PhotoCaptioned("F1", "De drie momenten van de balie"),
    f.PhotoShown("F1"),
    f.PhotoRemoved("F2"),
    f.PhotosErased(("F2",)),
    e.ThoughtParked("K1", "Wie betaalt dat bord?"),
    e.ThoughtTaken("K1", taken_by="leader", hear_by="2026-12-08"),
    e.ThoughtParked("K2", "Het rooster"),
    e.ThoughtRemoved("K2"),
)
