"""The page in a real browser against a real server: `scenes.py SCENE ADDRESS LETHE EXAMPLE FIXTURES`.

A scene that fails ends with an assertion; one that passes prints what it measured.
"""

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from xml.etree import ElementTree

from browser import Browser

scene, address = sys.argv[1:3]
# A browser takes no other paths.
lethe, example, fixtures = map(os.path.abspath, sys.argv[3:6])
rest = sys.argv[6:]
host = address.split("//")[1]


def ready(browser):
    browser.open(address + "/")
    browser.wait("document.documentElement.classList.contains('on')")


def fixture(name):
    return os.path.join(fixtures, name)


def all_done(browser, count, seconds=600):
    browser.wait(f"document.getElementById('count').textContent.startsWith('{count} of {count}')", seconds)


def clean(browser):
    """Nothing on the console, nothing from another host."""
    assert not browser.problems, browser.problems
    foreign = [url for url in browser.requests
               if not re.match(rf"(http://{re.escape(host)}/|blob:http://{re.escape(host)}/|about:|data:)", url)]
    assert not foreign, foreign


def distinct(folder, count):
    """The example over and over, made different by a comment in each."""
    picture = open(example, "rb").read()
    files = []
    for number in range(count):
        comment = f"picture {number}".encode()
        file = os.path.join(folder, f"{number:04}.jpg")
        with open(file, "wb") as out:
            out.write(picture[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + picture[2:])
        files.append(file)
    return files


def weight(browser):
    script = """performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
        .filter(e => !/page\\/(state|reading)|privacy/.test(e.name)).reduce((sum, e) => sum + e.encodedBodySize, 0)"""
    return browser.run(script)


def one():
    with Browser() as browser:
        ready(browser)
        browser.run("document.getElementById('files').addEventListener('change', () => { window.began = performance.now() })"
                    ", new MutationObserver(() => { if (document.querySelector('.fields')) window.seen ??= performance.now() })"
                    ".observe(document.getElementById('one'), { childList: true, subtree: true })")
        browser.choose("#files", example)
        browser.wait("document.querySelector('.fields')")
        fields = browser.run("[...document.querySelectorAll('.fields > div')].map(d => d.innerText)")
        assert any("UX4820715" in field and "verified" in field for field in fields), fields
        # A field and its place show each other, by the keyboard as by the mouse.
        browser.wait("document.querySelector('.plane canvas')")
        assert browser.run("(() => { const row = document.querySelectorAll('.fields > div')[2]; row.focus();"
                           " return row.classList.contains('on') && document.querySelectorAll('polygon.on').length })()") == 1
        # A character tells its probability.
        browser.run("document.querySelector('.mrz span').focus()")
        browser.key("ArrowRight")
        info = browser.run("document.querySelector('.charinfo').textContent")
        assert re.match(r"<, line 1, position 2: [\d.]+ %", info), info
        # Three contracts for one reading.
        for name, word in (("Lethe", '"documents"'), ("StructOCR", '"passport_number": "UX4820715"'),
                           ("PassportEye", '"valid_score"')):
            browser.run(f"[...document.querySelectorAll('[role=tab]')].find(t => t.textContent === '{name}').click()")
            assert word in browser.run("document.querySelector('pre').textContent"), name
        # The boxes lie where the text is: the straightened page fills its sheet.
        assert browser.run("document.querySelector('.plane').style.transform").startswith("matrix3d("), "not straightened"
        assert browser.run("document.querySelectorAll('.checks .good').length") == 5
        first = browser.run("window.seen - window.began")
        bytes_ = weight(browser)
        # What the page loads only for a download counts as well.
        browser.run("import('/page/exporting.js').then(() => 0)")
        bytes_ = weight(browser)
        assert bytes_ <= 60 * 1024, bytes_
        # Gone is gone.
        browser.run("document.getElementById('gone').click()")
        assert "UX4820715" not in browser.run("document.documentElement.outerHTML")
        assert browser.run("document.getElementById('results').hidden && !document.getElementById('upload').hidden")
        assert "gone" in browser.run("document.getElementById('said').textContent")
        clean(browser)
        print(f"first result after {first:.0f} ms, page {bytes_ / 1024:.1f} KB")


def differs():
    """Print and MRZ have different days of birth: both are shown, and where they part."""
    with Browser() as browser:
        ready(browser)
        browser.choose("#files", os.path.join(os.path.dirname(os.path.abspath(__file__)), "print-differs.jpg"))
        browser.wait("document.querySelector('.fields')")
        row = browser.run("(() => { const row = document.querySelector('.differs').closest('.fields > div');"
                          " return { text: row.innerText, marked: [...row.querySelectorAll('mark')].map(m => m.textContent) } })()")
        for part in ("Date of birth", "machine readable zone", "1991-08-11", "printed page", "1991-08-17", "17 AUG 1991", "differs"):
            assert part in row["text"], (part, row)
        assert row["marked"] == ["1", "7"], row
        assert browser.run("document.querySelectorAll('.differs').length") == 1
        note = browser.run("document.querySelector('.notes li').innerText")
        assert note.startswith("Date of birth: ") and "Compare both" in note and "viz.mismatch" in note, note
        assert browser.run("document.querySelector('.shown .state').textContent") == "in doubt"
        # What only the print has is called neither verified nor doubtful.
        assert "not verified" in browser.run("[...document.querySelectorAll('.fields > div')].find(d => /Place of birth/.test(d.innerText)).innerText")
        # In the table the cell is marked.
        browser.choose("#more", example)
        all_done(browser, 2)
        assert browser.run("[...document.querySelectorAll('td.unsure')].map(cell => cell.textContent)") == ["1991-08-11"]
        clean(browser)
        print("ok")


def many():
    count = int(rest[0]) if rest else 500
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        files = distinct(folder, count)
        ready(browser)
        start = time.monotonic()
        browser.choose("#files", *files)
        all_done(browser, count, 600)
        took = time.monotonic() - start
        assert browser.run("document.querySelectorAll('tbody tr').length") == count
        assert browser.run("document.querySelectorAll('tbody .state.read').length") == count
        memory = browser.run("performance.memory?.usedJSHeapSize ?? 0")
        # The next one is over the limit.
        browser.choose("#more", example)
        if count == 500:
            browser.wait("document.querySelectorAll('#refused li').length === 1")
            assert "more than 500" in browser.run("document.querySelector('#refused li').innerText")
        # Filter and sort.
        browser.run("(() => { const f = document.getElementById('filter'); f.value = '0007'; f.dispatchEvent(new Event('input')) })()")
        assert browser.run("document.querySelectorAll('tbody tr').length") == 1
        browser.run("(() => { const f = document.getElementById('filter'); f.value = ''; f.dispatchEvent(new Event('input')) })()")
        browser.run("document.querySelector('th button').click(); document.querySelector('th button').click()")
        assert browser.run("document.querySelector('tbody tr .open').textContent") == f"{count - 1:04}.jpg"
        assert browser.run("document.querySelector('th').getAttribute('aria-sort')") == "descending"
        browser.run("document.querySelector('tbody tr .open').click()")
        browser.wait("document.querySelector('dialog[open] .fields')")
        browser.key("Escape")
        browser.wait("!document.querySelector('dialog[open]')")
        clean(browser)
        print(f"{count} files in {took:.1f} s, {count / took:.1f} a second, {memory / 2**20:.0f} MiB of JavaScript's heap")


def exports():
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        evil = os.path.join(folder, "=cmd().jpg")
        markup = os.path.join(folder, "<img src=x onerror=alert(1)>,\"&.jpg")
        for file in (evil, markup):
            with open(file, "wb") as out:
                out.write(open(example, "rb").read())
        broken = os.path.join(folder, "broken.jpg")
        with open(broken, "wb") as out:
            out.write(open(example, "rb").read()[:4000])
        files = [example, fixture("td1-scan.png"), fixture("no-document-text.png"), evil, markup, broken]
        ready(browser)
        browser.choose("#files", *files)
        all_done(browser, len(files))
        assert browser.run("document.querySelectorAll('main img').length") == 0, "a file's name became markup"
        for kind in ("csv", "xlsx", "json"):
            browser.run(f"document.getElementById('{kind}').click()")
        # CSV: the same cells as the command line gives for the same files.
        table = list(csv.reader(io.StringIO(browser.downloaded("lethe.csv").decode())))
        command = subprocess.run([lethe, "read", "--format", "csv", *files], capture_output=True, text=True)
        wanted = list(csv.reader(io.StringIO(command.stdout)))
        known = [wanted[0].index(name) for name in wanted[0] if name not in ("file", "error")]
        for name in wanted[0]:
            assert name in table[0], name
        assert len(table) == len(wanted), (len(table), len(wanted))
        for ours, theirs in zip(table[1:], wanted[1:]):
            for index in known:
                place = table[0].index(wanted[0][index])
                assert ours[place] == theirs[index], (wanted[0][index], ours[place], theirs[index])
        assert any(row[0] == "'=cmd().jpg" for row in table), "a formula was not defused"
        error = table[0].index("error")
        assert [row[error] for row in table if row[0] == "broken.jpg"] == ["INVALID_REQUEST_FORMAT"]
        # XLSX: a zip that is whole, and XML that says the same as text.
        book = zipfile.ZipFile(io.BytesIO(browser.downloaded("lethe.xlsx")))
        assert book.testzip() is None
        space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        cells = [["".join(cell.itertext()) for cell in row] for row in sheet.iterfind(".//m:row", space)]
        assert len(cells) == len(table)
        for ours, theirs in zip(cells, table):
            assert ours == [cell.removeprefix("'") for cell in theirs], (ours, theirs)
        assert not list(sheet.iterfind(".//m:f", space)), "a cell is a formula"
        # JSON: the answers as they are.
        objects = json.loads(browser.downloaded("lethe.json"))
        assert [item["file"] for item in objects] == [os.path.basename(file) for file in files]
        assert objects[0]["documents"][0]["fields"]["document_number"]["value"] == "UX4820715"
        assert objects[-1]["error"]["code"] == "INVALID_REQUEST_FORMAT"
        clean(browser)
        print(f"{len(table) - 1} rows")


def errors():
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        def file(name, content):
            path = os.path.join(folder, name)
            with open(path, "wb") as out:
                out.write(content)
            return path
        picture = open(example, "rb").read()
        large = picture + b"\0" * (4_718_593 - len(picture))
        # Header of a PNG that claims 10,000 by 10,000 pixels.
        wide = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + (10000).to_bytes(4, "big") * 2 + bytes.fromhex("0800000000")
        import zlib
        wide += zlib.crc32(wide[12:29]).to_bytes(4, "big")
        ready(browser)
        browser.choose("#files", file("empty.jpg", b""), file("note.png", b"no picture at all"), file("large.jpg", large),
                       file("cut.jpg", picture[:5000]), file("wide.png", wide),
                       file("phone.heic", b"\0\0\0\x18ftypheic" + bytes(40)), file("scan.jpg", b"%PDF-1.7\n"), example)
        all_done(browser, 3)
        reasons = browser.run("document.getElementById('refused').innerText")
        assert "empty.jpg" in reasons and "is empty" in reasons and "no JPG, PNG or WebP" in reasons, reasons
        assert "is HEIC; save it as JPG" in reasons and "is PDF" in reasons, reasons
        assert browser.run("document.getElementById('refused').querySelectorAll('li').length") == 4
        assert "4.5 MB: 1" in browser.run("document.getElementById('large').innerText")
        rows = browser.run("[...document.querySelectorAll('tbody tr')].map(r => r.innerText)")
        assert any("cut.jpg" in row and "damaged or cut off" in row for row in rows), rows
        assert any("wide.png" in row and "Too many" in row for row in rows), rows
        # Neither will be any better another time.
        assert browser.run("document.getElementById('retry').hidden")
        # A larger one is scaled down here, where it is wanted, and read.
        browser.run("document.getElementById('scale').click()")
        all_done(browser, 4)
        assert browser.run("[...document.querySelectorAll('tbody tr')].some(r => /large.jpg/.test(r.innerText) && /UX4820715/.test(r.innerText))")
        clean(browser)
        print("ok")


def away():
    """The server is out of reach for a while: the page says so, and goes on by itself; a file that is gone is told."""
    def reach(browser, is_there):
        browser.call("Network.emulateNetworkConditions", offline=not is_there, latency=0, downloadThroughput=-1,
                     uploadThroughput=-1)
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        files = distinct(folder, 9)
        ready(browser)
        reach(browser, False)
        browser.choose("#files", *files)
        browser.wait("[...document.querySelectorAll('tbody tr')].some(r => /waiting/.test(r.innerText) && /cannot be reached/.test(r.innerText))")
        assert browser.run("!document.getElementById('cancel').hidden")
        os.unlink(files[5])
        reach(browser, True)
        all_done(browser, 9, 180)
        assert browser.run("document.querySelectorAll('tbody .state.read').length") == 8
        gone = browser.run("document.querySelector('tbody .state.error').closest('tr').innerText")
        assert "0005.jpg" in gone and "is gone" in gone, gone
        clean(browser)
        print("ok")


def busy():
    """The server takes few at a time and says so; all are read in the end."""
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        ready(browser)
        browser.choose("#files", *distinct(folder, 24))
        all_done(browser, 24, 240)
        assert browser.run("document.querySelectorAll('tbody .state.read').length") == 24
        clean(browser)
        print("ok")


def cancel():
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        ready(browser)
        browser.choose("#files", *distinct(folder, 40))
        browser.wait("document.querySelector('tbody .state.read')")
        browser.run("document.getElementById('cancel').click()")
        all_done(browser, 40)
        cancelled = browser.run("document.querySelectorAll('tbody .state.cancelled').length")
        assert cancelled > 0
        browser.run("document.getElementById('retry').click()")
        all_done(browser, 40)
        assert browser.run("document.querySelectorAll('tbody .state.read').length") == 40
        clean(browser)
        print(f"{cancelled} cancelled, then read")


def keys():
    """A server that asks for a key: what the page says, a trial key once, and the reading with it."""
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        ready(browser)
        # Many pictures: when the first are refused the others are not sent, and wait for the key.
        browser.choose("#files", *distinct(folder, 40))
        all_done(browser, 40)
        assert browser.run("!document.getElementById('key').hidden && document.activeElement.id === 'key-field'")
        assert browser.run("document.querySelectorAll('tbody .state.error').length") == 40
        sent = [url for url in browser.requests if url.endswith("/page/reading")]
        assert len(sent) <= 4, len(sent)
        browser.run("document.getElementById('gone').click()")
        browser.choose("#files", example)
        browser.wait("!document.getElementById('key').hidden")
        browser.run("document.getElementById('trial').click()")
        browser.wait("!document.getElementById('trial-shown').hidden")
        key = browser.run("document.querySelector('#trial-shown code').textContent")
        assert re.fullmatch(r"lethe_[a-z2-7]{8}_[0-9A-Za-z]{32}", key), key
        browser.run("document.getElementById('key').requestSubmit()")
        browser.wait("document.querySelector('.fields')")
        request = urllib.request.Request(address + "/v1/account/balance", headers={"x-api-key": key})
        assert json.load(urllib.request.urlopen(request))["account"]["credits_remaining"] == 2 * 3 - 2
        # Another the same day there is not.
        assert browser.run("fetch('/page/trial-key', { method: 'POST' }).then(a => a.status)") == 429
        clean(browser)
        print("ok")


def keyboard():
    """From the first tab to the answer without a mouse."""
    with Browser() as browser:
        ready(browser)
        visited = []
        for _ in range(12):
            browser.key("Tab")
            visited.append(browser.run("document.activeElement.id || document.activeElement.className || document.activeElement.tagName"))
        assert visited[0] == "skip" and "language" in visited and "files" in visited, visited
        browser.choose("#files", example)
        browser.wait("document.querySelector('.fields')")
        reached = set()
        for _ in range(60):
            browser.key("Tab")
            reached.add(browser.run("(() => { const e = document.activeElement; return e.id || e.closest('.mrz, .fields, .tabs')?.className || e.textContent })()"))
            # What has the focus shows it, and is in sight.
            assert browser.run("document.activeElement === document.body || document.activeElement.matches(':focus-visible')")
        for wanted in ("more", "gone", "fields", "mrz", "tabs"):
            assert wanted in reached, (wanted, reached)
        browser.run("document.getElementById('gone').focus()")
        browser.key("Enter")
        assert browser.run("!document.getElementById('upload').hidden && document.activeElement.id === 'files'")
        clean(browser)
        print("ok")


def listening():
    """What a screen reader hears and where the keyboard goes: few announcements, an order, and back again."""
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        ready(browser)
        browser.run("window.heard = [], [...document.querySelectorAll('[role=status]')].forEach(e => new MutationObserver("
                    "() => { if (e.textContent.trim()) heard.push(e.textContent) }).observe(e, { childList: true, subtree: true }))")
        browser.choose("#files", *distinct(folder, 40))
        all_done(browser, 40)
        heard = browser.run("heard")
        assert 1 <= len(heard) <= 6 and heard[-1].startswith("40 of 40"), heard
        # The results have the focus; from there on it goes as the page is read, and shows itself.
        assert browser.run("document.activeElement.id") == "results-title"
        for _ in range(20):
            browser.run("window.last = document.activeElement")
            browser.key("Tab")
            assert browser.run("Boolean(last.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)")
            assert browser.run("document.activeElement.matches(':focus-visible') && (() => { const b = document.activeElement"
                               ".getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight })()")
        # A row opens by the keyboard, keeps the focus inside, and gives it back.
        browser.run("document.querySelectorAll('.open')[3].focus()")
        browser.key("Enter")
        browser.wait("document.querySelector('dialog[open] .fields')")
        assert browser.run("document.activeElement.id") == "shown-title"
        for _ in range(50):
            browser.key("Tab")
            assert browser.run("document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))")
        browser.key("Escape")
        browser.wait("!document.querySelector('dialog[open]')")
        assert browser.run("document.activeElement === document.querySelectorAll('.open')[3]")
        # What is forgotten is said.
        browser.run("document.getElementById('gone').click()")
        assert "Everything is gone" in browser.run("heard.at(-1)")
        clean(browser)
        print(f"heard {len(heard)} times")


checks = r"""(() => {
  const faults = [];
  const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
  const name = (e) => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') ?? '').split(' ').map((id) =>
    document.getElementById(id)?.textContent ?? '').join('') || [...(e.labels ?? [])].map((l) => l.textContent).join('') || e.textContent || e.title;
  for (const e of document.querySelectorAll('button, a[href], input, select, summary, [role=tab], [role=img], dialog[open], progress'))
    if (visible(e) && !name(e)?.trim()) faults.push('no name: ' + e.outerHTML.slice(0, 90));
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push('twice: #' + id);
  for (const e of document.querySelectorAll('[aria-controls], [aria-labelledby]'))
    for (const id of (e.getAttribute('aria-controls') ?? e.getAttribute('aria-labelledby')).split(' '))
      if (visible(e) && !document.getElementById(id)) faults.push('leads nowhere: ' + id);
  if (!document.documentElement.lang) faults.push('no language');
  if (document.querySelectorAll('main').length !== 1 || [...document.querySelectorAll('h1')].filter(visible).length !== 1) faults.push('landmarks');
  let level = 0;
  for (const e of [...document.querySelectorAll('h1, h2, h3, h4')].filter(visible)) {
    if (Number(e.tagName[1]) > level + 1) faults.push('heading out of order: ' + e.outerHTML.slice(0, 60));
    level = Number(e.tagName[1]);
  }
  for (const e of document.querySelectorAll('[tabindex]')) if (e.tabIndex > 0) faults.push('own order: ' + e.outerHTML.slice(0, 60));
  for (const e of document.querySelectorAll('svg')) if (e.getAttribute('aria-hidden') !== 'true') faults.push('picture without words');
  for (const e of document.querySelectorAll('[role=status]')) if (getComputedStyle(e).display === 'none' && !e.hidden) faults.push('cannot be heard: #' + e.id);
  for (const e of document.querySelectorAll('thead th')) if (e.scope !== 'col') faults.push('column without scope');
  for (const list of document.querySelectorAll('dl')) for (const e of list.querySelectorAll('dt, dd'))
    if (e.closest('dl') !== list) faults.push('list');
  const rgb = (text) => { const c = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    c.fillStyle = text; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
  const light = (c) => c.slice(0, 3).map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255, 255]; };
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !visible(e) || e.closest('svg, .quiet, .skip, option, :disabled')) continue;
    const style = getComputedStyle(e), a = light(rgb(style.color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) faults.push('contrast ' + ratio.toFixed(2) + ': ' + e.textContent.trim().slice(0, 40));
  }
  const between = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  for (const e of document.querySelectorAll('.button, select, input:not([type=file])')) {
    if (!visible(e) || e.matches(':disabled')) continue;
    const style = getComputedStyle(e), around = light(behind(e.parentElement));
    const edge = Math.max(between(light(rgb(style.borderTopColor)), around), between(light(rgb(style.backgroundColor)), around));
    if (edge < 3) faults.push('edge ' + edge.toFixed(2) + ': ' + e.outerHTML.slice(0, 60));
  }
  const focus = between(light(rgb(getComputedStyle(document.querySelector('.brand svg')).fill)), light(behind(document.body)));
  if (focus < 3) faults.push('focus ' + focus.toFixed(2));
  if (innerWidth < 600) for (const e of document.querySelectorAll('button, select, summary')) {
    const box = e.getBoundingClientRect();
    if (visible(e) && (box.width < 24 || box.height < 24)) faults.push('small: ' + e.outerHTML.slice(0, 60));
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window: ' + document.documentElement.scrollWidth);
  return faults;
})()"""


def looks():
    """Labels, roles, contrast, widths: at 360 px and wide, light and dark, in each language."""
    pictures = rest[0] if rest else None
    for width, height in ((360, 740), (1280, 900)):
        for dark in (False, True):
            with Browser(width, height, dark) as browser:
                def check(what):
                    faults = browser.run(checks)
                    assert not faults, (width, dark, what, faults)
                    if pictures:
                        browser.picture(f"{pictures}/{width}-{'dark' if dark else 'light'}-{what}.png", whole=True)
                ready(browser)
                for language in ("de", "fr", "es", "hi", "en"):
                    browser.run(f"(() => {{ const s = document.getElementById('language'); s.value = '{language}'; s.dispatchEvent(new Event('change')) }})()")
                    browser.wait(f"document.documentElement.lang === '{language}'")
                    check("upload-" + language)
                browser.run("document.getElementById('privacy').open = true")
                check("privacy")
                browser.run("document.getElementById('privacy').open = false")
                browser.choose("#files", example)
                browser.wait("document.querySelector('.fields') && document.querySelector('.plane canvas')")
                check("one")
                browser.choose("#more", fixture("td1-scan.png"), fixture("no-document-text.png"), fixture("td2-upside-down.webp"))
                all_done(browser, 4)
                check("many")
                browser.run("[...document.querySelectorAll('.open')].find(b => /upside/.test(b.textContent)).click()")
                browser.wait("document.querySelector('dialog[open] .plane canvas')")
                check("dialog")
                clean(browser)
    print("ok")


def plain():
    """Without JavaScript a form reads one file."""
    with Browser(script=False) as browser:
        browser.open(address + "/")
        browser.choose("#plain", example)
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
        browser.run("document.querySelector('noscript form, form[method]').submit()")
        browser.wait("document.body && /UX4820715/.test(document.body.textContent)")
        print("ok")


scenes = one, differs, many, exports, errors, away, busy, cancel, keys, keyboard, listening, looks, plain
{f.__name__: f for f in scenes}[scene]()
