// Tables of the answers, made here: nothing is sent anywhere for them.

const firstFields = [
  "document_code", "issuing_state", "document_number", "surname", "given_names", "nationality", "date_of_birth", "sex",
  "date_of_expiry", "personal_number", "optional_data_1", "optional_data_2",
];

/** Rows of text with a header, one for each document and one for each picture without: the columns of `lethe read`. */
export function rows(entries) {
  const found = new Set();
  const records = entries.flatMap((entry) => {
    const documents = entry.answer?.documents ?? [];
    const codes = (findings) => (findings ?? []).map((finding) => finding.code).join(" ");
    if (documents.length === 0) {
      return [{ file: entry.name, findings: codes(entry.answer?.findings), error: entry.code ?? "" }];
    }
    return documents.map((document, index) => {
      const record = {
        file: entry.name, document: String(index + 1), format: document.format ?? "",
        mrz_verified: document.mrz ? String(document.mrz.verified) : "",
        verified_fields: Object.keys(document.fields).filter((name) => document.fields[name].verified).join(" "),
        findings: codes(document.findings),
      };
      for (const line of [0, 1, 2]) record["mrz_line_" + (line + 1)] = document.mrz?.lines[line] ?? "";
      for (const [name, field] of Object.entries(document.fields)) {
        record[name] = field.value ?? "";
        if (!firstFields.includes(name)) found.add(name);
      }
      return record;
    });
  });
  const columns = [
    "file", "document", "format", ...firstFields, "mrz_verified", "verified_fields", "mrz_line_1", "mrz_line_2",
    "mrz_line_3", "findings", "error", ...[...found].sort(),
  ];
  return [columns, ...records.map((record) => columns.map((column) => record[column] ?? ""))];
}

/** RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csv(table) {
  const cell = (content) => {
    const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(content) ? "'" + content : content;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  return new Blob([table.map((row) => row.map(cell).join(",") + "\r\n").join("")], { type: "text/csv" });
}

export function json(entries) {
  const list = entries.map((entry) => {
    if (!entry.answer) return { file: entry.name, error: { code: entry.code ?? entry.state, message: entry.message ?? "" } };
    const { contracts, ...answer } = entry.answer;
    return { file: entry.name, ...answer };
  });
  return new Blob([JSON.stringify(list, null, 2) + "\n"], { type: "application/json" });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/";
const main = office + "spreadsheetml/2006/main";
const relations = office + "officeDocument/2006/relationships";
const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
const related = (inner) => `${head}<Relationships xmlns="${office}package/2006/relationships">${inner}</Relationships>`;
const part = (name, kind) => `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

// XML 1.0 knows neither most control characters nor half a pair of surrogates.
const escaped = (content) => content.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
  .replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

/** One sheet whose cells are text by their kind and style, whatever they begin with. */
export function xlsx(table) {
  const row = (cells, number) => `<row r="${number + 1}">` + cells.map((content) => content === "" ? "<c/>"
    : `<c s="${number ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`).join("") + "</row>";
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${office}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${part("worksheets/sheet1", "worksheet")}${part("styles", "styles")}</Types>`,
    "_rels/.rels": related(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Lethe" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")),
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${table.map(row).join("")}</sheetData></worksheet>`,
  };
  return new Blob([zip(files)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

function crc(bytes) {
  let rest = ~0;
  for (const byte of bytes) rest = crcTable[(rest ^ byte) & 255] ^ (rest >>> 8);
  return ~rest >>> 0;
}

/** PKWARE's format with entries as they are. */
function zip(files) {
  const parts = [], directory = [];
  let offset = 0;
  const little = (...fields) => {
    const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    for (const [size, value] of fields) {
      size === 2 ? bytes.setUint16(at, value, true) : bytes.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(bytes.buffer);
  };
  for (const [path, content] of Object.entries(files)) {
    const name = new TextEncoder().encode(path), bytes = new TextEncoder().encode(content);
    // Version 2.0, names in UTF-8, stored, 1980-01-01: the file tells nothing of when it was made.
    const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
    parts.push(little([4, 0x04034b50], ...common), name, bytes);
    directory.push(little([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += 30 + name.length + bytes.length;
  }
  const size = directory.reduce((sum, bytes) => sum + bytes.length, 0), count = Object.keys(files).length;
  return new Blob([...parts, ...directory, little([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])]);
}
