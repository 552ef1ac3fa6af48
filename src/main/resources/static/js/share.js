// Sharing: the address of the page, from the moment that is playing if one wants; copied, or handed to the phone's own sheet.
(() => {
  'use strict';

  const panel = document.querySelector('[data-share]');
  if (!panel) return;
  const address = panel.querySelector('input[type=url]');
  const from = panel.querySelector('[data-from]');
  const box = from?.querySelector('input');
  const label = panel.querySelector('[data-share-label]');
  const copy = panel.querySelector('[data-copy]');
  const send = panel.querySelector('[data-send]');
  const told = panel.querySelector('[data-told]');
  const plain = address.value.replace(/\?t=\d+$/, '');
  let second = Number(new URLSearchParams(location.search).get('t')) || 0;

  const clock = (time) => {
    const parts = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
    return (parts[0] ? parts : parts.slice(1)).map((part, i) => (i ? String(part).padStart(2, '0') : String(part))).join(':');
  };

  const tell = () => {
    if (!from) return;
    from.hidden = second === 0;
    from.querySelector('[data-time]').textContent = clock(second);
    label.textContent = second && box.checked ? label.dataset.wordsFrom.replace('{0}', clock(second)) : label.dataset.wordsPlain;
    address.value = plain + (second && box.checked ? '?t=' + second : '');
  };

  document.addEventListener('khoso:time', (event) => {
    if (Math.floor(event.detail) !== second) {
      second = Math.floor(event.detail);
      tell();
    }
  });
  box?.addEventListener('change', tell);
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    address.select();
    try {
      await navigator.clipboard.writeText(address.value);
    } catch {
      document.execCommand('copy');
    }
    told.textContent = copy.dataset.done;
  });
  if (navigator.share) {
    send.hidden = false;
    send.addEventListener('click', () => navigator.share({ title: document.title, url: address.value }).catch(() => {}));
  }
  tell();
})();
