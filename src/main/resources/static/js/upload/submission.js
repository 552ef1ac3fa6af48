/* The form beside the files: what is still missing, handing in while files are on their way, and a session that ended
   while one was typing. */
import { askFor, show } from "./page.js";

export const joinForm = (section, sender) => {
  const form = document.querySelector("[data-draft-form]");
  if (!form) return;
  const submit = form.querySelector("[data-submit]");
  const pending = () => sender.busy || section.querySelector("[data-state=received]") !== null;
  let waiting = false;

  /* Handing in while files are on their way is done by itself once they are here and checked. */
  const submitIfReady = () => {
    if (!waiting || pending()) return;
    waiting = false;
    form.requestSubmit(submit);
  };

  /* Whoever was signed out keeps what was typed: the form goes only where it will be taken. */
  const send = async (submitter) => {
    const { page, signedOut } = await askFor("/studio/products/" + section.dataset.product);
    if (signedOut) {
      const banner = document.querySelector("[data-signed-out]");
      show(banner, true);
      banner?.scrollIntoView({ block: "center" });
      return;
    }
    const token = page?.querySelector("input[name=_csrf]")?.value;
    if (token && form.elements._csrf) form.elements._csrf.value = token;
    form.dataset.checked = "true";
    form.requestSubmit(submitter);
  };

  form.addEventListener("submit", (event) => {
    if (event.submitter === submit && pending()) {
      event.preventDefault();
      waiting = true;
      submit.textContent = submit.dataset.waiting;
      submit.setAttribute("aria-disabled", "true");
    } else if (form.dataset.checked !== "true") {
      event.preventDefault();
      send(event.submitter);
    }
  });

  /* What is still missing shrinks while one types and sends. */
  const tellLacks = () => {
    const filled = {
      TITLE: form.elements.title.value.trim(),
      SUMMARY: form.elements.summary.value.trim(),
      FILE: section.querySelector("[data-state=accepted]"),
    };
    const lacks = [...document.querySelectorAll("[data-lack]")];
    lacks.forEach((lack) => { lack.hidden = Boolean(filled[lack.dataset.lack]); });
    show(document.querySelector("[data-missing]"), lacks.some((lack) => !lack.hidden));
  };

  form.addEventListener("input", tellLacks);
  section.addEventListener("khoso:sending", submitIfReady);
  section.addEventListener("khoso:files", () => { submitIfReady(); tellLacks(); });
};
