// Figures by keyboard and by touch: one figure of a table or chart is in the order of the tab key, arrows move to the others.

const LONG_PRESS = 500;

const grouped = new Map();
for (const link of figureLinks) {
  const group = groupOf(link);
  if (group && !grouped.has(group)) grouped.set(group, []);
  grouped.get(group)?.push(link);
}

// The events are heard at the document: a drawing that hears of the focus would get a place in the order of the tab key itself.
function prepareKeys() {
  for (const links of grouped.values()) rove(links, links[0]);
  document.addEventListener('focusin', (event) => withGroup(event, (links, link) => rove(links, link)));
  document.addEventListener('keydown', (event) => withGroup(event, (links, link, group) => moveInGroup(event, link, group, links)));
  document.addEventListener('pointerdown', watchPress);
  const scrollers = new ResizeObserver((entries) => entries.forEach((entry) => reachIfScrolling(entry.target)));
  for (const region of document.querySelectorAll('#content .scroll')) scrollers.observe(region);
}

function withGroup(event, action) {
  const link = event.target.closest?.('a.f');
  const group = link && groupOf(link);
  if (grouped.has(group)) action(grouped.get(group), link, group);
}

// The tab key stops at a region only if there is something to scroll.
function reachIfScrolling(region) {
  const isScrolling = getComputedStyle(region).overflowX !== 'visible'
    && (region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight);
  if (isScrolling) region.setAttribute('tabindex', '0');
  else region.removeAttribute('tabindex');
}

function groupOf(link) {
  return link.closest('table, svg');
}

function moveInGroup(event, from, group, links) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const next = group.localName === 'table' ? inTable(event.key, from, links) : inOrder(event.key, from, links);
  if (next === undefined) return;
  event.preventDefault();
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
}

// The next figure, null at the edge, undefined for another key.
function inOrder(key, from, links) {
  const at = links.indexOf(from);
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return links[at + 1] ?? null;
    case 'ArrowLeft': case 'ArrowUp': return links[at - 1] ?? null;
    case 'Home': return links[0];
    case 'End': return links.at(-1);
    default: return undefined;
  }
}

function inTable(key, from, links) {
  const row = from.closest('tr');
  const same = links.filter((link) => link.closest('tr') === row);
  if (key === 'ArrowUp' || key === 'ArrowDown') return besideRow(key === 'ArrowDown', from, links);
  return inOrder(key, from, same);
}

// The figure in the nearest row above or below that is nearest in its column.
function besideRow(isBelow, from, links) {
  const column = columnOf(from);
  const row = from.closest('tr');
  const beyond = links.filter((link) => link.closest('tr') !== row
    && Boolean(from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) === isBelow);
  if (beyond.length === 0) return null;
  const exact = (isBelow ? beyond : beyond.toReversed()).find((link) => columnOf(link) === column);
  if (exact) return exact;
  const nearest = (isBelow ? beyond[0] : beyond.at(-1)).closest('tr');
  return beyond.filter((link) => link.closest('tr') === nearest)
    .reduce((a, b) => (Math.abs(columnOf(a) - column) <= Math.abs(columnOf(b) - column) ? a : b));
}

function columnOf(link) {
  const cell = link.closest('td, th');
  let column = 0;
  for (let before = cell?.previousElementSibling; before; before = before.previousElementSibling) column += before.colSpan;
  return column;
}

// A long press opens the figure too, and then neither the menu of the link nor its click follows.
function watchPress(event) {
  const link = event.target.closest?.('a.f');
  if (!link || event.pointerType !== 'touch') return;
  const timer = setTimeout(() => {
    panel.opener = link;
    visit(`#f-${numberOf(link)}`);
    const refuse = (after) => { after.preventDefault(); after.stopPropagation(); };
    document.addEventListener('contextmenu', refuse, { capture: true, once: true });
    document.addEventListener('click', refuse, { capture: true, once: true });
    setTimeout(() => {
      document.removeEventListener('contextmenu', refuse, { capture: true });
      document.removeEventListener('click', refuse, { capture: true });
    }, LONG_PRESS * 2);
  }, LONG_PRESS);
  const stop = () => clearTimeout(timer);
  for (const name of ['pointerup', 'pointercancel', 'pointermove']) document.addEventListener(name, stop, { once: true });
}
