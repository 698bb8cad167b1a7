"""The tables of a traject file, and how older files get them. Only ever added to."""

from sqlite_utils import Database
from sqlite_utils.db import Table
from sqlite_utils.migrations import Migrations

from game.journal.header import APPLICATION_ID
from game.journal.views import REVIEWED_VIEWS, VIEWS

migrations = Migrations("theepot")

Columns = dict[str, type]


def migrate(database: Database) -> None:
    """Brings a file to the newest version; each step whole or not at all."""
    migrations.apply(database)


def _table(database: Database, name: str, columns: Columns, key: str | tuple[str, ...]) -> None:
    table = database[name]
    assert isinstance(table, Table)
    optional = {"undone", "effort", "effect", "session_number"}
    required = {column for column in columns if column not in optional}
    table.create(columns, pk=key, not_null=required, strict=True)


def _result_table(database: Database, name: str, columns: Columns) -> None:
    """Every row of a result belongs to a round and has an id in it."""
    _table(database, name, {"round": str, "id": str, **columns}, key=("round", "id"))


@migrations()
def m1_journal_and_results(database: Database) -> None:
    """The journal, the names, and the results of workshop, norms and actions."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")
    _journal(database)
    _workshop_results(database)
    _norm_results(database)
    _action_results(database)


def _journal(database: Database) -> None:
    database.execute(
        """
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            round TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            facts TEXT NOT NULL,
            undone INTEGER REFERENCES journal (seq)
        ) STRICT
        """
    )
    database.execute(
        """
        CREATE TABLE people (
            id INTEGER PRIMARY KEY REFERENCES journal (seq),
            name TEXT NOT NULL
        ) STRICT
        """
    )


def _workshop_results(database: Database) -> None:
    _result_table(
        database,
        "traject",
        {
            "client": str,
            "language": str,
            "customer": str,
            "session_number": int,
            "day": str,
            "block_name": str,
            "block_title": str,
        },
    )
    _result_table(database, "team", {"name": str, "letter": str})
    _result_table(
        database, "person", {"alias": str, "team": str, "is_voting": int, "has_left": int}
    )
    _result_table(database, "session", {"number": int, "day": str, "start": str})
    _result_table(
        database,
        "block",
        {
            "session": str,
            "position": int,
            "name": str,
            "title": str,
            "minutes": int,
            "work": str,
            "began": str,
            "ended": str,
        },
    )
    _result_table(database, "parked_thought", {"text": str, "taken_by": str, "hear_by": str})


def _norm_results(database: Database) -> None:
    _result_table(database, "vision", {"kind": str, "text": str})
    _result_table(database, "own_sentence", {"text": str})
    _result_table(database, "poll_answer", {"poll": str, "answer": int, "hands": int})
    _result_table(database, "team_goal", {"text": str, "objectives": str})
    _result_table(database, "moment", {"team": str, "text": str, "is_chosen": int})
    _result_table(database, "behaviour", {"team": str, "side": str, "text": str})
    _result_table(
        database,
        "norm",
        {
            "team": str,
            "text": str,
            "status": str,
            "phrase": str,
            "objective": str,
            "moment": str,
            "customer_notices": str,
            "reminder_line": str,
            "reply": str,
            "keeper": str,
            "deputy": str,
            "leader_act": str,
            "sign": str,
            "first_step": str,
            "first_step_by": str,
            "first_step_due": str,
        },
    )
    _result_table(database, "norm_wording", {"norm": str, "wording": int, "text": str})
    _result_table(
        database, "norm_vote", {"norm": str, "wording": int, "fingers": int, "hands": int}
    )
    _result_table(database, "norm_objection", {"norm": str, "wording": int, "text": str})


def _action_results(database: Database) -> None:
    _result_table(
        database,
        "idea",
        {
            "text": str,
            "source": str,
            "idea_group": str,
            "dots": int,
            "effort": int,
            "effect": int,
            "is_chosen": int,
        },
    )
    _result_table(database, "idea_group", {"title": str})
    _result_table(
        database,
        "action",
        {
            "what": str,
            "idea": str,
            "sources": str,
            "if_then": str,
            "keeper": str,
            "deputy": str,
            "due": str,
            "done_when": str,
            "celebrate": str,
        },
    )
    _result_table(database, "plan_text", {"text": str})
    _result_table(
        database, "plan_area", {"text": str, "keeper": str, "deputy": str, "if_it_slips": str}
    )
    _result_table(database, "leader_promise", {"text": str, "promised_by": str, "due": str})
    _result_table(
        database, "customer_part", {"who": str, "question": str, "promise": str, "due": str}
    )
    _result_table(database, "treasure", {"text": str, "source": str})
    _result_table(database, "return_session", {"day": str, "organised_by": str})


@migrations()
def m2_sorts(database: Database) -> None:
    """The results of Q-sorts."""
    database.execute("PRAGMA user_version = 2")
    _result_table(
        database,
        "statement",
        {"number": int, "label": str, "text": str, "dimension": str},
    )
    _result_table(database, "sort_column", {"value": int, "count": int})
    _result_table(database, "sort", {"free_choice": str, "is_whole": int})
    _result_table(database, "sort_placement", {"sorter": str, "number": int, "value": int})
    _result_table(database, "sort_reason", {"sorter": str, "number": int, "text": str})
    _result_table(database, "sort_difference", {"sorter": str, "number": int})


@migrations()
def m3_temperatures(database: Database) -> None:
    """The results of theepotmetingen."""
    database.execute("PRAGMA user_version = 3")
    _result_table(database, "pulse_answer", {"item": str, "answer": int, "people": int})
    _result_table(database, "temperature", {"degrees": int, "band": str, "people": int})


@migrations()
def m4_analysis(database: Database) -> None:
    """Q-sorts that came from files, and what was chosen for their analysis."""
    database.execute("PRAGMA user_version = 4")
    _result_table(database, "arrived_sort", {"name": str})
    _result_table(
        database,
        "analysis",
        {
            "factors": int,
            "correlation": str,
            "extraction": str,
            "rotation": str,
            "program": str,
            "has_teams": int,
            "has_automatic_flags": int,
            "flag_level": float,
            "needs_majority": int,
            "level": float,
            "strict_level": float,
            "splits": str,
        },
    )
    _result_table(database, "analysis_turn", {"first": int, "second": int, "degrees": float})
    _result_table(database, "analysis_flag", {"sorter": str, "factor": int, "is_flagged": int})


@migrations()
def m5_sorting(database: Database) -> None:
    """How a Q-sort was set up, and its three piles."""
    database.execute("PRAGMA user_version = 5")
    _result_table(
        database,
        "sort_setting",
        {"question": str, "low": str, "high": str, "is_forced": int, "sorters": str, "way": str},
    )
    _result_table(database, "sort_pile", {"sorter": str, "number": int, "pile": str})


@migrations()
def m6_card_games(database: Database) -> None:
    """The results of card games."""
    database.execute("PRAGMA user_version = 6")
    _result_table(
        database,
        "game_rules",
        {
            "name_nl": str,
            "name_en": str,
            "variant": str,
            "deck": str,
            "planks": int,
            "planks_needed": int,
        },
    )
    _result_table(database, "game_card", {"category": str, "title_nl": str, "title_en": str})
    _result_table(database, "game_table", {"name": str, "people": int, "planks": int})
    _result_table(
        database,
        "card_dealt",
        {
            "game_table": str,
            "turn": str,
            "card": str,
            "is_chosen": int,
            "is_skipped": int,
            "settled": str,
        },
    )
    _result_table(
        database,
        "card_vote",
        {
            "game_table": str,
            "turn": str,
            "vote": str,
            "attempt": int,
            "answer": str,
            "hands": int,
        },
    )
    _result_table(
        database,
        "card_note",
        {"game_table": str, "turn": str, "card": str, "sort": str, "text": str, "level": int},
    )
    _result_table(
        database,
        "card_laid",
        {"game_table": str, "sorting": str, "card": str, "zone": str, "is_traveller": int},
    )
    _result_table(
        database,
        "plank",
        {"game_table": str, "number": int, "part": str, "is_there": int, "question": str},
    )


@migrations()
def m7_return_sessions(database: Database) -> None:
    """The results of return sessions."""
    database.execute("PRAGMA user_version = 7")
    _result_table(database, "taken_up", {"kind": str, "text": str, "who": str, "day": str})
    _result_table(
        database,
        "action_report",
        {"status": str, "why": str, "celebrated": str, "decision": str},
    )
    _result_table(database, "question_again", {"question": str, "answer": int, "hands": int})
    _result_table(database, "success", {"text": str})
    _result_table(database, "parked_outcome", {"outcome": str, "text": str})


@migrations()
def m8_readable_views(database: Database) -> None:
    """Views for people with any SQLite tool; docs/data.md says what each shows."""
    database.execute("PRAGMA user_version = 8")
    for name, query in VIEWS.items():
        database.execute(f'CREATE VIEW "{name}" AS {query}')


@migrations()
def m9_day_to_forget(database: Database) -> None:
    """The day that was chosen to forget the names, with the traject."""
    database.execute("PRAGMA user_version = 9")
    database.execute("ALTER TABLE traject ADD COLUMN keep_names_until TEXT NOT NULL DEFAULT ''")


@migrations()
def m10_photos(database: Database) -> None:
    """Photos of flip-overs; their pictures lie apart, so that the journal stays small."""
    database.execute("PRAGMA user_version = 10")
    _result_table(
        database,
        "photo",
        {
            "session": str,
            "block": str,
            "caption": str,
            "width": int,
            "height": int,
            "picture": str,
        },
    )
    _table(database, "picture", {"id": str, "jpeg": bytes}, key="id")


@migrations()
def m11_norms_reviewed(database: Database) -> None:
    """What return sessions said of each norm, and the view of the norms with it."""
    database.execute("PRAGMA user_version = 11")
    _result_table(database, "norm_review", {"decision": str, "seen": str})
    for name, query in REVIEWED_VIEWS.items():
        database.execute(f'DROP VIEW "{name}"')
        database.execute(f'CREATE VIEW "{name}" AS {query}')
