#!/bin/sh
# Sees to the X server with pretended outputs, on which the test of real screens plugs and unplugs.
# Ends well when it is there; else it says in a sentence that it is not, and ends badly.
set -eu

here() {
    [ -x /usr/lib/xorg/Xorg ] && [ -e /usr/lib/xorg/modules/drivers/dummy_drv.so ] &&
        command -v xrandr >/dev/null 2>&1
}

here && exit 0
wanted="xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils"
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "Installing the X server for the test of real screens: $wanted"
    export DEBIAN_FRONTEND=noninteractive
    install() { apt-get install --yes --no-install-recommends $wanted >/dev/null; }
    install 2>/dev/null || { apt-get update >/dev/null 2>&1 && install; } || true
fi
here && exit 0
echo "The test of real screens is left out: this machine has no X server with pretended outputs,"
echo "and it cannot be installed from here. On Debian and Ubuntu: sudo apt-get install $wanted"
exit 1
