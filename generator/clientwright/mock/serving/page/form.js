// A form made from a schema: each field is a node, and reads what is filled in as a JSON value.

import { button, element, option, pretty, uniqueId } from "./dom.js";

export class Unreadable extends Error {}

// A field is { node, read }; `read` gives its value, and throws Unreadable for what is no JSON.
export function makeField(field, value, label) {
  const made = (KINDS[field.kind] ?? json)(field, value, label);
  return field.nullable && field.kind !== "null" ? nullable(made, value, label) : made;
}

// A value to begin with where there is no example.
export function plain(field) {
  if (field.default !== undefined) return field.default;
  switch (field.kind) {
    case "choice": return field.choices[0];
    case "string": return "";
    case "integer": case "number": return field.minimum ?? 0;
    case "boolean": return true;
    case "array": return [];
    case "object": return Object.fromEntries(field.fields.filter((each) => each.required).map((each) => [each.name, plain(each.field)]));
    case "union": return plain(field.members[0].field);
    default: return null;
  }
}

// One member of an object or one parameter: required, or sent when its box is ticked; made when it is first needed.
export function member({ name, required, field, doc }, value, given) {
  const label = name;
  const place = element("div", { class: "control" });
  let made = null;
  const open = () => {
    made ??= makeField(field, value === undefined ? plain(field) : value, label);
    place.replaceChildren(made.node);
  };
  const hint = about(field, doc);
  if (required) {
    open();
    return { node: element("div", { class: "field" }, heading(label, "required", hint), hint, place), read: () => made.read(), given: () => true };
  }
  const box = element("input", { type: "checkbox", id: uniqueId("send") });
  box.checked = given;
  box.addEventListener("change", () => (box.checked ? open() : place.replaceChildren()));
  if (given) open();
  const head = element("label", { class: "name", for: box.id }, box, element("code", { text: label }));
  return { node: element("div", { class: "field" }, head, hint, place), read: () => made.read(), given: () => box.checked };
}

function heading(label, note) {
  return element("p", { class: "name" }, element("code", { text: label }), element("span", { class: "soft", text: ` ${note}` }));
}

function about(field, doc) {
  const said = [doc || field.doc, limits(field), field.deprecated && "deprecated"].filter(Boolean);
  return said.length ? element("p", { class: "doc", text: said.join(" – ") }) : null;
}

const TOLD = new Set(["string", "integer", "number", "boolean", "array"]);

function limits(field) {
  const parts = [field.format, TOLD.has(field.kind) ? field.kind : ""];
  if (field.minimum !== undefined || field.maximum !== undefined) parts.push(`${field.minimum ?? "…"} to ${field.maximum ?? "…"}`);
  if (field.minLength !== undefined || field.maxLength !== undefined) parts.push(`${field.minLength ?? 0} to ${field.maxLength ?? "…"} characters`);
  if (field.pattern) parts.push(`pattern ${field.pattern}`);
  return parts.filter(Boolean).join(", ");
}

function nullable(made, value, label) {
  const box = element("input", { type: "checkbox", id: uniqueId("null"), "aria-label": `${label} is null` });
  const inner = element("div", {}, made.node);
  box.checked = value === null;
  inner.hidden = box.checked;
  box.addEventListener("change", () => (inner.hidden = box.checked));
  const node = element("div", {}, inner, element("label", { class: "soft" }, box, " null"));
  return { node, read: () => (box.checked ? null : made.read()) };
}

function text(field, value, label) {
  if (field.file) return file(value, label);
  const shown = value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
  const long = shown.length > 80 || shown.includes("\n");
  const node = element(long ? "textarea" : "input", { "aria-label": label, value: shown, spellcheck: "false", autocomplete: "off", rows: long && 3 });
  return { node, read: () => node.value };
}

// What is sent as a file: its name, and its content as text.
function file(value, label) {
  const name = element("input", { "aria-label": `${label}, name of the file`, value: "file.txt" });
  const content = element("textarea", { "aria-label": `${label}, content of the file`, rows: 3, value: typeof value === "string" ? value : "" });
  return { node: element("div", {}, name, content), read: () => ({ filename: name.value, content: content.value }) };
}

// A text that is no number is sent as it is: to see what the API says to it.
function number(field, value, label) {
  const made = text(field, value, label);
  made.node.inputMode = "decimal";
  return { node: made.node, read: () => (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(made.node.value) ? JSON.parse(made.node.value) : made.node.value) };
}

function boolean(field, value, label) {
  return choice({ choices: [true, false] }, value, label);
}

