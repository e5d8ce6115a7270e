#!/usr/bin/env bash
# Requests per second of the directory and of the search over 200,000 rows, signed in, beside the sign-in page and a page of one query, in one run.
#   mvn -DskipTests package && bash src/bench/load.sh
# Needs wrk and curl. SECONDS_EACH (20), WARMING (60), CONNECTIONS (16) and JAVA_HOME can be set. The portal, its database
# and the generator share the machine; everything stays on loopback and ends by itself. Warming up uses one connection, so
# that the compiler of the virtual machine finds a processor; with sixteen it starves for minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds="${SECONDS_EACH:-20}"
connections="${CONNECTIONS:-16}"
. src/bench/portal.sh

# the first search writes the rows that all later ones look through
curl -fs -o /dev/null "$base/search/suggest?q=%EC%B0%BD%EC%9B%90"

jar="$work/cookies"
token="$(curl -s -c "$jar" "$base/login" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | head -1)"
curl -s -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$token" -d "username=officer&password=sandan-demo" "$base/login"
cookie="$(awk '!/^# / && NF > 6 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$jar")"
curl -fs -b "$jar" "$base/benchmark/one-query" > /dev/null || { echo "not signed in" >&2; exit 1; }

# the sign-in page is asked for as a visitor: whoever is signed in is sent on from there without a page. Beside it stand,
# signed in: the frame of a page with three fields, one query with as many ready-made bytes as the directory sends, one query
# an address of its own for each request, so that no page of it was made before
cat > "$work/anew.lua" << 'LUA'
local threads = 0
function setup(thread) threads = threads + 1; thread:set("number", threads) end
local sent = 0
function request() sent = sent + 1; return wrk.format("GET", "/complexes?visit=" .. number .. "-" .. sent) end
LUA
measure() {
    local now="${CONNECTIONS_NOW:-$connections}" as="Cookie: $cookie"
    if [ "$1" = /login ]; then as="Accept: text/html"; fi
    wrk -t"$((now < 2 ? 1 : 2))" -c"$now" -d"${2}s" --latency -H "$as" ${SCRIPT:+-s "$SCRIPT"} "$base$1" > "$work/wrk"
    awk -v page="$1" '
        /^ +50%/ {p50 = $2} /^ +99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $NF}
        END {printf "| %s | %s | %s | %s | %s |\n", page, rate, p50, p99, bad + 0}' "$work/wrk"
}

"$java" -version 2>&1 | head -1
echo "$(nproc) cores, $connections connections, $seconds s each after warming up"
for page in /complexes "/complexes?q=%EC%B0%BD%EC%9B%90" "/search/suggest?q=%EC%B0%BD%EC%9B%90" /login /account/password /benchmark/as-long \
    /benchmark/one-query; do
    CONNECTIONS_NOW=1 measure "$page" "${WARMING:-60}" > /dev/null
done
stolen() { awk '/^cpu / {print $9}' /proc/stat; }
before="$(stolen)"
SCRIPT="$work/anew.lua" CONNECTIONS_NOW=1 measure /complexes "${WARMING:-60}" > /dev/null
echo "| page | requests/s | p50 | p99 | errors |"
echo "|---|---|---|---|---|"
for page in /complexes "/complexes?type=NATIONAL&province=48&sort=employment,desc" "/complexes?q=%EC%B0%BD%EC%9B%90" \
    /login /account/password /benchmark/as-long /benchmark/one-query; do
    measure "$page" "$seconds"
done
SCRIPT="$work/anew.lua" measure /complexes "$seconds" | sed 's|/complexes|/complexes, made anew each time|'
# a name, its initials, a word of nearly all names, one letter, both mixed, a slip, a slip in a common word, Latin, nothing
searches=(창원 ㅊㅇ ㅊㅇㄱㄱ 산업단지 ㅅㅇㄷㅈ 창 ㅊ ㅊ원 창언국가 산언단지 cluster 12 없는이름없는이름)
for now in 1 "$connections"; do
    echo "search, $now connections"
    for typed in "${searches[@]}"; do
        CONNECTIONS_NOW=$now measure "/search/suggest?q=$(printf %s "$typed" | od -An -tx1 | tr ' ' % | tr -d '\n')" "$((seconds / 2 + 1))" |
            sed "s/suggest?q=[^ ]*/suggest?q=$typed/"
    done
done
echo "processor time taken by other machines meanwhile: $(( ($(stolen) - before) / 100 )) s"
