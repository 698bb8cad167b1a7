"""Documents of the example as they were when somebody last looked at them.

Per edition and language three things are kept under ``tests/golden/documents``: what is read aloud
per page (``.order.txt``), every line of words with its place (``.places.txt``), and the pages small
and grey (``.png``). ``make golden`` makes them anew; look at the difference before you keep it.
"""
