// The trend of a concept as columns, with the same values as a table.

const CHART = { width: 320, height: 110, top: 18, bottom: 16 };

/** The trend of a figure: a drawing, and a table of its values; null if there is none. */
function trendPart(shown) {
  const trend = trendOf(shown.trend);
  if (!trend) return null;
  const current = trend.points.find((point) => point.number === shown.number) ?? null;
  const values = el('details', null, el('summary', null, 'Values'), trendTable(trend, current));
  return part('Trend', el('p.about', null, trend.title), trendChart(trend, current), values);
}

function trendChart(trend, current) {
  const { width, height, top, bottom } = CHART;
  const values = trend.points.map((point) => point.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const first = trend.points[0].position;
  const count = trend.points.at(-1).position - first + 1;
  const step = width / count;
  const y = (value) => top + (high === low ? 0 : (high - value) / (high - low)) * (height - top - bottom);
  const shape = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', class: 'trend', 'aria-label': trendWords(trend) });
  for (const point of trend.points) {
    const x = (point.position - first) * step;
    const kind = `${point.isDerived ? 'derived' : 'filed'}${point === current ? ' current' : ''}`;
    const bar = svg('rect', {
      class: kind, x: (x + step * 0.14).toFixed(1), y: Math.min(y(point.value), y(0)).toFixed(1), width: (step * 0.72).toFixed(1),
      height: Math.max(1, Math.abs(y(point.value) - y(0))).toFixed(1),
    });
    bar.append(svg('title', null, `${point.period}: ${point.text}`));
    shape.append(bar);
  }
  shape.append(svg('line', { class: 'zero', x1: 0, x2: width, y1: y(0).toFixed(1), y2: y(0).toFixed(1) }));
  const last = trend.points.at(-1);
  shape.append(label(0, height - 3, 'start', trend.points[0].period), label(width, height - 3, 'end', last.period));
  const told = current ?? last;
  const middle = (told.position - first + 0.5) * step;
  const anchor = middle < width / 4 ? 'start' : middle > (width * 3) / 4 ? 'end' : 'middle';
  shape.append(label(anchor === 'start' ? 0 : anchor === 'end' ? width : middle, 11, anchor, `${told.period}: ${told.text}`));
  return shape;
}

function label(x, y, anchor, text) {
  return svg('text', { x: x.toFixed(1), y, 'text-anchor': anchor }, text);
}

function trendWords(trend) {
  const [first, last] = [trend.points[0], trend.points.at(-1)];
  return `${trend.title}: ${trend.points.length} periods, from ${first.text} in ${first.period} to ${last.text} in ${last.period}`;
}

function trendTable(trend, current) {
  const rows = trend.points.map((point) => el('tr', { class: point === current ? 'current' : null },
    el('th', { scope: 'row' }, point.period),
    el('td', null, point.number > 0 && point !== current ? figureLink(point.number, point.text) : point.text),
    el('td', null, point.isDerived ? 'derived' : 'filed')));
  return el('table', null, el('caption.unseen', null, `Trend of ${trend.title}`),
    el('thead', null, el('tr', null, ['Period', 'Value', 'Known as'].map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', null, rows));
}
