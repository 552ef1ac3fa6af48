// Puts the player in place of the browser's own one once somebody wants to play; nothing of it is loaded before.
// Other scripts ask for a moment by the event "khoso:play" on the frame; its detail is the second, or null for "go on".
(() => {
  'use strict';

  const RATES = [1, 1.25, 1.5, 2, 0.75];
  const loaded = new Map();

  const load = (address) => {
    if (!loaded.has(address)) {
      const style = address.endsWith('.css');
      const element = document.createElement(style ? 'link' : 'script');
      if (style) element.rel = 'stylesheet';
      element[style ? 'href' : 'src'] = address;
      loaded.set(address, new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', () => { loaded.delete(address); reject(new Error(address)); });
      }));
      document.head.append(element);
    }
    return loaded.get(address);
  };

  const needs = (frame) => {
    const addresses = ['/css/player.css', '/vendor/plyr/plyr.min.js'];
    if (frame.dataset.stream && window.MediaSource) addresses.push('/vendor/hls.js/hls.light.min.js');
    return Promise.all(addresses.map(load));
  };

  /* The stream where the browser can take it, the one file everybody plays where not or when the stream breaks. */
  const openStream = (frame, media) => new Promise((resolve) => {
    const { stream, src, start } = frame.dataset;
    if (!stream) { resolve(null); return; }
    if (window.Hls?.isSupported()) {
      const hls = new window.Hls({ enableWorker: false, startPosition: Number(start) || -1, capLevelToPlayerSize: true });
      let failures = 0;
      const playFile = () => {
        const at = media.currentTime || Number(start);
        const playing = !media.paused;
        hls.destroy();
        frame.dispatchEvent(new Event('khoso:one-file'));
        media.src = src;
        media.currentTime = at;
        if (playing) media.play().catch(() => {});
        resolve(null);
      };
      hls.on(window.Hls.Events.MANIFEST_PARSED, () => resolve(hls));
      hls.on(window.Hls.Events.ERROR, (name, problem) => {
        // a stream that never begins is given up soon; one that stops on the way is tried for longer
        if (problem.type === 'networkError' && media.readyState < 2) failures += 1;
        if (problem.fatal || failures > 2) playFile();
      });
      hls.loadSource(stream);
    } else {
      if (media.canPlayType('application/vnd.apple.mpegurl')) {
        media.addEventListener('error', () => { media.src = src; }, { once: true });
        media.src = stream;
      }
      resolve(null);
    }
  });

  const wordsOf = (data, hls) => {
    const words = {};
    for (const [name, value] of Object.entries(data)) {
      if (name.startsWith('word')) words[name.charAt(4).toLowerCase() + name.slice(5)] = value;
    }
    words.qualityLabel = { 0: words.auto };
    words.qualityBadge = {};
    return hls ? words : { ...words, quality: words.quality };
  };

  const qualities = (hls) => {
    const heights = hls ? [...new Set(hls.levels.map((level) => level.height))].sort((a, b) => b - a) : [];
    return heights.length < 2 ? { default: 576, options: [] } : {
      default: 0,
      options: [0, ...heights],
      forced: true,
      onChange: (height) => { if (hls.media) hls.nextLevel = height ? hls.levels.findIndex((level) => level.height === height) : -1; },
    };
  };

  const options = (frame, media, hls) => {
    const { dataset } = frame;
    const video = media.tagName === 'VIDEO';
    const tracks = media.querySelectorAll('track').length;
    const markers = [...(frame.querySelector('[data-markers]')?.content.children ?? [])]
      .map((each) => ({ time: Number(each.dataset.second), label: each.textContent }));
    const controls = ['progress', 'play', 'rewind', 'fast-forward', 'current-time', 'duration'];
    if (tracks && video) controls.push('captions');
    controls.push('mute', 'volume', 'settings');
    if (video) controls.push('fullscreen');
    return {
      controls,
      settings: ['quality', 'speed', ...(tracks > 1 ? ['captions'] : [])],
      title: dataset.title,
      i18n: wordsOf(dataset, hls),
      iconUrl: '/vendor/plyr/plyr.svg',
      loadSprite: false,
      blankVideo: '',
      hideControls: false,
      // the length stands beside the time, so nothing counts backwards; without this the length would not be written
      invertTime: true,
      toggleInvert: false,
      seekTime: 10,
      keyboard: { focused: true, global: false },
      tooltips: { controls: false, seek: true },
      speed: { selected: 1, options: [0.5, 0.75, 1, 1.25, 1.5, 2] },
      quality: qualities(hls),
      captions: { active: true, language: media.querySelector('track')?.srclang ?? 'auto', update: true },
      markers: { enabled: markers.length > 0, points: markers },
      previewThumbnails: { enabled: Boolean(dataset.storyboard), src: dataset.storyboard ?? '' },
      storage: { enabled: true, key: 'khoso-player' },
    };
  };

  /* How fast it plays stands in the open, one touch away, as people who learn by listening want it. */
  const addSpeed = (frame, media) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plyr__controls__item plyr__control speed';
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const tell = () => {
      button.textContent = number.format(media.playbackRate) + '×';
      button.setAttribute('aria-label', frame.dataset.wordSpeed + ': ' + button.textContent);
    };
    button.addEventListener('click', () => {
      media.playbackRate = RATES[(RATES.indexOf(media.playbackRate) + 1) % RATES.length];
    });
    media.addEventListener('ratechange', tell);
    tell();
    frame.querySelector('.plyr__controls > [data-plyr="captions"], .plyr__controls > .plyr__volume')?.before(button);
  };

  /* One file has one size: a menu of several would choose nothing. */
  const hideSizes = (frame, player) => {
    const { buttons, panels, popup } = player.elements.settings ?? {};
    if (!buttons?.quality) return;
    if (popup && !popup.hidden) frame.querySelector('.plyr__menu > [data-plyr="settings"]')?.click();
    buttons.quality.hidden = true;
    panels.quality.hidden = true;
  };

  /* The names of these buttons say what they will do; "pressed" besides would say the opposite. */
  const namesAlone = (frame) => {
    const clear = () => frame.querySelectorAll('.plyr__controls button[aria-pressed]').forEach((button) => button.removeAttribute('aria-pressed'));
    new MutationObserver(clear).observe(frame.querySelector('.plyr__controls'), { subtree: true, attributeFilter: ['aria-pressed'] });
    clear();
  };

  for (const frame of document.querySelectorAll('[data-player]')) {
    const media = frame.querySelector('video, audio');
    const start = frame.querySelector('[data-player-start]');
    let ready = null;

    const plain = () => { media.controls = true; start.hidden = true; };

    const enhance = async () => {
      frame.classList.add('loading');
      try {
        await needs(frame);
        const hls = await openStream(frame, media);
        const player = new window.Plyr(media, options(frame, media, hls));
        frame.addEventListener('khoso:one-file', () => hideSizes(frame, player));
        await new Promise((resolve) => { player.on('ready', resolve); setTimeout(resolve, 2000); });
        // only now: an element that is moved in the page asks for its source once more
        hls?.attachMedia(media);
        addSpeed(frame, media);
        namesAlone(frame);
        if (frame.dataset.peaks) window.khosoWave?.(frame, media);
        start.hidden = true;
      } catch {
        plain();
      } finally {
        frame.classList.remove('loading');
      }
    };

    const playFrom = async (second) => {
      const first = !ready;
      ready ??= enhance();
      await ready;
      if (second !== null) media.currentTime = second;
      else if (first && Number(frame.dataset.start)) media.currentTime = Number(frame.dataset.start);
      await media.play().catch(() => {});
      if (first) frame.querySelector('.plyr__controls [data-plyr="play"]')?.focus({ preventScroll: true });
    };

    media.controls = false;
    start.hidden = false;
    ['pointerenter', 'focus', 'touchstart'].forEach((intent) => start.addEventListener(intent, () => needs(frame).catch(() => {}), { once: true, passive: true }));
    start.addEventListener('click', () => playFrom(null));
    frame.querySelector('[data-wave]')?.addEventListener('click', (event) => {
      const box = event.currentTarget.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      playFrom(Number.isFinite(media.duration) ? share * media.duration : null);
    });
    frame.addEventListener('khoso:play', (event) => playFrom(event.detail));
    media.addEventListener('play', () => { if (!ready) plain(); });
    media.addEventListener('error', () => {
      if (media.error && !frame.dataset.stream) frame.querySelector('[data-player-failed]').hidden = false;
    });
  }
})();
