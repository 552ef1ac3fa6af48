// The checklist before publishing: how much is settled is counted while the answers are given; the server counts again.
const form = document.querySelector("form:has(.checklist)");
if (form) {
  const bar = form.querySelector("progress");
  const words = form.querySelector("[data-settled]");
  form.addEventListener("change", () => {
    const settled = form.querySelectorAll(".segments label:not(.no) input:checked").length;
    bar.value = settled;
    words.textContent = `${settled} / ${bar.max}`;
  });
}
