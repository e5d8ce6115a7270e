#!/usr/bin/env bash
# How long lists of budget lines take beside their yardstick in the same run: dry run and writing of LINES (100000) lines as CSV and
# XLSX against a bare streaming read of the same file and a COPY of its rows; the dry run of a workbook of 5,000 lines; whether both
# grow with the lines; by how much the heap grows beyond young garbage meanwhile; and how long taking the largest back takes, and 3,000.
# The yardstick is the middle of three, and so are dry run and writing of the largest CSV, which is sent three times.
#   mvn -DskipTests package && bash src/bench/budgets-load.sh
# Needs curl, jcmd, jstat and python3. LINES and JAVA_HOME can be set. Nothing else should run on the machine. Everything stays on
# loopback and ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

most="${LINES:-100000}"
. src/bench/portal.sh
jstat="${JAVA_HOME:+$JAVA_HOME/bin/}jstat"
jcmd="${JAVA_HOME:+$JAVA_HOME/bin/}jcmd"

page() { curl -fs -b "$work/$1" -c "$work/$1" "$base$2"; }
token() { page "$1" "$2" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | sed 's/.*value="//; s/"//' | sed -n 1p; }
for person in admin admin2; do
    secret="$(token "$person" /login)"
    curl -s -o /dev/null -b "$work/$person" -c "$work/$person" --data-urlencode "_csrf=$secret" \
        -d "username=$person&password=sandan-demo" "$base/login"
done

file() { python3 src/bench/budget_lines.py "$1" "$work/$1.$2"; echo "$work/$1.$2"; }
state() { page admin "$load" | grep -o 'data-state="[A-Z]*"' | sed -n 1p | sed 's/.*="//; s/"//'; }
until_state() {
    until [ "$(state)" = "$1" ]; do
        case "$(state)" in REFUSED | FAILED | CANCELLED | REVIEW) page admin "$load/errors.csv" | head -5; exit 1 ;; esac
        sleep 0.2 # a page asked for more often would take from what is measured
    done
}
act() { curl -fs -o /dev/null -b "$work/$1" -c "$work/$1" --data-urlencode "_csrf=$(token "$1" "$load")" ${3:+-d "$3"} "$base$load/$2"; }
now() { date +%s.%N; }
seconds() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", b - a}'; }
beyond() { "$jstat" -gc "$portal" | awk 'NR == 2 {printf "%d\n", $4 + $3 + $8}'; }

# one file: bare read and COPY, dry run, writing; ratios
measure() {
    local path="$1" year="$2" bare begun checked approved applied
    bare="$(for _ in 1 2 3; do page admin "/benchmark/bare-list?file=$path"; echo; done | sort -n | sed -n 2p)"
    local secret
    secret="$(token admin /loads/new)"
    begun="$(now)"
    load="$(curl -s -o /dev/null -w '%{redirect_url}' -b "$work/admin" -c "$work/admin" -F "_csrf=$secret" -F kind=BUDGET \
        -F "period=$year" -F "file=@$path" "$base/loads" | sed "s#$base##")"
    until_state CHECKED
    checked="$(now)"
    act admin submit
    until_state SUBMITTED
    approved="$(now)"
    act admin2 approve
    until_state APPLIED
    applied="$(now)"
    awk -v name="$(basename "$path")" -v bare="$bare" -v check="$(seconds "$begun" "$checked")" -v write="$(seconds "$approved" "$applied")" \
        'BEGIN {printf "%-12s bare %.2f s, dry run %.2f s (%.1f times), writing %.2f s (%.1f times)\n", name, bare, check, check / bare, write, write / bare}'
}

"$java" -version 2>&1 | sed -n 1p
echo "$(nproc) cores"
year=2040
measure "$(file 1000 csv)" $((year++)) > /dev/null # the first load of a portal also loads its classes
"$jcmd" "$portal" GC.run > /dev/null
before="$(beyond)"
"$jstat" -gc "$portal" 100 > "$work/heap" &
watching=$!
for lines in 1000 10000; do measure "$(file "$lines" csv)" $((year++)); done
# three times as the yardstick is: the middle one counts, the first shows what the virtual machine still compiles
for round in first second third; do echo -n "$round "; measure "$(file "$most" csv)" $((year++)); done
for lines in 5000 "$most"; do measure "$(file "$lines" xlsx)" $((year++)); done
back() {
    local begun
    begun="$(now)"
    act admin2 revert "reason=bench"
    echo "taking $1 lines back $(seconds "$begun" "$(now)") s"
}
back "$most"
measure "$(file 3000 csv)" $((year++)) > /dev/null
back 3000
kill "$watching" 2> /dev/null || true
awk -v before="$before" '$8 ~ /^[0-9]/ {now = $3 + $4 + $8; if (now > top) top = now}
    END {printf "heap beyond young garbage grew by %d MB at most\n", (top - before) / 1024}' "$work/heap"
