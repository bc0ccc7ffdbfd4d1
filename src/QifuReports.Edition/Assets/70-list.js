// The list of all figures: what the panel shows at rest, with search and filter.

const list = {
  root: document.getElementById('figures'),
  view: null,
  input: null,
  entries: [],
  filter: '',
};

/** Moves the list of figures into the panel and adds search and filter. */
function prepareList() {
  list.input = el('input', { type: 'search', id: 'figure-search', autocomplete: 'off', spellcheck: 'false' });
  const filters = ['', ...MARKS.map((mark) => mark.name)].map((name) => filterChoice(name));
  const groups = el('div.groups');
  list.view = el('div.rest', null,
    el('label', { for: 'figure-search' }, 'Search figures'), list.input,
    el('fieldset', null, el('legend', null, 'Show'), filters), groups);
  if (list.root) {
    groups.append(...list.root.querySelectorAll('.group'));
    list.root.hidden = true;
  }
  for (const item of groups.querySelectorAll('li')) {
    const link = item.querySelector('a');
    link.setAttribute('href', `#${item.id}`);
    link.tabIndex = -1;
    list.entries.push({ item, link, text: plain(item.textContent).toLowerCase(), marks: (item.dataset.marks ?? '').split(' ') });
  }
  if (list.entries.length > 0) list.entries[0].link.tabIndex = 0;
  list.input.addEventListener('input', () => applySearch(true));
  list.view.addEventListener('keydown', moveInList);
  list.view.addEventListener('focusin', (event) => rove(list.entries.map((entry) => entry.link), event.target));
}

function filterChoice(name) {
  const id = `filter-${name || 'all'}`;
  const text = MARKS.find((mark) => mark.name === name)?.text ?? 'all';
  const input = el('input', { type: 'radio', name: 'figure-filter', id, value: name, checked: name === '' });
  input.addEventListener('change', () => applyFilter(name));
  return el('span.choice', null, input, el('label', { for: id }, text));
}

/** Shows only figures with a mark in the list, and the mark beside them in the document; an empty name shows all. */
function applyFilter(name) {
  list.filter = name;
  const wanted = MARKS.find((mark) => mark.name === name);
  for (const link of figureLinks) {
    const has = wanted && (data.figures[numberOf(link) - 1]?.[7] ?? 0) & wanted.bit;
    if (has) link.dataset.mark = name;
    else delete link.dataset.mark;
  }
  applySearch(true);
}

function applySearch(isTold) {
  const words = plain(list.input.value).toLowerCase().split(' ').filter(Boolean);
  let count = 0;
  for (const { item, text, marks } of list.entries) {
    item.hidden = !(words.every((one) => text.includes(one)) && (list.filter === '' || marks.includes(list.filter)));
    if (!item.hidden) count++;
  }
  for (const group of list.view.querySelectorAll('.group')) group.hidden = !group.querySelector('li:not([hidden])');
  const links = visibleLinks();
  if (links.length > 0) rove(list.entries.map((entry) => entry.link), links[0]);
  if (isTold) announce(count === 1 ? '1 figure' : `${count} figures`);
}

function visibleLinks() {
  return list.entries.filter((entry) => !entry.item.hidden).map((entry) => entry.link);
}

// Up and down move through the found figures, and from the first one back to the search.
function moveInList(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target.type === 'radio') return;
  const links = visibleLinks();
  const at = links.indexOf(event.target);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (event.target !== list.input && at < 0) return;
  event.preventDefault();
  if (next < 0) list.input.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}

/** Of some elements, only one can be reached with the tab key: the given one. */
function rove(elements, target) {
  if (!elements.includes(target)) return;
  for (const element of elements) element.tabIndex = element === target ? 0 : -1;
}
