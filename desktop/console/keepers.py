"""Who can take something on; who keeps it and who stands in, in two lists beside each other."""

from collections.abc import Sequence

from assets.language import Words
from desktop.console.choices import ChoiceField
from game.workshop.state import Workshop


def everybody(workshop: Workshop, words: Words) -> list[tuple[str, str]]:
    """Everybody as id and what they are called; who left keeps what they took on, and is last."""
    here = [(one.id, one.shown) for one in workshop.people if not one.has_left]
    away = [
        (one.id, words("person.away", who=one.shown)) for one in workshop.people if one.has_left
    ]
    return here + away


def show_keepers(
    fields: tuple[ChoiceField, ChoiceField],
    kept_by: tuple[str, str],
    people: Sequence[tuple[str, str]],
    words: Words,
) -> None:
    """Shows a keeper and a deputy; who is one of them cannot be the other too.

    Args:
        fields: For the keeper and for the deputy.
        kept_by: The ids of both, or empty.
        people: There is to choose from, as id and what they are called.
        words: The texts of the console.
    """
    keys = ("person.keeper", "person.deputy")
    for field, key, id, other in zip(fields, keys, kept_by, reversed(kept_by), strict=True):
        field.name(words(key))
        field.set_options(people, words("person.nobody"))
        field.leave_out(other)
        field.set_value(id)
