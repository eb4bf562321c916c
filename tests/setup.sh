#!/usr/bin/env bash
# What the tests need besides Python: a browser, Java, npm, letters for Vietnamese, and the packages of tests/site/package.json.
# Only what is missing is installed, so a second run is done at once.
set -euo pipefail
cd "$(dirname "$0")/site"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
# the driver of playwright is a Node program of its own, which a bare Debian lacks this library for
[ ! -e /etc/debian_version ] || ls /usr/lib/*/libatomic.so.1 >/dev/null 2>&1 || missing+=(libatomic1)
[ -n "$(fc-list :lang=vi 2>/dev/null || true)" ] || missing+=(fontconfig fonts-noto-core)

if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Thiếu công cụ kiểm thử; chạy lệnh này rồi thử lại (the tests need this; run it, then try again):" >&2
    echo "  sudo apt-get install -y ${missing[*]}" >&2
    exit 1
  fi
  echo "Cài ${missing[*]} bằng apt-get … (installing)"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# npm empties node_modules first, so the mark is there only after an installation that went well.
installed=node_modules/.installed
if [ ! -e $installed ] || [ package-lock.json -nt $installed ]; then
  echo "Cài công cụ từ tests/site/package-lock.json bằng npm … (installing vnu and axe)"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
  touch $installed
fi
