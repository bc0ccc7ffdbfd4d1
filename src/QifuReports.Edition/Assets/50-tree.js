// How a figure is derived: its terms, their terms, down to lines of filings.

/** A link that opens a figure in the panel. */
function figureLink(number, text) {
  return el('a', { href: `#f-${number}` }, text);
}

/** The derivation of a figure; null for a reported one. */
function derivationPart(shown) {
  if (shown.terms.length === 0) return null;
  return part('Derivation', el('p.formula', null, shown.formula), termList(shown, [shown.number], true));
}

// A term that is itself derived opens on demand. The path names the figures above, so that a circle ends.
function termList(shown, path, isOpen) {
  return el('ol.terms', { role: 'list' }, shown.terms.map((number) => termItem(figure(number), path, isOpen && shown.terms.length <= 3)));
}

function termItem(term, path, isOpen) {
  const words = [figureLink(term.number, term.value), ' ', el('span', null, `${term.title}, ${term.period}`)];
  if (term.terms.length === 0 || path.includes(term.number)) return el('li', null, words, sourceLine(term));
  const item = el('li', null);
  let inner = null;
  const toggle = button('', () => show(toggle.getAttribute('aria-expanded') !== 'true'),
    { class: 'toggle', 'aria-label': `Terms of ${term.title}, ${term.period}`, 'aria-expanded': 'false' });
  const show = (wanted) => {
    toggle.setAttribute('aria-expanded', String(wanted));
    if (wanted && !inner) {
      inner = el('div', null, el('p.formula', null, term.formula), termList(term, [...path, term.number], false));
      item.append(inner);
    }
    if (inner) inner.hidden = !wanted;
  };
  item.append(toggle, ...words);
  if (isOpen) show(true);
  return item;
}

function sourceLine(term) {
  const source = term.statements[0];
  return source ? el('small', null, `${source.filing.id}, ${source.statement}, “${source.caption}”, ${source.column}`) : null;
}
