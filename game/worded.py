"""An error that is told in words: a key for the words, and the facts they need."""


class WordedError(Exception):
    """Something to tell the trainer, in the language of the moment.

    Args:
        key: Which words.
        facts: What the words need, such as ``count`` or ``path``.
    """

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.key}({facts})"


class RuleError(WordedError):
    """What was asked is not possible now; nobody's fault, and nothing has changed.

    The words stand under ``rule.<key>``.
    """


class FileError(WordedError):
    """A file could not be read or written: full, locked, not ours, too new, gone.

    The world's fault, not the trainer's. The words stand under ``file.<key>``.
    """
