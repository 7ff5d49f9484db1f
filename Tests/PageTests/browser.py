"""A real browser, driven over the DevTools protocol with nothing but Python's own library."""

import base64
import hashlib
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request


class WebSocket:
    """RFC 6455, the client's side, as far as DevTools needs it: text, in one piece or in several."""

    def __init__(self, host, port, path):
        self.socket = socket.create_connection((host, port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((
            f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.socket.recv(1)
        accept = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
        assert accept in head, "no web socket"

    def send(self, text):
        body = text.encode()
        mask = os.urandom(4)
        if len(body) < 126:
            head = struct.pack("!BB", 0x81, 0x80 | len(body))
        elif len(body) < 65536:
            head = struct.pack("!BBH", 0x81, 0x80 | 126, len(body))
        else:
            head = struct.pack("!BBQ", 0x81, 0x80 | 127, len(body))
        self.socket.sendall(head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(body)))

    def receive(self):
        text = b""
        while True:
            first, second = self._exactly(2)
            length = second & 0x7F
            if length == 126:
                length = struct.unpack("!H", self._exactly(2))[0]
            elif length == 127:
                length = struct.unpack("!Q", self._exactly(8))[0]
            body = self._exactly(length)
            if first & 0x0F == 8:
                raise ConnectionError("the browser has gone")
            if first & 0x0F in (0, 1):
                text += body
                if first & 0x80:
                    return text.decode()

    def _exactly(self, count):
        parts = []
        while count > 0:
            part = self.socket.recv(min(count, 1 << 20))
            if not part:
                raise ConnectionError("the browser has gone")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)


class Browser:
    """One headless Chromium with one tab, a profile and a folder for downloads of its own."""

    def __init__(self, width=1280, height=900, dark=False, script=True, language="en"):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        self.folder = tempfile.mkdtemp(prefix="lethe-browser-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--disable-extensions", "--mute-audio", "--remote-debugging-port=0", f"--lang={language}",
             f"--user-data-dir={self.folder}/profile", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.folder, "LANGUAGE": language})
        place = f"{self.folder}/profile/DevToolsActivePort"
        self._until(lambda: os.path.exists(place) and os.path.getsize(place) > 2, 60, "no browser")
        port = int(open(place).read().split()[0])
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            page = next(tab for tab in json.load(answer) if tab["type"] == "page")
        path = "/" + page["webSocketDebuggerUrl"].split("/", 3)[3]
        self.line = WebSocket("127.0.0.1", port, path)
        self.number = 0
        self.problems, self.requests = [], []
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        # A tab in the background has no focus to give.
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        number = self.number
        self.line.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.line.receive())
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self._note(message)

    def _note(self, message):
        """Keeps what must not happen: an exception, an error on the console, a breach of the policy."""
        kind, what = message.get("method"), message.get("params", {})
        if kind == "Runtime.exceptionThrown":
            details = what["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description", details["text"]))
        elif kind == "Runtime.consoleAPICalled" and what["type"] in ("error", "assert"):
            self.problems.append(str(what["args"]))
        elif kind == "Log.entryAdded" and what["entry"]["level"] == "error":
            # An answer with status 400 or more is what some tests are about.
            if what["entry"]["source"] != "network":
                self.problems.append(what["entry"]["text"])
        elif kind == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])

    def open(self, address):
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'")

    def run(self, script):
        """The value of an expression in the page; promises are waited for."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def wait(self, condition, seconds=60):
        self._until(lambda: self.run(f"Boolean({condition})"), seconds, condition)

    def choose(self, selector, *files):
        """Chooses files as a person does in the system's window."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=list(files))

    def key(self, key, code=None, text=None):
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowRight": 39, "ArrowDown": 40, " ": 32}
        common = {"key": key, "code": code or key, "windowsVirtualKeyCode": codes.get(key, 0)}
        text = {"Enter": "\r", " ": " "}.get(key, text)
        self.call("Input.dispatchKeyEvent", type="keyDown", **common, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def downloaded(self, name):
        place = os.path.join(self.downloads, name)
        self._until(lambda: os.path.exists(place), 30, f"no download {name}")
        return open(place, "rb").read()

    def picture(self, file, whole=False):
        with open(file, "wb") as out:
            shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
            out.write(base64.b64decode(shot["data"]))

    @staticmethod
    def _until(condition, seconds, what):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(what)
            time.sleep(0.05)
