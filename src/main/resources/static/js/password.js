// Shows what is typed into a password box. Without this file the boxes work, the button stays hidden.
for (const button of document.querySelectorAll("button.reveal")) {
  const box = document.getElementById(button.getAttribute("aria-controls"));
  const word = button.querySelector("span");
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = box.type === "text";
    box.type = shown ? "password" : "text";
    word.textContent = shown ? button.dataset.show : button.dataset.hide;
    button.setAttribute("aria-pressed", String(!shown));
    box.focus();
  });
  // a browser remembers what is typed into text boxes, so the box is a password box again when it is sent
  box.form.addEventListener("submit", () => { box.type = "password"; });
}
