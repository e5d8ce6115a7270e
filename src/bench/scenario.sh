#!/usr/bin/env bash
# How long a scenario takes to be reckoned anew: the page after an act, with 200 sites and 1,306 complexes.
#   mvn -DskipTests package && bash src/bench/scenario.sh
# Needs curl. ROUNDS (20) and JAVA_HOME can be set. Everything stays on loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds="${ROUNDS:-20}"
. src/bench/portal.sh
jar="$work/cookies"

page() { curl -fs -b "$jar" -c "$jar" "$base$1"; }
token() { page "$1" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p; }
send() { curl -s -o /dev/null -w '%{redirect_url}' -b "$jar" -c "$jar" --data-urlencode "_csrf=$secret" "${@:2}" "$base$1"; }

secret="$(token /login)"
send /login -d "username=officer&password=sandan-demo" > /dev/null
secret="$(token /scenarios/new)"
made="$(send /scenarios/new -d "programme=CLUSTER&copiedOn=2010-05-01&title=200&submissionKey=bench-$$")"
scenario="${made#"$base"}"
sites="$(page "$scenario" | grep -o 'name="siteIds"' | wc -l)"
missing=$((200 - sites))
# complexes that the country has beside the designated ones, as linked sites under the first hub
hub="$(page "$scenario" | tr -d '\n' | grep -o '<select[^>]*id="hubId".*' | grep -o 'value="[0-9][0-9]*"' | sed -n 1p | tr -dc '0-9')"
complexes="$(page "/complexes.csv" | grep ',true' | cut -d, -f1 | sed -n "1,${missing}p" | sed 's/^/\&complexIds=/' | tr -d '\r\n')"
send "$scenario/complexes" -d "role=LINKED&hubId=$hub&version=0$complexes" > /dev/null
total="$(page "$scenario" | grep -o 'name="siteIds"' | wc -l)"
first="$(page "$scenario" | grep -o 'name="siteIds"[^>]*value="[0-9]*"' | tail -1 | sed 's/.*value="//; s/"//')"

# each round unlinks and links one site and reads the page that is reckoned anew
version=1
times="$work/times"
for ((round = 0; round < rounds; round++)); do
    act=$([ $((round % 2)) = 0 ] && echo UNLINKED || echo LINKED)
    curl -s -o /dev/null -L -w '%{time_total}\n' -b "$jar" -c "$jar" --data-urlencode "_csrf=$secret" \
        -d "act=$act&siteIds=$first&hubId=$hub&version=$version" "$base$scenario/sites" >> "$times"
    version=$((version + 1))
done
"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores, $total sites, 1306 complexes, $rounds acts with the page after each, in seconds:"
sort -n "$times" | awk '{t[NR] = $1} END {printf "first to last %s to %s, median %s\n", t[1], t[NR], t[int((NR + 1) / 2)]}'
echo "first act, nothing warm: $(sed -n 1p "$times")"
