// The moment the video shows goes into the field; the picture is shown as soon as it has been taken.
(() => {
  'use strict';

  const video = document.querySelector('[data-poster-video]');
  const field = document.querySelector('#at');
  video?.addEventListener('pause', () => take());
  video?.addEventListener('seeked', () => { if (video.paused) take(); });

  const take = () => {
    const time = video.currentTime;
    const clock = Math.floor(time / 60) + ':' + String(Math.floor(time % 60)).padStart(2, '0');
    field.value = clock + '.' + String(Math.floor((time % 1) * 1000)).padStart(3, '0');
  };

  const look = async () => {
    const panel = document.querySelector('[data-poster-now]');
    if (panel.dataset.working !== 'true') return;
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-poster-now]');
      if (answer.ok && fresh && fresh.dataset.working !== 'true') panel.replaceWith(fresh);
    } catch { /* the next look may work */ }
    setTimeout(look, 1500);
  };
  setTimeout(look, 800);
})();
