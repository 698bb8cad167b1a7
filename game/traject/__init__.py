"""A traject over its sessions: what was gathered, how it goes on, how long it is kept."""
