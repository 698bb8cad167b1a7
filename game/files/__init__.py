"""Files on the disk: traject files, their backups, and what leaves the program."""
