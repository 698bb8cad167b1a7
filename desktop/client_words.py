"""Texts in which a customer is called as the client calls them."""

from assets.language import Words
from assets.language import words as words_of
from game.workshop.state import CustomerWord, Workshop


def client_words(language: str, customer: CustomerWord) -> Words:
    """The texts of a language, with the client's word for a customer."""
    if language == "nl":
        return words_of("nl").with_customer(customer.nl_one, customer.nl_many)
    return words_of(language).with_customer(customer.en_one, customer.en_many)


def group_words(workshop: Workshop) -> Words:
    """The texts in the language in which the group talks and writes."""
    return client_words(workshop.language, workshop.customer)
