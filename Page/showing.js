// One picture and what was read from it. Text of a document enters as text only, never as markup.

/** An element: `make("p", "hint", "text", child)`. */
export function make(name, kind, ...content) {
  const element = document.createElement(name);
  if (kind) element.className = kind;
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

export const button = (kind, text, act) => {
  const element = make("button", "button " + kind, text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
};

const percent = (value) => (value >= 1 ? "100" : (Math.floor(value * 10000) / 100).toString()) + " %";

/**
 * The whole view of an entry.
 * @param words The language's: `words(key, values)`, `words.field(name)`, `words.finding(finding)`.
 */
export function show(entry, words, closing) {
  const title = make("h2", "", entry.name);
  title.id = "shown-title";
  title.tabIndex = -1;
  const state = make("span", "state " + entry.state, words("s_" + entry.state));
  const view = make("article", "shown", make("div", "bar", title, state,
    closing ? make("p", "buttons", button("small", words("close"), closing)) : null));
  if (!entry.answer) {
    view.append(make("p", "", words.error(entry)));
    if (entry.file) view.append(new Sheet(entry, null, words).element);
    return view;
  }
  const answer = entry.answer;
  if (answer.documents.length === 0) {
    view.append(make("div", "split", new Sheet(entry, null, words).element,
      make("div", "side", ...notes(answer.findings, words), ...raw(answer, words))));
  }
  answer.documents.forEach((found, index) => {
    if (answer.documents.length > 1) {
      view.append(make("h3", "", words("nth", { n: index + 1, m: answer.documents.length })));
    }
    view.append(part(entry, found, words, index === 0 ? raw(answer, words) : []));
  });
  return view;
}

function part(entry, found, words, last) {
  const sheet = new Sheet(entry, found, words);
  const list = make("dl", "fields");
  for (const [name, field] of Object.entries(found.fields)) {
    const value = make("dd", "value", field.value ?? words("illegible"));
    if (field.viz) value.append(comparison(field, words));
    else {
      if (field.printed && field.printed !== field.value) value.append(make("small", "", words("printed") + " " + field.printed));
      // Nothing vouches for what only the print has, however clear it is: how clear, it tells.
      value.append(make("small", "", words("src_" + field.source) + (field.source === "viz" ? " · " + percent(field.probability ?? 0) : "")));
    }
    const verdict = field.verified ? "verified" : field.viz ? "differs" : field.source === "viz" ? "unproved" : "doubt";
    const mark = make("dd", "mark " + ({ verified: "read", unproved: "unproved" }[verdict] ?? "doubt"), words(verdict));
    const row = make("div", "", make("dt", "", words.field(name)), value, mark);
    sheet.link(row, field.corners, "field");
    list.append(row);
  }
  const side = make("div", "side", list);
  if (found.mrz) side.append(make("h3", "", words("mrz")), ...lines(found.mrz, sheet, words));
  side.append(...notes(found.findings, words));
  if (found.mrz?.check_digits.length) side.append(make("h3", "", words("checks")), ...checks(found.mrz, words));
  if (found.printed_lines?.length) side.append(print(found.printed_lines, sheet, words));
  const others = Object.entries(found).filter(([name]) => !known.has(name));
  if (others.length) side.append(make("h3", "", words("others")), plainly(Object.fromEntries(others), words));
  side.append(...last);
  return make("div", "split", sheet.element, side);
}

/** Both readings of a field, one below the other, where MRZ and print disagree; what parts them is marked. */
function comparison({ mrz, viz }, words) {
  const printed = viz.value ?? viz.printed;
  const small = viz.printed !== printed ? make("small", "", words("printed") + " " + viz.printed) : null;
  return make("ul", "differs",
    make("li", "", make("small", "", words("src_mrz")), ...parted(mrz.value, printed)),
    make("li", "", make("small", "", words("src_viz")), ...parted(printed, mrz.value), small));
}

/** A text in which the part that another has otherwise is marked. */
function parted(text, other) {
  const own = [...text], their = [...other];
  let start = 0, end = 0;
  while (start < own.length && own[start] === their[start]) start += 1;
  const most = Math.min(own.length, their.length) - start;
  while (end < most && own.at(-1 - end) === their.at(-1 - end)) end += 1;
  const cut = own.length - end;
  return [own.slice(0, start).join(""), cut > start ? make("mark", "", own.slice(start, cut).join("")) : null, own.slice(cut).join("")];
}

function lines(mrz, sheet, words) {
  const box = make("div", "mrz");
  const info = make("p", "charinfo", words("hover"));
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words("mrz") + ": " + words("arrows"));
  const cells = [];
  mrz.lines.forEach((text, line) => {
    const row = make("div", "");
    const known = mrz.characters?.[line] ?? [];
    [...(text ?? "")].forEach((letter, place) => {
      const cell = make("span", "", letter), character = known[place];
      const about = words("char", { c: letter, line: line + 1, place: place + 1 }) + (character
        ? ": " + percent(character.probability) + (character.runner_up ? ", " + words("else", { c: character.runner_up }) : "") : "");
      if (character && character.probability < 0.9) cell.classList.add("weak");
      sheet.link(cell, character?.corners, "character", () => { info.textContent = about; });
      cell.tabIndex = cells.length === 0 ? 0 : -1;
      cell.setAttribute("role", "img");
      cell.setAttribute("aria-label", about);
      cells.push({ cell, line, place });
      row.append(cell);
    });
    if (text === null) row.append(words("unread"));
    box.append(row);
  });
  box.addEventListener("keydown", (event) => {
    const at = cells.findIndex(({ cell }) => cell === document.activeElement);
    if (at < 0) return;
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = turn ? cells.find((other) => other.line === cells[at].line + turn && other.place === cells[at].place)
      : cells[at + (steps[event.key] ?? 0)];
    if (!next || !(turn || steps[event.key])) return;
    event.preventDefault();
    cells[at].cell.tabIndex = -1;
    next.cell.tabIndex = 0;
    next.cell.focus();
  });
  const copy = button("small", words("copy"), () => copyText(copy, mrz.lines.map((line) => line ?? "").join("\n"), words));
  return [box, info, make("p", "buttons", copy)];
}

/** What has its own place in this view; whatever else an answer holds is shown as it is. */
const known = new Set(["format", "corners", "mrz", "fields", "findings", "quality", "evidence", "printed_lines"]);

/** All lines of the page, in the order in which they were found. */
function print(lines, sheet, words) {
  const box = make("details", "print", make("summary", "", words("print", { n: lines.length }))), list = make("ul", "");
  for (const line of lines) {
    const item = make("li", "", line.text, make("small", "", " " + percent(line.probability ?? 0)));
    sheet.link(item, line.corners, "field");
    list.append(item);
  }
  box.append(list);
  return box;
}

function plainly(value, words) {
  if (value === null || typeof value !== "object") return document.createTextNode(String(value ?? "–"));
  const list = make("ul", "plainly");
  for (const [name, one] of Object.entries(value)) {
    list.append(make("li", "", Array.isArray(value) ? null : words.field(name) + ": ", plainly(one, words)));
  }
  return list;
}

function notes(findings, words) {
  const title = make("h3", "", words("notes"));
  if (!findings?.length) return [title, make("p", "hint", words("no_notes"))];
  return [title, make("ul", "notes", ...findings.map((finding) => {
    const [text, original] = words.finding(finding);
    const small = original ? make("small", "", original) : null;
    if (small) small.lang = "en";
    const about = finding.fields?.map(words.field).join(", ");
    return make("li", "", about ? make("b", "", about + ": ") : null, text, small, make("code", "", finding.code));
  }))];
}

function checks(mrz, words) {
  const list = make("ul", "checks", ...mrz.check_digits.map((digit) => {
    const covers = digit.covers.map(([line, first, last]) => words("range", { line, first, last })).join(" + ");
    return make("li", digit.holds ? "good" : "bad",
      (digit.holds ? "✓ " : "× ") + words(digit.holds ? "holds" : "fails", {
        of: digit.of === "composite" ? words("composite") : words.field(digit.of), printed: digit.printed, computed: digit.computed ?? "–",
      }), make("span", "hint", " · " + words("at", { line: digit.line, place: digit.position, covers })));
  }));
  return [list, make("p", "hint", words("rule"))];
}

function raw(answer, words) {
  const { contracts, ...own } = answer;
  const all = { Lethe: own, StructOCR: contracts?.structocr, PassportEye: contracts?.passporteye };
  const pre = make("pre", ""), tabs = make("div", "tabs");
  pre.tabIndex = 0;
  pre.id = "raw-" + Math.random().toString(36).slice(2);
  pre.setAttribute("role", "tabpanel");
  tabs.setAttribute("role", "tablist");
  tabs.setAttribute("aria-label", words("raw"));
  const choose = (name) => {
    // Points on one line each.
    pre.textContent = JSON.stringify(all[name], null, 2)?.replace(/\[[\d.,\s-]+\]/g, (list) => list.replace(/\s+/g, " ")) ?? "";
    pre.setAttribute("aria-label", name);
    for (const tab of tabs.children) {
      tab.setAttribute("aria-selected", tab.textContent === name);
      tab.tabIndex = tab.textContent === name ? 0 : -1;
    }
  };
  for (const name of Object.keys(all)) {
    const tab = button("small", name, () => choose(name));
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", pre.id);
    tabs.append(tab);
  }
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs.children[([...tabs.children].indexOf(document.activeElement) + step + 3) % 3];
    next.focus();
    choose(next.textContent);
  });
  choose("Lethe");
  const copy = button("small", words("copy"), () => copyText(copy, pre.textContent, words));
  return [make("h3", "", words("raw")), tabs, pre, make("p", "buttons", copy)];
}

