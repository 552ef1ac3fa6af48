/* Sends files one after another in pieces that are resumed, never sent twice; says what is going on, one bar for each and
   one for all. What the line or the session keeps from arriving is tried again until it does; only a refusal ends it. */
import { csrf, percent, show, size } from "./page.js";
import { Row } from "./row.js";

/* pieces keep the session alive on a long way, and each reads the token anew: it changes with a new sign-in */
const PIECE = 32 * 1024 * 1024;
const TRY_AGAIN = 15000;

/* a session that ended, or a page older than it: with the next sign-in, or the next token, it goes on */
const STALE_PAGE = "KS-WEB-04";

const statusOf = (failure) => failure.originalResponse?.getStatus() ?? 0;

const problemOf = (failure) => {
  try { return JSON.parse(failure.originalResponse.getBody()); } catch { return {}; }
};

/* No room now (507) is a refusal too: it carries its sentence, and asking again every few seconds makes none. */
const isPassing = (failure) => {
  const status = statusOf(failure);
  if (status === 507) return false;
  return [0, 401, 409, 423].includes(status) || status >= 500 || (status === 403 && problemOf(failure).code === STALE_PAGE);
};

export class Sender {
  /**
   * @param section holds the words, the limit and the list of rows
   * @param about tells of a file and those chosen with it: {fingerprint, metadata}
   * @param arrived called with each file that is stored; its row stays until that is done
   */
  constructor(section, about, arrived) {
    this.words = section.dataset;
    this.list = section.querySelector("[data-sending]");
    this.overall = section.querySelector("[data-overall]");
    this.bar = section.querySelector("[data-overall-bar]");
    this.section = section;
    this.about = about;
    this.arrived = arrived;
    this.running = [];
    this.queue = [];
    this.done = { files: 0, bytes: 0 };
    window.addEventListener("online", () => this.running.filter((job) => job.waits).forEach((job) => this.goOn(job)));
    window.addEventListener("offline", () => show(document.querySelector("[data-offline]"), this.running.length > 0));
    window.addEventListener("beforeunload", (event) => { if (this.running.length) event.preventDefault(); });
  }

  get busy() { return this.running.length > 0; }

  offer(file, batch) {
    const row = new Row(file, this.words);
    this.list.append(row.item);
    const unfit = file.size === 0 ? this.words.wordsEmpty : file.size > Number(this.words.largest) ? this.words.wordsTooLarge : null;
    if (unfit) {
      row.fail(unfit);
      row.cancel.onclick = () => { row.item.remove(); this.tell(); };
      this.tell();
      return;
    }
    document.querySelectorAll("[data-unfinished]").forEach((old) => { if (old.dataset.unfinished === file.name.normalize()) old.remove(); });
    const job = { file, row, sent: 0, active: false, waits: 0 };
    job.upload = this.uploadOf(job, this.about(file, batch));
    row.cancel.onclick = () => { clearTimeout(job.waits); job.upload.abort(true).catch(() => {}).then(() => this.finish(job, true)); };
    this.running.push(job);
    this.queue.push(job);
    this.tell();
    this.next();
  }

  uploadOf(job, { fingerprint, metadata }) {
    return new tus.Upload(job.file, {
      endpoint: "/api/uploads",
      chunkSize: PIECE,
      onBeforeRequest: (request) => request.setHeader("X-CSRF-TOKEN", csrf()),
      metadata: { ...metadata, filename: job.file.name, filetype: job.file.type, fingerprint },
      fingerprint: async () => fingerprint,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
      removeFingerprintOnSuccess: true,
      storeFingerprintForResuming: true,
      onAfterResponse: (request, response) => this.keepAddress(request, response),
      onShouldRetry: (failure) => isPassing(failure),
      onProgress: (sent) => this.advance(job, sent),
      onSuccess: () => this.arrived(job.file).then(() => this.finish(job, true, true)),
      onError: (failure) => this.fail(job, failure),
    });
  }

  /* Asked where an upload stands, a server that knows nobody answers 401; the client would take that for an upload that
     is gone and begin anew. */
  keepAddress(request, response) {
    const signedOut = response.getStatus() === 401;
    if (signedOut) show(document.querySelector("[data-signed-out]"), true);
    if (signedOut && request.getMethod() === "HEAD") throw new Error("signed out");
  }

  advance(job, sent) {
    job.sent = sent;
    job.row.advance(sent);
    show(document.querySelector("[data-offline]"), false);
    show(document.querySelector("[data-signed-out]"), false);
    this.tell();
  }

  fail(job, failure) {
    if (isPassing(failure)) {
      this.pause(job);
      return;
    }
    job.row.fail(problemOf(failure).detail ?? failure.message);
    this.finish(job, false);
  }

  pause(job) {
    job.row.pause(job.sent);
    show(document.querySelector("[data-offline]"), !navigator.onLine);
    job.waits = setTimeout(() => { if (navigator.onLine) this.goOn(job); else this.pause(job); }, TRY_AGAIN);
  }

  goOn(job) {
    clearTimeout(job.waits);
    job.waits = 0;
    job.upload.start();
  }

  next() {
    if (this.running.some((each) => each.active) || !this.queue.length) return;
    const job = this.queue.shift();
    job.active = true;
    job.upload.findPreviousUploads().then((earlier) => {
      if (earlier.length) job.upload.resumeFromPreviousUpload(earlier[0]);
      job.upload.start();
    });
  }

  finish(job, left, stored) {
    job.active = false;
    this.running = this.running.filter((each) => each !== job);
    this.queue = this.queue.filter((each) => each !== job);
    if (left) job.row.item.remove();
    if (stored) this.done = { files: this.done.files + 1, bytes: this.done.bytes + job.file.size };
    this.tell();
    this.next();
  }

  tell() {
    const sent = this.done.bytes + this.running.reduce((sum, each) => sum + each.sent, 0);
    const all = this.done.bytes + this.running.reduce((sum, each) => sum + each.file.size, 0);
    const count = this.done.files + this.running.length;
    show(this.list, this.list.children.length > 0);
    if (this.bar) {
      show(this.bar, this.busy);
      this.bar.querySelector("progress").value = all ? sent / all : 0;
      this.bar.querySelector("[data-overall-words]").textContent = this.words.wordsOverall + " " + percent(sent, all);
      this.bar.querySelector("[data-overall-bytes]").textContent = size(sent) + " / " + size(all);
      this.overall.textContent = count ? this.words.wordsDone.replace("{0}", this.done.files).replace("{1}", count) : "";
    }
    if (!this.busy) this.done = { files: 0, bytes: 0 };
    this.section.dispatchEvent(new CustomEvent("khoso:sending"));
  }
}
