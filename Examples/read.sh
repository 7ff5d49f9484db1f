#!/bin/sh
# Reads a document with a Lethe server: sh read.sh PICTURE
#
# LETHE_URL is the server, by default http://127.0.0.1:8080; LETHE_KEY a key, where it asks for one.
# The answer is JSON on standard output, an error's too; status 22 says that it was one.
set -eu
# The key comes through a pipe, for every user of the machine can read a program's arguments.
printf '%s' "${LETHE_KEY:+x-api-key: $LETHE_KEY}" |
    curl --silent --show-error --fail-with-body --retry 4 --header @- \
        --form "file=@$1" "${LETHE_URL:-http://127.0.0.1:8080}/v1/documents"