async function copyText(source, text, words) {
  try {
    await navigator.clipboard.writeText(text);
    source.textContent = words("copied");
  } catch {
    source.textContent = words("not_copied");
  }
  setTimeout(() => { source.textContent = words("copy"); }, 2000);
}

/** The picture with boxes over it, straightened where the page's corners are known. */
class Sheet {
  constructor(entry, found, words) {
    this.entry = entry;
    this.box = make("div", "sheet");
    this.plane = make("div", "plane");
    this.box.append(this.plane);
    this.box.setAttribute("role", "img");
    this.box.setAttribute("aria-label", words("picture", { file: entry.name }));
    this.element = make("div", "seen", this.box);
    const size = entry.answer?.picture;
    if (!size) return void this.#plain();
    this.width = size.width;
    this.height = size.height;
    this.overlay = svg("svg", { viewBox: `0 0 ${this.width} ${this.height}`, "aria-hidden": "true" });
    this.whole = this.#upright(found?.mrz?.corners);
    this.page = found?.corners;
    this.isStraight = Boolean(this.page);
    for (const corners of this.page ? [this.page] : []) this.overlay.append(svg("polygon", { points: corners.join(" "), class: "outline" }));
    if (this.page) {
      const turn = button("small", words("whole"), () => {
        this.isStraight = !this.isStraight;
        turn.textContent = words(this.isStraight ? "whole" : "straight");
        this.#place();
      });
      this.element.append(make("p", "buttons", turn));
    }
    new ResizeObserver(() => this.#place()).observe(this.box);
    this.#draw();
  }

  /** A list's item and its place in the picture show each other. */
  link(item, corners, kind, shown) {
    const polygon = corners && this.overlay ? svg("polygon", { points: corners.join(" "), class: kind }) : null;
    if (polygon) this.overlay.append(polygon);
    if (kind === "field") item.tabIndex = 0;
    const mark = (isOn) => {
      item.classList.toggle("on", isOn);
      polygon?.classList.toggle("on", isOn);
      if (isOn) shown?.();
    };
    for (const target of [item, polygon]) {
      target?.addEventListener("pointerenter", () => mark(true));
      target?.addEventListener("pointerleave", () => mark(false));
    }
    item.addEventListener("focus", () => mark(true));
    item.addEventListener("blur", () => mark(false));
  }

  /** The picture's corners, from what is top left once its text is upright. */
  #upright(line) {
    const corners = [[0, 0], [this.width, 0], [this.width, this.height], [0, this.height]];
    if (!line) return corners;
    const quarters = Math.round(Math.atan2(line[1][1] - line[0][1], line[1][0] - line[0][0]) / (Math.PI / 2));
    return corners.map((_, index) => corners[(index + quarters + 4) % 4]);
  }

