"""How much a file may hold: far more than any study, far less than a laptop can bear."""

MOST_BYTES = 8_000_000
"""Of a file as it lies on disk."""

MOST_UNPACKED = 24_000_000
"""Bytes of one part of a packed file."""

MOST_RATIO = 200
"""Times that a part may grow when it is unpacked."""

MOST_PARTS = 1_000
"""Parts of a packed file."""

MOST_ELEMENTS = 2_000_000
"""Elements of an XML file."""

MOST_DEPTH = 64
"""Elements within each other."""

MOST_LINES = 200_000
"""Of a text; a spreadsheet may leave many empty ones."""

MOST_OBJECTS = 50_000
"""Objects and lists in a JSON file."""

FEWEST_STATEMENTS = 8
"""Of a deck; of fewer values no grid can be known again."""

MOST_STATEMENTS = 500
MOST_SORTS = 2_000
MOST_CELLS = 500_000
MOST_COLUMNS = 2_500
"""Cells in a row: of the statements, or of the sorts when these are the columns."""

MOST_LETTERS = 10_000
"""Characters of one text."""

MOST_NAME = 200
"""Characters of a name or a title."""

MOST_FINDINGS = 200
"""Things that are told about one file; after that they are only counted."""

LARGEST = 1_000_000
"""A value beyond this is no place in a grid."""
