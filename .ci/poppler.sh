#!/bin/sh
# Sees to pdfinfo of poppler, the second reader of documents in the tests. Ends well when it is there.
set -eu

here() { command -v pdfinfo >/dev/null 2>&1; }

here && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "Installing a second reader of documents for the tests: poppler-utils"
    export DEBIAN_FRONTEND=noninteractive
    install() { apt-get install --yes --no-install-recommends poppler-utils >/dev/null; }
    install 2>/dev/null || { apt-get update >/dev/null 2>&1 && install; } || true
fi
here && exit 0
echo "Documents are read by one reader only: this machine has no pdfinfo, and it cannot be installed"
echo "from here. On Debian and Ubuntu: sudo apt-get install poppler-utils"
exit 1
