/* A new version of a published product's main file: sent beside the one in use, then looked at while the machine works. */
import { dressPage, fetchPage } from "./page.js";
import { fingerprintOf, takeFiles } from "./files.js";
import { Sender } from "./sender.js";

export const renew = (panel) => {
  let busy = false;

  const refresh = async (force) => {
    const present = document.getElementById(panel.id);
    if (busy || (!force && !present.querySelector("[data-working=true]"))) return;
    // nobody who watches the new version has it taken away
    if (!force && [...present.querySelectorAll("video, audio")].some((each) => !each.paused)) return;
    const fresh = (await fetchPage(location.pathname))?.getElementById(panel.id);
    if (!fresh) return;
    present.replaceWith(fresh);
    dressPage();
    join(fresh);
  };

  const join = (present) => present.querySelectorAll("[data-replaces]").forEach((slot) => {
    const { product } = present.dataset;
    const { replaces } = slot.dataset;
    const about = (file) => ({ fingerprint: fingerprintOf(replaces, file), metadata: { product, role: "MAIN", replaces } });
    const sender = new Sender(slot, about, async () => { busy = false; await refresh(true); });
    slot.addEventListener("khoso:sending", () => { busy = sender.busy; });
    takeFiles(slot.querySelector("[data-drop]"), (files) => files.slice(0, 1).forEach((file) => { if (!sender.busy) sender.offer(file, files); }));
  });

  join(panel);
  setInterval(() => refresh(false), 2000);
};
