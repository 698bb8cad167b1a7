"""The example that ships with the program, as events; for practice and the demo."""
