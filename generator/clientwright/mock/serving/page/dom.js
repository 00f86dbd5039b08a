// Small means to build the page. All text goes in as text: ids, paths, docs and metadata may contain markup.

export function at(id) {
  return document.getElementById(id);
}

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key === "text") made.textContent = value;
    else if (key === "value") made.value = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function button(text, onclick, properties = {}) {
  return element("button", { type: "button", text, onclick, ...properties });
}

export function option(value, text = value) {
  return element("option", { value, text });
}

let ids = 0;

export function uniqueId(stem) {
  ids += 1;
  return `${stem}-${ids}`;
}

// A text that can be scrolled with the keyboard, so it can be focused and has a name.
export function block(label, text) {
  return element("pre", { tabindex: "0", role: "region", "aria-label": label, text });
}

// Shows the items in order and keeps the nodes of those that were there, so that focus and what is open stay.
// `draw` is called with a node and its item, again whenever the item or `extra` differs from last time.
export function keyed(container, items, keyOf, make, draw, extra = "") {
  const before = new Map([...container.children].map((node) => [node.dataset.key, node]));
  let place = container.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let node = before.get(key);
    before.delete(key);
    if (!node) {
      node = make(item);
      node.dataset.key = key;
    }
    if (node === place) place = place.nextElementSibling;
    else container.insertBefore(node, place);
    const drawn = JSON.stringify(item) + extra;
    if (node.drawn !== drawn) {
      node.drawn = drawn;
      draw(node, item);
    }
  }
  for (const node of before.values()) node.remove();
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function setCurrent(node, current) {
  if (current) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
}

export function pretty(value) {
  return JSON.stringify(value, null, 2);
}

// JSON as people read it, and any other text as it is.
export function readable(text) {
  try {
    return pretty(JSON.parse(text));
  } catch {
    return text;
  }
}

export function seconds(value) {
  if (value === null || value === undefined) return "";
  if (value < 0.0095) return `${(value * 1000).toFixed(1)} ms`;
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`;
}
