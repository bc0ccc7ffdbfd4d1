// What is known of the figures. Records are arrays, in the order that the writer of the page gives them (FigureJson.cs).

const data = JSON.parse(document.getElementById('data')?.textContent || '{}');

const MARKS = [
  { bit: 1, name: 'derived', text: 'derived' },
  { bit: 2, name: 'restated', text: 'restated' },
  { bit: 4, name: 'waived', text: 'waived' },
  { bit: 8, name: 'low', text: 'low precision' },
];

const figureCount = data.figures?.length ?? 0;
const numberByName = new Map((data.figures ?? []).map((record, index) => [record[0], index + 1]));

function word(number) {
  return data.words[number];
}

/** The figure with a number; null if there is none. */
function figure(number) {
  const record = data.figures?.[number - 1];
  if (!record) return null;
  const [name, title, period, value, exact, between, unit, marks, section, trend, formula, terms, checks, sums, stated] = record;
  return {
    number, name, title: word(title), period: word(period), value: word(value), exact: word(exact), between: word(between),
    unit: word(unit), marks: MARKS.filter((mark) => marks & mark.bit), section, trend, formula: word(formula), terms, checks, sums,
    statements: statementsOf(stated),
  };
}

function statementsOf(stated) {
  const all = [];
  for (let i = 0; i < stated.length; i += 2) all.push({ ...fact(stated[i]), compared: word(stated[i + 1]) });
  return all;
}

function fact(number) {
  const [filing, statement, caption, occurrence, column, origin, file, line, path, value, restated, nil] = data.facts[number];
  return {
    filing: filingOf(filing), statement: word(statement), caption: word(caption), occurrence, column: word(column), origin: word(origin),
    place: `${word(file)}, line ${line}, ${path}`, value: word(value), restated: word(restated), isNil: nil === 1,
  };
}

function filingOf(number) {
  const [id, form, date, title, status, exhibit, file, hash] = data.filings[number];
  return { id, form, date, title, status, exhibit, file, hash };
}

function check(number) {
  const [code, title, status, subject, expected, actual, difference, tolerance, unit, ofDifference, rule, reason, waiver] =
    data.checks[number].map(word);
  return { code, title, status, subject, expected, actual, difference, tolerance, unit, ofDifference, rule, reason, waiver, number };
}

function trendOf(number) {
  if (number < 0) return null;
  const [title, points] = data.trends[number];
  return {
    title: word(title),
    points: points.map(([position, period, value, text, derived, of]) =>
      ({ position, period: word(period), value, text: word(text), isDerived: derived === 1, number: of })),
  };
}

function sumOf(number) {
  const [role, missing, terms] = data.sums[number];
  const [total, ...parts] = terms.map(([weight, name, value, of]) => ({ weight, name: word(name), value: word(value), number: of }));
  return { role: word(role), missing, total, parts };
}

/** The checks of a figure and of all its terms, each once: those that differ first. */
function checksOf(of) {
  const [found, seen] = [new Set(), new Set()];
  const visit = (shown) => {
    if (!shown || seen.has(shown.number)) return;
    seen.add(shown.number);
    shown.checks.forEach((number) => found.add(number));
    shown.terms.forEach((term) => visit(figure(term)));
  };
  visit(of);
  const order = ['failed', 'warning', 'waived', 'rounding', 'holds'];
  return [...found].map(check).sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.number - b.number);
}

/** The number in a link to a figure, '#f-12'; 0 for any other link. */
function numberIn(hash) {
  const match = /^#f-(\d+)$/u.exec(hash ?? '');
  return match && Number(match[1]) <= figureCount ? Number(match[1]) : 0;
}
