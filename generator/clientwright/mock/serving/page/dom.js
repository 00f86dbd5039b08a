// Small means to build the page. All text goes in as text: ids, paths and metadata may contain markup.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "class") made.className = value;
    else if (key === "text") made.textContent = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
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
