#!/usr/bin/env bash
# How long the list of organisations, its filters and one page take, for comparison of many organisations with few.
#   mvn -DskipTests package && for n in 1300 130000; do ORGANISATIONS=$n bash src/bench/organisations.sh; done
# Needs curl. ROUNDS (40) and JAVA_HOME can be set. Inventing 130,000 organisations takes minutes. Nothing else should run on
# the machine. Everything stays on loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

export SANDAN_BENCHMARK_ORGANISATIONS="${ORGANISATIONS:-1300}"
rounds="${ROUNDS:-40}"
. src/bench/portal.sh
jar="$work/cookies"

page() { curl -fs -b "$jar" -c "$jar" "$base$1"; }
secret="$(page /login | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p)"
curl -s -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$secret" -d "username=viewer&password=sandan-demo" "$base/login"

"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores, $(page /organisations | grep -o 'data-total="[0-9]*"' | tr -dc 0-9) organisations, $rounds times each, in seconds:"
for path in "/organisations" "/organisations?page=3&size=50" "/organisations?type=FIRM&small=true" \
    "/organisations?q=%EA%B0%80%EC%83%81%20777" "/organisations/1"; do
    for _ in 1 2 3 4 5; do page "$path" > /dev/null; done
    for ((round = 0; round < rounds; round++)); do
        curl -s -o /dev/null -w '%{time_total}\n' -b "$jar" "$base$path"
    done | sort -n | awk -v path="$path" '{t[NR] = $1} END {printf "%-40s median %s, 95 of 100 %s\n", path, t[int((NR + 1) / 2)], t[int(NR * 0.95)]}'
done
