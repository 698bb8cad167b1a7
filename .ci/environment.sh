#!/bin/sh
# Makes the virtual environment and installs exactly what a lock file names, hashes checked.
# Usage: environment.sh PYTHON FOLDER LOCK
set -eu

python=$1 folder=$2 lock=$3

"$python" - <<'CHECK' || exit 1
import sys

if sys.version_info < (3, 11):
    found = ".".join(map(str, sys.version_info[:3]))
    sys.exit(f"Theepot needs Python 3.11 or newer; this is {found}. Try: make PYTHON=python3.12")
CHECK

if [ ! -x "$folder/bin/python" ]; then
    echo "Making the environment in $folder (once) ..."
    "$python" -m venv "$folder"
fi
echo "Installing what $lock names ..."
# The lock is complete; without --no-deps pip looks again for a package asked for with an extra,
# and stops as soon as a newer release of it exists than the lock knows.
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement "$lock"
