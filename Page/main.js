// The page: takes files, shows what came of them, and forgets both.

import { check, dropped, scaleDown, mostFiles } from "./checking.js";
import { Sender } from "./sending.js";
import { button, make, show } from "./showing.js";

const at = (id) => document.getElementById(id);
const languages = ["en", "de", "fr", "es", "hi"];
const dataColumns = ["document_number", "surname", "given_names", "date_of_birth", "date_of_expiry", "issuing_state"];
const lastingErrors = ["INVALID_REQUEST_FORMAT", "IMAGE_TOO_LARGE", "UNSUPPORTED_FORMAT", "FILE_GONE"];
const columns = ["", "file", "state", ...dataColumns, "notes"];

/** A file, what became of it, and its row. */
class Entry {
  state = "wait";
  constructor(file, type) {
    this.file = file;
    this.name = file.name;
    this.type = type;
  }
  /** Parsed when it is wanted: five hundred answers are kept as text. */
  get answer() {
    return this.text ? JSON.parse(this.text) : null;
  }
  take(answer) {
    const documents = answer.documents;
    const isSure = documents.length > 0 && documents.every((found) =>
      found.mrz ? found.mrz.verified && Object.values(found.fields).every((field) => !field.viz) : Object.values(found.fields).every((field) => field.verified));
    this.state = documents.length === 0 ? "none" : isSure ? "read" : "doubt";
    this.cells = dataColumns.map((name) => documents.map((found) => found.fields[name]?.value ?? "").join(" · "));
    // Where to look first: what an MRZ has and nothing vouches for.
    this.doubts = dataColumns.map((name) => documents.some((found) => found.mrz && found.fields[name]?.verified === false));
    this.notes = documents.length ? documents.reduce((sum, found) => sum + found.findings.length, 0) : answer.findings.length;
    this.code = this.message = undefined;
  }
}

let texts = {}, english = {}, entries = [], refused = [], large = [], sort = { column: -1, up: true }, trialCalls = 0, heard = 0;
const sender = new Sender(changed);

// Words

const words = (key, values = {}) =>
  (texts.w[key] ?? english.w[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
words.field = (name) => texts.f[name] ?? english.f[name] ?? (name[0].toUpperCase() + name.slice(1)).replaceAll("_", " ");
/** What it means, and the server's own sentence beside it; a finding newer than this page has that one alone. */
words.finding = (finding) => {
  const text = texts.c[finding.code] ?? english.c[finding.code];
  return text ? [text, finding.message] : [finding.message, null];
};
words.error = ({ code, message, state }) => {
  if (!code) return words("s_" + state);
  const [kind, status] = code.split(/_(?=\d)/);
  return (texts.e[kind] ?? english.e[kind] ?? (message || code)).replace("{n}", status);
};

async function speak(language) {
  english = (await import("./words-en.js")).default;
  texts = language === "en" ? english : (await import(`./words-${language}.js`)).default;
  document.documentElement.lang = language;
  at("language").value = language;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = words(element.dataset.t);
  for (const element of document.querySelectorAll("[data-l]")) element.setAttribute("aria-label", words(element.dataset.l));
  for (const element of document.querySelectorAll("[data-p]")) element.placeholder = words(element.dataset.p);
  at("trial").textContent = words("k_trial", { n: trialCalls });
  at("only").replaceChildren(...["", "read", "doubt", "none", "error", "cancelled"].map((state) => {
    const option = make("option", "", state ? words("s_" + state) : words("all"));
    option.value = state;
    return option;
  }));
  header();
  draw();
}

// Files coming in

async function take(files) {
  const list = [...files];
  if (list.length === 0) return;
  say("");
  const fresh = [];
  for (const file of list) {
    if (entries.length + fresh.length + large.length >= mostFiles) {
      refused.push([file.name, "r_many"]);
      continue;
    }
    const { type, reason, kind } = await check(file);
    if (!reason) fresh.push(new Entry(file, type));
    else if (reason === "r_large") large.push(file);
    else refused.push([file.name, reason, kind]);
  }
  const before = at("refused").querySelectorAll("li").length;
  start(fresh);
  if (refused.length > before) at("heard").textContent = words("refused", { n: refused.length });
}

function start(fresh) {
  entries.push(...fresh);
  sender.add(fresh);
  draw();
  if (fresh.length) at("results-title").focus({ preventScroll: true });
}

async function scaleAll() {
  const list = large;
  large = [];
  draw();
  for (const file of list) {
    const smaller = await scaleDown(file);
    if (smaller) start([new Entry(smaller, smaller.type)]);
    else refused.push([file.name, "r_large"]);
  }
  draw();
}

// What is shown

let isDue = false;
const dirty = new Set();

function changed(entry) {
  if (entry) dirty.add(entry);
  if (entry?.code === "INVALID_API_KEY" || entry?.code === "INSUFFICIENT_CREDITS") askForKey();
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    for (const entry of dirty) if (entry.row) fill(entry);
    if (entries.length === 1 && dirty.has(entries[0])) single();
    dirty.clear();
    progress();
  });
}

