#!/usr/bin/env bash
# How long a list of 15,000 past activities takes: dry run, and writing it after a second person approved it; and by how much the
# heap grows beyond young garbage meanwhile.
#   mvn -DskipTests package && bash src/bench/activities-load.sh
# Needs curl and jstat. ACTIVITIES (15000) and JAVA_HOME can be set. Nothing else should run on the machine. Everything stays on
# loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

activities="${ACTIVITIES:-15000}"
. src/bench/portal.sh
jstat="${JAVA_HOME:+$JAVA_HOME/bin/}jstat"

page() { curl -fs -b "$work/$1" -c "$work/$1" "$base$2"; }
token() { page "$1" "$2" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p; }
for person in headoffice admin; do
    secret="$(token "$person" /login)"
    curl -s -o /dev/null -b "$work/$person" -c "$work/$person" --data-urlencode "_csrf=$secret" \
        -d "username=$person&password=sandan-demo" "$base/login"
done

# the sample councils were founded in 2012
page headoffice "/councils.csv?sample=true" | tail -n +2 | cut -d, -f1 | tr -d '\r' > "$work/councils"
awk -v rows="$activities" '
    {council[n++] = $1}
    END {
        printf "council,kind,held_on,starts_at,ends_at,place,title,outcome,attendees,guests,planned,venue,speaker,sample\r\n"
        split("SEMINAR FORUM TASK_FINDING VISIT", kind, " ")
        for (i = 0; i < rows; i++)
            printf "%d,%s,%04d-%02d-%02d,%02d:00,%02d:30,회의실 %d,활동 %d,과제 %d건을 찾음,(주)가상%d; 예시대학교 홍길동,%d,%d,%d,%d,true\r\n",
                council[i % n], kind[1 + i % 4], 2013 + i % 10, 1 + i % 12, 1 + i % 28, 9 + i % 6, 10 + i % 6, i % 40, i,
                1 + i % 5, i % 300, 5 + i % 20, 1000000 + i % 7 * 100000, 200000 + i % 5 * 10000, 300000
    }' "$work/councils" > "$work/activities.csv"

state() { page headoffice "$load" | grep -o 'data-state="[A-Z]*"' | sed -n 1p | sed 's/.*="//; s/"//'; }
until_state() {
    until [ "$(state)" = "$1" ]; do
        case "$(state)" in REFUSED | FAILED | CANCELLED) page headoffice "$load/errors.csv" | head -5; exit 1 ;; esac
        sleep 0.1
    done
}
act() {
    curl -fs -o /dev/null -b "$work/$1" -c "$work/$1" --data-urlencode "_csrf=$(token "$1" "$load")" "$base$load/$2"
}
now() { date +%s.%N; }
beyond() { "$jstat" -gc "$portal" | awk 'NR == 2 {printf "%d\n", $4 + $3 + $8}'; }

jcmd="${JAVA_HOME:+$JAVA_HOME/bin/}jcmd"
"$jcmd" "$portal" GC.run > /dev/null
before="$(beyond)"
"$jstat" -gc "$portal" 100 > "$work/heap" &
watching=$!
secret="$(token headoffice /loads/new)"
begun="$(now)"
load="$(curl -s -o /dev/null -w '%{redirect_url}' -b "$work/headoffice" -c "$work/headoffice" -F "_csrf=$secret" -F kind=ACTIVITIES \
    -F "file=@$work/activities.csv" "$base/loads" | sed "s#$base##")"
until_state CHECKED
checked="$(now)"
act headoffice submit
until_state SUBMITTED
approved="$(now)"
act admin approve
until_state APPLIED
applied="$(now)"
kill "$watching" 2> /dev/null || true

"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores, $activities activities, $(du -k "$work/activities.csv" | cut -f1) KB"
awk -v a="$begun" -v b="$checked" -v c="$approved" -v d="$applied" \
    'BEGIN {printf "dry run %.1f s, writing %.1f s, together %.1f s\n", b - a, d - c, b - a + d - c}'
awk -v before="$before" '$8 ~ /^[0-9]/ {now = $3 + $4 + $8; if (now > most) most = now}
    END {printf "heap beyond young garbage grew by %d MB at most\n", (most - before) / 1024}' "$work/heap"
