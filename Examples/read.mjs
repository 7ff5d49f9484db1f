// Reads a document with a Lethe server: node read.mjs PICTURE
//
// LETHE_URL is the server, by default http://127.0.0.1:8080; LETHE_KEY a key, where it asks for one.
import { readFile } from "node:fs/promises";

const server = process.env.LETHE_URL ?? "http://127.0.0.1:8080";
const key = process.env.LETHE_KEY;
const picture = await readFile(process.argv[2]);

let response;
for (let attempt = 0; attempt < 5; attempt++) {
  response = await fetch(`${server}/v1/documents`, {
    method: "POST",
    body: picture,
    // The type only says "a picture": the server tells formats by their first bytes.
    headers: { "content-type": "image/jpeg", ...(key ? { "x-api-key": key } : {}) },
  });
  if (response.status !== 429 && response.status !== 503) break;
  await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get("retry-after") ?? 1)));
}
const answer = await response.json();
if (!response.ok) {
  console.error(`${answer.code}: ${answer.message}`);
  process.exit(1);
}

for (const finding of answer.findings) console.log(finding.message);
for (const document of answer.documents) {
  for (const [name, field] of Object.entries(document.fields)) {
    console.log(`${name}: ${field.value ?? "?"} (${field.verified ? "verified" : "in doubt"})`);
  }
  for (const finding of document.findings) console.log(finding.message);
}
