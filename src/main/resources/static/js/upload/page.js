/* Small things that every part of sending files needs of the page it is on. */

/** The token that a request must carry: the one of the cookie is that of the present session, whatever the page was made with. */
export const csrf = () =>
  document.cookie.match(/(?:^|; )KHOSO_CSRF=([^;]+)/)?.[1] ?? document.querySelector("input[name=_csrf]")?.value ?? "";

export const show = (element, visible) => { if (element) element.hidden = !visible; };

/** What only a browser without script needs is hidden, what only one with script can use is shown. */
export const dressPage = () => {
  document.querySelectorAll("[data-without-script]").forEach((element) => show(element, false));
  document.querySelectorAll("[data-drop]").forEach((element) => show(element, true));
};

export const size = (bytes) =>
  new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(bytes / 1048576) + " MB";

export const percent = (part, whole) => (whole ? Math.floor((100 * part) / whole) : 0) + "%";

export const sign = (name) => {
  const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "/img/icons.svg#" + name);
  svg.append(use);
  return svg;
};

/** Fetches a page of ours as a document; no document when there is no line or the server is in trouble. */
export const askFor = async (address) => {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const signedOut = answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === "/sign-in");
    const page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    return { page, signedOut };
  } catch {
    return { page: null, signedOut: false };
  }
};

export const fetchPage = async (address) => (await askFor(address)).page;
