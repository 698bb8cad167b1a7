"""Sorts from and to the file formats of the field.

:func:`read` recognises a file by what is in it, and tells what it understood and what is wrong,
by row and column, before anything is done with it. :func:`write` writes for other programs.
"""

from game.q_files.findings import Finding, Place, Reading, Written
from game.q_files.joining import lies_beside
from game.q_files.reading import read
from game.q_files.table import (
    WRITABLE,
    Comment,
    Format,
    Grid,
    SortTable,
    Value,
    distribution,
    shared_grid,
)
from game.q_files.telling import tell, tell_format, tell_place
from game.q_files.writing import write

__all__ = [
    "WRITABLE",
    "Comment",
    "Finding",
    "Format",
    "Grid",
    "Place",
    "Reading",
    "SortTable",
    "Value",
    "Written",
    "distribution",
    "lies_beside",
    "read",
    "shared_grid",
    "tell",
    "tell_format",
    "tell_place",
    "write",
]
