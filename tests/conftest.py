"""Chance that falls the same way everywhere: what is red here is red on every machine.

``pytest --hypothesis-profile searching`` looks further, with new chances each time.
"""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True)
settings.register_profile("searching", max_examples=500)
settings.load_profile("repeatable")