function draw() {
  const hasResults = entries.length > 0;
  at("upload").hidden = hasResults;
  at("results").hidden = !hasResults;
  at("step1").toggleAttribute("aria-current", false);
  at("step2").toggleAttribute("aria-current", false);
  at(hasResults ? "step2" : "step1").setAttribute("aria-current", "step");
  at("large").hidden = large.length === 0;
  at("large-word").textContent = words("large", { n: large.length });
  at("refused").hidden = refused.length === 0;
  at("refused").querySelector("summary").textContent = words("refused", { n: refused.length });
  at("refused").querySelector("ul").replaceChildren(...refused.map(([name, reason, kind]) =>
    make("li", "", make("span", "", name), make("span", "", words(reason, { kind })))));
  at("many").hidden = entries.length < 2;
  at("one").hidden = entries.length !== 1;
  if (entries.length === 1) single();
  else at("one").replaceChildren();
  if (entries.length > 1) table();
  progress();
}

function progress() {
  const done = entries.filter((entry) => !["wait", "send"].includes(entry.state)).length;
  const failed = entries.filter((entry) => ["error", "cancelled"].includes(entry.state)).length;
  at("progress").max = Math.max(1, entries.length);
  at("progress").value = done;
  const text = words("count", { done, n: entries.length }) + (failed ? ", " + words("failed", { n: failed }) : "");
  at("count").textContent = text;
  // Nobody wants to hear of each of five hundred.
  const quarter = Math.floor(done * 4 / (entries.length || 1));
  if (quarter !== heard) at("heard").textContent = quarter ? text : "";
  heard = quarter;
  at("cancel").hidden = !sender.isBusy || done === entries.length;
  at("retry").hidden = sender.isBusy || !entries.some(mayRetry);
  for (const id of ["csv", "xlsx", "json"]) at(id).disabled = done === 0;
}

function single() {
  at("one").replaceChildren(["wait", "send"].includes(entries[0].state)
    ? make("p", "hint", words("s_" + entries[0].state), entries[0].code ? ": " + words.error(entries[0]) : "") : show(entries[0], words));
  // Beside the name: below the answer nobody would look for them.
  at("one").querySelector(".shown > .bar")?.append(exports(entries[0]));
}

/** The same files as below the table, for one picture alone. */
function exports(entry) {
  if (!entry.text) return "";
  return make("p", "buttons", make("span", "hint", words("download")), ...["csv", "xlsx", "json"].map((kind) =>
    button("small", kind.toUpperCase(), () => download(kind))));
}

function header() {
  document.querySelector("thead tr").replaceChildren(...columns.map((name, index) => {
    const cell = make("th", "");
    cell.scope = "col";
    if (!name) return make("td", "");
    const head = make("button", "", title(name));
    head.type = "button";
    head.addEventListener("click", () => {
      sort = { column: index, up: sort.column === index ? !sort.up : true };
      header();
      table();
      document.querySelectorAll("th button")[index - 1].focus();
    });
    if (sort.column === index) cell.setAttribute("aria-sort", sort.up ? "ascending" : "descending");
    cell.append(head);
    return cell;
  }));
}

