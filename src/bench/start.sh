#!/usr/bin/env bash
# Time from the command to the first page, on existing data, embedded database included.
#   mvn -DskipTests package && bash src/bench/start.sh
# JAVA_HOME names the Java; from 25 on it is measured as the image runs it, with an ahead-of-time cache. RUNS (5) and
# PAGE (/complexes) can be set. Prints milliseconds per start and their median.
set -euo pipefail
cd "$(dirname "$0")/../.."

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
page="${PAGE:-/complexes}"
work="$(mktemp -d)"
portal=""
end() {
    if [ -n "$portal" ]; then kill "$portal" 2>/dev/null; wait "$portal" 2>/dev/null; fi
    portal=""
}
trap 'end || true; rm -rf "$work"' EXIT

export SANDAN_DATA="$work/data"
export SERVER_PORT="${SERVER_PORT:-8099}"
"$java" -Djarmode=tools -jar target/sandan-*[0-9T].jar extract --destination "$work/app" >/dev/null
cd "$work/app"
mv sandan-*.jar sandan.jar

start() {
    local begin=$(date +%s%N)
    "$java" -XX:+UseG1GC "$@" -jar sandan.jar > "$work/out" 2>&1 &
    portal=$!
    until curl -fs -o "$work/page" "http://127.0.0.1:$SERVER_PORT$page"; do
        kill -0 "$portal" 2>/dev/null || { tail -20 "$work/out"; exit 1; }
        sleep 0.02
    done
    echo $((($(date +%s%N) - begin) / 1000000))
    end || true
}

version="$("$java" -version 2>&1 | head -1)"
echo "$version, $page"
echo "first start, new data: $(start) ms"
options=()
if [ "$("$java" -XX:+PrintFlagsFinal -version 2>/dev/null | grep -c AOTCacheOutput)" = 1 ]; then
    "$java" -XX:+UseG1GC -XX:AOTCacheOutput=sandan.aot -Dspring.context.exit=onRefresh -jar sandan.jar > "$work/training" 2>&1 || true
    options=(-XX:AOTCache=sandan.aot)
    ls -l sandan.aot | awk '{print "cache: " int($5 / 1048576) " MB"}'
fi
for run in $(seq "${RUNS:-5}"); do start "${options[@]}"; done | tee "$work/times"
echo "median: $(sort -n "$work/times" | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}') ms"
