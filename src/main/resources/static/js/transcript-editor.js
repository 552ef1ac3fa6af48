// The transcript's editor without leaving the page, so that the player goes on. Every link and form here also works alone.
(() => {
  'use strict';

  const editor = document.querySelector('[data-editor]');
  const frame = document.querySelector('[data-player]');
  const media = frame?.querySelector('video, audio');
  if (!editor) return;

  const seconds = (typed) => typed.trim().replace(',', '.').split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
  const clock = (time) => {
    const hours = Math.floor(time / 3600);
    const minutes = Math.floor(time / 60) % 60;
    const rest = (time % 60).toFixed(3).padStart(6, '0');
    return hours ? hours + ':' + String(minutes).padStart(2, '0') + ':' + rest : minutes + ':' + rest;
  };

  const wake = () => {
    editor.querySelectorAll('[data-play-cue], [data-take-time]').forEach((each) => { each.hidden = !media; });
  };

  /* The answer is a whole page; its part takes the place of this one. */
  const swap = async (request, hash, adding = false) => {
    editor.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(request);
      if (answer.redirected && new URL(answer.url).pathname.startsWith('/sign-in')) { location.reload(); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const part = page.querySelector('[data-editor]');
      if (!part) { location.reload(); return; }
      editor.replaceChildren(...part.childNodes);
      const changed = new URL(answer.url).searchParams.get('changed');
      const place = editor.querySelector(changed ? '#cue-' + changed : hash || null) ?? editor.querySelector('[role=alert]');
      const refused = editor.querySelector('.banner.bad');
      // whoever types line after line goes on typing; whoever took one away is left at the list
      const next = adding && !refused ? editor.querySelector('#add-text') : editor.querySelector('[data-focus]') ?? place?.querySelector('a') ?? editor.querySelector('#cues-title');
      next?.focus({ preventScroll: true });
      (refused ?? place)?.scrollIntoView({ block: 'nearest' });
      wake();
      document.dispatchEvent(new Event('khoso:cues'));
      // the captions on the picture say what was just saved
      media?.querySelectorAll('track').forEach((track) => { track.src = track.src.split('?')[0] + '?at=' + Date.now(); });
    } finally {
      editor.removeAttribute('aria-busy');
    }
  };

  editor.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-swap]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      swap(link.href.split('#')[0], new URL(link.href).hash);
      return;
    }
    const listen = event.target.closest('[data-play-cue]');
    if (listen) {
      event.preventDefault();
      frame.dispatchEvent(new CustomEvent('khoso:play', { detail: seconds(listen.closest('form').elements.start.value) }));
    }
    const take = event.target.closest('[data-take-time]');
    if (take) {
      const { start, end } = take.closest('form').elements;
      start.value = clock(media.currentTime);
      end.value = clock(media.currentTime + 4);
    }
  });

  editor.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-swap]');
    if (!form) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    swap(new Request(event.submitter?.getAttribute('formaction') || form.action, { method: 'POST', body }), '', form.id === 'add');
  });

  wake();
})();
