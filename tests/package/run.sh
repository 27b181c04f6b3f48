#!/bin/sh
# The Debian package as an administrator meets it: built twice it is the same, lintian has nothing to say, and in a bare Debian 12
# it is installed, does its work, and goes without a trace. Needs root (chroot) and Debian's mirror; an hour of one core, mostly building.
# Usage: tests/package/run.sh [FOLDER]      FOLDER (default: build/package-test) is emptied first
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-build/package-test}
rm -rf "$folder"
mkdir -p "$folder/again"
root=$folder/debian
failed=0

check() { # check WHAT COMMAND…
  what=$1
  shift
  if "$@" >"$folder/last.log" 2>&1; then
    echo "ok   $what"
  else
    echo "FAIL $what"
    sed 's/^/     /' "$folder/last.log" | tail -n 20
    failed=1
  fi
}

inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 sh -c "$1"; }
listing() { (cd "$root" && find . -xdev -path ./proc -prune -o -path ./var/cache -prune -o -path ./var/lib/apt -prune -o -path ./var/lib/dpkg -prune -o -path ./var/log -prune -o -print | sort); }

tools/package "$folder" >/dev/null
package=$(cd "$folder" && ls thaimemo_*.deb)
check "it has at most 25 MB" test "$(stat -c %s "$folder/$package")" -le 25000000
check "lintian has nothing to say" lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$folder"/*.deb

debootstrap --variant=minbase bookworm "$root" >"$folder/debootstrap.log" 2>&1 || { tail "$folder/debootstrap.log"; exit 2; }
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
trap 'umount "$root/proc" 2>/dev/null || true' EXIT
mount -t proc proc "$root/proc"
inside 'apt-get update -qq && apt-get install -y -qq --no-install-recommends man-db bash-completion' >"$folder/apt.log" 2>&1
cp "$folder/$package" "$root/tmp/"
listing >"$folder/before.txt"

check "apt installs it" inside "apt-get install -y --no-install-recommends /tmp/$package"
check "the networks are in it once" inside '! grep -lF Lfx96Lrx96Lfx384O1c1 /usr/bin/thaimemo* && grep -qF Lfx96Lrx96Lfx384O1c1 /usr/lib/*/thaimemo/libthaimemo_models.so'
check "doctor finds it healthy" inside 'thaimemo doctor'
check "it reads reports" inside 'cd /root && thaimemo corpus make --styles plain --count 3 --seed 7 --out made && thaimemo corpus make --styles plain --first 4 --count 1 --seed 7 --scan light --out made && { thaimemo ingest made/documents --db reports.db || [ $? = 3 ]; }'
check "it answers" inside 'cd /root && thaimemo query reports.db low-scores --below 100 --csv | grep -q ,'
check "it serves" inside 'cd /root && { thaimemo serve reports.db --port 8977 & } && for i in 1 2 3 4 5 6 7 8 9; do sleep 1; perl -MIO::Socket::INET -e "\$s = IO::Socket::INET->new(q(127.0.0.1:8977)) or exit 1; print \$s qq(GET / HTTP/1.0\r\nHost: 127.0.0.1:8977\r\n\r\n); exit !(<\$s> =~ / 200 /)" && { kill $!; exit 0; }; done; kill $!; exit 1'
check "it says what it is made of" inside 'thaimemo --version --json | grep -q thagov && grep -q SPDX-2.3 /usr/share/doc/thaimemo/thaimemo.spdx.json'
check "it speaks Thai, without any locale" inside 'LC_ALL=th_TH.UTF-8 thaimemo query none.db 2>&1 | grep -q ไม่มีไฟล์นี้'
check "its pages are there" inside 'test -s /usr/share/doc/thaimemo/docs/th/auditors.md -a -s /usr/share/doc/thaimemo/docs/images/serve-page.png'
check "it has manual pages" inside 'test -s /usr/share/man/man1/thaimemo-ingest.1.gz && zcat /usr/share/man/man1/thaimemo-ingest.1.gz | grep -q "EXIT STATUS"'
check "bash completes it" inside 'bash -c ". /usr/share/bash-completion/completions/thaimemo; COMP_WORDS=(thaimemo ing); COMP_CWORD=1; _thaimemo; test \"\${COMPREPLY[*]}\" = ingest"'
check "apt removes it" inside 'cd && rm -r made reports.db* .cache && apt-get purge -y --autoremove thaimemo'
listing >"$folder/after.txt"
check "nothing of it is left" sh -c "! diff '$folder/before.txt' '$folder/after.txt' | grep thaimemo"
umount "$root/proc"
rm -rf "$root"

CCACHE_DISABLE=1 tools/package "$folder/again" >/dev/null
same() { for one in "$folder"/*.deb; do cmp "$one" "$folder/again/${one##*/}" || return 1; done; }
check "built again, without a compiler's cache, it is the same" same
exit $failed