function choice(field, value, label) {
  const values = field.choices.some((each) => JSON.stringify(each) === JSON.stringify(value)) || value === undefined || value === null
    ? field.choices : [value, ...field.choices];
  const node = element("select", { "aria-label": label },
    ...values.map((each, index) => option(String(index), typeof each === "string" ? each : JSON.stringify(each))));
  const index = values.findIndex((each) => JSON.stringify(each) === JSON.stringify(value));
  node.selectedIndex = Math.max(index, 0);
  return { node, read: () => values[node.selectedIndex] };
}

function json(field, value, label) {
  const written = value === undefined ? "null" : pretty(value);
  const node = element("textarea", { "aria-label": `${label}, as JSON`, class: "json", spellcheck: "false", rows: Math.min(written.split("\n").length + 1, 12), value: written });
  return { node, read: () => parsed(node, label) };
}

export function parsed(node, label) {
  try {
    const value = JSON.parse(node.value);
    node.removeAttribute("aria-invalid");
    return value;
  } catch (error) {
    node.setAttribute("aria-invalid", "true");
    throw new Unreadable(`${label} is no JSON: ${error.message}`);
  }
}

function object(field, value, label) {
  const own = value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
  const known = new Set(field.fields.map((each) => each.name));
  const members = field.fields.map((each) => [each.name, member(each, own[each.name], each.name in own)]);
  const open = members.filter(([, made]) => made.given());
  const closed = members.filter(([, made]) => !made.given());
  const rest = Object.fromEntries(Object.entries(own).filter(([name]) => !known.has(name)));
  const others = Object.keys(rest).length > 0 ? json({}, rest, `${label}, other members`) : null;
  const node = element("fieldset", { class: "object" }, element("legend", { text: label }), ...open.map(([, made]) => made.node));
  if (others) node.append(element("p", { class: "name", text: "other members" }), others.node);
  if (closed.length > 0) {
    const more = element("details", { open: open.length === 0 }, element("summary", { text: `${closed.length} optional` }));
    more.append(...closed.map(([, made]) => made.node));
    node.append(more);
  }
  const read = () => Object.assign(
    Object.fromEntries(members.filter(([, made]) => made.given()).map(([name, made]) => [name, made.read()])),
    others ? others.read() : {},
  );
  return { node, read };
}

function array(field, value, label) {
  const items = [];
  const list = element("ol", { class: "items" });
  const add = (item) => {
    const made = makeField(field.items, item, `${label}, item`);
    const node = element("li", {}, made.node);
    items.push([node, made]);
    node.append(button("Remove", () => {
      items.splice(items.findIndex(([each]) => each === node), 1);
      node.remove();
      more.focus();
    }, { class: "small", "aria-label": `Remove this item of ${label}` }));
    list.append(node);
  };
  const more = button("Add", () => add(plain(field.items)), { class: "small", "aria-label": `Add an item to ${label}` });
  for (const item of Array.isArray(value) ? value : []) add(item);
  return { node: element("div", {}, list, more), read: () => items.map(([, made]) => made.read()) };
}

function union(field, value, label) {
  const found = field.members.findIndex((each) => fits(each.field, value));
  const select = element("select", { "aria-label": `${label}, kind` }, ...field.members.map((each, index) => option(String(index), each.title)));
  select.selectedIndex = Math.max(found, 0);
  let made = null;
  const place = element("div");
  const open = (given) => {
    const chosen = field.members[select.selectedIndex];
    made = makeField(chosen.field, given, label);
    place.replaceChildren(made.node);
  };
  select.addEventListener("change", () => open(plain(field.members[select.selectedIndex].field)));
  open(found < 0 ? plain(field.members[0].field) : value);
  return { node: element("div", {}, select, place), read: () => made.read() };
}

function fits(field, value) {
  switch (field.kind) {
    case "choice": return field.choices.some((each) => JSON.stringify(each) === JSON.stringify(value));
    case "string": return typeof value === "string";
    case "integer": return Number.isInteger(value);
    case "number": return typeof value === "number";
    case "boolean": return typeof value === "boolean";
    case "array": return Array.isArray(value) && value.every((each) => fits(field.items, each));
    case "object": return value !== null && typeof value === "object" && !Array.isArray(value) &&
      field.fields.every((each) => (each.name in value ? fits(each.field, value[each.name]) : !each.required));
    case "union": return field.members.some((each) => fits(each.field, value));
    case "json": return true;
    default: return value === null;
  }
}

const nothing = () => ({ node: element("span", { class: "soft", text: "null" }), read: () => null });
const KINDS = { string: text, integer: number, number, boolean, choice, json, object, array, union, null: nothing };
