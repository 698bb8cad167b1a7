"""Makes the file of one version, to be kept forever: ``python -m tests.old_workshops.build 0.1``.

Run it once, when a version goes out. A file that is there is never made again: it shows
that today's program still opens what people have on their disks.
"""

import json
import sys
from pathlib import Path

from game.norms.events import VisionWritten
from game.session import Session
from game.workshop.events import PersonNamed
from tests.game.clock import TickingClock
from tests.game.played import play_examples

HERE = Path(__file__).parent


def build(path: Path) -> None:
    """Plays every example, with an undo and a redo, a name, and something undone for good."""
    session = Session.create(path, TickingClock())
    play_examples(session)
    session.submit("workshop", PersonNamed("p2", "Noor"))
    session.undo("norms")
    session.redo("norms")
    session.submit("norms", VisionWritten("Iets heel anders."))
    session.undo("norms")
    session.close()


def told(session: Session) -> dict[str, object]:
    """What somebody would look for in the file."""
    norms, actions = session.state.rounds["norms"], session.state.rounds["actions"]
    return {
        "client": session.workshop.client,
        "customer": session.workshop.customer.nl_many,
        "people": [person.shown for person in session.workshop.people],
        "minutes": [meeting.minutes for meeting in session.workshop.meetings],
        "parked": [thought.text for thought in session.workshop.thoughts],
        "vision": norms.vision,
        "norms": [[norm.status, *norm.wordings] for norm in norms.norms],
        "fists": [list(fist.counts) for norm in norms.norms for fist in norm.fists],
        "ideas": [[idea.text, idea.dots, idea.effort, idea.effect] for idea in actions.ideas],
        "actions": [[one.what, one.if_then, one.due] for one in actions.actions],
        "returns": [[one.id, one.day] for one in actions.plan.returns],
        "events": session.event_count,
        "undo": session.undoable("norms")[1].event.kind,  # type: ignore[index]  # there is something to undo
    }


if __name__ == "__main__":
    place = HERE / f"{sys.argv[1]}.theepot"
    build(place)
    opened = Session.open(place, TickingClock())
    text = json.dumps(told(opened), ensure_ascii=False, indent=1)
    place.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    opened.close()
    place.with_name(place.name + "-journal").unlink(missing_ok=True)
