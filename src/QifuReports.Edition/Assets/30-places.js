// Where figures stand in the document.

const figureLinks = [...document.querySelectorAll('#content a.f[data-figure]')].filter((link) => !link.closest('#figures'));

function numberOf(link) {
  return numberByName.get(link.dataset.figure) ?? numberIn(link.getAttribute('href'));
}

const placesByNumber = new Map();
for (const link of figureLinks) {
  const number = numberOf(link);
  if (!placesByNumber.has(number)) placesByNumber.set(number, []);
  placesByNumber.get(number).push(link);
}

/** The places of a figure in the document, in reading order. */
function placesOf(number) {
  return placesByNumber.get(number) ?? [];
}

const headings = [...document.querySelectorAll('#content h1, #content h2, #content h3')].filter((heading) => !heading.closest('#figures'));

/** The heading that an element stands under; an empty text before the first heading. */
function headingOf(element) {
  let found = '';
  for (const heading of headings) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    found = plain(heading.textContent);
  }
  return found;
}

/** What an element is part of, in a few words: the row and the table, the chart, or the words around the element. */
function contextOf(link) {
  const row = link.closest('tr');
  const table = link.closest('table');
  if (row && table) {
    const label = plain(row.querySelector('th')?.textContent ?? '');
    const caption = plain(table.caption?.textContent ?? '');
    return ['Table', caption && short(caption, 60), label && short(label, 50)].filter(Boolean).join(': ');
  }
  const chart = link.closest('figure');
  if (chart) return `Chart: ${short(plain(chart.querySelector('figcaption, .message, p')?.textContent ?? ''), 70)}`;
  return around(link);
}

function short(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function around(link) {
  const block = link.closest('p, li, dd, dt, td, div, figcaption') ?? link;
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEndBefore(link);
  const before = plain(range.toString()).slice(-40);
  range.selectNodeContents(block);
  range.setStartAfter(link);
  const after = plain(range.toString()).slice(0, 30);
  return `${before.length === 40 ? '…' : ''}${before} ${plain(link.textContent)} ${after}${after.length === 30 ? '…' : ''}`.trim();
}
