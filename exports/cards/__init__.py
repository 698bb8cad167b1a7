"""Cards on paper: nine on A4 with crop marks and backs, on label sheets, or as large as A6.

First make faces, then print them::

    faces = card_faces(deck, words)                # a deck of cards
    faces = statement_faces(statements, words)     # statements; see their docstring
    pdf = cards_pdf(faces, SHEETS["a4"], words, title="Stam & Barbaar", made_at=now)

A :class:`Face` is plain data, so whatever else should lie on a table as a card, such as the
norms of a team, only has to be put into one.
"""

from exports.cards.faces import Face, card_face, card_faces, statement_faces
from exports.cards.sheets import SHEETS, CardSheet
from exports.cards.writing import cards_part, cards_pdf, printed_deck

__all__ = [
    "SHEETS",
    "CardSheet",
    "Face",
    "card_face",
    "card_faces",
    "cards_part",
    "cards_pdf",
    "printed_deck",
    "statement_faces",
]
