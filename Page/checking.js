// What is looked at before a file is sent, so that nothing travels in vain.

/** Bytes that a picture may have: the service's own limit. */
export const mostBytes = 4_718_592;
/** Files at once. */
export const mostFiles = 500;

const signs = [
  ["image/jpeg", (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  ["image/png", (b) => b[0] === 0x89 && b[1] === 0x50 && b[2] === 0x4e && b[3] === 0x47],
  ["image/webp", (b) => text(b, 0) === "RIFF" && text(b, 8) === "WEBP"],
];

/** What people have besides, and how it begins; it is named, so that they know what to save otherwise. */
const others = [
  ["HEIC", (b) => text(b, 4) === "ftyp" && /^(hei|hev|mif)/.test(text(b, 8))],
  ["AVIF", (b) => text(b, 4) === "ftyp" && text(b, 8) === "avif"],
  ["PDF", (b) => text(b, 0) === "%PDF"],
  ["TIFF", (b) => text(b, 0) === "II*\0" || text(b, 0) === "MM\0*"],
  ["GIF", (b) => text(b, 0) === "GIF8"],
];

const text = (bytes, at) => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * The content decides, never the name.
 * @returns {Promise<{type?: string, reason?: string, kind?: string}>} The type to send it as, or the key of a reason in
 *   words, with the kind of file where that is known.
 */
export async function check(file) {
  if (file.size === 0) return { reason: "r_empty" };
  let start;
  try {
    start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  } catch {
    return { reason: "r_unreadable" };
  }
  const type = signs.find(([, fits]) => fits(start))?.[0];
  if (!type) {
    const kind = others.find(([, fits]) => fits(start))?.[0];
    return { kind, reason: kind ? "r_kind" : "r_type" };
  }
  return file.size > mostBytes ? { type, reason: "r_large" } : { type };
}

/** The picture as a JPEG within the limit; `null` where the browser cannot make one. */
export async function scaleDown(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
    let scale = Math.min(1, 4000 / Math.max(picture.width, picture.height));
    for (; scale > 0.1; scale *= 0.8) {
      const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const smaller = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 });
      if (smaller.size <= mostBytes) return new File([smaller], file.name, { type: "image/jpeg" });
    }
  } catch {
    // A picture that the browser cannot decode is not sent.
  } finally {
    picture?.close();
  }
  return null;
}

/** The files of a drop, those in its folders too; what is hidden is left alone. */
export async function dropped(transfer) {
  // Both have to be asked at once: after the first wait there is nothing in them.
  const plain = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  const files = [];
  for (const entry of entries) await walk(entry, files);
  return files;
}

async function walk(entry, files) {
  // Beyond this the count is all that matters.
  if (files.length > 4 * mostFiles || entry.name.startsWith(".")) return;
  if (entry.isFile) {
    const file = await new Promise((found, lost) => entry.file(found, lost)).catch(() => null);
    if (file) files.push(file);
    return;
  }
  for (const reader = entry.createReader(); ;) {
    const some = await new Promise((found, lost) => reader.readEntries(found, lost)).catch(() => []);
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, files);
  }
}
