"""The Q analysis of a round, by the method that was chosen for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.q_sort.figures import sorted_alone
from game.q_sort.state import QSort, Sort
from game.q_sort.steps import GROUP
from game.q_sort.study import Study
from game.workshop.state import Workshop

if TYPE_CHECKING:
    from game.q_analysis import Analysis, Bootstrap, FactorCounts, Options, Sorts

SEED = 24
"""Of chance in parallel analysis and bootstrap: the same sorts always give the same figures."""


STEPS = 1000
"""Of a bootstrap; for many sorts a fifth, so that nobody has to wait."""

_MANY = 60
_SHUFFLES = 200
_CELLS = 12_000
"""Shuffles times sorts in a parallel analysis; more sorts are shuffled less often."""

_FEWEST = 2
"""Sorts that can be correlated."""


@dataclass(frozen=True, slots=True)
class Named:
    """One sort that is analysed: whose it is, and under which name."""

    id: str
    name: str
    sort: Sort


def named_sorts(state: QSort, workshop: Workshop, has_teams: bool = False) -> tuple[Named, ...]:
    """The sorts of people that have something in them, under their aliases, each name once.

    The unfinished ones are among them: an analysis names them and leaves them out.

    Args:
        state: What was laid down.
        workshop: For aliases and teams.
        has_teams: Whether those of teams come after them.
    """
    teams = {team.id: team.name for team in workshop.all_teams}
    aliases = {person.id: person.alias for person in workshop.people}
    own = [sort for sort in state.sorts if sort.id not in teams and sort.id != GROUP]
    if has_teams:
        own += [sort for sort in state.sorts if sort.id in teams]
    found: list[Named] = []
    taken: set[str] = set()
    for sort in own:
        if not sort.placements:
            continue
        name = aliases.get(sort.id) or teams.get(sort.id) or sort.name or sort.id
        if name in taken:
            name = f"{name} ({sort.id})"
        taken.add(name)
        found.append(Named(sort.id, name, sort))
    return tuple(found)


def can_be_analysed(state: QSort, workshop: Workshop) -> bool:
    """Whether there are two whole sorts of people or more."""
    return len(sorted_alone(state, [team.id for team in workshop.all_teams])) >= _FEWEST


def sorts_of(state: QSort, named: Sequence[Named]) -> "Sorts":
    """The sorts as the analysis takes them.

    Raises:
        TooFew: there are none.
    """
    from game.q_analysis import TooFew, sorts_from

    if not named:
        raise TooFew("too_few_sorts", count=0, least=_FEWEST)
    numbers = [one.number for one in state.statements]
    rows = [[one.sort.column_of(number) for number in numbers] for one in named]
    columns = [(column.value, column.count) for column in state.grid]
    texts = [one.label for one in state.statements]
    return sorts_from([one.name for one in named], rows, texts, columns)


def analysed(state: QSort, workshop: Workshop) -> "Analysis":
    """What comes of the sorts by the method that was chosen.

    Raises:
        RuleError: there are too few sorts, or they cannot be analysed so.
    """
    from game.q_analysis import analyse

    named = named_sorts(state, workshop, state.study.method.has_teams)
    return analyse(sorts_of(state, named), options_of(state.study, named))


def factor_help(state: QSort, workshop: Workshop) -> "FactorCounts":
    """What several rules say of the number of factors.

    Raises:
        RuleError: as :func:`analysed` does.
    """
    from numpy.random import default_rng

    from game.q_analysis import factor_counts

    study = state.study
    named = named_sorts(state, workshop, study.method.has_teams)
    options = options_of(Study(study.method), named)
    shuffles = max(min(_SHUFFLES, _CELLS // max(len(named), 1)), 40)
    return factor_counts(sorts_of(state, named), default_rng(SEED), options, shuffles)


def bootstrapped(state: QSort, workshop: Workshop) -> "Bootstrap":
    """The same analysis many times, each time with other sorts drawn from these.

    Raises:
        RuleError: ``bootstrap_plain_only`` for another method than components and varimax, and
            as :func:`analysed` does.
    """
    from numpy.random import default_rng

    from game.q_analysis import bootstrap, drawn_resamples

    study = state.study
    named = named_sorts(state, workshop, study.method.has_teams)
    whole = sum(state.is_whole(one.sort) for one in named)
    steps = STEPS if whole <= _MANY else STEPS // 5
    drawn = drawn_resamples(whole, steps, default_rng(SEED))
    return bootstrap(sorts_of(state, named), drawn, options_of(study, named))


def options_of(study: Study, named: Sequence[Named]) -> "Options":
    """The options of the analysis; a flag of a sort that is not analysed any more is left out."""
    from game.q_analysis import HandFlag, Options, Turn

    method = study.method
    names = {one.id: one.name for one in named}
    words: dict[str, Any] = {
        name: getattr(method, name) for name in ("correlation", "extraction", "rotation", "like")
    }
    return Options(
        factors=method.factors,
        turns=tuple(Turn(one.first, one.second, one.degrees) for one in study.turns),
        has_automatic_flags=method.has_automatic_flags,
        flag_level=method.flag_level,
        needs_majority=method.needs_majority,
        hand_flags=tuple(
            HandFlag(names[one.sorter], one.factor, one.is_flagged)
            for one in study.marks
            if one.sorter in names
        ),
        splits=study.splits,
        levels=(method.level, method.strict_level),
        **words,
    )
