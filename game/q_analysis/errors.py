"""There is too little to analyse."""

from game.exercise import RuleError


class TooFew(RuleError):  # noqa: N818 - "too few" says it better than an error
    """There are too few sorts, statements or differences for what was asked.

    The words stand under ``rule.<key>``: ``too_few_sorts``, ``too_few_statements``,
    ``constant_sort`` and ``too_many_factors``.
    """
