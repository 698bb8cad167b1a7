"""Sorts from a file into a round, and from a round to a file."""
