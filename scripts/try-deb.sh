#!/usr/bin/env bash
# Tries the package as a person meets it: in a clean Debian it is installed by apt, started from its desktop entry without
# a network, used, updated, removed and purged (test/e2e/installed.e2e.ts). Needs root; made packages lie in release/.
# CLEAN_ROOT names a folder with a clean Debian that is copied instead of fetched. Ends 1 at the first step that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

skip() { echo "Nothing was tried: $1"; exit 0; }
[ "$(id -u)" = 0 ] || skip 'making a clean Debian needs root.'
for tool in debootstrap Xvfb dpkg-deb unshare; do
  command -v $tool >/dev/null || skip "$tool is not here (apt-get install debootstrap xvfb)."
done
package=$(find release -maxdepth 1 -name "nanodesk_*_$(dpkg --print-architecture).deb" 2>/dev/null | sort -V | tail -1)
[ -n "$package" ] || { echo 'There is no package in release/ yet: run npm run package.' >&2; exit 1; }

work=$(mktemp -d /var/tmp/try-deb.XXXXXX)
trap 'rm -rf --one-file-system "$work"' EXIT
root=$work/root
step() { printf '%4ss  %s\n' "$SECONDS" "$1"; }
in_root() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
quietly() { "$@" >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; return 1; }; }
# Without what apt only recommends: the package has to name all that it cannot do without.
install() { quietly in_root apt-get install -y --no-install-recommends "$@"; }

if [ -n "${CLEAN_ROOT:-}" ]; then
  cp -a "$CLEAN_ROOT" "$root"
else
  quietly debootstrap --variant=minbase bookworm "$root" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" ||
    skip 'a clean Debian cannot be fetched from here.'
fi
step "a clean Debian: $(in_root dpkg-query -W | wc -l) packages"

# What every desktop has, to open files and links by.
install xdg-utils libglib2.0-bin shared-mime-info desktop-file-utils procps
in_root useradd --create-home --shell /bin/bash anna

# The same program under a lower number, with a file that the later one no longer has.
quietly dpkg-deb --raw-extract "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
touch "$work/older/usr/lib/nanodesk/gone-later"
quietly dpkg-deb -Znone --build "$work/older" "$root/var/tmp/older.deb"
rm -rf "$work/older"
cp "$package" "$root/var/tmp/newer.deb"

# Its libraries first, so that what differs afterwards is its own.
mapfile -t needed < <(in_root apt-get install -s --no-install-recommends /var/tmp/older.deb |
  awk '$1 == "Inst" && $2 != "nanodesk" { print $2 }')
install "${needed[@]}"
step "its ${#needed[@]} libraries, chosen by apt"

export INSTALLED_ROOT=$root
step 'from here on without a network'
unshare --mount --propagation private --net --pid --fork --mount-proc --kill-child bash -euo pipefail -c '
  mount --bind "$INSTALLED_ROOT" "$INSTALLED_ROOT"
  mkdir -p /tmp/.X11-unix "$INSTALLED_ROOT/tmp/.X11-unix"
  for folder in proc dev tmp/.X11-unix; do mount --rbind "/$folder" "$INSTALLED_ROOT/$folder"; done
  ip link set lo up
  xvfb-run -a -s "-screen 0 1400x900x24 -ac" npx vitest run --config vitest.e2e.config.ts \
    --reporter=verbose --bail=1 test/e2e/installed.e2e.ts
  # Not the last command, which would become process 1 of its own: Xvfb never tells that one that it is ready.
  exit 0'
step 'done'
