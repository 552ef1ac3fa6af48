/* Sends files while the form is filled. Everything here also works as plain forms; this only makes it bearable on a bad
   line: pieces are resumed, never sent twice, and what is going on is said in words. */
"use strict";

(() => {
  const csrf = () => document.querySelector("input[name=_csrf]")?.value ?? "";
  const show = (element, visible) => { if (element) element.hidden = !visible; };

  document.querySelectorAll("[data-without-script]").forEach((element) => show(element, false));
  document.querySelectorAll("[data-drop]").forEach((element) => show(element, true));

  /* ---- files chosen, dropped or pasted ------------------------------------------------------------------------ */
  const takeFiles = (area, use) => {
    area.querySelectorAll("[data-files]").forEach((input) => {
      input.addEventListener("change", () => { use([...input.files]); input.value = ""; });
    });
    ["dragenter", "dragover"].forEach((name) => area.addEventListener(name, (event) => { event.preventDefault(); area.classList.add("over"); }));
    ["dragleave", "drop"].forEach((name) => area.addEventListener(name, () => area.classList.remove("over")));
    area.addEventListener("drop", (event) => { event.preventDefault(); use([...event.dataTransfer.files]); });
    document.addEventListener("paste", (event) => { if (event.clipboardData?.files.length) use([...event.clipboardData.files]); });
  };

  /* ---- the first page: a draft is opened, then the same files go on on its own page ----------------------------- */
  const start = document.querySelector("[data-upload-start]");
  if (start) {
    const error = start.querySelector("[data-upload-error]");
    takeFiles(start.querySelector("[data-drop]"), async (files) => {
      if (!files.length) return;
      show(error, false);
      const body = new URLSearchParams({ organisation: start.elements.organisation.value, type: files[0].type, _csrf: csrf() });
      try {
        const answer = await fetch(start.action, { method: "POST", headers: { Accept: "application/json" }, body });
        if (!answer.ok) throw new Error((await answer.json()).detail ?? start.dataset.failed);
        const draft = await answer.json();
        await goOn("/studio/products/" + draft.id, files);
      } catch (failure) {
        error.textContent = navigator.onLine ? failure.message : start.dataset.offline;
        show(error, true);
      }
    });
  }

  /* The page of the draft replaces this one without a navigation, since files cannot be carried across one. */
  const goOn = async (address, files) => {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    history.replaceState(null, "", address);
    document.title = page.title;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelectorAll("[data-without-script]").forEach((element) => show(element, false));
    document.querySelectorAll("[data-drop]").forEach((element) => show(element, true));
    sendFrom(document.querySelector("[data-uploads]"), files);
    document.querySelector("#title")?.focus({ preventScroll: true });
  };

  /* ---- sending ------------------------------------------------------------------------------------------------ */
  /* What a file is most likely for; its row offers the other choices. */
  const roleOf = (file, others) => {
    if (/\.(vtt|srt|ttml|dfxp)$/i.test(file.name)) return "CAPTIONS";
    const recording = others.some((each) => /^(video|audio)\//.test(each.type)) || document.querySelector("[data-icon=film-strip], [data-icon=headphones]");
    return file.type.startsWith("image/") && recording ? "COVER" : "MAIN";
  };

  const sign = (name) => {
    const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    svg.setAttribute("class", "i");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "/img/icons.svg#" + name);
    svg.append(use);
    return svg;
  };

  const signOf = (file) => {
    if (roleOf(file, []) === "CAPTIONS") return "closed-captioning";
    return { video: "film-strip", audio: "headphones", image: "image" }[file.type.split("/")[0]] ?? "file-text";
  };

  const fingerprintOf = (product, file) => ["khoso", product, file.name, file.size, file.lastModified].join("-");

  const sendFrom = (section, first = []) => {
    if (!section) return;
    dress(section);
    watch(section);
    const drop = section.querySelector("[data-drop]");
    if (!drop) return;
    const words = section.dataset;
    const list = section.querySelector("[data-sending]");
    const overall = section.querySelector("[data-overall]");
    const bar = section.querySelector("[data-overall-bar]");
    const running = [];
    const queue = [];
    let done = { files: 0, bytes: 0 };

    const tell = () => {
      const sent = done.bytes + running.reduce((sum, each) => sum + each.sent, 0);
      const all = done.bytes + running.reduce((sum, each) => sum + each.file.size, 0);
      const count = done.files + running.length;
      show(bar, running.length > 0);
      bar.querySelector("progress").value = all ? sent / all : 0;
      bar.querySelector("[data-overall-words]").textContent = words.wordsOverall + " " + (all ? Math.floor((100 * sent) / all) : 0) + "%";
      bar.querySelector("[data-overall-bytes]").textContent = size(sent) + " / " + size(all);
      overall.textContent = count ? words.wordsDone.replace("{0}", done.files).replace("{1}", count) : "";
      show(list, list.children.length > 0);
      if (!running.length) done = { files: 0, bytes: 0 };
      submitIfReady();
    };

    const row = (file) => {
      const item = document.createElement("li");
      item.className = "file-row";
      item.dataset.sendingFile = file.name;
      const disc = document.createElement("span");
      disc.className = "disc square";
      disc.append(sign(signOf(file)));
      const name = Object.assign(document.createElement("span"), { className: "name", textContent: file.name });
      const cancel = Object.assign(document.createElement("button"), { className: "icon-button", type: "button" });
      cancel.append(sign("x"));
      cancel.setAttribute("aria-label", words.wordsCancel + ": " + file.name);
      const below = Object.assign(document.createElement("div"), { className: "below" });
      const bar = Object.assign(document.createElement("progress"), { max: Math.max(file.size, 1), value: 0 });
      bar.setAttribute("aria-label", file.name);
      const line = Object.assign(document.createElement("p"), { className: "line" });
      const state = Object.assign(document.createElement("span"), { textContent: words.wordsWaiting });
      const figure = document.createElement("span");
      line.append(state, figure);
      below.append(bar, line);
      item.append(disc, name, cancel, below);
      list.append(item);
      return { item, bar, state, figure, cancel };
    };

    const fail = (view, sentence) => {
      view.state.textContent = sentence;
      view.state.className = "bad-words";
      view.state.setAttribute("role", "alert");
      show(view.bar, false);
    };

    const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(bytes / 1048576) + " MB";

    const next = () => {
      if (running.some((each) => each.busy) || !queue.length) return;
      const job = queue.shift();
      job.busy = true;
      job.upload.findPreviousUploads().then((earlier) => {
        if (earlier.length) job.upload.resumeFromPreviousUpload(earlier[0]);
        job.upload.start();
      });
    };

    const finish = (job, left, stored) => {
      job.busy = false;
      running.splice(running.indexOf(job), 1);
      if (left) job.view.item.remove();
      if (stored) done = { files: done.files + 1, bytes: done.bytes + job.file.size };
      tell();
      next();
    };

    const offer = (file, batch) => {
      const view = row(file);
      if (file.size === 0) { fail(view, words.wordsEmpty); view.cancel.onclick = () => { view.item.remove(); tell(); }; return; }
      if (file.size > Number(words.largest)) { fail(view, words.wordsTooLarge); view.cancel.onclick = () => { view.item.remove(); tell(); }; return; }
      document.querySelectorAll("[data-unfinished]").forEach((old) => { if (old.dataset.unfinished === file.name) old.remove(); });
      const fingerprint = fingerprintOf(words.product, file);
      const job = { file, view, sent: 0, busy: false };
      job.upload = new tus.Upload(file, {
        endpoint: "/api/uploads",
        // pieces keep the session alive on a long way, and each reads the token anew: it changes with a new sign-in
        chunkSize: 32 * 1024 * 1024,
        onBeforeRequest: (request) => request.setHeader("X-CSRF-TOKEN",
          document.cookie.match(/(?:^|; )KHOSO_CSRF=([^;]+)/)?.[1] ?? csrf()),
        metadata: { product: words.product, role: roleOf(file, batch), filename: file.name, filetype: file.type, fingerprint },
        fingerprint: async () => fingerprint,
        retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
        removeFingerprintOnSuccess: true,
        storeFingerprintForResuming: true,
        onShouldRetry: (failure) => {
          const status = failure.originalResponse?.getStatus() ?? 0;
          show(document.querySelector("[data-signed-out]"), status === 401);
          return status === 0 || status === 401 || status === 409 || status === 423 || status >= 500;
        },
        onProgress: (sent, all) => {
          job.sent = sent;
          view.bar.value = sent;
          view.bar.classList.remove("paused");
          view.state.textContent = words.wordsSending;
          view.figure.textContent = size(sent) + " / " + size(all);
          show(document.querySelector("[data-offline]"), false);
          show(document.querySelector("[data-signed-out]"), false);
          tell();
        },
        onSuccess: () => { refresh(section, true).then(() => finish(job, true, true)); },
        onError: (failure) => {
          const answer = failure.originalResponse;
          const status = answer?.getStatus() ?? 0;
          if (status === 0 || status === 401 || status >= 500) { pause(job); return; }
          let sentence = failure.message;
          try { sentence = JSON.parse(answer.getBody()).detail ?? sentence; } catch { /* no problem document */ }
          fail(view, sentence);
          finish(job, false);
        },
      });
      view.cancel.onclick = () => { job.upload.abort(true).catch(() => {}).then(() => finish(job, true)); };
      running.push(job);
      queue.push(job);
      tell();
      next();
    };

    const pause = (job) => {
      job.view.bar.classList.add("paused");
      job.view.state.textContent = words.wordsPaused + " " + Math.floor((100 * job.sent) / job.file.size) + "%";
      show(document.querySelector("[data-offline]"), !navigator.onLine);
      setTimeout(() => { if (navigator.onLine) job.upload.start(); }, 15000);
    };

    /* Handing in while files are on their way: it is done by itself once they are here and checked. */
    const form = document.querySelector("[data-draft-form]");
    const submit = form?.querySelector("[data-submit]");
    const pending = () => running.length > 0 || section.querySelector("[data-state=received]") !== null;
    let waiting = false;
    const submitIfReady = () => {
      if (!waiting || pending()) return;
      waiting = false;
      form.requestSubmit(submit);
    };
    form?.addEventListener("submit", (event) => {
      if (event.submitter !== submit || !pending()) return;
      event.preventDefault();
      waiting = true;
      submit.textContent = submit.dataset.waiting;
      submit.setAttribute("aria-disabled", "true");
    });
    section.addEventListener("khoso:files", () => { submitIfReady(); tellLacks(); });

    /* What is still missing shrinks while one types and sends. */
    const tellLacks = () => {
      const filled = {
        TITLE: form?.elements.title.value.trim(),
        SUMMARY: form?.elements.summary.value.trim(),
        FILE: section.querySelector("[data-state=accepted]"),
      };
      const lacks = [...document.querySelectorAll("[data-lack]")];
      lacks.forEach((lack) => { lack.hidden = Boolean(filled[lack.dataset.lack]); });
      show(document.querySelector("[data-missing]"), lacks.some((lack) => !lack.hidden));
    };
    form?.addEventListener("input", tellLacks);

    window.addEventListener("online", () => running.filter((job) => job.busy).forEach((job) => job.upload.start()));
    window.addEventListener("offline", () => show(document.querySelector("[data-offline]"), running.length > 0));
    window.addEventListener("beforeunload", (event) => { if (running.length) event.preventDefault(); });
    takeFiles(drop, (files) => files.forEach((file) => offer(file, files)));
    first.forEach((file) => offer(file, first));
  };

  /* ---- what the machine is doing with the files ------------------------------------------------------------------ */
  const refresh = async (section, force) => {
    const list = section.querySelector("[data-file-list]");
    if (!list || (!force && list.dataset.working !== "true")) return;
    try {
      const answer = await fetch("/studio/products/" + section.dataset.product + "/files", { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        section.querySelectorAll("[data-unfinished]").forEach((old) => page.querySelector("ul.rows")?.append(old));
        // a choice somebody is about to make is not taken out of their hands
        if (!list.contains(document.activeElement) || document.activeElement.tagName !== "SELECT") {
          list.replaceWith(page.querySelector("[data-file-list]"));
          dress(section);
        }
        section.dispatchEvent(new CustomEvent("khoso:files"));
      }
    } catch { /* the next look may work */ }
  };

  /* What a file is for is changed without leaving the page. */
  const dress = (section) => section.querySelectorAll("[data-role]").forEach((form) => {
    form.classList.add("with-script");
    form.elements.role.addEventListener("change", async () => {
      await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      form.elements.role.blur();
      refresh(section, true);
    });
  });

  const watch = (section) => setInterval(() => refresh(section, false), 1500);

  sendFrom(document.querySelector("[data-uploads]"));
})();