  #place() {
    const quad = this.isStraight ? this.page : this.whole;
    const length = (a, b) => Math.hypot(quad[a][0] - quad[b][0], quad[a][1] - quad[b][1]);
    const width = this.box.clientWidth;
    const height = width * (length(0, 3) + length(1, 2)) / (length(0, 1) + length(3, 2));
    this.box.style.height = height + "px";
    const map = projection(quad, [[0, 0], [width, 0], [width, height], [0, height]]);
    if (map) this.plane.style.transform = `matrix3d(${map.join(",")})`;
  }

  async #draw() {
    this.plane.style.width = this.width + "px";
    this.plane.style.height = this.height + "px";
    const most = 2200, scale = Math.min(1, most / Math.max(this.width, this.height));
    try {
      // Places are told in the file's own pixels, whatever Exif says of its orientation.
      const picture = await createImageBitmap(this.entry.file, {
        imageOrientation: "none", resizeWidth: Math.round(this.width * scale), resizeHeight: Math.round(this.height * scale), resizeQuality: "medium",
      });
      const canvas = document.createElement("canvas");
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext("2d").drawImage(picture, 0, 0);
      picture.close();
      this.plane.append(canvas, this.overlay);
    } catch {
      this.plane.append(this.overlay);
    }
  }

  async #plain() {
    try {
      const picture = await createImageBitmap(this.entry.file, { resizeWidth: 900 });
      const canvas = document.createElement("canvas");
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext("2d").drawImage(picture, 0, 0);
      this.box.style.height = "auto";
      canvas.style.width = "100%";
      canvas.style.display = "block";
      this.box.replaceChildren(canvas);
    } catch {
      this.element.remove();
    }
  }
}

/** The projective map that takes four points to four others, as CSS wants it; `null` where there is none. */
function projection(from, to) {
  const rows = [];
  from.forEach(([x, y], index) => {
    const [u, v] = to[index];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  });
  for (let column = 0; column < 8; column++) {
    const pivot = rows.slice(column).reduce((best, row, index) =>
      Math.abs(row[column]) > Math.abs(rows[best][column]) ? column + index : best, column);
    if (Math.abs(rows[pivot][column]) < 1e-9) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = row[column] / rows[column][column];
      for (let place = column; place < 9; place++) row[place] -= factor * rows[column][place];
    });
  }
  const [a, b, c, d, e, f, g, h] = rows.map((row, index) => row[8] / row[index]);
  return [a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, 1];
}
