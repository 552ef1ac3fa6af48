// Pictures and pages in full: pinch, pan, keys. The viewer is loaded when somebody opens a picture; the links work without.
(() => {
  'use strict';

  const gallery = document.querySelector('[data-gallery]');
  if (!gallery) return;
  const words = gallery.dataset;

  const STEP = 1.4;

  /* Larger, smaller, as it was; the viewer itself knows the arrows, Z and Escape. */
  const addZoomKeys = (viewer) => {
    const zoom = (level, point) => {
      const { min, max } = viewer.currSlide.zoomLevels;
      viewer.zoomTo(Math.min(max, Math.max(min, level)), point, 200);
    };
    viewer.on('keydown', ({ originalEvent: event }) => {
      const slide = viewer.currSlide;
      if (event.ctrlKey || event.metaKey || event.altKey || !slide) return;
      if (event.key === '+' || event.key === '=') zoom(slide.currZoomLevel * STEP);
      else if (event.key === '-' || event.key === '_') zoom(slide.currZoomLevel / STEP);
      else if (event.key === '0') zoom(slide.zoomLevels.initial);
    });
    // the wheel moves a picture that is larger than the screen; there is nothing to move before, so it makes it larger
    viewer.on('wheel', (wheel) => {
      const event = wheel.originalEvent;
      const slide = viewer.currSlide;
      if (event.ctrlKey || event.deltaY >= 0 || !slide || slide.currZoomLevel > slide.zoomLevels.fit * 1.01) return;
      wheel.preventDefault();
      event.preventDefault();
      zoom(slide.currZoomLevel * STEP, { x: event.clientX, y: event.clientY });
    });
  };

  gallery.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-width]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const links = [...gallery.querySelectorAll('a[data-width]')];
    try {
      if (!document.querySelector('link[href="/css/pictures.css"]')) {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/css/pictures.css' }));
      }
      const { default: PhotoSwipe } = await import('/vendor/photoswipe/photoswipe.esm.min.js');
      const viewer = new PhotoSwipe({
        dataSource: links.map((each) => ({
          src: each.href,
          width: Number(each.dataset.width),
          height: Number(each.dataset.height),
          msrc: each.querySelector('img').currentSrc,
          alt: each.querySelector('img').alt,
          element: each,
        })),
        index: links.indexOf(link),
        bgOpacity: 1,
        // a tall picture opens as wide as the screen, so that its words can be read
        initialZoomLevel: (level) => (level.elementSize.y > 1.6 * level.elementSize.x ? Math.min(1, level.fill) : level.fit),
        secondaryZoomLevel: (level) => Math.max(1, level.fill),
        maxZoomLevel: 4,
        closeTitle: words.wordClose,
        zoomTitle: words.wordZoom,
        arrowPrevTitle: words.wordPrevious,
        arrowNextTitle: words.wordNext,
        errorMsg: words.wordFailed,
        showHideAnimationType: 'none',
        arrowKeys: true,
      });
      addZoomKeys(viewer);
      const name = () => viewer.element?.setAttribute('aria-label', links[viewer.currIndex].querySelector('img').alt);
      viewer.on('afterInit', () => { viewer.element.setAttribute('aria-modal', 'true'); name(); });
      viewer.on('change', name);
      viewer.on('close', () => links[viewer.currIndex]?.focus());
      viewer.init();
    } catch {
      location.href = link.href;
    }
  });

  /* ---- the pages of a document: one after the other, and where the address says --------------------------------- */
  const sheets = document.querySelector('[data-sheets]');
  if (!sheets) return;
  const list = sheets.querySelector('ol');
  const items = [...list.children];
  const place = sheets.querySelector('[data-place]');
  let chosen = 0;
  /* The first one that shows by more than half; at the end of the row the one somebody went to. */
  const current = () => {
    const first = items.findIndex((item) => item.offsetLeft - list.offsetLeft + item.clientWidth / 2 > list.scrollLeft);
    const atEnd = list.scrollLeft + list.clientWidth >= list.scrollWidth - 2;
    return atEnd && chosen > first ? chosen : first;
  };
  const go = (number) => {
    chosen = Math.max(0, Math.min(items.length - 1, number));
    const item = items[chosen];
    const alone = 2 * item.clientWidth > list.clientWidth;
    list.scrollTo({ left: item.offsetLeft - list.offsetLeft - (alone ? (list.clientWidth - item.clientWidth) / 2 : 0), behavior: 'auto' });
    tell();
  };
  const step = (by) => go(current() + by);
  const tell = () => {
    const number = current();
    place.textContent = place.dataset.words.replace('{0}', number + 1).replace('{1}', items.length);
    sheets.querySelector('[data-previous]').disabled = number <= 0;
    sheets.querySelector('[data-next]').disabled = number === items.length - 1;
    sheets.querySelectorAll('.page-grid a').forEach((link, i) => {
      if (i === number) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const fromAddress = () => {
    const number = Number(/^#(?:page=|sheet-)(\d+)$/.exec(location.hash)?.[1]);
    if (number) go(number - 1);
  };
  sheets.querySelector('.sheet-tools').hidden = items.length < 2;
  sheets.querySelector('[data-previous]').addEventListener('click', () => step(-1));
  sheets.querySelector('[data-next]').addEventListener('click', () => step(1));
  list.addEventListener('scroll', tell, { passive: true });
  list.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      step(event.key === 'ArrowRight' ? 1 : -1);
    }
  });
  sheets.querySelector('.page-grid')?.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    go([...sheets.querySelectorAll('.page-grid a')].indexOf(link));
    list.focus({ preventScroll: true });
    list.scrollIntoView({ block: 'nearest' });
  });
  window.addEventListener('hashchange', fromAddress);
  fromAddress();
  tell();
})();
