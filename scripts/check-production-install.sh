#!/usr/bin/env bash
# Installs what the image installs (no development dependencies) into a clean folder and shows the main job from there.
# The image brings Node 26; here the one of the development dependencies stands in for it.
set -eu
cd "$(dirname "$0")/.."
node=$(npx node -p process.execPath)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -r package.json package-lock.json src commands templates examples "$place"
cd "$place"
npm ci --omit=dev --no-audit --no-fund
MEETBOT_DATA=$place/data timeout 60 "$node" src/main.ts </dev/null >shown.txt
tail -n 5 shown.txt
