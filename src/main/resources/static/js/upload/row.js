/* The row of a file on its way: its name, a bar, what is going on in words, and a button to cancel. */
import { percent, show, sign, size } from "./page.js";
import { signOf } from "./files.js";

const make = (tag, values) => Object.assign(document.createElement(tag), values);

export class Row {
  constructor(file, words) {
    this.words = words;
    this.bytes = file.size;
    this.item = make("li", { className: "file-row" });
    this.item.dataset.sendingFile = file.name;
    const disc = make("span", { className: "disc square" });
    disc.append(sign(signOf(file)));
    this.cancel = make("button", { className: "icon-button", type: "button" });
    this.cancel.append(sign("x"));
    this.cancel.setAttribute("aria-label", words.wordsCancel + ": " + file.name);
    this.bar = make("progress", { max: Math.max(file.size, 1), value: 0 });
    this.bar.setAttribute("aria-label", file.name);
    this.state = make("span", { textContent: words.wordsWaiting });
    this.figure = make("span");
    const line = make("p", { className: "line" });
    line.append(this.state, " ", this.figure);
    const below = make("div", { className: "below" });
    below.append(this.bar, line);
    const name = make("span", { className: "name", textContent: file.name });
    name.dir = "auto";
    this.item.append(disc, name, this.cancel, below);
  }

  advance(sent) {
    this.bar.value = sent;
    this.bar.classList.remove("paused");
    this.state.textContent = this.words.wordsSending;
    this.figure.textContent = size(sent) + " / " + size(this.bytes);
  }

  pause(sent) {
    this.bar.classList.add("paused");
    this.state.textContent = this.words.wordsPaused + " " + percent(sent, this.bytes);
  }

  fail(sentence) {
    this.state.textContent = sentence;
    this.state.className = "bad-words";
    this.state.setAttribute("role", "alert");
    this.figure.textContent = "";
    show(this.bar, false);
  }
}
