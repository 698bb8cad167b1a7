"""All results as one JSON document, and the schema that it follows."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from assets import files
from exports.tables import Table
from game.workshop.state import Workshop

FORMAT, VERSION = "theepot-results", 1


def as_json(tables: Sequence[Table], workshop: Workshop, made_at: datetime) -> bytes:
    """The results in UTF-8; ``docs/results.schema.json`` says what stands where."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": made_at.isoformat(timespec="seconds"),
        "client": workshop.client,
        "language": workshop.language,
        "tables": {
            table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
            for table in tables
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    found: dict[str, Any] = json.loads(files.read("data/results.schema.json"))
    return found
