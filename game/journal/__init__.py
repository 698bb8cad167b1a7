"""The SQLite file: append, read, copy; its migrations; result tables."""
