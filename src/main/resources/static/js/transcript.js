// Beside the player: the transcript follows what is said, is searched while one types, and every time in the page seeks.
(() => {
  'use strict';

  const frame = document.querySelector('[data-player]');
  const media = frame?.querySelector('video, audio');
  if (!media) return;

  const timed = (selector) => [...document.querySelectorAll(selector)].map((link) => ({ link, at: Number(link.dataset.start ?? link.dataset.second) }));
  let cues = timed('.cues a[data-second]');
  const chapters = timed('.chapters a[data-second]');
  const box = document.querySelector('.cues');
  const follow = document.querySelector('[data-follow]');
  let following = true;

  const at = (list, time) => {
    let found = null;
    for (const each of list) {
      if (each.at > time + 0.05) break;
      found = each.link;
    }
    return found;
  };

  const mark = (list, link) => {
    for (const each of list) {
      if (each.link !== link) each.link.removeAttribute('aria-current');
    }
    if (!link || link.getAttribute('aria-current') === 'true') return false;
    link.setAttribute('aria-current', 'true');
    return true;
  };

  const show = (link) => {
    if (box && link) box.scrollTo({ top: link.offsetTop - box.offsetTop - box.clientHeight / 3 });
  };

  const stopFollowing = () => {
    if (media.paused) return;
    following = false;
    if (follow) follow.hidden = false;
  };

  const goOnFollowing = () => {
    following = true;
    if (follow) follow.hidden = true;
    show(at(cues, media.currentTime));
  };

  const tick = () => {
    const cue = at(cues, media.currentTime);
    if (mark(cues, cue) && following) show(cue);
    mark(chapters, at(chapters, media.currentTime));
    document.dispatchEvent(new CustomEvent('khoso:time', { detail: media.currentTime }));
  };

  document.addEventListener('khoso:cues', () => { cues = timed('.cues a[data-second]'); });
  show(document.querySelector('.cues a[aria-current]'));
  media.addEventListener('timeupdate', tick);
  media.addEventListener('seeked', tick);
  if (box) ['wheel', 'touchmove', 'keydown'].forEach((kind) => box.addEventListener(kind, stopFollowing, { passive: true }));
  follow?.addEventListener('click', goOnFollowing);

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-second]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    goOnFollowing();
    frame.dispatchEvent(new CustomEvent('khoso:play', { detail: Number(link.dataset.start ?? link.dataset.second) }));
    history.replaceState(null, '', link.getAttribute('href'));
  });

  /* ---- search within: without tone marks, by the beginnings of words, as the page does it without script ----------- */
  const form = document.querySelector('[data-find-in-transcript]');
  if (!form || !box) return;
  const plain = (text) => ' ' + text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const input = form.querySelector('input[type=search]');
  const result = document.querySelector('[data-found]');
  const all = cues.map((each) => ({ item: each.link.closest('li'), text: plain(each.link.querySelector('.said').textContent) }));

  const find = () => {
    const words = plain(input.value).trim().split(' ').filter(Boolean);
    let found = 0;
    for (const each of all) {
      const fits = words.every((word) => each.text.includes(' ' + word));
      each.item.hidden = !fits;
      if (fits) found += 1;
    }
    result.textContent = words.length ? result.dataset.words.replace('{0}', found).replace('{1}', all.length) : '';
  };

  if (form.dataset.findInTranscript === 'whole') {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.querySelector('li:not([hidden]) a')?.focus();
    });
    input.addEventListener('input', find);
  }
})();
