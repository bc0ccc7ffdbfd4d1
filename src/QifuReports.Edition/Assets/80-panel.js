// The panel: opens, closes, remembers where the reader came from.

const panel = {
  root: document.getElementById('panel'),
  title: el('h2', { id: 'panel-title', tabindex: '-1' }),
  body: el('div.panel-body'),
  opener: null,
  shown: null,
};

function preparePanel() {
  if (!panel.root) return;
  panel.root.replaceChildren(
    el('div.panel-head', null,
      panel.title,
      button('All figures', () => visit('#figures'), { class: 'to-list' }),
      button('Close', () => closePanel(true), { class: 'close' })),
    panel.body);
  keepList();
  panel.root.hidden = true;
  document.body.append(live);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  if (numberIn(location.hash) > 0) {
    const first = placesOf(numberIn(location.hash))[0];
    if (first) {
      first.scrollIntoView({ block: 'center', behavior: 'instant' });
      panel.opener = first;
    }
  }
  follow();
}

function isOpen() {
  return !panel.root.hidden;
}

/** Goes to a place in the page and keeps the way back. */
function visit(hash) {
  if (location.hash !== hash) history.pushState(null, '', hash);
  follow();
}

// Shows what the address names: a figure, the list of figures, or a place in the document.
function follow() {
  const number = numberIn(location.hash);
  if (number > 0) showFigure(number);
  else if (location.hash === '#figures') showList();
  else if (location.hash === '' && isOpen()) closePanel(false);
}

function showFigure(number) {
  if (panel.shown === number && isOpen()) {
    panel.title.focus({ preventScroll: true });
    return;
  }
  const shown = figure(number);
  render(shown.title, detail(shown), number);
  for (const link of figureLinks) link.classList.toggle('shown', numberOf(link) === number);
  announce(`${shown.title}, ${shown.period}: ${shown.value}`);
}

function showList() {
  render('Figures', [list.view], 0);
  for (const link of figureLinks) link.classList.remove('shown');
}

function render(title, content, number) {
  const anchor = isOpen() ? null : panel.opener;
  const before = anchor?.getBoundingClientRect().top;
  panel.title.textContent = title;
  panel.body.replaceChildren(...content);
  keepList();
  panel.body.scrollTop = 0;
  panel.shown = number;
  panel.root.hidden = false;
  panel.root.classList.toggle('at-rest', number === 0);
  document.documentElement.classList.add('panel-open');
  // The text may be narrower now: what the reader clicked stays where it was, unless the panel covers it.
  if (anchor) {
    window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
    uncover(anchor);
  }
  panel.title.focus({ preventScroll: true });
}

// The list stays in the page while the panel shows a figure, so that every link to an entry has a target.
function keepList() {
  list.view.hidden = !panel.body.contains(list.view);
  if (list.view.hidden) panel.root.append(list.view);
}

// Whether the panel is a sheet over the lower part of the window.
function isSheet() {
  return panel.root.getBoundingClientRect().width > document.documentElement.clientWidth * 0.9;
}

function uncover(anchor) {
  showSideways(anchor);
  const [place, cover] = [anchor.getBoundingClientRect(), panel.root.getBoundingClientRect()];
  if (isSheet() && place.bottom > cover.top) window.scrollBy({ top: place.bottom - cover.top / 2, behavior: 'instant' });
}

// In a table that is wider than its place: what the reader clicked is neither cut off nor below the names of the rows.
function showSideways(anchor) {
  const box = anchor.closest('.scroll, .plot');
  if (!box || box.scrollWidth <= box.clientWidth) return;
  const [place, outer] = [anchor.getBoundingClientRect(), box.getBoundingClientRect()];
  const names = anchor.closest('td') ? anchor.closest('tr').cells[0].getBoundingClientRect() : null;
  const start = names ? Math.max(names.right, outer.left) : outer.left;
  if (place.left < start) box.scrollLeft -= start - place.left + 8;
  else if (place.right > outer.right) box.scrollLeft += place.right - outer.right + 8;
}

function closePanel(isWanted) {
  panel.root.hidden = true;
  panel.shown = null;
  panel.opener?.removeAttribute('aria-current');
  document.documentElement.classList.remove('panel-open');
  for (const link of figureLinks) link.classList.remove('shown');
  if (isWanted && (numberIn(location.hash) > 0 || location.hash === '#figures'))
    history.pushState(null, '', location.href.split('#')[0]);
  if (isWanted || document.activeElement === document.body) panel.opener?.focus({ preventScroll: true });
}

function onClick(event) {
  const link = event.target.closest?.('a[href^="#"], a.f');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const hash = link.getAttribute('href');
  if (numberIn(hash) > 0 || hash === '#figures') {
    event.preventDefault();
    if (!panel.root.contains(link)) panel.opener = link;
    visit(hash);
  } else if (/^#p-\d+$/u.test(hash)) {
    event.preventDefault();
    jump(hash);
  }
}

// Goes to a figure in the document; the panel stays open, and the way back leads to what it showed.
function jump(hash) {
  const place = document.getElementById(hash.slice(1));
  if (!place) return;
  history.pushState(null, '', hash);
  for (let outer = place.closest('details'); outer; outer = outer.parentElement?.closest('details')) outer.open = true;
  reveal(place, isSheet() ? 'start' : 'center');
  place.focus({ preventScroll: true });
  panel.opener?.removeAttribute('aria-current');
  place.setAttribute('aria-current', 'location');
  panel.opener = place;
}

function onKey(event) {
  if (event.key === 'Escape' && isOpen()) {
    event.preventDefault();
    closePanel(true);
  } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditing(event.target)) {
    event.preventDefault();
    openSearch();
  }
}

function isEditing(target) {
  return target.matches?.('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
}

/** Opens the list of figures with the cursor in the search. */
function openSearch() {
  if (!isOpen() || !panel.opener) panel.opener = document.activeElement;
  visit('#figures');
  list.input.focus();
  list.input.select();
}
