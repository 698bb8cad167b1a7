"""A map of who sorted alike: people as dots without a name, teams by their letter."""

from collections.abc import Mapping, Sequence
from math import hypot, sqrt

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.sketch import Sketch
from exports.drawing import Drawing
from game.sorts.alikeness import Point
from game.workshop.state import Team

_DOT, _LETTER = 22.0, 36.0
"""Units from the middle to the edge of a person's dot, and of a team's tile."""

_CROWD = 40
"""Points from which dots become smaller, so that there is room between them."""

_MOST_ROUNDS, _FEWEST_ROUNDS = 120, 4
_PUSHES = 400_000
"""Of pushing apart what lies over each other: the more points, the fewer rounds of it."""

_KEY = 520.0
"""Units for the key beside the map."""


def map_of_sorts(
    frame: Frame, points: Sequence[Point], teams: Sequence[Team], words: Words
) -> Drawing:
    """Every sort as a point; near each other is sorted alike.

    Args:
        frame: The map fills it, beside its key.
        points: As :func:`game.sorts.alikeness.map_of_sorts` gives them.
        teams: For their letters and names.
        words: For the key.
    """
    sketch = Sketch(frame)
    shown = {team.id: team for team in teams if any(point.team == team.id for point in points)}
    letters = _letters(list(shown.values()))
    field, key = frame.room.left(frame.width - _KEY, 48)
    sketch.box(field, "paper", "line")
    dot = _DOT * min(1.0, sqrt(_CROWD / max(len(points), 1)))
    radii = [_LETTER if point.team in shown else dot for point in points]
    places = _apart(_placed(points, field), radii, field)
    for point, (x, y), radius in zip(points, places, radii, strict=True):
        if point.team not in shown:
            sketch.dot((x, y), radius, "delft", "paper", 3)
    for point, (x, y), radius in zip(points, places, radii, strict=True):
        if point.team in shown:
            tile = Room(x - radius, y - radius, 2 * radius, 2 * radius)
            _put_tile(sketch, tile, letters[point.team])
    _put_key(sketch, key, list(shown.values()), letters, words)
    people = sum(point.team not in shown for point in points)
    named = ", ".join(team.name for team in shown.values())
    told = words.count("q_chart.map_told", people)
    return sketch.drawing(f"{told} {words('q_chart.map_teams', teams=named)}" if named else told)


def _letters(teams: Sequence[Team]) -> Mapping[str, str]:
    return {
        team.id: (team.letter or team.name[:1] or str(at)).strip()[:2]
        for at, team in enumerate(teams, 1)
    }


def _placed(points: Sequence[Point], field: Room) -> list[tuple[float, float]]:
    """As large as fits; one unit is as long across as down, else distances would lie."""
    inner = field.within(_LETTER + 24, _LETTER + 24)
    left, right = (pick(point.x for point in points) for pick in (min, max))
    low, high = (pick(point.y for point in points) for pick in (min, max))
    scale = min(inner.width / max(right - left, 1e-6), inner.height / max(high - low, 1e-6))
    x, y = inner.middle
    across, up = (left + right) / 2, (low + high) / 2
    return [(x + (one.x - across) * scale, y - (one.y - up) * scale) for one in points]


def _apart(
    places: Sequence[tuple[float, float]], radii: Sequence[float], field: Room
) -> list[tuple[float, float]]:
    """The same places, with what lies over each other moved just so far that all are seen."""
    found = [list(place) for place in places]
    rounds = min(max(_PUSHES // max(len(places) ** 2, 1), _FEWEST_ROUNDS), _MOST_ROUNDS)
    for _ in range(rounds):
        is_settled = True
        for at in range(len(found)):
            for other in range(at):
                if _push(found[at], found[other], radii[at] + radii[other] + 3, at):
                    is_settled = False
        for place, radius in zip(found, radii, strict=True):
            place[0] = min(max(place[0], field.x + radius + 4), field.right - radius - 4)
            place[1] = min(max(place[1], field.y + radius + 4), field.bottom - radius - 4)
        if is_settled:
            break
    return [(place[0], place[1]) for place in found]


def _push(one: list[float], other: list[float], least: float, at: int) -> bool:
    """Moves two points apart to this distance; whether they had to be."""
    across, down = one[0] - other[0], one[1] - other[1]
    far = hypot(across, down)
    if far >= least - 0.5:
        return False
    if far < 1e-6:  # in one place: every next one goes another way
        across, down, far = ((1, 0), (0, 1), (-1, 0), (0, -1))[at % 4] + (1.0,)
    half = (least - far) / 2 / far
    one[0] += across * half
    one[1] += down * half
    other[0] -= across * half
    other[1] -= down * half
    return True


def _put_tile(sketch: Sketch, tile: Room, letter: str) -> None:
    sketch.box(tile, "tea_mist", "tea", radius=12, width=4)
    sizes = (54, 48, 42, 36, 30, 24, 20)
    room = Room(tile.x - 4, tile.y - 4, tile.width + 8, tile.height + 8)
    sketch.words(room, letter, sizes, "tea_ink", role="display", weight=700, anchor="middle")


def _put_key(
    sketch: Sketch,
    key: Room,
    teams: Sequence[Team],
    letters: Mapping[str, str],
    words: Words,
) -> None:
    """What a dot and a letter are, and what near means."""
    head, rest = key.top(min(key.height * 0.42, 290), 24)
    sketch.words(
        head, words("q_chart.near"), (54, 50, 46, 42, 38, 34), role="display", is_centred=False
    )
    rows = rest.rows(max(len(teams) + 1, 5), 12)
    names = [words("q_chart.somebody"), *(team.name for team in teams)]
    room = rows[0].left(2 * _LETTER, 22)[1]
    size = sketch.common_size(names, room, (48, 44, 40, 36, 32, 28, 24, 20))
    for at, (name, row) in enumerate(zip(names, rows, strict=False)):
        sign, beside = row.left(2 * _LETTER, 22)
        x, y = sign.middle
        if at == 0:
            sketch.dot((x, y), _DOT, "delft", "paper", 3)
        else:
            half = min(_LETTER, row.height / 2)
            tile = Room(x - half, y - half, 2 * half, 2 * half)
            _put_tile(sketch, tile, letters[teams[at - 1].id])
        sketch.words(beside, name, (size,), is_pattern=True)
