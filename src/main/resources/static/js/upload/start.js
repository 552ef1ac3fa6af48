/* The first page: a draft is opened, then the same files go on on its own page. */
import { csrf, dressPage, show } from "./page.js";
import { takeFiles } from "./files.js";
import { sendFrom } from "./draft.js";

/* The page of the draft replaces this one without a navigation, since files cannot be carried across one. */
const goOn = async (address, files) => {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  history.replaceState(null, "", address);
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  dressPage();
  sendFrom(document.querySelector("[data-uploads]"), files);
  document.querySelector("#title")?.focus({ preventScroll: true });
};

export const begin = (start) => {
  const error = start.querySelector("[data-upload-error]");
  takeFiles(start.querySelector("[data-drop]"), async (files) => {
    if (!files.length) return;
    show(error, false);
    const body = new URLSearchParams({ organisation: start.elements.organisation.value, type: files[0].type, _csrf: start.elements._csrf?.value ?? csrf() });
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
};
