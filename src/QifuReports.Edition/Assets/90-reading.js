// The page around the figures: contents that follow the reader, review of what is no figure, theme, buttons of the bar.

const THEMES = ['auto', 'light', 'dark'];

const KINDS = {
  period: 'a period', date: 'a date', literal: 'a number that the template states', count: 'a number that the briefing counts',
  name: 'a name', filing: 'the name of a filing', check: 'a number of the checks', member: 'a part of the company',
  tick: 'a mark of an axis', named: 'a name',
};

/** Marks the section that is being read in the contents. */
function followReader() {
  const entries = [...document.querySelectorAll('#contents a[href^="#"]')];
  const links = new Map(entries.map((link) => [link.getAttribute('href').slice(1), link]));
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (targets.length === 0 || !('IntersectionObserver' in window)) return;
  let current = null;
  const update = () => {
    const line = window.innerHeight / 4;
    const isRead = (target) => target.getClientRects().length > 0 && target.getBoundingClientRect().top <= line;
    const read = targets.findLast(isRead) ?? targets[0];
    const link = links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
    keepInView(link);
  };
  for (const link of links.values()) link.addEventListener('click', closeContents);
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -75% 0px' });
  targets.forEach((target) => observer.observe(target));
  // A jump may pass headings without one of them ever being seen.
  document.addEventListener('scrollend', update);
  update();
}

// Where the contents lie above the text, they close behind the reader.
function closeContents(event) {
  const above = event.currentTarget.closest('details');
  if (above) above.open = false;
}

// Scrolls the contents alone, never the page.
function keepInView(link) {
  const box = link.closest('#contents');
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** Marks what is no figure: periods, dates, names, numbers of the template. */
function setReview(isOn) {
  document.documentElement.classList.toggle('review', isOn);
  const marked = document.querySelectorAll('#content [data-ref]');
  showLegend(isOn, marked);
  for (const text of marked) {
    if (isOn) text.setAttribute('title', `No figure: ${KINDS[text.dataset.ref] ?? text.dataset.ref}`);
    else text.removeAttribute('title');
  }
  announce(isOn ? `Review: ${marked.length} texts that are no figures are marked` : 'Review ended');
}

// A line of the bar says what the marks mean, with how many of each kind there are.
function showLegend(isOn, marked) {
  document.getElementById('review-legend')?.remove();
  if (!isOn) return;
  const counts = new Map();
  for (const text of marked) {
    const kind = KINDS[text.dataset.ref] ?? text.dataset.ref;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} (${count})`);
  document.querySelector('.bar').append(el('p.legend', { id: 'review-legend' },
    el('span.sample', null, 'Marked'), ' is what is no figure', el('span.kinds', null, `: ${kinds.join(', ')}`)));
}

// A file opened from disk may have no storage: the theme then lasts as long as the page.
function stored(theme) {
  try {
    if (theme === undefined) return localStorage.getItem('edition-theme');
    localStorage.setItem('edition-theme', theme);
  } catch {
    return null;
  }
  return theme;
}

function setTheme(theme, control) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  control.setAttribute('aria-label', `Theme: ${theme}`);
  control.setAttribute('title', `Theme: ${theme}`);
}

function prepareTheme(control) {
  let theme = THEMES.includes(stored()) ? stored() : 'auto';
  setTheme(theme, control);
  control.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    setTheme(theme, control);
    stored(theme);
    announce(control.getAttribute('aria-label'));
  });
}

// The bar has its buttons hidden, because they need the script.
function prepareBar() {
  const tools = document.querySelector('.bar .tools');
  if (!tools) return;
  tools.hidden = false;
  const [figures, search, review, marks, theme] = ['figures', 'search', 'review', 'marks', 'theme'].map((name) =>
    document.getElementById(`tool-${name}`));
  for (const control of [figures, search, marks, theme]) control.removeAttribute('aria-pressed');
  for (const control of [figures, search, marks]) control.setAttribute('aria-controls', 'panel');
  opens(figures, () => (isOpen() && panel.shown === 0 ? closePanel(true) : visit('#figures')));
  opens(search, openSearch);
  opens(marks, () => {
    visit('#figures');
    list.view.querySelector('input[type=radio]:checked').focus();
  });
  review.addEventListener('click', () => {
    const isOn = review.getAttribute('aria-pressed') !== 'true';
    review.setAttribute('aria-pressed', String(isOn));
    setReview(isOn);
  });
  prepareTheme(theme);
  // The panel lies below the bar, whatever its height.
  const measure = () => document.documentElement.style.setProperty('--bar', `${tools.closest('.bar').offsetHeight}px`);
  new ResizeObserver(measure).observe(tools.closest('.bar'));
}

function opens(control, action) {
  control.addEventListener('click', () => {
    panel.opener = control;
    action();
  });
}
