// Suggestions under every search box, on top of a form that works without them: a combobox after the ARIA pattern.
// The box keeps the focus; arrow keys move through the list, Enter opens what is marked, Escape closes.
(() => {
  'use strict';

  const WAIT = 80;
  const SHORTEST = 2;
  let boxes = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  };

  const enhance = (input) => {
    boxes += 1;
    const id = `suggestions-${boxes}`;
    const holder = input.closest('.search-box');
    const list = element('ul', 'suggestions');
    list.id = id;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.getAttribute('aria-label'));
    const status = element('p', 'hidden-words');
    status.setAttribute('role', 'status');
    holder.append(list, status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', id);

    let marked = -1;
    let asked = '';
    let timer = 0;
    let running = null;

    const options = () => [...list.children];

    const mark = (index) => {
      options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
      marked = index;
      if (index < 0) {
        input.removeAttribute('aria-activedescendant');
        return;
      }
      input.setAttribute('aria-activedescendant', options()[index].id);
      options()[index].scrollIntoView({ block: 'nearest' });
    };

    const close = () => {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      mark(-1);
    };

    const show = (answer) => {
      list.replaceChildren(...answer.suggestions.map((each, at) => {
        const option = element('li');
        option.id = `${id}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.href = each.href;
        const name = element('span', 'name', each.name);
        if (each.note) {
          name.append(' ', element('small', '', each.note));
        }
        option.append(name, element('span', 'what', each.kindName));
        return option;
      }));
      const any = answer.suggestions.length > 0;
      list.hidden = !any;
      input.setAttribute('aria-expanded', String(any));
      status.textContent = answer.status;
      mark(-1);
    };

    const ask = async (text) => {
      if (running) {
        running.abort();
      }
      running = new AbortController();
      try {
        const response = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(text)}`, { signal: running.signal, headers: { Accept: 'application/json' } });
        if (response.ok && text === asked && document.activeElement === input) {
          show(await response.json());
        }
      } catch {
        // no line: the form still searches
      }
    };

    input.addEventListener('input', (event) => {
      const text = input.value.trim();
      clearTimeout(timer);
      if (event.isComposing && text.length < SHORTEST) {
        return;
      }
      asked = text;
      if (text.length < SHORTEST) {
        close();
        return;
      }
      timer = setTimeout(() => ask(text), WAIT);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) {
        return;
      }
      const count = list.children.length;
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
        event.preventDefault();
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const next = marked < 0 && step < 0 ? count - 1 : marked + step;
        mark(next >= count ? -1 : next);
      } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
        mark(-1); // the caret moves in the box
      } else if (event.key === 'Enter' && marked >= 0 && !list.hidden) {
        event.preventDefault();
        location.assign(options()[marked].dataset.href);
      }
    });
    input.addEventListener('blur', () => { asked = ''; close(); });
    // before the box loses the focus
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[data-href]');
      if (option) {
        location.assign(option.dataset.href);
      }
    });
  };

  document.querySelectorAll('form[action="/search"] .search-box input[type="search"]').forEach(enhance);
})();
