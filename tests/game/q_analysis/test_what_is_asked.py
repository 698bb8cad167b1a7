"""What an analysis cannot be asked."""

import pytest

from game.exercise import RuleError
from game.q_analysis import HandFlag, Options, Turn, analyse
from tests.game.q_analysis.made import made_sorts


def key_of(options: Options) -> str:
    with pytest.raises(RuleError) as raised:
        analyse(made_sorts(1), options)
    return raised.value.key


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (Options(like="spss"), "not_one_of"),  # type: ignore[arg-type]  # that is the point
        (Options(rotation="oblimin"), "not_one_of"),  # type: ignore[arg-type]  # that is the point
        (Options(like="qmethod", extraction="horst"), "not_offered"),
        (Options(like="kade", correlation="spearman"), "not_offered"),
        (Options(like="kade", scores="raw"), "not_offered"),
        (Options(flag_level=0), "bad_level"),
        (Options(levels=(0.05, 1.0)), "bad_level"),
        (Options(2, turns=(Turn(1, 3, 5),)), "no_such_factor"),
        (Options(2, splits=(0,)), "no_such_factor"),
        (Options(2, hand_flags=(HandFlag("P1", 3),)), "no_such_factor"),
        (Options(turns=(Turn(2, 2, 5),)), "bad_turn"),
        (Options(turns=(Turn(1, 2, float("nan")),)), "bad_turn"),
        (Options(hand_flags=(HandFlag("nobody", 1),)), "unknown_sort"),
    ],
)
def test_what_cannot_be_asked(options: Options, key: str) -> None:
    assert key_of(options) == key
