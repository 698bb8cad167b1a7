"""Who is in the room: lists of people, teams by chance, whose turn it is, and names in texts."""
