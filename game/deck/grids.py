"""Grids for any number of statements: symmetric, most in the middle, few at the ends."""

from game.deck.model import Grid

FEWEST_STATEMENTS, MOST_STATEMENTS = 8, 80

_WIDTHS = ((8, 5), (16, 7), (34, 9), (51, 11), (66, 13))
"""From how many statements a grid is usually how many columns wide."""


def usual_grids(count: int) -> tuple[Grid, ...]:
    """The usual grid for so many statements, then a wider one and a narrower one if they fit."""
    usual = next((width for least, width in reversed(_WIDTHS) if count >= least), 5)
    widths = (usual, usual + 2, usual - 2)
    return tuple(grid_of(width, count) for width in widths if 5 <= width <= count)


def grid_of(width: int, count: int) -> Grid:
    """A grid of an odd number of columns that together hold so many statements.

    Every column outwards is lower by about the same, so that 24 statements on seven columns
    come to 2-3-4-6-4-3-2.
    """
    middle = width // 2
    heights = [1] * (middle + 1)  # from the middle outwards; all but the first are there twice
    left = count - width
    while left > 0:
        steps = range(middle + 1) if left > 1 else range(1)
        lowest = min(steps, key=lambda step: (heights[step] / (middle + 2 - step), step))
        heights[lowest] += 1
        left -= 2 if lowest else 1
    columns = tuple(range(-middle, middle + 1))
    return Grid(f"{width}x{count}", columns, tuple(heights[abs(one)] for one in columns))
