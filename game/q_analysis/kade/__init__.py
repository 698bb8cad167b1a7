"""The habits of KADE and PQMethod: a number is rounded at every step."""
