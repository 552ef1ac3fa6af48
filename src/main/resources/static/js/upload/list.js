/* The list of a product's files and what the machine is doing with them, kept fresh while something is going on. */
import { fetchPage } from "./page.js";

export const refresh = async (section, force) => {
  const list = section.querySelector("[data-file-list]");
  if (!list || (!force && list.dataset.working !== "true")) return;
  const page = await fetchPage("/studio/products/" + section.dataset.product + "/files");
  if (!page) return;
  section.querySelectorAll("[data-unfinished]").forEach((old) => page.querySelector("ul.rows")?.append(old));
  // a choice somebody is about to make is not taken out of their hands
  if (!list.contains(document.activeElement) || document.activeElement.tagName !== "SELECT") {
    list.replaceWith(page.querySelector("[data-file-list]"));
    dress(section);
  }
  section.dispatchEvent(new CustomEvent("khoso:files"));
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

export const watch = (section) => {
  dress(section);
  setInterval(() => refresh(section, false), 1500);
};
