// Public pages, on top of what HTML does: filters answer at once.
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
})();
