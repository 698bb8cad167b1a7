"""As large as there is room for: the size that is chosen fits, and no larger one does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.fitted import Fitted, fit
from desktop.paint import DISPLAY, TEXT, load_fonts

SIZES = (96.0, 72.0, 54.0, 41.6, 36.0, 27.2, 20.0)

WORDS = st.sampled_from(
    ["a", "de", "zin", "tot vijf", "patiënt,", "aan-\nspreken", "één  twee", "een\ttab", "😀"]
)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp
    load_fonts()


def fitted_at(text: str, sizes: tuple[float, ...], width: int, height: int) -> Fitted:
    return fit(text, DISPLAY, 600, sizes, width, height)


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), st.integers(320, 1700))
def test_no_larger_size_would_have_fitted(text: str, width: int) -> None:
    chosen = fitted_at(text, SIZES, width, 300).size
    for size in SIZES[: SIZES.index(chosen)]:
        assert not fitted_at(text, (size,), width, 300).is_whole


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), st.integers(320, 1700))
def test_the_size_that_is_chosen_fits_unless_none_does(text: str, width: int) -> None:
    chosen = fitted_at(text, SIZES, width, 300)
    assert chosen.size == SIZES[-1] or (chosen.is_whole and chosen.height <= 300)
    assert max(line.width for line in chosen.lines) <= width


@pytest.mark.parametrize("size", range(20, 97))
def test_text_fits_in_the_room_that_it_was_measured_to_need(size: int) -> None:
    """Also where that is no whole number of pixels."""
    text = "We spreken vandaag nog een vast moment af en helpen eerst de anderen."
    needed = fit(text, TEXT, 500, (size,), 698, 5000)
    assert fit(text, TEXT, 500, (size,), 698, needed.height) == needed


def test_a_word_is_torn_only_where_no_size_leaves_it_whole() -> None:
    word = "aansprakelijkheidsverzekering"
    whole = fitted_at(word, SIZES, 700, 1000)
    assert [line.text for line in whole.lines] == [word]
    larger = fitted_at(word, SIZES[: SIZES.index(whole.size)], 700, 1000)
    assert len(larger.lines) > 1, "there was room for it at a larger size, in pieces"
    assert "".join(line.text for line in fitted_at(word, SIZES, 100, 1000).lines) == word
