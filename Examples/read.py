#!/usr/bin/env python3
"""Reads a document by a Lethe server: read.py http://127.0.0.1:8080 PICTURE; a key, where one is asked for, in LETHE_KEY."""

import json
import os
import sys
import time
import urllib.error
import urllib.request

address, picture = sys.argv[1:3]
with open(picture, "rb") as file:
    body = file.read()
headers = {"content-type": "image/jpeg"}  # the content decides; any image type will do
if key := os.environ.get("LETHE_KEY"):
    headers["x-api-key"] = key

for attempt in range(5):
    try:
        with urllib.request.urlopen(urllib.request.Request(address + "/v1/documents", body, headers)) as answer:
            reading = json.load(answer)
        break
    except urllib.error.HTTPError as error:
        if error.code not in (429, 503) or attempt == 4:
            sys.exit(f"{error.code} {json.load(error)['code']}")
        time.sleep(int(error.headers.get("retry-after", "1")))

for document in reading["documents"]:
    for name, field in document["fields"].items():
        print(name, field["value"], "verified" if field["verified"] else "in doubt")
    for finding in document["findings"]:
        print("note:", finding["message"])
