"""The drawbridge of the card game as a drawing: a gate, a moat, planks, and who waits."""

from collections.abc import Iterator, Sequence
from math import cos, radians, sin

WIDTH, HEIGHT = 800, 400
_TOP = -120

_HINGE = (246.0, 206.0)
_LENGTH = 352.0
"""Of the deck, from the hinge to the far bank."""

_RAISED = 62.0
"""Degrees at which the deck stands with no plank at all."""

_THICK = 18.0
_CHAIN_FROM = (232.0, 40.0)

_INK, _INK_2, _MIST = "#1F3F94", "#3D62BF", "#DCE4F5"
_TEA, _TEA_INK = "#B4560F", "#7A3A08"
_GLAZE, _LINE, _PAPER = "#F1EEE4", "#DAD5C6", "#FFFFFF"


def drawbridge(planks: Sequence[bool], lowered: float, is_crossed: bool = False) -> str:
    """The bridge as SVG, in the colours of the light theme.

    Args:
        planks: For each place, from the gate on, whether there is a plank.
        lowered: How far the deck came down, 0 to 1; with 1 it lies.
        is_crossed: Whether who waited is on the bridge now.
    """
    parts = "".join(_parts(planks, min(max(lowered, 0.0), 1.0), is_crossed))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {_TOP} {WIDTH} {HEIGHT}">'
        f'<g fill="none" stroke="{_INK}" stroke-width="3.5" stroke-linecap="round" '
        f'stroke-linejoin="round">{parts}</g></svg>'
    )


def lowered_by(planks: Sequence[bool], needed: int) -> float:
    """How far the deck is down with these planks; all the way once there are enough."""
    count = sum(planks)
    if not planks or count >= needed:
        return 1.0
    return count / max(needed, 1) * 0.86


def _parts(planks: Sequence[bool], lowered: float, is_crossed: bool) -> Iterator[str]:
    yield from _water()
    yield from _banks()
    yield from _gate(is_open=lowered == 1 and is_crossed)
    yield from _deck(planks, radians(_RAISED * (1 - lowered)))
    x, y = (_standing(planks), 204.0) if is_crossed else (690.0, 203.0)
    yield from _barbarian(x, y, is_glad=is_crossed)


def _standing(planks: Sequence[bool]) -> float:
    """The middle of the plank that lies nearest to the middle of the deck."""
    each = _LENGTH / max(len(planks), 1)
    there = [(number + 0.5) * each for number, is_there in enumerate(planks) if is_there]
    return _HINGE[0] + min(there, key=lambda at: abs(at - _LENGTH / 2), default=_LENGTH / 2)


def _path(d: str, **look: str | float) -> str:
    attributes = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in look.items())
    return f'<path d="{d}"{attributes}/>'


def _at(x: float, y: float) -> str:
    return f"{x:.2f} {y:.2f}"


# --- what always stands there ---------------------------------------------------------------------


def _wave(left: float, y: float, waves: int, width: float = 40.0) -> str:
    steps = [f"M{_at(left, y)}"]
    for number in range(waves):
        x, up = left + number * width, -8 if number % 2 == 0 else 8
        half = width / 2
        steps.append(
            f"C{_at(x + half * 0.7, y + up)} {_at(x + half * 1.3, y + up)} {_at(x + width, y)}"
        )
    return "".join(steps)


def _water() -> Iterator[str]:
    moat = "M254 222H592V268H254Z"
    yield _path(moat, fill=_MIST, stroke="none")
    for left, y, waves, ink, width in (
        (264, 236, 8, _INK_2, 3),
        (286, 251, 7, _INK_2, 2),
        (316, 263, 5, _INK_2, 1.6),
    ):
        yield _path(_wave(left, y, waves), stroke=ink, stroke_width=width)


def _banks() -> Iterator[str]:
    yield _path("M14 206H246L260 268H14Z", fill=_GLAZE, stroke=_LINE)
    yield _path("M786 206H600L586 268H786Z", fill=_GLAZE, stroke=_LINE)
    for x in (30, 38, 46, 752, 762, 770):
        yield _path(f"M{x} 206C{x} 198 {x - 2} 192 {x - 6} 188", stroke=_INK_2, stroke_width=2)
    for x in (628, 636):
        yield _path(f"M{x} 206C{x} 196 {x + 3} 190 {x + 8} 184", stroke=_INK_2, stroke_width=2)


def _gate(is_open: bool) -> Iterator[str]:
    """A gate between two towers with pointed roofs, as on an old tile; its grate is up or down."""
    yield _path("M86 206V60H104V46H120V60H148V46H164V60H182V206Z", fill=_PAPER)
    for left in (36.0, 176.0):
        right, middle = left + 56, left + 28
        yield _path(f"M{left} 206V18H{right}V206Z", fill=_PAPER)
        yield _path(f"M{left - 8} 18L{middle} -64L{right + 8} 18Z", fill=_MIST)
        yield _path(
            f"M{left + 13} -8H{right - 13}M{left + 3} 6H{right - 3}", stroke=_INK_2, stroke_width=2
        )
        yield _path(f"M{middle} -64V-104")
        yield _path(
            f"M{middle} -102C{middle + 10} -108 {middle + 18} -96 {middle + 32} -102V-84"
            f"C{middle + 18} -78 {middle + 10} -90 {middle} -84Z",
            fill=_TEA,
        )
        window = f"M{middle - 7} 62V46C{middle - 7} 34 {middle + 7} 34 {middle + 7} 46V62Z"
        yield _path(window, fill=_MIST)
        yield _path(
            f"M{left + 8} 92H{left + 20}M{right - 20} 112H{right - 8}M{left + 8} 140H{left + 20}"
            f"M{right - 22} 166H{right - 8}M{left + 10} 184H{left + 24}",
            stroke=_INK_2,
            stroke_width=2.5,
        )
    arch = "M104 206V136C104 112 116 98 134 98C152 98 164 112 164 136V206Z"
    grate = "M119 105V206M134 98V206M149 105V206M106 126H162M104 154H164M104 182H164"
    if is_open:
        grate = "M119 105V134M134 98V138M149 105V134M106 122H162"
    yield _path(arch, fill=_GLAZE if is_open else _MIST)
    yield _path(grate, stroke=_INK_2, stroke_width=2.2)
    yield _path("M108 80H122M146 80H160", stroke=_INK_2, stroke_width=2.5)


