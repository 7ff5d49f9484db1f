#!/bin/sh
# Reads a document by a Lethe server: read.sh http://127.0.0.1:8080 PICTURE; a key, where one is asked for, in LETHE_KEY.
# What is busy (429, 503) is asked again; the key goes in by a file descriptor, out of sight of other users.
set -eu
header() { if [ -n "${LETHE_KEY:-}" ]; then printf 'header = "x-api-key: %s"\n' "$LETHE_KEY"; fi; }
header | curl --config - --silent --show-error --fail-with-body --retry 4 --form "file=@$2" "$1/v1/documents"
echo
