"""The print pack: everything that the programme of a session needs on paper.

A file for each pile at the copier: what the trainer keeps, what everybody gets, what lies on
every table, and what lies there on A3. The first one says how often to print which.
"""

from exports.pack.files import pack_files

__all__ = ["pack_files"]
