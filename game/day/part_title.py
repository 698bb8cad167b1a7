"""What a part of the programme is called; home needs it too, which starts without the rules."""

from assets.language import Words


def title_of(name: str, title: str, words: Words) -> str:
    """The trainer's words, or those that go with its name.

    A name of which we have no words, out of a script, is told itself.
    """
    if title:
        return title
    return words(f"block.{name}") if words.has(f"block.{name}") else name or words("editor.part")
