// The frame with the web edition. A new version is loaded behind the old one and takes its place when it is complete, at the same place
// of the text and with the same figure selected.
'use strict';

const blocks = ':is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, figure, table)';
const mostWait = 15000;

export class EditionFrame {
  #host;
  #onSource;
  #wantsSources;
  #frame = null;
  #figure = null;

  // host: the element that holds the frame. wantsSources: whether a click asks for its source. onSource: receives the source.
  constructor(host, wantsSources, onSource) {
    this.#host = host;
    this.#wantsSources = wantsSources;
    this.#onSource = onSource;
  }

  // Shows a version. Ends when the version is visible; fails if it cannot be loaded, and then the old one stays.
  async show(tag) {
    const next = document.createElement('iframe');
    next.title = 'Web edition';
    next.className = 'pending';
    next.src = `/edition?${tag}`;
    const loaded = whenLoaded(next);
    this.#host.append(next);
    try {
      await loaded;
      this.#listen(next.contentDocument);
      if (this.#frame) this.#restore(this.#frame.contentWindow, next.contentWindow);
    } catch (failure) {
      next.remove();
      throw failure;
    }
    const hadFocus = document.activeElement === this.#frame;
    next.className = '';
    for (const other of [...this.#host.children]) if (other !== next) other.remove();
    this.#frame = next;
    if (hadFocus) next.focus({ preventScroll: true });
  }

  #listen(page) {
    page.addEventListener('click', event => {
      const target = event.target instanceof page.defaultView.Element ? event.target : null;
      if (!target) return;
      if (event.altKey || this.#wantsSources()) {
        const source = target.closest('[data-origin]');
        event.preventDefault();
        event.stopImmediatePropagation();
        this.#onSource(source ? source.dataset.origin : null);
        return;
      }
      const figure = target.closest('a.f[data-figure]');
      if (figure) this.#figure = nameOf(page, figure);
    }, true);
  }

  // Opens the panel of a figure, at the first place where the figure stands.
  open(name) {
    const page = this.#frame?.contentDocument;
    const mark = page ? find(page, { name, at: 0 }) : null;
    if (!mark) return;
    mark.scrollIntoView({ block: 'center' });
    mark.click();
  }

  #restore(from, to) {
    const place = placeOf(from);
    const [old, page] = [from.document, to.document];
    for (const [i, details] of [...old.querySelectorAll('#contents details')].entries())
      page.querySelectorAll('#contents details')[i]?.toggleAttribute('open', details.open);
    if (old.querySelector('.bar [data-action="review"][aria-pressed="true"]')) page.querySelector('.bar [data-action="review"]')?.click();
    if (panelIsOpen(old)) this.#openPanel(from, page);
    goTo(to, place);
    // The edition may move to the figure in the next picture: the place of the reader holds.
    to.requestAnimationFrame(() => goTo(to, place));
  }

  // The panel shows the same figure, even if its number is another now, or the list with the same search.
  #openPanel(from, page) {
    const address = from.location.hash;
    const mark = /^#f-\d+$/.test(address) ? [...from.document.querySelectorAll('a.f[data-figure]')]
      .find(link => link.getAttribute('href') === address) : null;
    if (mark) {
      const name = mark.dataset.figure;
      find(page, this.#figure?.name === name ? this.#figure : { name, at: 0 })?.click();
      return;
    }
    page.querySelector('.bar [data-action="figures"]')?.click();
    const [old, search] = [from.document, page].map(one => one.querySelector('#panel input:not([type="radio"]):not([type="checkbox"])'));
    if (!old?.value || !search) return;
    search.value = old.value;
    search.dispatchEvent(new page.defaultView.Event('input', { bubbles: true }));
  }
}

function whenLoaded(frame) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The edition did not load in time.')), mostWait);
    frame.addEventListener('load', () => {
      clearTimeout(late);
      // An answer such as 404 has no main element.
      if (frame.contentDocument?.body?.firstElementChild) resolve();
      else reject(new Error('The edition did not load.'));
    }, { once: true });
  });
}

// A mark of a figure: the figure's name, and which of the places of this figure the mark is.
function nameOf(page, mark) {
  const same = marksOf(page, mark.dataset.figure);
  return { name: mark.dataset.figure, at: same.indexOf(mark) };
}

function marksOf(page, name) {
  return [...page.querySelectorAll('a.f[data-figure]')].filter(mark => mark.dataset.figure === name);
}

function find(page, figure) {
  const same = marksOf(page, figure.name);
  return same[Math.min(figure.at, same.length - 1)] ?? null;
}

function panelIsOpen(page) {
  const panel = page.getElementById('panel');
  return panel !== null && !panel.hidden && panel.getClientRects().length > 0;
}

// The place of the reader: the first block that is seen, by the heading above it and its number below that heading.
function placeOf(view) {
  const place = { x: view.scrollX, y: view.scrollY, heading: null, count: 0, words: '', top: 0 };
  if (view.scrollY === 0) return place;
  for (const block of blocksOf(view.document)) {
    if (/^H[1-6]$/.test(block.tagName)) {
      place.heading = block.textContent;
      place.count = 0;
    } else {
      place.count++;
    }
    const box = block.getBoundingClientRect();
    if (box.bottom <= 0) continue;
    place.words = block.textContent;
    place.top = box.top;
    break;
  }
  return place;
}

function goTo(view, place) {
  const block = place.heading === null || place.y === 0 ? null : blockAt(view.document, place);
  view.scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
  if (block) view.scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

// The block with the same words below the same heading; otherwise the one with the same number there; otherwise the heading.
function blockAt(page, place) {
  const all = blocksOf(page);
  const start = all.findIndex(block => /^H[1-6]$/.test(block.tagName) && block.textContent === place.heading);
  if (start < 0) return all.find(block => block.textContent === place.words) ?? null;
  let end = start + 1;
  while (end < all.length && !/^H[1-6]$/.test(all[end].tagName)) end++;
  const below = all.slice(start, end);
  return below.find(block => block.textContent === place.words) ?? below[Math.min(place.count, below.length - 1)];
}

function blocksOf(page) {
  return [...(page.querySelector('main') ?? page.body).querySelectorAll(blocks)];
}
