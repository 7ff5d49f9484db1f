"""Reads a document with a Lethe server: python3 read.py PICTURE

LETHE_URL is the server, by default http://127.0.0.1:8080; LETHE_KEY a key, where it asks for one.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request

server = os.environ.get("LETHE_URL", "http://127.0.0.1:8080")
with open(sys.argv[1], "rb") as file:
    picture = file.read()

# The type only says "a picture": the server tells formats by their first bytes.
request = urllib.request.Request(
    f"{server}/v1/documents", data=picture,
    headers={"content-type": "image/jpeg", "x-api-key": os.environ.get("LETHE_KEY", "")})
if not os.environ.get("LETHE_KEY"):
    request.remove_header("X-api-key")

for attempt in range(5):
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
        break
    except urllib.error.HTTPError as error:
        if error.code in (429, 503) and attempt < 4:
            time.sleep(int(error.headers.get("retry-after", 1)))
            continue
        refusal = json.load(error)
        sys.exit(f"{refusal['code']}: {refusal['message']}")

for finding in answer["findings"]:
    print(finding["message"])
for document in answer["documents"]:
    for name, field in document["fields"].items():
        print(f"{name}: {field['value'] or '?'} ({'verified' if field['verified'] else 'in doubt'})")
    for finding in document["findings"]:
        print(finding["message"])