const title = (name) => (["file", "state", "notes"].includes(name) ? words(name) : words.field(name));

const sortKey = (entry) => {
  const name = columns[sort.column];
  if (name === "file") return entry.name;
  if (name === "state") return words("s_" + entry.state);
  if (name === "notes") return String(entry.notes ?? 0).padStart(4, "0");
  return entry.cells?.[dataColumns.indexOf(name)] ?? "";
};

function table() {
  const wanted = at("filter").value.trim().toLocaleLowerCase(), only = at("only").value;
  let list = entries.filter((entry) => (!only || entry.state === only)
    && (!wanted || [entry.name, ...(entry.cells ?? [])].join(" ").toLocaleLowerCase().includes(wanted)));
  if (sort.column > 0) {
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    list = list.toSorted((a, b) => order.compare(sortKey(a), sortKey(b)) * (sort.up ? 1 : -1));
  }
  for (const entry of list) {
    entry.row ??= row(entry);
    fill(entry);
  }
  document.querySelector("tbody").replaceChildren(...list.map((entry) => entry.row));
  at("nothing").hidden = list.length > 0;
}

function row(entry) {
  const element = make("tr", "");
  const canvas = document.createElement("canvas");
  canvas.className = "thumb";
  canvas.setAttribute("aria-hidden", "true");
  element.append(make("td", "", canvas), ...columns.slice(1).map(() => make("td", "")));
  const open = button("", entry.name, () => openDialog(entry));
  open.className = "open";
  element.cells[1].append(open);
  canvas.entry = entry;
  seen.observe(canvas);
  return element;
}

function fill(entry) {
  const cells = entry.row.cells;
  const state = make("span", "state " + entry.state, words("s_" + entry.state));
  cells[2].replaceChildren(state);
  if (entry.code) cells[2].append(make("div", "hint", words.error(entry)));
  [...(entry.cells ?? dataColumns.map(() => "")), entry.notes ? String(entry.notes) : ""].forEach((text, index) => {
    cells[index + 3].textContent = text;
    cells[index + 3].classList.toggle("date", columns[index + 3].startsWith("date_"));
    cells[index + 3].classList.toggle("unsure", entry.doubts?.[index] === true);
    cells[index + 3].dataset.name = title(columns[index + 3]);
  });
}

/** Small pictures are made when they come into sight, and from there on are a few pixels. */
const seen = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    createImageBitmap(target.entry.file, { resizeWidth: 96, resizeQuality: "low" }).then((picture) => {
      target.width = picture.width;
      target.height = picture.height;
      target.getContext("2d").drawImage(picture, 0, 0);
      picture.close();
    }, () => {});
  }
}, { rootMargin: "80px" });

function openDialog(entry) {
  const dialog = at("dialog");
  dialog.replaceChildren(show(entry, words, () => dialog.close()));
  dialog.showModal();
  dialog.scrollTop = 0;
  at("shown-title").focus();
}

// Keys

function askForKey() {
  if (!at("key").hidden) return;
  at("key").hidden = false;
  at("trial").hidden = trialCalls === 0;
  at("key-field").focus();
}

function useKey() {
  sender.key = at("key-field").value.trim();
  if (!sender.key) return;
  at("key").hidden = true;
  again();
}

async function takeTrialKey() {
  const answer = await fetch("/page/trial-key", { method: "POST" });
  const body = await answer.json();
  if (!answer.ok) return say(texts.e["TRIAL_" + body.code] ?? body.message);
  at("key-field").value = sender.key = body.key;
  const shown = at("trial-shown");
  shown.hidden = false;
  shown.querySelector("span").textContent = words("k_shown", { n: body.calls });
  shown.querySelector("code").textContent = body.key;
  shown.querySelector("button").onclick = () => navigator.clipboard.writeText(body.key).catch(() => {});
  at("trial").hidden = true;
}

