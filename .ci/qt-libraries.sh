#!/bin/sh
# Sees to the system libraries that Qt's windows need, on Debian and Ubuntu.
# As root it installs what is missing; otherwise it prints the one command to type, and stops.
set -eu

command -v dpkg-query >/dev/null 2>&1 || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0

wanted="libegl1 libgl1 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libxkbcommon-x11-0
 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libx11-xcb1 python3-venv"

here=$(dpkg-query --show --showformat='${Package}=${db:Status-Status}\n' $wanted 2>/dev/null || true)
missing=""
for package in $wanted; do
    # A Python that did not come with the system brings venv itself.
    if [ "$package" = python3-venv ] && "${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null; then
        continue
    fi
    case "$here" in
    *"$package=installed"*) ;;
    *) missing="$missing $package" ;;
    esac
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "Qt needs a few libraries of the system. Type this once, and then try again:"
    echo "    sudo apt-get install --yes$missing"
    exit 1
fi

echo "Installing the libraries that Qt needs:$missing"
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install --yes --no-install-recommends $missing >/dev/null; }
install 2>/dev/null || { apt-get update >/dev/null && install; }
