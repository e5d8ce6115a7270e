#!/usr/bin/env bash
# How long budgets take set out by pairs of dimensions, listed, compared and as a flow, for comparison of many lines with a hundredth.
#   mvn -DskipTests package
#   BUDGET_LINES=2000 bash src/bench/budgets.sh
#   BUDGET_LINES=200000 bash src/bench/budgets.sh
# Each line is in two versions of its year: 200,000 lines are 400,000 amounts. Nothing is remembered from one time to the next but
# the totals of the versions. Needs curl. ROUNDS (40), DATA and JAVA_HOME can be set. Nothing else should run on the machine.
# Everything stays on loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

export SANDAN_BENCHMARK_BUDGET_LINES="${BUDGET_LINES:-2000}"
rounds="${ROUNDS:-40}"
. src/bench/portal.sh
until grep -q "The portal is ready" "$work/out"; do
    kill -0 "$portal" 2>/dev/null || { tail -20 "$work/out"; exit 1; }
    sleep 1
done

page() { curl -fs -b "$work/officer" -c "$work/officer" "$base$1"; }
secret="$(page /login | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p)"
curl -s -o /dev/null -b "$work/officer" -c "$work/officer" --data-urlencode "_csrf=$secret" \
    -d "username=officer&password=sandan-demo" "$base/login"
timed() {
    local round
    for round in 1 2 3 4 5 6 7 8 9 10; do page "$1" > /dev/null; done
    for ((round = 0; round < rounds; round++)); do
        curl -s -o /dev/null -w '%{time_total}\n' -b "$work/officer" "$base$1"
    done | sort -n | awk -v what="$1" '{t[NR] = $1}
        END {printf "| %s | %.0f ms | %.0f ms |\n", what, 1000 * t[int((NR + 1) / 2)], 1000 * t[int(NR * 0.95)]}'
}

"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores, $(page /budgets/lines | grep -o 'data-lines="[0-9]*"' | tr -dc 0-9) lines in force, $rounds times each"
echo "| what | median | 95 of 100 |"
echo "|---|---|---|"
for pair in "YEAR PROGRAMME" "YEAR FUND_SOURCE" "ACCOUNT_PART FUND_SOURCE" "DETAIL_WORK YEAR" "SUB_WORK NONE" "REGION YEAR" \
    "HUB ACCOUNT" "COUNCIL FUND_SOURCE" "COST REGION" "LINE NONE"; do
    set -- $pair
    timed "/budgets?rows=$1&columns=$2"
done
timed "/budgets?rows=UNIT_WORK&columns=YEAR&unit=WON"
timed "/budgets?year=2018"
timed "/budgets?year=2018&rows=DETAIL_WORK&columns=REGION"
timed "/budgets?rows=UNIT_WORK&columns=YEAR&fund=NATIONAL"
timed "/budgets/lines"
timed "/budgets/lines?page=40&size=100&sort=amount,desc"
timed "/budgets/lines?year=2018&fund=NATIONAL&q=77"
timed "/budgets/compare?year=2018"
timed "/budgets/2018/flow"
timed "/budgets/2018/lines/INVENTED-4"
