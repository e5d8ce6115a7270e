#!/usr/bin/env bash
# How long the list of activities, the page of a council, the matching of 100 pasted lines, the follow-through map and saving take,
# for comparison of many activities, members and organisations with a hundredth of them.
#   mvn -DskipTests package
#   ACTIVITIES=2000 MEMBERS=200 ORGANISATIONS=1300 bash src/bench/activities.sh
#   ACTIVITIES=200000 MEMBERS=20000 ORGANISATIONS=130000 bash src/bench/activities.sh
# Needs curl. ROUNDS (40), WARM (30: how often pasted lines are matched before it counts) and JAVA_HOME can be set. Inventing takes minutes. Nothing else should run on the machine.
# Everything stays on loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

export SANDAN_BENCHMARK_ACTIVITIES="${ACTIVITIES:-2000}" SANDAN_BENCHMARK_MEMBERS="${MEMBERS:-200}"
export SANDAN_BENCHMARK_ORGANISATIONS="${ORGANISATIONS:-1300}"
rounds="${ROUNDS:-40}"
warm="${WARM:-30}"
. src/bench/portal.sh
until grep -q "The portal is ready" "$work/out"; do
    kill -0 "$portal" 2>/dev/null || { tail -20 "$work/out"; exit 1; }
    sleep 1
done

page() { curl -fs -b "$work/$1" -c "$work/$1" "$base$2"; }
token() { page "$1" "$2" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p; }
for person in headoffice staff-chungcheong; do
    secret="$(token "$person" /login)"
    curl -s -o /dev/null -b "$work/$person" -c "$work/$person" --data-urlencode "_csrf=$secret" \
        -d "username=$person&password=sandan-demo" "$base/login"
done
sorted() { sort -n | awk -v what="$1" '{t[NR] = $1} END {printf "| %s | %.1f ms | %.1f ms |\n", what, 1000 * t[int((NR + 1) / 2)], 1000 * t[int(NR * 0.95)]}'; }
timed() {
    local person="$1" path="$2" round
    for round in 1 2 3 4 5 6 7 8 9 10; do page "$person" "$path" > /dev/null; done
    for ((round = 0; round < rounds; round++)); do
        curl -s -o /dev/null -w '%{time_total}\n' -b "$work/$person" "$base$path"
    done | sorted "$path, $person"
}

"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores, $(page headoffice /activities | grep -o 'data-total="[0-9]*"' | tr -dc 0-9) activities, $rounds times each"
echo "| what | median | 95 of 100 |"
echo "|---|---|---|"
council="$(page staff-chungcheong /activities/new | grep -o '<option value="[0-9][0-9]*"' | sed -n 1p | tr -dc 0-9)"
for person in headoffice staff-chungcheong; do
    for path in /activities "/activities?kind=SEMINAR&page=3" "/councils/$council"; do timed "$person" "$path"; done
done
for path in /follow-through "/follow-through?year=2015" "/tasks"; do timed headoffice "$path"; done

# a hundred lines as they are pasted, of which half name organisations that are held
lines="$(for n in $(seq 1 50); do printf '(주)가상 %d\t홍길동\n없는기관 %d\t김하나\n' "$((n * 7))" "$n"; done)"
secret="$(token staff-chungcheong /activities/new)"
look() {
    curl -s -o "$work/looked" -w '%{time_total}\n' -b "$work/staff-chungcheong" --data-urlencode "_csrf=$secret" \
        --data-urlencode "attendees=$lines" -d "look=1&submissionKey=look-$1" "$base/activities/new"
}
# the first rounds, in which the code is still compiled, count in neither portal
for round in $(seq 1 "$warm"); do look "warm-$round" > /dev/null; done
for ((round = 0; round < rounds; round++)); do look "$round"; done | sorted "100 pasted lines matched"
grep -c 'class="attendee-line"' "$work/looked" | sed 's/^/lines looked at: /'

# sixteen people save at once: the first minute, in which the portal is still compiled, does not count
"$java" src/bench/Saving.java "$base" 16 60 0 > /dev/null
for pause in 0 1000; do "$java" src/bench/Saving.java "$base" 16 30 "$pause"; done
