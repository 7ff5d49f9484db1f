"""Real pictures, in every form and to every path: what is answered is what the description says.

usage: described_answers.py ADDRESS KEY PASSPORT CARD
"""
import base64
import pathlib
import sys

import schemathesis

address, key = sys.argv[1:3]
passport, card = (pathlib.Path(name).read_bytes() for name in sys.argv[3:5])
schema = schemathesis.openapi.from_url(address + "/openapi.json")
schema.config.update(base_url=address)


def ask(path, expected, query={}, method="POST", **body):
    case = schema[path][method].Case(query=query, headers={"x-api-key": key}, **body)
    response = case.call_and_validate()
    assert response.status_code == expected, (path, query, response.status_code, response.text[:200])


def as_json(picture):
    return {"body": {"img": base64.b64encode(picture).decode()}, "media_type": "application/json"}


def as_form(picture):
    return {"body": {"file": picture}, "media_type": "multipart/form-data"}


for query in ({}, {"detail": "full"}, {"verified": "only"}):
    ask("/v1/passport", 200, query, **as_json(passport))
    ask("/v1/national-id", 200, query, **as_json(card))
for send in (as_json, as_form):
    for picture in (passport, card):
        ask("/v1/documents", 200, {"detail": "full"} if send is as_form else {}, **send(picture))
        ask("/upload_file", 200, **send(picture))
    ask("/v1/mrz", 200, **send(card))
    ask("/v1/passport", 422, **send(card))
    ask("/v1/national-id", 422, **send(passport))
    ask("/v1/passport", 400, **send(card[:-900]))
    ask("/v1/documents", 415, **send(b"no picture"))
for path in ("/v1/account/balance", "/healthz", "/readyz", "/openapi.json"):
    ask(path, 200, method="GET")