/** Whether it may go better another time: a damaged picture stays one. */
const mayRetry = ({ state, code }) => state === "cancelled" || state === "error" && !lastingErrors.includes(code);

function again() {
  const list = entries.filter(mayRetry);
  for (const entry of list) entry.code = entry.message = undefined;
  sender.add(list);
  draw();
}

// Going away

function forget() {
  sender.cancel();
  sender.key = "";
  for (const entry of entries) {
    entry.text = entry.file = entry.cells = null;
    entry.row?.remove();
  }
  seen.disconnect();
  entries = [];
  refused = [];
  large = [];
  dirty.clear();
  at("dialog").close();
  at("dialog").replaceChildren();
  at("one").replaceChildren();
  document.querySelector("tbody").replaceChildren();
  for (const input of document.querySelectorAll("input")) input.value = "";
  at("key").hidden = true;
  at("trial-shown").hidden = true;
  at("trial-shown").querySelector("code").textContent = "";
  draw();
  say(words("gone_done"));
  at("files").focus();
}

async function download(kind) {
  const { csv, json, rows, xlsx } = await import("./exporting.js");
  const list = entries.filter((entry) => !["wait", "send"].includes(entry.state));
  const file = kind === "json" ? json(list) : { csv, xlsx }[kind](rows(list));
  const link = make("a", "");
  link.href = URL.createObjectURL(file);
  link.download = "lethe." + kind;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function say(text) {
  at("said").textContent = text;
}

// What the server says of itself

async function ask() {
  const state = await (await fetch("/page/state")).json();
  trialCalls = state.trial_calls;
  at("trial").textContent = words("k_trial", { n: trialCalls });
  if (!state.privacy) return;
  const answer = await fetch("/v1/privacy");
  if (!answer.ok) return;
  at("privacy-link").hidden = false;
  privacy(await answer.json());
}

/** Whatever stands there, as words; what is nested deeper is behind the link. */
function privacy(state) {
  at("privacy").classList.toggle("part", (state.complete ?? state.hardening?.complete) === false);
  const facts = Object.entries(state).flatMap(([part, value]) =>
    value && typeof value === "object" ? Object.entries(value).map(([key, value]) => [part + ": " + key, value]) : [[part, value]])
    .filter(([, value]) => value === null || typeof value !== "object");
  at("privacy-facts").replaceChildren(...facts.slice(0, 12).flatMap(([key, value]) =>
    [make("dt", "", key.replaceAll("_", " ")), make("dd", "", value === true ? "✓" : value === false ? "–" : String(value))]));
}

// Wiring

for (const id of ["files", "camera", "more"]) {
  at(id).addEventListener("change", (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    take(files);
  });
}
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.toggle("over", kind === "dragover");
    if (kind === "drop") dropped(event.dataTransfer).then(take);
  });
}
document.addEventListener("paste", (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length) { event.preventDefault(); take(files); }
});
at("key").addEventListener("submit", (event) => { event.preventDefault(); useKey(); });
at("trial").addEventListener("click", takeTrialKey);
at("scale").addEventListener("click", scaleAll);
at("leave").addEventListener("click", () => {
  refused.push(...large.map((file) => [file.name, "r_large"]));
  large = [];
  draw();
});
at("cancel").addEventListener("click", () => sender.cancel());
at("retry").addEventListener("click", again);
at("gone").addEventListener("click", forget);
at("filter").addEventListener("input", table);
at("only").addEventListener("change", table);
for (const kind of ["csv", "xlsx", "json"]) at(kind).addEventListener("click", () => download(kind));
at("dialog").addEventListener("close", () => at("dialog").replaceChildren());
at("language").addEventListener("change", (event) => {
  history.replaceState(null, "", "#" + event.target.value);
  speak(event.target.value);
});

const wished = [location.hash.slice(1), ...navigator.languages.map((name) => name.slice(0, 2))];
await speak(wished.find((name) => languages.includes(name)) ?? "en");
document.documentElement.classList.add("on");
// A server that says nothing of itself has nothing to show for it.
ask().catch(() => at("privacy").classList.add("part"));
