#!/usr/bin/env bash
# Sends files that mean harm, one at a time, through a running service, and tables what became of each: its outcome, how long that took,
# and what the workers' processes (with the children that they started) held at most, as resident memory.
#
# usage: workers/benchmarks/hostile.sh DATA FILE…     DATA: the data directory of `./remit serve --data DATA`, which must run already
# Ends with 1 where a file had no outcome, or where the workers' process is another one than at the start.
set -uo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
data="$1"
shift
limit="${HOSTILE_SECONDS:-120}"

workers() { pgrep -f 'remitstream-workers' | head -1; }

# Resident memory of a process and all below it, in MB.
resident() {
  ps -e -o pid=,ppid=,rss= | awk -v root="$1" '
    { parent[$1] = $2; rss[$1] = $3 }
    END {
      for (pid in rss) { at = pid; while (at != root && at in parent && at != 0) at = parent[at]; if (at == root) sum += rss[pid] }
      printf "%d", sum / 1024
    }'
}

watch_resident() {
  local most=0 now
  while true; do
    now="$(resident "$1")"
    if [ "${now:-0}" -gt "$most" ]; then most="$now"; echo "$most" >"$2"; fi
    sleep 0.2
  done
}

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
root="$(workers)"
[ -n "$root" ] || { echo "no workers run" >&2; exit 1; }
before="$(resident "$root")"
failed=0
printf '%-70s %-20s %-26s %8s %8s\n' file status code seconds MB
for file in "$@"; do
  echo 0 >"$work/most"
  watch_resident "$root" "$work/most" &
  watcher=$!
  begun="$(date +%s.%N)"
  timeout "$limit" "$home/remit" extract --json --data "$data" "$file" >"$work/out" 2>"$work/err"
  code=$?
  seconds="$(echo "$(date +%s.%N) $begun" | awk '{ printf "%.1f", $1 - $2 }')"
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  if [ "$code" -gt 1 ] || [ ! -s "$work/out" ]; then failed=1; fi
  while read -r line; do
    status="$(sed -n 's/.*"status":"\([A-Z_]*\)".*/\1/p' <<<"$line" | head -1)"
    problem="$(sed -n 's/.*problems\/\([a-z0-9-]*\)".*/\1/p' <<<"$line" | head -1)"
    printf '%-70.70s %-20s %-26s %8s %8s\n' "${file##*/}" "${status:-?}" "$problem" "$seconds" "$(cat "$work/most")"
  done <"$work/out"
  [ -s "$work/out" ] || printf '%-70.70s %-20s %-26s %8s %8s\n' "${file##*/}" "NO OUTCOME" "exit $code" "$seconds" "$(cat "$work/most")"
done
after="$(resident "$root")"
echo "workers before: $before MB, after: $after MB"
[ "$(workers)" = "$root" ] || { echo "the workers' process was replaced" >&2; failed=1; }
exit "$failed"
