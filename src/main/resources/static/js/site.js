// Public pages, on top of what HTML does: filters answer at once, the transcript follows the player, time links seek without loading.
(() => {
  'use strict';

  for (const form of document.querySelectorAll('form[data-send-on-change]')) {
    const button = form.querySelector('.facet-apply');
    const wide = window.matchMedia('(min-width: 1001px)');
    if (button) {
      button.hidden = wide.matches;
      wide.addEventListener('change', () => { button.hidden = wide.matches; });
    }
    form.addEventListener('change', () => {
      if (wide.matches) {
        form.requestSubmit();
      }
    });
  }

  const player = document.querySelector('.player video, .player audio');
  const cues = [...document.querySelectorAll('.cues a[data-second]')];
  if (!player || cues.length === 0) {
    return;
  }
  const box = document.querySelector('.cues');
  const seconds = cues.map((cue) => Number(cue.dataset.second));
  let following = true;
  let current = null;

  const mark = (cue) => {
    if (cue === current) {
      return;
    }
    cues.forEach((each) => each.removeAttribute('aria-current'));
    current = cue;
    if (!cue) {
      return;
    }
    cue.setAttribute('aria-current', 'true');
    if (following) {
      box.scrollTo({ top: cue.offsetTop - box.offsetTop - box.clientHeight / 3 });
    }
  };

  const atTime = (time) => {
    let found = null;
    for (let i = 0; i < seconds.length && seconds[i] <= time + 0.05; i += 1) {
      found = cues[i];
    }
    return found;
  };

  const wanted = cues.find((cue) => cue.hasAttribute('aria-current'));
  if (wanted) {
    mark(wanted);
  }
  player.addEventListener('timeupdate', () => mark(atTime(player.currentTime)));
  ['wheel', 'touchmove', 'keydown'].forEach((kind) => box.addEventListener(kind, () => { following = false; }, { passive: true }));
  player.addEventListener('play', () => { following = true; });
  box.addEventListener('click', (event) => {
    const cue = event.target.closest('a[data-second]');
    if (!cue || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    player.currentTime = Number(cue.dataset.second);
    following = true;
    player.play();
    history.replaceState(null, '', cue.getAttribute('href'));
  });
})();
