// What the panel shows of one figure.

/** The content of the panel for a figure. */
function detail(shown) {
  const source = shown.terms.length === 0 ? shown.statements[0] : null;
  return [
    el('p.value', null, shown.value),
    marksLine(shown),
    pairs(['Period', capital(shown.period)], ['Exact value', shown.exact], ['True value', shown.between], ['Unit', shown.unit]),
    sourcePart(source),
    derivationPart(shown),
    othersPart(shown, source),
    trendPart(shown),
    ...shown.sums.map((number) => sumPart(shown, sumOf(number))),
    checksPart(shown),
    placesPart(shown),
  ].filter(Boolean);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function marksLine(shown) {
  return shown.marks.length === 0 ? null
    : el('p.chips', null, shown.marks.map((mark) => [el('span.chip', { 'data-mark': mark.name }, mark.text), ' ']).flat());
}

function sourcePart(source) {
  if (!source) return null;
  const { filing } = source;
  return part('Source', pairs(
    ['Filing', `${filing.form}${filing.exhibit ? `, exhibit ${filing.exhibit}` : ''}, ${filing.date}: ${filing.title}`],
    ['Number', filing.id],
    ['Statement', source.statement],
    ['Line', `“${source.caption}”${source.occurrence > 1 ? `, line ${source.occurrence} of this name` : ''}`],
    ['Column', source.column],
    ['Stated as', source.isNil ? `${source.value} (a dash: nil)` : source.value],
    ['Restated', source.restated],
    ['Place', source.origin],
    ['Document', filing.file],
    ['SHA-256', filing.hash ? el('code', null, filing.hash) : ''],
    ['Data', el('code', null, source.place)],
    ['Audit', filing.status]));
}

function othersPart(shown, source) {
  const others = source ? shown.statements.slice(1) : shown.statements;
  if (others.length === 0) return null;
  return part(source ? 'Also stated' : 'Stated in filings', el('ul.others', { role: 'list' }, others.map((other) => el('li', null,
    el('b', null, other.value), ' ', other.compared ? el('span.chip', { 'data-compared': other.compared }, other.compared) : null,
    el('small', null, `${other.filing.id}, ${other.statement}, “${other.caption}”, ${other.column}`),
    other.restated ? el('small', null, other.restated) : null))));
}

function sumPart(shown, sum) {
  const line = (term, sign) => el('tr', { class: term.number === shown.number ? 'current' : null },
    el('td', null, sign), el('th', { scope: 'row' }, term.name),
    el('td', null, term.number > 0 && term.number !== shown.number ? figureLink(term.number, term.value) : term.value));
  const rows = [...sum.parts.map((term) => line(term, term.weight < 0 ? '−' : '+')), line(sum.total, '=')];
  const missing = sum.missing > 0 ? el('p.about', null, `${sum.missing} of its parts ${sum.missing > 1 ? 'are' : 'is'} not stated.`) : null;
  return part(sum.total.number === shown.number ? 'The sum of' : `A part of ${sum.total.name}`,
    el('table.sum', null, el('caption.unseen', null, `The sum ${sum.total.name}, ${sum.role}`), el('tbody', null, rows)), missing);
}

const SHOWN_CHECKS = 6;

function checksPart(shown) {
  const checks = checksOf(shown);
  if (checks.length === 0) return part('Checks', el('p.about', null, 'None: nothing else in the filings gives this value.'));
  const counts = new Map();
  for (const { status } of checks) counts.set(status, (counts.get(status) ?? 0) + 1);
  const summary = [...counts].map(([status, count]) => `${count} ${STATUS[status] ?? status}`).join(', ');
  const list = (some) => el('ul.checks', { role: 'list' }, some.map(checkItem));
  const rest = checks.slice(SHOWN_CHECKS);
  return part(shown.terms.length > 0 ? 'Checks of its terms' : 'Checks', el('p.about', null, capital(`${summary}.`)),
    list(checks.slice(0, SHOWN_CHECKS)),
    rest.length > 0 ? el('details', null, el('summary', null, `${rest.length} more`), list(rest)) : null);
}

const STATUS = {
  holds: 'hold', rounding: 'differ by rounding', waived: 'waived', warning: 'to be looked at', failed: 'failed',
};

function checkItem(made) {
  const withUnit = (amount, unit) => (amount === '0' ? '0' : `${amount} ${unit}`);
  return el('li', null, el('details', null,
    el('summary', null, el('span.chip', { 'data-status': made.status }, made.status), ` ${made.code} ${made.title}: ${made.subject}`),
    el('p', null, made.rule),
    pairs(['Expected', withUnit(made.expected, made.unit)], ['Actual', withUnit(made.actual, made.unit)],
      ['Difference', withUnit(made.difference, made.ofDifference)], ['Allowed', withUnit(made.tolerance, made.ofDifference)],
      ['Because', made.reason], ['Waived', made.waiver])));
}

function placesPart(shown) {
  const places = placesOf(shown.number);
  if (places.length === 0) return part('In the briefing', el('p.about', null, 'Only as a term of other figures.'));
  return part('Stands at', el('ul.places', { role: 'list' }, places.map((place) => el('li', null,
    el('a', { href: `#${place.id}` }, headingOf(place) || 'Title'), el('small', null, contextOf(place))))));
}
