// Where on the page one is: a view, and what is chosen in it, both in the address, so that it can be kept and gone back to.

export const VIEWS = ["operations", "requests", "resources", "faults"];

export function route() {
  const [view, ...rest] = location.hash.slice(1).split("/").map(decoded);
  return { view: VIEWS.includes(view) ? view : VIEWS[0], rest };
}

export function address(view, ...rest) {
  return `#${[view, ...rest].map(encodeURIComponent).join("/")}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
