// Draws the shape of a sound and how far it has been heard. A picture stands there until somebody plays.
(() => {
  'use strict';

  window.khosoWave = async (frame, media) => {
    const box = frame.querySelector('[data-wave]');
    if (!box) return;
    let peaks;
    try {
      const answer = await (await fetch(frame.dataset.peaks)).json();
      peaks = Array.isArray(answer) ? answer : answer.peaks;
    } catch {
      return;
    }
    const highest = Math.max(...peaks, 0) || 1;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    box.append(canvas);
    box.classList.add('drawn');

    const draw = () => {
      const scale = window.devicePixelRatio || 1;
      canvas.width = box.clientWidth * scale;
      canvas.height = box.clientHeight * scale;
      const pen = canvas.getContext('2d');
      const colours = getComputedStyle(box);
      const heard = media.duration ? media.currentTime / media.duration : 0;
      const bars = Math.max(1, Math.floor(box.clientWidth / 4));
      for (let i = 0; i < bars; i += 1) {
        const from = Math.floor((i * peaks.length) / bars);
        const to = Math.max(from + 1, Math.floor(((i + 1) * peaks.length) / bars));
        const height = Math.max(0.03, Math.max(...peaks.slice(from, to)) / highest) * canvas.height;
        pen.fillStyle = colours.getPropertyValue(i / bars < heard ? '--heard' : '--unheard');
        pen.fillRect((i * canvas.width) / bars, (canvas.height - height) / 2, Math.max(1, (canvas.width / bars) * 0.6), height);
      }
    };

    draw();
    media.addEventListener('timeupdate', draw);
    media.addEventListener('seeked', draw);
    new ResizeObserver(draw).observe(box);
  };
})();
