// The page around the figures: contents that follow the reader, review of what is no figure, theme, buttons of the bar.

const THEMES = ['auto', 'light', 'dark'];

const KINDS = {
  period: 'a period', date: 'a date', literal: 'a number that the template states', count: 'a number that the briefing counts',
  name: 'a name', filing: 'the name of a filing', check: 'a number of the checks', member: 'a part of the company',
  tick: 'a mark of an axis', named: 'a name',
};

/** Marks the section that is being read in the contents. */
function followReader() {
  const links = new Map([...document.querySelectorAll('#contents a[href^="#"]')].map((link) => [link.getAttribute('href').slice(1), link]));
  const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (targets.length === 0 || !('IntersectionObserver' in window)) return;
  let current = null;
  const update = () => {
    const line = window.innerHeight / 4;
    const read = targets.filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().top <= line).at(-1) ?? targets[0];
    const link = links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
    keepInView(link);
  };
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -75% 0px' });
  targets.forEach((target) => observer.observe(target));
  update();
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
  for (const text of marked) {
    if (isOn) text.setAttribute('title', `No figure: ${KINDS[text.dataset.ref] ?? text.dataset.ref}`);
    else text.removeAttribute('title');
  }
  announce(isOn ? `Review: ${marked.length} texts that are no figures are marked` : 'Review ended');
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
  control.textContent = `Theme: ${theme}`;
}

function prepareTheme(control) {
  let theme = THEMES.includes(stored()) ? stored() : 'auto';
  setTheme(theme, control);
  control.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    setTheme(theme, control);
    stored(theme);
    announce(control.textContent);
  });
}

// The buttons need the script, so that the script makes those that the page does not have.
function barButton(name, text) {
  const known = document.querySelector(`.bar button[data-action="${name}"]`);
  if (known) {
    known.hidden = false;
    return known;
  }
  const made = el('button', { type: 'button', 'data-action': name }, text);
  let group = document.querySelector('.bar .actions');
  if (!group) document.querySelector('.bar')?.append(group = el('div.actions', { role: 'group', 'aria-label': 'View' }));
  group?.append(made);
  return made;
}

function prepareBar() {
  const opens = (control, action) => control.addEventListener('click', () => {
    panel.opener = control;
    action();
  });
  opens(barButton('figures', 'Figures'), () => (isOpen() && panel.shown === 0 ? closePanel(true) : visit('#figures')));
  opens(barButton('search', 'Search'), openSearch);
  opens(barButton('marks', 'Marks'), () => {
    visit('#figures');
    list.view.querySelector('input[type=radio]:checked').focus();
  });
  const review = barButton('review', 'Review');
  review.setAttribute('aria-pressed', 'false');
  review.addEventListener('click', () => {
    const isOn = review.getAttribute('aria-pressed') !== 'true';
    review.setAttribute('aria-pressed', String(isOn));
    setReview(isOn);
  });
  prepareTheme(barButton('theme', 'Theme'));
}
