"""Tables of sorts by chance: forced and free, with odd names, with gaps."""

from dataclasses import replace

from hypothesis import strategies as st

from game.q_files import Grid, SortTable
from game.q_files.letters import one_line, tidy

LETTERS = st.characters(blacklist_categories=["Cs"])
ODD = ["=1+1", "-1", "'=1", "@x", "a,b", 'a"b', "a;b", "naam", "text", "1", "NA", "sep=;", "é ë"]

names = st.one_of(
    st.text(LETTERS, min_size=1, max_size=12).map(one_line).filter(bool), st.sampled_from(ODD)
)
"""What a person may be called."""

texts = st.one_of(
    st.text(LETTERS, min_size=1, max_size=40).map(tidy).filter(bool),
    st.sampled_from([*ODD, "two\nlines", "1. one", "_x0041_", "𝒯hee 👩‍🎨", "שלום"]),
)
"""What a statement may say."""

lines = texts.map(one_line)
titles = st.one_of(st.just(""), names)


@st.composite
def grids(draw: st.DrawFn, least: int = -6, most: int = 13) -> Grid:
    """Columns side by side, at least one statement in the first and the last."""
    low = draw(st.integers(least, most - 1))
    inner = draw(st.lists(st.integers(0, 4), max_size=min(5, most - low - 1)))
    counts = [draw(st.integers(1, 3)), *inner, draw(st.integers(1, 3))]
    return tuple(enumerate(counts, start=low))


@st.composite
def forced(
    draw: st.DrawFn,
    named: st.SearchStrategy[str] = names,
    said: st.SearchStrategy[str] = texts,
    titled: st.SearchStrategy[str] = titles,
) -> SortTable:
    """Sorts that follow their grid."""
    grid = draw(grids())
    lying = [column for column, count in grid for _ in range(count)]
    sorts = draw(st.lists(st.permutations(lying), min_size=1, max_size=6))
    statements = draw(
        st.one_of(st.just([]), st.lists(said, min_size=len(lying), max_size=len(lying)))
    )
    return SortTable(
        title=draw(titled),
        statements=tuple(statements),
        sort_names=tuple(draw(named) for _ in sorts),
        values=tuple(tuple(sort) for sort in sorts),
        grid=grid,
    )


@st.composite
def free(draw: st.DrawFn, table: st.SearchStrategy[SortTable]) -> SortTable:
    """Sorts that stay within their grid but need not follow it."""
    found = draw(table)
    columns = st.integers(found.grid[0][0], found.grid[-1][0])
    count = found.statement_count
    sort = st.lists(columns, min_size=count, max_size=count).map(tuple)
    return replace(found, values=tuple(draw(sort) for _ in found.sort_names))


@st.composite
def any_values(draw: st.DrawFn) -> SortTable:
    """Sorts with any numbers, and with gaps."""
    found = draw(forced())
    value = st.one_of(
        st.none(),
        st.integers(-1_000_000, 1_000_000),
        st.floats(-1_000_000, 1_000_000, allow_nan=False),
    )
    count = found.statement_count
    sort = st.lists(value, min_size=count, max_size=count).map(tuple)
    return replace(found, values=tuple(draw(sort) for _ in found.sort_names))


plain_names = st.text("abcdefgXYZ0123456789-_. ", min_size=1, max_size=8).map(one_line).filter(bool)
"""Names that fit in eight plain letters."""

names_for_kade = names.map(lambda name: one_line(name.replace(",", " ").replace(";", " "))).filter(
    bool
)
"""Names without what KADE cuts at."""
