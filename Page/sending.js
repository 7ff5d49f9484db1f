// The way to the server and back: a few at a time, once more where the server is busy, cancelled at any moment.

const lanes = 4;
/** Times that a picture is sent where the server is busy or out of reach; being too fast is no failure. */
const mostTries = 12;
/** Seconds beyond which it is of no use to wait. */
const longestWait = 120;
/** What is no better with the next picture. */
const reasonsForAll = ["INVALID_API_KEY", "INSUFFICIENT_CREDITS", "UNREACHABLE"];

/** Whether a file is still what it was when it was chosen. */
const isThere = (file) => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

export class Sender {
  #queue = [];
  #running = 0;
  #stop = new AbortController();
  #notBefore = 0;
  key = "";

  /** @param changed Called with each entry whose state has changed. */
  constructor(changed) {
    this.changed = changed;
  }

  get isBusy() {
    return this.#running > 0 || this.#queue.length > 0;
  }

  add(entries) {
    for (const entry of entries) {
      entry.state = "wait";
      entry.tries = entry.notBefore = 0;
      this.#queue.push(entry);
    }
    this.#fill();
  }

  cancel() {
    this.#stop.abort();
    this.#stop = new AbortController();
    for (const entry of this.#queue.splice(0)) this.#set(entry, "cancelled");
  }

  #fill() {
    while (this.#running < lanes && this.#queue.length > 0) {
      this.#running += 1;
      this.#read(this.#queue.shift(), this.#stop.signal).finally(() => {
        this.#running -= 1;
        this.#fill();
        if (!this.isBusy) this.changed(null);
      });
    }
  }

  async #read(entry, signal) {
    try {
      for (;;) {
        await this.#pause(entry, signal);
        entry.code = undefined;
        this.#set(entry, "send");
        const wait = await this.#attempt(entry, signal);
        if (wait === null) return;
        entry.code = wait.code;
        const until = performance.now() + wait.seconds * 1000;
        if (wait.isForAll) this.#notBefore = Math.max(this.#notBefore, until);
        else entry.notBefore = until;
      }
    } catch {
      entry.code = undefined;
      this.#set(entry, "cancelled");
    }
  }

  /** @returns Seconds after which to send it again, why, and whether all are to wait; `null` where it has its answer. */
  async #attempt(entry, signal) {
    const headers = { "content-type": entry.type };
    if (this.key) headers["x-api-key"] = this.key;
    let status = 0, text = "", after = null;
    try {
      const answer = await fetch("/page/reading", { method: "POST", headers, body: entry.file, signal });
      status = answer.status;
      after = answer.headers.get("retry-after");
      text = await answer.text();
    } catch (error) {
      if (signal.aborted) throw error;
      if (!await isThere(entry.file)) return this.#fail([entry], "FILE_GONE");
    }
    entry.tries += 1;
    let answer = null;
    try {
      answer = JSON.parse(text);
    } catch {
      // Nothing of ours: whatever stands between has answered.
    }
    const code = answer?.code ?? (status === 0 ? "UNREACHABLE" : "HTTP_" + status);
    const isBusy = status === 503 || status === 502 || status === 0;
    if (status === 429 || isBusy) {
      // Ever longer, and never all at the same moment: those would only be in one another's way again.
      const own = Math.min(16, 0.25 * 2 ** entry.tries);
      const seconds = Math.max(Number(after) || 0, own) * (1 + Math.random() / 2);
      if (seconds <= longestWait && (status === 429 || entry.tries < mostTries)) {
        return { seconds, code, isForAll: status === 429 || status === 0 };
      }
    }
    if (status === 200 && answer?.documents) {
      entry.text = text;
      entry.take(answer);
      this.changed(entry);
    } else {
      // The rest would only travel in vain.
      const rest = reasonsForAll.includes(code) ? this.#queue.splice(0) : [];
      this.#fail([entry, ...rest], code, answer?.message);
    }
    return null;
  }

  #fail(entries, code, message) {
    for (const entry of entries) {
      entry.code = code;
      entry.message = message;
      this.#set(entry, "error");
    }
    return null;
  }

  /** Where the key or the address has been too fast, one lane that was told to wait makes all of them wait. */
  #pause(entry, signal) {
    const rest = Math.max(this.#notBefore, entry.notBefore ?? 0) - performance.now();
    if (rest <= 0) return Promise.resolve();
    this.#set(entry, "wait");
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, rest);
      signal.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
    });
  }

  #set(entry, state) {
    if (entry.state === state) return;
    entry.state = state;
    this.changed(entry);
  }
}
