# Read by the other scripts here: a portal with 1,306 complexes and data of its own on loopback, at $base, with $work to write in.
# It ends with the script. SERVER_PORT, JAR and JAVA_HOME can be set, and DATA: a folder whose data are kept for the next time.
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
work="$(mktemp -d)"
portal=""
end() {
    if [ -n "$portal" ]; then kill "$portal" 2>/dev/null || true; wait "$portal" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap end EXIT

export SANDAN_DATA="${DATA:-$work/data}" SERVER_PORT="${SERVER_PORT:-8098}"
export SPRING_PROFILES_ACTIVE=demonstration,benchmark
base="http://127.0.0.1:$SERVER_PORT"
"$java" -Xmx1g -jar "${JAR:-$(echo target/sandan-*[0-9T].jar)}" > "$work/out" 2>&1 &
portal=$!
until curl -fs "$base/complexes" 2>/dev/null | grep -q 'data-total="1306"'; do
    kill -0 "$portal" 2>/dev/null || { tail -20 "$work/out"; exit 1; }
    sleep 1
done
