"""What teams laid on top beside what everybody laid alone, and the cards that they missed."""

from collections import Counter
from collections.abc import Mapping, Sequence

from assets.language import Words
from exports.charts.frame import Frame, Room
from exports.charts.parts import Scale, label
from exports.charts.sketch import HEAD, PATTERN, READ, Sketch
from exports.drawing import Drawing
from game.q_sort.figures import Figure
from game.q_sort.state import TOP, QSort

Sorter = tuple[str, str]
"""Id and name of a team."""

_FOOT = 46.0
_HEAD = 66.0
_TRACK = 23.0
"""Units at the foot of a card for where everybody laid it alone."""

_SIGN = 88.0
"""Units before a label, for the number."""


def top_fives(
    frame: Frame,
    state: QSort,
    sorters: Sequence[Sorter],
    found: Sequence[Figure],
    words: Words,
    shown: Sequence[Sorter] | None = None,
) -> Drawing:
    """The top fives side by side; a card that lies in every one of them stands out.

    Under each card a dot tells where it lies on average in the sorts that people made alone.

    Args:
        frame: A card of it takes a sixth of its height.
        state: The sorts.
        sorters: The teams, in order.
        found: The figures of those who sorted alone; none leaves the dots out.
        words: For the legend.
        shown: Those that are in the drawing; nothing is all of them.
    """
    sketch = Sketch(frame)
    shown = sorters if shown is None else shown
    alone = {one.number: one.mean for one in found}
    tops = {id: state.top_of(state.sort_of(id)) for id, _ in sorters}
    times = Counter(number for top in tops.values() for number in top)
    has_legend = bool(_legend(times, len(sorters), bool(alone), words))
    body, foot = frame.room.foot(_FOOT, 8) if has_legend else (frame.room, None)
    lanes = body.columns(max(len(shown), 1), 32)
    most = max([TOP, *(len(top) for top in tops.values())])
    labels = [label(state, number) for top in tops.values() for number in top]
    size = sketch.common_size(labels, _words_room(_cards(lanes[0], most)[0], bool(alone)), READ)
    for (id, name), lane in zip(shown, lanes, strict=False):
        sketch.words(lane.top(_HEAD)[0], name, HEAD, "delft", role="display", weight=700)
        for number, cell in zip(tops[id], _cards(lane, most), strict=False):
            tone = _tone(times[number], len(sorters))
            _put_card(sketch, state, cell, number, size, tone, alone)
    legend = _legend(times, len(sorters), bool(alone), words)
    if foot and legend:
        sketch.words(foot, legend, PATTERN, "soft", is_pattern=True)
    return sketch.drawing(_told(state, shown, tops))


def _cards(lane: Room, count: int) -> list[Room]:
    return lane.top(_HEAD, 10)[1].rows(count, 11)


def _words_room(cell: Room, has_track: bool) -> Room:
    inner = cell.within(18, 4)
    room = inner.foot(_TRACK)[0] if has_track else inner
    return room.left(_SIGN - 18)[1]


_IN_ALL, _IN_SOME, _IN_ONE = ("delft", "on_delft"), ("mist", "ink"), ("paper", "ink")
"""Fill and ink of a card that lies in every top five, in several, or in one."""


def _tone(times: int, teams: int) -> tuple[str, str]:
    if times < 2:
        return _IN_ONE
    return _IN_ALL if times == teams else _IN_SOME


def _legend(times: Counter[int], teams: int, has_dots: bool, words: Words) -> str:
    """What the cards and dots mean, as far as they are there."""
    tones = {_tone(count, teams) for count in times.values()}
    told = [
        words(f"q_chart.{key}")
        for key, is_there in (
            ("in_all", _IN_ALL in tones),
            ("in_some", _IN_SOME in tones),
            ("alone", has_dots and bool(times)),
        )
        if is_there
    ]
    return " · ".join(told)


def _put_card(
    sketch: Sketch,
    state: QSort,
    cell: Room,
    number: int,
    size: float,
    tone: tuple[str, str],
    alone: Mapping[int, float],
) -> None:
    """A card; one that all have is dark, so that it is seen without its colour too."""
    fill, ink = tone
    is_shared = tone == _IN_ALL
    sketch.box(cell, fill, "line" if tone == _IN_ONE else "delft")
    room = _words_room(cell, bool(alone))
    sign = Room(cell.x + 18, room.y, _SIGN - 24, room.height)
    sizes, tint = (44, 40, 34, 30, 26), "on_delft" if is_shared else "delft"
    sketch.words(sign, str(number), sizes, tint, role="display", weight=700, is_pattern=True)
    sketch.words(room, label(state, number), (size,), ink)
    if number in alone:
        track = cell.within(24, 4).foot(_TRACK)[1]
        scale, middle = Scale(state, track.within(8)), track.y + _TRACK * 0.45
        line = "line" if tone == _IN_ONE else "delft_2"
        sketch.line((track.x, middle), (track.right, middle), line, 4)
        sketch.line((scale.x(0), middle - 8), (scale.x(0), middle + 8), line, 4)
        sketch.dot((scale.x(alone[number]), middle), 10, "honey", "tea", 3)


def _told(state: QSort, sorters: Sequence[Sorter], tops: Mapping[str, Sequence[int]]) -> str:
    told = []
    for id, name in sorters:
        listed = ", ".join(f"{number}. {label(state, number)}" for number in tops[id])
        told.append(f"{name}: {listed or '–'}.")
    return " ".join(told)


# --- what was missing -------------------------------------------------------------------------


def own_cards(frame: Frame, cards: Sequence[Sorter], words: Words) -> Drawing:
    """The cards that teams wrote themselves, each with the team under it.

    Args:
        frame: The cards share it.
        cards: The name of the team, and what it wrote.
        words: For the alternative.
    """
    sketch = Sketch(frame)
    across = 1 if len(cards) < 4 else 2 if len(cards) < 7 else 3
    down = -(-len(cards) // across)
    cells = [cell for row in frame.room.rows(max(down, 1), 28) for cell in row.columns(across, 28)]
    inner = cells[0].within(40, 26)
    sizes = (84, 76, 68, *READ) if len(cards) < 4 else READ
    room = inner.foot(52, 8)[0]
    size = sketch.common_size([text for _, text in cards], room, sizes, "display")
    for (name, text), cell in zip(cards, cells, strict=False):
        sketch.box(cell, "paper", "delft", width=3)
        above, foot = cell.within(40, 26).foot(52, 8)
        sketch.words(above, text, (size, *READ[READ.index(20) :]), role="display")
        sketch.words(foot, name, (40, 36, 32, 28, 24, 20), "delft", weight=600, is_pattern=True)
    return sketch.drawing(
        " ".join(words("q_chart.own_card_told", team=name, text=text) for name, text in cards)
    )
