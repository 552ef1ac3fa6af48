/* The files of a draft, on its own page. */
import { fingerprintOf, roleOf, takeFiles } from "./files.js";
import { refresh, watch } from "./list.js";
import { Sender } from "./sender.js";
import { joinForm } from "./submission.js";

export const sendFrom = (section, first = []) => {
  watch(section);
  const drop = section.querySelector("[data-drop]");
  if (!drop) return;
  const product = section.dataset.product;
  const about = (file, batch) => ({ fingerprint: fingerprintOf(product, file), metadata: { product, role: roleOf(file, batch) } });
  const sender = new Sender(section, about, () => refresh(section, true));
  joinForm(section, sender);
  takeFiles(drop, (files) => files.forEach((file) => sender.offer(file, files)));
  first.forEach((file) => sender.offer(file, first));
};
