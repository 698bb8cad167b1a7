"""The bureau on paper: its name, its logo and its colour."""
