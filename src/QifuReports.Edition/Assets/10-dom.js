'use strict';

// Elements are made here and nowhere else, always from texts: data never become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. The name may end with a class: 'p.value'. Attributes that are null are left out; a true one is empty. */
function el(name, attributes, ...children) {
  const [tag, ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(' ');
  return fill(made, attributes, children);
}

/** Makes an element of a drawing. */
function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

/** A list of terms and descriptions, without those that are empty; null if all are. */
function pairs(...rows) {
  const known = rows.filter(([, text]) => text);
  return known.length === 0 ? null : el('dl', null, known.map(([term, text]) => el('div', null, el('dt', null, term), el('dd', null, text))));
}

/** A part of the panel with a heading; null if it has no content. */
function part(title, ...content) {
  const shown = content.flat().filter((child) => child);
  return shown.length === 0 ? null : el('section', null, el('h3', null, title), shown);
}

function button(text, action, attributes) {
  const made = el('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', action);
  return made;
}

const live = el('div.unseen', { role: 'status', 'aria-live': 'polite' });

/** Tells a reader of the screen what changed. */
function announce(text) {
  live.textContent = text;
}

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Scrolls an element to the middle of what is free of the panel, without motion if the reader wants none. */
function reveal(element, block) {
  element.scrollIntoView({ block: block ?? 'center', inline: 'nearest', behavior: reducedMotion.matches ? 'auto' : 'smooth' });
}

/** The words of a text with single spaces. */
function plain(text) {
  return text.replace(/\s+/gu, ' ').trim();
}
