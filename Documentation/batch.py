#!/usr/bin/env python3
"""Measures many pictures: through the page against the shell, and a small folder against a large one.

    batch.py LETHE [--files 500] [--many 10000] [--picture Examples/passport.jpg] [--drops 9]

LETHE is the program, built for release. Pictures are copies of one, made different by a comment in each. On a quiet
machine; the browser's own processor time is taken off the page's time, divided by the cores. A count of 0 leaves a
part out.
"""

import argparse
import contextlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(root, "Tests", "PageTests"))
from browser import Browser  # noqa: E402


def copies(picture, folder, count):
    content = open(picture, "rb").read()
    for number in range(count):
        comment = f"picture {number}".encode()
        with open(os.path.join(folder, f"{number:06}.jpg"), "wb") as out:
            out.write(content[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + content[2:])


def shell(lethe, folder, *more):
    """Seconds, and the most memory that it held in MiB."""
    start = time.monotonic()
    process = subprocess.Popen([lethe, "read", "--format", "csv", "-o", os.path.join(folder, "out.csv"), *more, folder],
                               stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return time.monotonic() - start, used.ru_maxrss / 1024


def tree(pid):
    """Seconds of processor time and MiB resident of a process and all below it."""
    seconds, memory = 0.0, 0.0
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = open(f"/proc/{entry}/stat").read().rsplit(")", 1)[1].split()
            line, place = [int(entry)], int(entry)
            while place > 1:
                place = int(open(f"/proc/{place}/stat").read().rsplit(")", 1)[1].split()[1])
                line.append(place)
            if pid in line:
                seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
                memory += int(fields[21]) * resource.getpagesize() / 2**20
        except (OSError, ValueError):
            continue
    return seconds, memory


@contextlib.contextmanager
def opened(lethe):
    """A server, and its page in a browser."""
    with tempfile.TemporaryDirectory() as place:
        server = subprocess.Popen([lethe, "serve", "--port", "0", "--ledger", place + "/ledger.sqlite"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            address = server.stdout.readline().split()[-1]
            with Browser() as browser:
                browser.open(address + "/")
                browser.wait("document.documentElement.classList.contains('on')")
                yield server, browser
        finally:
            server.terminate()
            server.wait()


def page(lethe, folder, count):
    with opened(lethe) as (server, browser):
        before, _ = tree(browser.process.pid)
        start = time.monotonic()
        browser.choose("#files", *sorted(os.path.join(folder, name) for name in os.listdir(folder)
                                         if name.endswith(".jpg")))
        memory = []
        for quarter in (count // 4, count // 2, count * 3 // 4, count):
            while browser.run("Number(document.getElementById('progress').value)") < quarter:
                time.sleep(0.1)
            memory.append((quarter, tree(server.pid)[1], tree(browser.process.pid)[1]))
        took = time.monotonic() - start
        own = tree(browser.process.pid)[0] - before
    return took, own, memory


def drops(lethe, picture, count):
    """Milliseconds from a file's arrival in the page to its fields, as its own clock has them, one drop after another."""
    times = []
    with opened(lethe) as (_, browser):
        browser.run("document.getElementById('files').addEventListener('change', () => { window.began = performance.now() })"
                    ", new MutationObserver(() => { if (document.querySelector('.fields')) window.seen ??= performance.now() })"
                    ".observe(document.getElementById('one'), { childList: true, subtree: true })")
        for _ in range(count):
            browser.run("window.seen = undefined")
            browser.choose("#files", os.path.abspath(picture))
            browser.wait("window.seen")
            times.append(browser.run("seen - began"))
            browser.run("document.getElementById('gone').click()")
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lethe")
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--many", type=int, default=10000)
    parser.add_argument("--drops", type=int, default=9)
    parser.add_argument("--picture", default=os.path.join(root, "Examples", "passport.jpg"))
    options = parser.parse_args()
    cores = len(os.sched_getaffinity(0))

    if options.drops:
        times = drops(options.lethe, options.picture, options.drops)
        print(f"first result: {statistics.median(times):.0f} ms (median of {len(times)}, {min(times):.0f} to {max(times):.0f})")
    if options.files:
        with tempfile.TemporaryDirectory() as folder:
            copies(options.picture, folder, options.files)
            seconds, _ = shell(options.lethe, folder)
            took, own, memory = page(options.lethe, folder, options.files)
        rest = took - own / cores
        print(f"{options.files} files: shell {seconds:.1f} s; page {took:.1f} s, {rest:.1f} s without the browser's own "
              f"{own:.1f} s of processor; {rest / seconds:.2f} times")
        for count, server, tab in memory:
            print(f"  after {count}: server {server:.0f} MiB, browser {tab:.0f} MiB")
    if options.many:
        with tempfile.TemporaryDirectory() as folder:
            copies(options.picture, folder, 100)
            alone, _ = shell(options.lethe, folder, "--jobs", "1")
            _, small = shell(options.lethe, folder)
            copies(options.picture, folder, options.many)
            seconds, large = shell(options.lethe, folder)
        rate = options.many / seconds
        print(f"{options.many} pictures: {rate:.1f} a second, {rate / (100 / alone * cores):.0%} of one core's rate times "
              f"{cores}; {large:.0f} MiB at the peak, {large / small:.2f} times that of 100")


if __name__ == "__main__":
    main()
