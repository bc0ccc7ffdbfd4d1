// The preview's page: follows the server's versions, and shows the web edition, the pages of the PDF, the e-mail and the mistakes.
'use strict';

import { EditionFrame } from '/preview-frame.js';

const firstWait = 300;
const longestWait = 5000;
const toastTime = 20000;

const at = id => document.getElementById(id);
const shown = { edition: null, mail: undefined, noMail: '', pages: [], pageStyle: null, findings: '' };
const edition = new EditionFrame(at('web'), () => at('sources').getAttribute('aria-pressed') === 'true', showSource);

let wait = firstWait;
let isRefreshing = false;
let isAskedAgain = false;
let toastTimer = 0;

function status(kind, words) {
  at('status').dataset.kind = kind;
  at('status').textContent = words;
}

// Follows the events. If the server cannot be reached, tries again and again, at longer and longer intervals.
function follow() {
  const events = new EventSource('/events');
  let hasEnded = false;
  events.addEventListener('open', () => { wait = firstWait; });
  events.addEventListener('version', refresh);
  events.addEventListener('stopped', () => again(true));
  events.addEventListener('error', () => again(false));

  function again(stopped) {
    if (hasEnded) return;
    hasEnded = true;
    events.close();
    status('stopped', stopped ? 'The server has stopped' : 'The server does not answer; trying again');
    setTimeout(follow, wait);
    wait = Math.min(wait * 2, longestWait);
  }
}

// Shows the newest state. Calls during a refresh lead to one more refresh.
async function refresh() {
  isAskedAgain = true;
  if (isRefreshing) return;
  isRefreshing = true;
  try {
    while (isAskedAgain) {
      isAskedAgain = false;
      const answer = await fetch('/state', { cache: 'no-store' });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      await show(await answer.json());
    }
  } catch {
    // The next event, or the next connection, starts another refresh.
    setTimeout(refresh, longestWait);
  } finally {
    isRefreshing = false;
  }
}

async function show(state) {
  if (state.title) at('title').textContent = document.title = state.title;
  showFindings(state);
  showMail(state);
  await Promise.all([showEdition(state.edition), showPages(state)]);
  if (state.working) status('working', 'Making the next version');
  else if (state.findings.length > 0) status('wrong', 'Not up to date: see the mistakes');
  else status('current', `Up to date, version ${state.version}`);
}

async function showEdition(tag) {
  if (!tag || tag === shown.edition) return;
  await edition.show(tag);
  shown.edition = tag;
}

// Pages are replaced together, when all that have changed are here.
async function showPages(state) {
  const host = at('pages');
  const tags = state.pages;
  if (tags.length === 0) return;
  if (state.pageStyle !== shown.pageStyle) await renewStyle(state.pageStyle);
  const changed = tags.map((tag, i) => i).filter(i => tags[i] !== shown.pages[i]);
  const pictures = await Promise.all(changed.map(i => pictureOf(i + 1, tags[i])));
  host.querySelector('.empty')?.remove();
  while (host.children.length > tags.length) host.lastElementChild.remove();
  changed.forEach((i, n) => {
    if (host.children[i]) host.children[i].replaceWith(pictures[n]);
    else host.append(pictures[n]);
  });
  shown.pages = tags;
  shown.pageStyle = state.pageStyle;
}

function renewStyle(tag) {
  const old = at('page-style');
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `/pages.css?${tag}`;
  const loaded = new Promise((resolve, reject) => {
    style.addEventListener('load', resolve);
    style.addEventListener('error', () => reject(new Error('The style of the pages did not load.')));
  });
  document.head.append(style);
  return loaded.then(() => {
    old?.remove();
    style.id = 'page-style';
  }, failure => {
    style.remove();
    throw failure;
  });
}

// The page is parsed as a document of its own, in which nothing runs.
async function pictureOf(number, tag) {
  const answer = await fetch(`/page/${number}?${tag}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('svg');
  return document.importNode(page, true);
}

// A figure on a page shows itself in the web edition; a link elsewhere opens beside the preview.
function followLink(event) {
  const link = event.target.closest('a');
  if (!link) return;
  const address = link.getAttribute('href');
  if (link.dataset.figure) edition.open(link.dataset.figure);
  else if (address.startsWith('#')) at(decodeURIComponent(address.slice(1)))?.scrollIntoView();
  else window.open(address, '_blank', 'noopener');
  event.preventDefault();
}

function showMail(state) {
  const host = at('mail');
  if (state.mail === shown.mail && state.noMail === shown.noMail) return;
  [shown.mail, shown.noMail] = [state.mail, state.noMail];
  if (state.mail === null) {
    const words = document.createElement('p');
    words.className = 'empty';
    words.textContent = state.noMail || 'The e-mail is being made.';
    host.replaceChildren(words);
    return;
  }
  const frame = document.createElement('iframe');
  frame.title = 'E-mail';
  frame.setAttribute('sandbox', '');
  frame.src = `/mail?${state.mail}`;
  frame.className = 'pending';
  frame.addEventListener('load', () => {
    frame.className = '';
    for (const other of [...host.children]) if (other !== frame) other.remove();
  });
  host.append(frame);
}

function showFindings(state) {
  const text = JSON.stringify(state.findings);
  if (text === shown.findings) return;
  shown.findings = text;
  at('findings').replaceChildren(...state.findings.map(item));
  const count = state.findings.length;
  at('mistakes-title').textContent = count === 1 ? 'A mistake to mend' : `${count} mistakes to mend`;
  at('mistakes').hidden = count === 0;
}

function item(finding) {
  const entry = document.createElement('li');
  const where = document.createElement('p');
  where.className = 'place';
  where.append(part('span', 'code', finding.code));
  where.append(finding.line > 0 ? `${finding.file}, line ${finding.line}, column ${finding.column}` : finding.file);
  entry.append(where, part('p', 'message', finding.message));
  if (finding.hint) entry.append(part('p', 'hint', finding.hint));
  return entry;
}

function part(name, kind, words) {
  const element = document.createElement(name);
  element.className = kind;
  element.textContent = words;
  return element;
}

function showSource(origin) {
  clearTimeout(toastTimer);
  at('origin').textContent = origin ?? 'No template wrote this: the program did.';
  at('copy').hidden = origin === null;
  at('copy').textContent = 'Copy';
  at('toast').hidden = false;
  toastTimer = setTimeout(hideSource, toastTime);
}

function hideSource() {
  at('toast').hidden = true;
}

async function copySource() {
  try {
    await navigator.clipboard.writeText(at('origin').textContent);
    at('copy').textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(at('origin'));
    at('copy').textContent = 'Selected';
  }
}

function choose(button) {
  document.body.dataset.view = button.dataset.shows;
  for (const other of document.querySelectorAll('[data-shows]')) other.setAttribute('aria-pressed', String(other === button));
}

for (const button of document.querySelectorAll('[data-shows]')) button.addEventListener('click', () => choose(button));
at('sources').addEventListener('click', event => {
  const isOn = event.currentTarget.getAttribute('aria-pressed') === 'true';
  event.currentTarget.setAttribute('aria-pressed', String(!isOn));
});
at('pages').addEventListener('click', followLink);
at('hide').addEventListener('click', () => { at('mistakes').hidden = true; });
at('copy').addEventListener('click', copySource);
at('close').addEventListener('click', hideSource);
document.addEventListener('keydown', event => { if (event.key === 'Escape') hideSource(); });
follow();
