"""The trainer's script: what belongs together is on one page, in usual and in large print."""

import pytest

from assets.language import LANGUAGES, words
from exports.script import script
from tests.exports.golden.editions import example_session
from tests.exports.paper import CREATED, failed_rules, opened


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_large", [False, True])
def test_what_belongs_together_is_on_one_page(language: str, is_large: bool) -> None:
    told = words(language)
    with example_session(language) as session:
        data = script(session.state, told, CREATED, is_large=is_large)
    with opened(data) as pdf:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    assert failed_rules(data) == []
    closing = next(page for page in pages if told("usual.what_if.closing") in page)
    assert told("screen.closing.say") in closing
    rescue = next(page for page in pages if told("script.rescue") in page)
    assert all(line in rescue for line in told.lines("rescue.lines"))
    breaks = next(page for page in pages if told("usual.what_if.break") in page)
    assert told("screen.pause.say", time="10:48") in breaks
    assert "10:33" in breaks  # its head too
