"""StructOCR's own client, of any version, against a server of ours by its base_url alone.

usage: official_client.py ADDRESS KEY KEY_WITHOUT_CREDITS PASSPORT CARD NO_DOCUMENT
"""
import pathlib
import struct
import sys
import tempfile
import zlib

import structocr

address, key, poor_key = sys.argv[1:4]
passport, card, no_document = sys.argv[4:7]
client = structocr.StructOCR(api_key=key, base_url=address + "/v1")
folder = pathlib.Path(tempfile.mkdtemp())


def balance():
    """The old client has no call for it."""
    if hasattr(client, "get_account_balance"):
        answer = client.get_account_balance()
    else:
        answer = client.session.get(client.base_url + "/account/balance").json()
    assert answer["success"] is True
    return answer["account"]["credits_remaining"]


def file(name, content):
    (folder / name).write_bytes(content)
    return str(folder / name)


def expect(status, code, call, *arguments):
    try:
        answer = call(*arguments)
    except Exception as error:
        # The new client gives what the answer says; the old one a sentence of its own.
        if hasattr(structocr.client, "StructOCRError"):
            assert (error.status_code, error.code) == (status, code), (error, error.status_code, error.code)
            assert error.retryable == (status in (429, 503)) and str(error).endswith("."), error
        else:
            assert f"{status} Client Error" in str(error), error
    else:
        raise AssertionError((status, answer))


def png(width, height):
    """A PNG that says it has so many pixels, and has none."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


before = balance()
answer = client.scan_passport(passport)
assert answer["success"] is True
data = answer["data"]
assert (data["type"], data["passport_number"], data["surname"]) == ("passport", "UX4820715", "LINDQVIST")
assert (data["date_of_birth"], data["sex"], data["country_code"]) == ("1991-08-17", "F", "UTO")
assert balance() == before - 2
assert client.scan_national_id(card)["data"]["type"] == "national_id"
assert balance() == before - 4

expect(400, "INVALID_REQUEST_FORMAT", client.scan_passport, file("cut.png", pathlib.Path(card).read_bytes()[:-900]))
expect(404, "NOT_FOUND", client.scan_driver_license, passport)
expect(413, "IMAGE_TOO_LARGE", client.scan_passport, file("large.png", png(8001, 8000)))
expect(415, "UNSUPPORTED_FORMAT", client.scan_passport, file("scan.pdf", b"%PDF-1.7\n"))
expect(422, "DOCUMENT_NOT_FOUND", client.scan_passport, no_document)
expect(422, "DOCUMENT_NOT_FOUND", client.scan_passport, card)
for other, status, code in (("no key", 401, "INVALID_API_KEY"), (poor_key, 402, "INSUFFICIENT_CREDITS")):
    client.session.headers["x-api-key"] = other
    expect(status, code, client.scan_passport, passport)
client.session.headers["x-api-key"] = key
assert balance() == before - 4, "errors cost nothing"


def beyond_the_rate():
    for _ in range(500):
        try:
            client.scan_passport(str(folder / "scan.pdf"))
        except Exception as error:
            if getattr(error, "status_code", None) != 415 and "415" not in str(error):
                raise


expect(429, "QUOTA_EXCEEDED", beyond_the_rate)
