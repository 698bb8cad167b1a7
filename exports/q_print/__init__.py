"""A Q-sort to print: sheets to write numbers on, the grid for a table, the cards to cut."""

from exports.q_print.sheets import (
    Printed,
    file_name,
    record_part,
    record_sheets,
    statement_cards,
    table_grid,
)

__all__ = [
    "Printed",
    "file_name",
    "record_part",
    "record_sheets",
    "statement_cards",
    "table_grid",
]