# --- the deck -------------------------------------------------------------------------------------


def _deck(planks: Sequence[bool], angle: float) -> Iterator[str]:
    def point(along: float, under: float) -> str:
        x = _HINGE[0] + along * cos(angle) + under * sin(angle)
        y = _HINGE[1] - along * sin(angle) + under * cos(angle)
        return _at(x, y)

    yield from _chain(angle)
    yield _path(f"M{point(0, _THICK + 3)}L{point(_LENGTH, _THICK + 3)}", stroke_width=4)
    each = _LENGTH / max(len(planks), 1)
    for number, is_there in enumerate(planks):
        start, end = number * each + 4, (number + 1) * each - 4
        corners = f"M{point(start, 0)}L{point(end, 0)}L{point(end, _THICK)}L{point(start, _THICK)}Z"
        if not is_there:
            yield _path(
                corners, fill=_GLAZE, stroke=_LINE, stroke_width=2.5, stroke_dasharray="7 7"
            )
            continue
        yield _path(corners, fill=_TEA, stroke=_TEA_INK)
        grain = (
            f"M{point(start + 10, 7)}L{point(start + each * 0.45, 7)}"
            f"M{point(start + each * 0.58, 11)}L{point(end - 10, 11)}"
        )
        yield _path(grain, stroke=_TEA_INK, stroke_width=2)
    hinge = _at(*_HINGE).split()
    yield f'<circle cx="{hinge[0]}" cy="{float(hinge[1]) + 9:.2f}" r="7" fill="{_PAPER}"/>'


def _chain(angle: float) -> Iterator[str]:
    """From the tower to the end of the deck, hanging a little when it is not pulled."""
    along = _LENGTH * 0.62
    x2, y2 = _HINGE[0] + along * cos(angle), _HINGE[1] - along * sin(angle)
    x1, y1 = _CHAIN_FROM
    slack = 4 + 26 * (1 - angle / radians(_RAISED))
    curve = (
        f"M{_at(x1, y1)}C{_at(x1 + (x2 - x1) * 0.33, y1 + (y2 - y1) * 0.33 + slack)} "
        f"{_at(x1 + (x2 - x1) * 0.67, y1 + (y2 - y1) * 0.67 + slack)} {_at(x2, y2)}"
    )
    yield _path(curve, stroke="#55607A", stroke_width=3, stroke_dasharray="9 5")
    for x, y in ((x1, y1), (x2, y2)):
        yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="5" fill="{_PAPER}"/>'


# --- who waits at the gate ------------------------------------------------------------------------


def _barbarian(x: float, y: float, is_glad: bool) -> Iterator[str]:
    """Somebody with a horned helmet, feet at this point; an arm up to ask, both to be glad."""

    def d(template: str) -> str:
        """A path of numbers around the feet, moved to where they stand."""
        moved, is_x = [], True
        for part in template.split():
            if part in ("M", "L", "C", "Z"):
                moved.append(part)
                is_x = True
                continue
            moved.append(f"{float(part) + (x if is_x else y):.2f}")
            is_x = not is_x
        return " ".join(moved)

    yield _path(d("M -12 -23 L -12 0 L -20 0 M 12 -23 L 12 0 L 20 0"))
    if is_glad:
        yield _path(d("M -14 -60 C -28 -66 -38 -80 -40 -98 M 14 -60 C 28 -66 38 -80 40 -98"))
    else:
        yield _path(d("M -14 -60 C -28 -60 -41 -70 -44 -88 M 14 -60 C 28 -57 33 -44 28 -31"))
    yield _path(
        d("M -13 -70 L 13 -70 C 19 -55 23 -37 24 -21 L -24 -21 C -23 -37 -19 -55 -13 -70 Z"),
        fill=_PAPER,
    )
    yield _path(d("M -22 -39 L 22 -39"), stroke=_TEA)
    yield f'<circle cx="{x:.2f}" cy="{y - 93:.2f}" r="24" fill="{_PAPER}"/>'
    for side in (-1, 1):
        horn = (
            f"M {23 * side} -108 C {35 * side} -111 {40 * side} -121 {36 * side} -133 "
            f"C {31 * side} -125 {24 * side} -122 {17 * side} -121 Z"
        )
        yield _path(d(horn), fill=_PAPER)
    yield _path(d("M -27 -99 C -27 -117 -15 -127 0 -127 C 15 -127 27 -117 27 -99 Z"), fill=_MIST)
    for side in (-1, 1):
        yield (
            f'<circle cx="{x + 9 * side:.2f}" cy="{y - 90:.2f}" r="2.6" '
            f'fill="{_INK}" stroke="none"/>'
        )
    mouth = "M -9 -82 C -5 -75 5 -75 9 -82" if is_glad else "M -8 -81 C -4 -77 4 -77 8 -81"
    yield _path(d(mouth), stroke_width=2.5)
