"""Whose turn it is, and who sits where; under aliases."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from desktop.fitted import common_size
from desktop.paint import DISPLAY, TEXT
from desktop.stage import type_sizes
from desktop.stage.board import BODY, CENTRE, HEIGHT, MARGIN, WIDTH, Board
from desktop.stage.layout import columns, rows, split
from desktop.stage.view import View
from game import keyed
from game.workshop.state import Person, Team

_BESIDE = 4
"""Teams in one row."""

_SIZES = (60, 56, 54, 50, 46, 42, 38, 34, 30, 28)


def draw_turn(board: Board, view: View) -> None:
    """Draws whose turn it is as large as it can be."""
    workshop = view.workshop
    person = keyed.find(workshop.people, workshop.stage.whose)
    name = person.alias if person else workshop.team_name(workshop.stage.whose)
    title = QRectF(MARGIN, 150, WIDTH - 2 * MARGIN, 120)
    board.text(title, view.words("screen.turn.title"), (84, 72, 60), DISPLAY, 700, "delft", CENTRE)
    place = QRectF(160, 320, WIDTH - 320, HEIGHT - 480)
    inner = board.tile(place)
    board.text(inner, name, (200, *type_sizes.HERO), DISPLAY, 800, align=CENTRE, is_centred=True)


def draw_seats(board: Board, view: View) -> None:
    """Draws the teams beside each other, each with its people."""
    workshop, words = view.workshop, view.words
    board.title(words("screen.seats.title"), workshop.client)
    named = [(_called(team), _of(workshop.people, team.id)) for team in workshop.teams]
    named.append((words("people.no_team"), _of(workshop.people, "")))
    groups = [(name, people) for name, people in named if people] or named[:1]
    count = -(-len(groups) // _BESIDE)
    across = -(-len(groups) // count)
    cells = [cell for row in rows(BODY, count, 20) for cell in columns(row, across, 20)]
    lines = tuple("\n".join(people) for _, people in groups)
    room = split(cells[0].adjusted(26, 16, -26, -12), 70, 6)[1]
    size = common_size(lines, TEXT, 500, _SIZES, room.width(), room.height())
    for (name, _), text, cell in zip(groups, lines, cells, strict=False):
        _group(board, cell, name, text, size)


def _called(team: Team) -> str:
    return f"{team.letter} · {team.name}" if team.letter else team.name


def _of(people: Sequence[Person], team: str) -> list[str]:
    return [one.alias for one in people if one.team == team and one.is_here]


def _group(board: Board, cell: QRectF, name: str, text: str, size: float) -> None:
    board.box(cell, "paper", "line")
    head, room = split(cell.adjusted(26, 16, -26, -12), 70, 6)
    board.text(
        head, name, (50, 44, 38, 34, 30), DISPLAY, 700, "delft", is_centred=True, is_must_read=False
    )
    board.text(room, text, (size,), TEXT, 500)
