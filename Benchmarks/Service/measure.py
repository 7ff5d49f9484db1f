#!/usr/bin/env python3
"""Measures a running `lethe serve` beside the reader alone, and prints one table.

usage: measure.py [--lethe .build/release/lethe] [--picture Examples/passport.jpg] [--workers 2] [--seconds 20]

Needs wrk, and for pictures of 12 megapixels djpeg and cjpeg (Debian: wrk, libjpeg-turbo-progs). Starts servers of its own
on loopback, and ends them. A machine with other work on it gives other figures.
"""
import argparse
import base64
import http.client
import json
import os
import pathlib
import re
import resource
import socket
import statistics
import subprocess
import tempfile
import threading
import time

here = pathlib.Path(__file__).resolve().parent
arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
arguments.add_argument("--lethe", default=str(here.parent.parent / ".build/release/lethe"))
arguments.add_argument("--picture", default=str(here.parent.parent / "Examples/passport.jpg"))
arguments.add_argument("--workers", type=int, default=2)
arguments.add_argument("--seconds", type=int, default=20)
options = arguments.parse_args()
picture = pathlib.Path(options.picture).read_bytes()


def in_json(picture):
    return json.dumps({"img": base64.b64encode(picture).decode()})


def enlarged(picture):
    """Two and a half times as wide and as high: 12 megapixels of the example's 1.9."""
    for scale in "16/8", "10/8":
        pixels = subprocess.run(["djpeg", "-scale", scale], input=picture, capture_output=True, check=True).stdout
        picture = subprocess.run(["cjpeg", "-quality", "85"], input=pixels, capture_output=True, check=True).stdout
    return picture


body = in_json(picture)


class Server:
    """A server of our own, ended with the block."""

    def __enter__(self):
        environment = {"PATH": os.environ["PATH"], "LETHE_WORKERS": str(options.workers), "LETHE_PORT": "0"}
        environment["LETHE_LEDGER"] = tempfile.mkdtemp() + "/ledger.sqlite"
        self.process = subprocess.Popen(
            [options.lethe, "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().split()[-1]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def mebibytes(self):
        """Of all its processes, what they share counted once (proportional set size)."""
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        total = 0
        for number in [str(self.process.pid), *children]:
            text = pathlib.Path(f"/proc/{number}/smaps_rollup").read_text()
            total += int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1])
        return total / 1024

    def load(self, connections, seconds, watch=None, body=body):
        """wrk's figures, and the processor time that wrk itself took."""
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(body)
            file.flush()
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            process = subprocess.Popen(
                ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s",
                 "--timeout", "35s", "--script", str(here / "picture.lua"), self.address + "/v1/passport", "--",
                 file.name, "application/json"],
                stdout=subprocess.PIPE, text=True)
            if watch:
                watch()
            output = process.communicate()[0]
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        figures = json.loads(re.search(r"RESULT (.*)", output)[1])
        figures["client"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return figures


def paced(address, each_second, seconds):
    """Milliseconds from when a request was due to its answer, at a steady rate."""
    host = address.split("//")[1]
    times, lock, start = [], threading.Lock(), time.monotonic() + 0.2
    due = iter([start + number / each_second for number in range(int(each_second * seconds))])

    def client():
        connection = http.client.HTTPConnection(host, timeout=40)
        while True:
            with lock:
                at = next(due, None)
            if at is None:
                return
            time.sleep(max(0, at - time.monotonic()))
            connection.request("POST", "/v1/passport", body, {"content-type": "application/json"})
            connection.getresponse().read()
            with lock:
                times.append((time.monotonic() - at) * 1000)

    clients = [threading.Thread(target=client) for _ in range(16)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.99)]


def added(address, count=200):
    """What a request takes longer than the reading inside it, in milliseconds, median; and the readings' own median.

    From the first byte that is sent to the last one that has come, on one connection.
    """
    host, port = address.split("//")[1].split(":")
    request = (f"POST /v1/documents HTTP/1.1\r\nhost: {host}:{port}\r\ncontent-type: application/json\r\n"
               f"content-length: {len(body)}\r\n\r\n{body}").encode()
    more, own = [], []
    with socket.create_connection((host, int(port))) as connection:
        for _ in range(count):
            start = time.monotonic()
            connection.sendall(request)
            answer, length = b"", None
            while length is None or len(answer) < length:
                answer += connection.recv(1 << 16)
                if length is None and b"\r\n\r\n" in answer:
                    head, _, answer = answer.partition(b"\r\n\r\n")
                    length = int(re.search(rb"content-length: (\d+)", head)[1])
            took = (time.monotonic() - start) * 1000
            own.append(json.loads(answer)["milliseconds"]["total"])
            more.append(took - own[-1])
    return statistics.median(more[10:]), statistics.median(own[10:])


rows = []
with Server() as server:
    time.sleep(1)
    at_rest = server.mebibytes()
    more, own = added(server.address)
    rows.append(("added to the reader's own time, median", f"{more:.2f} ms", "3 ms", "1 ms"))
    full = server.load(options.workers * 2, options.seconds)
    rate = full["ok"] / full["seconds"]
    # What the client took of the cores, the readers could not have.
    cores = min(options.workers, os.cpu_count()) - full["client"] / full["seconds"]
    share = rate / (cores * 1000 / own)
    rows.append((f"readings a second, {options.workers} readers, of the reader alone times cores",
                 f"{rate:.1f}, {share:.0%}", "85 %", "97 %"))
    median, p99 = paced(server.address, 0.8 * rate, options.seconds)
    rows.append(("p99 over p50 at 80 % of that", f"{p99 / median:.2f} ({p99:.0f} over {median:.0f} ms)", "3", "2"))

with Server() as server:
    time.sleep(1)
    memory = []

    def watch():
        for second in range(3 * options.seconds - 1):
            time.sleep(1)
            memory.append(server.mebibytes())

    # Four times what readers and queue can hold at once.
    over = server.load(4 * (options.workers + 8 * os.cpu_count()), 3 * options.seconds, watch)
    first = max(memory[:10])
    rows.append((f"overload for {3 * options.seconds} s: neither 200 nor 503 or 429",
                 f"{over['other'] + over['broken']} of {over['ok'] + over['busy'] + over['other']}", "0", "0"))
    rows.append(("its memory after 10 s", f"{(max(memory[10:] or memory) / first - 1) * 100:+.1f} %", "10 %", "0 %"))

with Server() as server:
    time.sleep(1)
    memory = []

    def watch():
        for tenth in range(10 * options.seconds - 1):
            time.sleep(0.1)
            memory.append(server.mebibytes())

    busy = server.load(options.workers, options.seconds, watch, in_json(enlarged(picture)))
    rows.append((f"memory of all processes at rest / {options.workers} readers busy with 12 megapixels, MiB",
                 f"{at_rest:.0f} / {max(memory):.0f} ({busy['ok']} read)", "120 / 350", "60 / 200"))

print("| | measured | at least | aim |\n|---|---|---|---|")
for row in rows:
    print("| " + " | ".join(row) + " |")
