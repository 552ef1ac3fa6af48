/* Sends files while the form is filled. Everything here also works as plain forms; this only makes it bearable on a bad
   line: pieces are resumed, never sent twice, and what is going on is said in words. */
import { dressPage } from "./page.js";
import { begin } from "./start.js";
import { sendFrom } from "./draft.js";
import { renew } from "./replacement.js";

const onPage = (selector, use) => { const found = document.querySelector(selector); if (found) use(found); };

dressPage();
onPage("[data-upload-start]", begin);
onPage("[data-uploads]", sendFrom);
onPage("[data-replacements]", renew);
