"""StructOCR's own client, newest version, against a server that can read nothing.

usage: busy_server.py ADDRESS KEY PASSPORT
"""
import sys

import structocr
from structocr.client import StructOCRError

address, key, passport = sys.argv[1:]
client = structocr.StructOCR(api_key=key, base_url=address + "/v1")
before = client.get_account_balance()
try:
    client.scan_passport(passport)
except StructOCRError as error:
    assert (error.status_code, error.code, error.retryable) == (503, "SYSTEM_BUSY", True), error
else:
    raise AssertionError("a server without a reader has read a picture")
assert client.get_account_balance() == before
