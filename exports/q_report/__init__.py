"""The report on sorts for who knows the field: every table that one expects, tagged.

It needs numpy, which costs start-up: import it where it is used.
"""

from datetime import datetime

from exports.pages import write_balanced
from exports.q_report import numbers
from exports.q_report.making import handed_out, study_of, study_of_traject, with_cards
from exports.q_report.opening import opening
from exports.q_report.statements import (
    consensus_statements,
    differences,
    distinguishing_statements,
    what_was_said,
)
from exports.q_report.study import Study
from exports.q_report.typical import grids, scores
from exports.sheet import LANDSCAPE

__all__ = ["Study", "handed_out", "q_report", "study_of", "study_of_traject", "with_cards"]

_PARTS = (
    opening,
    numbers.correlations,
    numbers.number_of_factors,
    numbers.loadings,
    numbers.characteristics,
    grids,
    scores,
    distinguishing_statements,
    consensus_statements,
    differences,
    what_was_said,
)


def q_report(study: Study, made_at: datetime) -> bytes:
    """A tagged PDF on landscape paper.

    Args:
        study: What came of the sorts.
        made_at: The moment that the file gives for itself.
    """
    words = study.words

    def page_words(page: int, pages: int) -> str:
        return words("plan.page", page=page, pages=pages)

    return write_balanced(
        [piece for part in _PARTS for piece in part(study)],
        title=words("q_report.title"),
        language=words.language,
        created=made_at,
        page_words=page_words,
        header=study.title,
        author=words("app.name"),
        subject=words("q_report.subject"),
        sheet=LANDSCAPE,
    )
