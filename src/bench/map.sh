#!/usr/bin/env bash
# Bytes of the map with 1,306 complexes, packed as browsers ask for it, and what a first visit loads beside it.
#   mvn -DskipTests package && bash src/bench/map.sh
# Needs curl. JAVA_HOME and SERVER_PORT can be set. Everything stays on loopback and ends by itself. The files of the
# frame carry a hash in their names, so that a browser loads them once for every version of the portal.
set -euo pipefail
cd "$(dirname "$0")/../.."

most=153600
SERVER_PORT="${SERVER_PORT:-8097}"
. src/bench/portal.sh

over=0
echo "| page | points | sites | bytes packed | bytes unpacked | ms, median of 9 |"
echo "|---|---|---|---|---|---|"
for page in "/map?asOf=2023-12-31" "/map?asOf=2023-12-31&lang=en" "/map?asOf=2010-12-31&measure=EMPLOYMENT" "/map?asOf=2005-12-31"; do
    curl -fs "$base$page" > "$work/page"
    points="$(grep -c '<td data-lon=' "$work/page" || true)"
    sites="$(grep -o 'id="sites"[^>]*data-total="[0-9]*"' "$work/page" | grep -o '[0-9]*"$' | tr -d '"' || true)"
    packed="$(curl -fs --compressed -o /dev/null -w '%{size_download}' "$base$page")"
    for run in $(seq 9); do curl -fs --compressed -o /dev/null -w '%{time_total}\n' "$base$page"; done | sort -n > "$work/times"
    echo "| $page | $points | ${sites:-0} | $packed | $(wc -c < "$work/page") | $(awk 'NR == 5 {print int($1 * 1000)}' "$work/times") |"
    [ "$packed" -le "$most" ] || over=1
done

# what the map's page names, the drawing that its script asks for, and what the drawing is made of
names() { grep -o "\"\./$1-[A-Za-z0-9]*\.js\"" "$2" | tr -d '"' | sed 's|^\./|/assets/|' | sort -u; }
load() { curl -fs --compressed -o "$work/asset" -w "%{size_download} $1\n" "$base$1"; }
echo "Loaded once for every version of the portal, bytes packed:"
for asset in $(curl -fs "$base/map" | grep -o '/assets/[^"]*' | sort -u); do
    load "$asset"
    case "$asset" in */app-*) cp "$work/asset" "$work/script" ;; esac
done
for drawing in $(names map "$work/script"); do
    load "$drawing"
    for chunk in $(names chunk "$work/asset"); do load "$chunk"; done
done
[ "$over" = 0 ] || { echo "a page is over $most bytes" >&2; exit 1; }
