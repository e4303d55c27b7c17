#!/usr/bin/env bash
# Scores the reader on the labelled notes that stand beside the project; fails where a rate is below its floor.
set -eu
cd "$(dirname "$0")/.."
notes=../shared/notes
[ -f "$notes/score.py" ] || { echo "The labelled notes are missing: expected $notes/score.py" >&2; exit 1; }
python3 "$notes/score.py" "$notes" "$notes" --misses \
  --command 'npm run -s meetbot -- extract {file} --json' \
  --floors 'stated 0.95, filing 0.97, implied 0.70, precision 0.80, kind 0.85, who 0.90, people 0.95, topics 0.90, refs 0.97, decisions 0.80, date 1, time 1, next 1'
