"""Tables are called in the language that is read."""

from dataclasses import replace

import pytest

from assets.language import LANGUAGES, words
from game.stock.table_names import our_name, table_name
from tests.game.card_game.setting import begun


@pytest.mark.parametrize("kept_in", LANGUAGES)
@pytest.mark.parametrize(
    ("count", "nl", "en"),
    [(3, "Tafel 2", "Table 2"), (1, "De hele zaal", "The whole room")],
)
def test_a_name_of_ours_follows_the_language(kept_in: str, count: int, nl: str, en: str) -> None:
    second = begun(tables=3).tables[1]
    table = replace(second, name=our_name(2, count, words(kept_in)))
    assert table_name(table, words("nl")) == nl
    assert table_name(table, words("en")) == en


def test_a_name_that_was_typed_stays() -> None:
    table = replace(begun(tables=3).tables[1], name="Het raam")
    assert {table_name(table, words(one)) for one in LANGUAGES} == {"Het raam"}
