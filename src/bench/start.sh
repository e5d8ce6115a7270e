#!/usr/bin/env bash
# Time from the command to the first page, on existing data, embedded database included.
#   mvn -DskipTests package && bash src/bench/start.sh
# JAVA_HOME names the Java. Measured plain and after a rehearsal, in turns: with a class data archive, from Java 25 on with
# an ahead-of-time cache as the image runs it. RUNS (5) and PAGE (/complexes) can be set. Prints per start the milliseconds
# and the processor seconds of the Java process, which other work on the machine disturbs less; then the medians.
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
        kill -0 "$portal" 2>/dev/null || { tail -20 "$work/out" >&2; exit 1; }
        sleep 0.02
    done
    local milliseconds=$((($(date +%s%N) - begin) / 1000000))
    local ticks=$(sed 's/.*) //' "/proc/$portal/stat" | awk '{print $12 + $13}')
    echo "$milliseconds $(awk "BEGIN {print $ticks / $(getconf CLK_TCK)}")"
    end || true
}

median() {
    sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'
}

version="$("$java" -version 2>&1 | head -1)"
echo "$version, $page"
first="$(start)"
echo "first start, new data: $first (ms, processor s)"
learn=-XX:ArchiveClassesAtExit=sandan.learnt
use=-XX:SharedArchiveFile=sandan.learnt
if [ "$("$java" -XX:+PrintFlagsFinal -version 2>/dev/null | grep -c AOTCacheOutput)" = 1 ]; then
    learn=-XX:AOTCacheOutput=sandan.learnt
    use=-XX:AOTCache=sandan.learnt
fi
SANDAN_REHEARSAL=true "$java" -XX:+UseG1GC "$learn" -jar sandan.jar > "$work/rehearsal" 2>&1 || { tail -20 "$work/rehearsal"; exit 1; }
ls -l sandan.learnt | awk '{print "learnt: " int($5 / 1048576) " MB"}'
for run in $(seq "${RUNS:-5}"); do
    plain="$(start)"
    rehearsed="$(start "$use")"
    printf 'plain %s\nrehearsed %s\n' "$plain" "$rehearsed"
done | tee "$work/times"
for kind in plain rehearsed; do
    echo "median $kind: $(awk "/^$kind/ {print \$2}" "$work/times" | median) ms, $(awk "/^$kind/ {print \$3}" "$work/times" | median) processor s"
done
