"""The results as a person wants to read them: what was decided, by whom, by when, how it stands."""

from collections.abc import Mapping
from types import MappingProxyType

_WHO = "(SELECT alias FROM person WHERE person.id = {column})"
"""An alias or a role in the place of an id; names stand nowhere but in ``people``."""

_TEAM = "(SELECT name FROM team WHERE team.id = {column})"


def _who(column: str) -> str:
    return _WHO.format(column=column)


_LAST_REPORT = """
    SELECT action_report.*, session.day AS told_on
    FROM action_report
    JOIN work ON work.round = action_report.round
    JOIN session ON session.id = work.session
"""

VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "work": """
            SELECT DISTINCT work AS round, substr(work, 1, instr(work, '-') - 1) AS session
            FROM block WHERE work <> ''
        """,
        "sessions": """
            SELECT number, day, start, sum(minutes) AS minutes
            FROM session LEFT JOIN block ON block.session = session.id
            GROUP BY session.id ORDER BY number
        """,
        "our_norms": f"""
            SELECT {_TEAM.format(column="norm.team")} AS team, text AS norm, status,
                   customer_notices, reminder_line, reply,
                   {_who("norm.keeper")} AS keeper, {_who("norm.deputy")} AS deputy,
                   leader_act, sign, first_step,
                   {_who("norm.first_step_by")} AS first_step_by, first_step_due
            FROM norm WHERE text <> ''
        """,
        "our_actions": f"""
            SELECT what AS action, if_then AS first_small_step,
                   {_who("action.keeper")} AS keeper, {_who("action.deputy")} AS deputy,
                   due, done_when, celebrate,
                   report.status, report.why, report.decision, report.told_on
            FROM action
            LEFT JOIN ({_LAST_REPORT}) AS report
                ON report.id = action.round || ':' || action.id
                AND report.told_on = (
                    SELECT max(told_on) FROM ({_LAST_REPORT}) AS last WHERE last.id = report.id
                )
        """,
        "promises_of_management": f"""
            SELECT text AS promise, {_who("leader_promise.promised_by")} AS promised_by, due
            FROM leader_promise
        """,
        "temperatures": """
            SELECT session.number AS session, session.day, degrees, band, people
            FROM temperature
            JOIN work ON work.round = temperature.round
            JOIN session ON session.id = work.session
            ORDER BY session.number
        """,
        "what_helps_most": """
            SELECT sort_placement.round, statement.number, statement.label, statement.text,
                   round(avg(value), 2) AS mean, min(value) AS lowest, max(value) AS highest,
                   count(*) AS people
            FROM sort_placement
            JOIN sort ON sort.round = sort_placement.round AND sort.id = sort_placement.sorter
            JOIN statement ON statement.round = sort_placement.round
                AND statement.number = sort_placement.number
            WHERE sort.is_whole = 1 AND sort.id <> 'group'
                AND sort.id NOT IN (SELECT id FROM team)
            GROUP BY sort_placement.round, statement.number
            HAVING count(*) >= 5
            ORDER BY sort_placement.round, mean DESC
        """,
        "parking_lot": f"""
            SELECT text AS thought, {_who("parked_thought.taken_by")} AS taken_by, hear_by,
                   (SELECT outcome FROM parked_outcome
                    WHERE parked_outcome.id = 'workshop:' || parked_thought.id
                    ORDER BY parked_outcome.round DESC LIMIT 1) AS outcome
            FROM parked_thought
        """,
        "we_come_back": f"""
            SELECT id, day, {_who("return_session.organised_by")} AS organised_by
            FROM return_session ORDER BY day
        """,
    }
)
"""Each view by its name; what is shown of people is what the room may see of them."""

_NORM_SAID = """
    (SELECT {column} FROM norm_review
     JOIN work ON work.round = norm_review.round
     JOIN session ON session.id = work.session
     WHERE norm_review.id = norm.round || ':' || norm.id
     ORDER BY session.day DESC, session.number DESC LIMIT 1)
"""
"""A column of what was last said of a norm in a return session."""

REVIEWED_VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "our_norms": f"""
            SELECT {_TEAM.format(column="norm.team")} AS team, text AS norm, status,
                   customer_notices, reminder_line, reply,
                   {_who("norm.keeper")} AS keeper, {_who("norm.deputy")} AS deputy,
                   leader_act, sign, first_step,
                   {_who("norm.first_step_by")} AS first_step_by, first_step_due,
                   {_NORM_SAID.format(column="decision")} AS decision,
                   {_NORM_SAID.format(column="seen")} AS seen
            FROM norm WHERE text <> ''
        """,
    }
)
"""Views that tell more since norms are kept, reworked or dropped; in the place of those above."""
