// The way to the server and back: a few at a time, once more where the server is busy, cancelled at any moment.

const lanes = 4;
/** Times that a picture is sent where the server is busy or out of reach; being too fast is no failure. */
const mostTries = 12;
/** Seconds beyond which it is of no use to wait. */
const longestWait = 120;

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
    const left = this.#queue;
    this.#queue = [];
    this.#stop.abort();
    this.#stop = new AbortController();
    for (const entry of left) this.#set(entry, "cancelled");
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
        this.#set(entry, "send");
        const wait = await this.#attempt(entry, signal);
        if (wait === null) return;
        const until = performance.now() + wait.seconds * 1000;
        if (wait.isForAll) this.#notBefore = Math.max(this.#notBefore, until);
        else entry.notBefore = until;
      }
    } catch {
      this.#set(entry, "cancelled");
    }
  }

  /** @returns Seconds after which to send it again, and whether all are to wait; `null` where it has its answer. */
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
    }
    entry.tries += 1;
    const isBusy = status === 503 || status === 502 || status === 0;
    if (status === 429 || isBusy) {
      // Ever longer, and never all at the same moment: those would only be in one another's way again.
      const own = Math.min(16, 0.25 * 2 ** entry.tries);
      const seconds = Math.max(Number(after) || 0, own) * (1 + Math.random() / 2);
      if (seconds <= longestWait && (status === 429 || entry.tries < mostTries)) {
        return { seconds, isForAll: status === 429 };
      }
    }
    let answer = null;
    try {
      answer = JSON.parse(text);
    } catch {
      // Nothing of ours: whatever stands between has answered.
    }
    if (status === 200 && answer) {
      entry.text = text;
      entry.take(answer);
    } else {
      entry.code = answer?.code ?? (status === 0 ? "UNREACHABLE" : "HTTP_" + status);
      entry.message = answer?.message ?? "";
      entry.state = "error";
    }
    this.changed(entry);
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
