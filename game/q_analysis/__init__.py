"""Numbers from sorts: correlation, factors, rotation, flags, scores.

Pure functions on arrays, with frozen results: no disk, no clock, no log, and chance only from
a generator that is given. It needs numpy, which costs start-up: import it where it is used.
"""

from game.q_analysis.analysis import Analysis, analyse
from game.q_analysis.as_json import as_json
from game.q_analysis.bootstrap import Bootstrap, bootstrap, drawn_resamples
from game.q_analysis.errors import TooFew
from game.q_analysis.factor_count import FactorCounts, factor_counts
from game.q_analysis.options import HandFlag, Options, Turn
from game.q_analysis.report import report
from game.q_analysis.sorts import Sorts, sorts_from
from game.q_analysis.statements import consensus, distinguishing

__all__ = [
    "Analysis",
    "Bootstrap",
    "FactorCounts",
    "HandFlag",
    "Options",
    "Sorts",
    "TooFew",
    "Turn",
    "analyse",
    "as_json",
    "bootstrap",
    "consensus",
    "distinguishing",
    "drawn_resamples",
    "factor_counts",
    "report",
    "sorts_from",
]
