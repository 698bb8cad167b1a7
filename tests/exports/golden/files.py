"""Where documents are kept, and how they are made anew: ``make golden``."""

from pathlib import Path

from assets.language import LANGUAGES
from tests.exports.golden.editions import EDITIONS, document
from tests.exports.golden.looks import lines_of, picture_of, read_aloud, told

FOLDER = Path(__file__).parents[2] / "golden" / "documents"


def place(edition: str, language: str, kind: str) -> Path:
    """Where something of an edition is kept; ``kind`` is ``order.txt``, ``places.txt``, ``png``."""
    return FOLDER / f"{edition}-{language}.{kind}"


def keep_all() -> None:
    """Everything anew, as it is now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for edition in EDITIONS:
        for language in LANGUAGES:
            data = document(edition, language)
            place(edition, language, "order.txt").write_text(read_aloud(data), encoding="utf-8")
            place(edition, language, "places.txt").write_text(
                told(lines_of(data)), encoding="utf-8"
            )
            picture_of(data).save(place(edition, language, "png"), optimize=True)


if __name__ == "__main__":
    keep_all()
