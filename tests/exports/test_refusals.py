"""A document that cannot be read aloud is refused when it is written."""

import pytest
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus import Spacer

from exports.blocks import heading, text
from exports.rows import data_table
from exports.styles import style
from exports.tagged.canvas import UntaggedError
from exports.tagged.flowables import GroupEdge
from exports.tagged.structure import Key
from tests.exports.paper import write_document, write_story
from tests.exports.stories import Story
from tests.exports.structural_verifier import structural_faults


class Forgetful(Spacer):  # type: ignore[misc]  # reportlab is untyped
    """Draws words without saying what they are."""

    def __init__(self, words: str) -> None:
        super().__init__(10, 10)
        self.words = words

    def draw(self) -> None:
        self.canv.drawString(0, 0, self.words)


class Masked(Forgetful):
    """Draws words as decoration, in a font that lacks some of them."""

    def draw(self) -> None:
        with self.canv.artifact():
            super().draw()


@pytest.mark.parametrize(
    ("story", "complaint"),
    [
        ([PlainParagraph("vergeten", style("body"))], "outside any tag"),
        ([Forgetful("los")], "outside any tag"),
        ([Masked("\U0001f600")], "missing in the font"),
        ([GroupEdge(Key("Sect")), text("open")], "never closed"),
    ],
    ids=["untagged paragraph", "untagged words", "missing letter", "unclosed group"],
)
def test_what_cannot_be_read_aloud_is_refused(story: Story, complaint: str) -> None:
    with pytest.raises(UntaggedError, match=complaint):
        write_story(story)


def test_decoration_may_stand_outside() -> None:
    assert structural_faults(write_story([Masked("gewoon")])) == []


def test_skipped_heading_level_is_refused() -> None:
    with pytest.raises(ValueError, match="outline level"):
        write_story([heading("Te diep", 4)])


@pytest.mark.parametrize(("title", "language"), [("Titel", ""), ("", "nl")])
def test_title_and_language_are_required(title: str, language: str) -> None:
    with pytest.raises(ValueError, match="a title and a language"):
        write_document([text("woorden")], title=title, language=language)


def test_table_row_of_other_length_is_refused() -> None:
    with pytest.raises(ValueError, match=r"shorter|longer"):
        data_table([["a", "b"], ["c"]], (1, 1))
