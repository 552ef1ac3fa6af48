/* Files as they come from a person: chosen, dropped or pasted; what each is most likely for. */

/** Calls `use` with the files that are chosen in an area, dropped on it, or pasted anywhere on the page. */
export const takeFiles = (area, use) => {
  area.querySelectorAll("[data-files]").forEach((input) => {
    input.addEventListener("change", () => { use([...input.files]); input.value = ""; });
  });
  ["dragenter", "dragover"].forEach((name) => area.addEventListener(name, (event) => { event.preventDefault(); area.classList.add("over"); }));
  ["dragleave", "drop"].forEach((name) => area.addEventListener(name, () => area.classList.remove("over")));
  area.addEventListener("drop", (event) => { event.preventDefault(); use([...event.dataTransfer.files]); });
  document.addEventListener("paste", (event) => {
    if (area.isConnected && event.clipboardData?.files.length) use([...event.clipboardData.files]);
  });
};

const isCaptions = (file) => /\.(vtt|srt|ttml|dfxp)$/i.test(file.name);

/** What a file is most likely for; its row offers the other choices. */
export const roleOf = (file, others) => {
  if (isCaptions(file)) return "CAPTIONS";
  const recording = others.some((each) => /^(video|audio)\//.test(each.type)) || document.querySelector("[data-icon=film-strip], [data-icon=headphones]");
  return file.type.startsWith("image/") && recording ? "COVER" : "MAIN";
};

export const signOf = (file) =>
  isCaptions(file) ? "closed-captioning" : ({ video: "film-strip", audio: "headphones", image: "image" }[file.type.split("/")[0]] ?? "file-text");

/** The same for the same file of the same device, so that choosing it again goes on where it stopped. */
export const fingerprintOf = (place, file) => ["khoso", place, file.name, file.size, file.lastModified].join("-");
