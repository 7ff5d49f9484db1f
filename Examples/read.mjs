// Reads a document by a Lethe server: node read.mjs http://127.0.0.1:8080 PICTURE; a key, where one is asked for, in LETHE_KEY.
import { readFile } from "node:fs/promises";

const [address, picture] = process.argv.slice(2);
const headers = { "content-type": "image/jpeg" }; // the content decides; any image type will do
if (process.env.LETHE_KEY) headers["x-api-key"] = process.env.LETHE_KEY;
const body = await readFile(picture);

let answer;
for (let attempt = 0; attempt < 5; attempt++) {
  answer = await fetch(`${address}/v1/documents`, { method: "POST", headers, body });
  if (![429, 503].includes(answer.status)) break;
  await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get("retry-after") ?? 1)));
}
const reading = await answer.json();
if (!answer.ok) {
  console.error(answer.status, reading.code);
  process.exit(1);
}
for (const document of reading.documents) {
  for (const [name, field] of Object.entries(document.fields)) {
    console.log(name, field.value, field.verified ? "verified" : "in doubt");
  }
  for (const finding of document.findings) console.log("note:", finding.message);
}
