// The operations of this API, by their tags, and the one that is chosen.

import { call } from "./api.js";
import { at, element, setCurrent } from "./dom.js";
import { Operation } from "./operation.js";
import { address } from "./route.js";

export class Operations {
  constructor(page) {
    this.page = page;
    this.all = null;
    this.chosen = "";
    this.shown = "";
    this.made = new Map();
    at("find-operation").addEventListener("input", () => this.filter());
  }

  choose([name = ""]) {
    this.chosen = name;
  }

  async refresh() {
    if (this.all === null) {
      this.all = (await call("operations")).operations;
      this.list();
    }
    if (this.chosen === "" && this.all.length > 0) this.chosen = this.all[0].name;
    await this.open();
    await this.made.get(this.shown)?.refresh();
  }

  list() {
    const groups = Map.groupBy ? Map.groupBy(this.all, (each) => each.tag) : grouped(this.all);
    at("operation-list").replaceChildren(...[...groups].map(([tag, operations]) => element("section", { class: "group" },
      tag && element("h2", { text: tag }),
      element("ul", { class: "lines", "aria-label": tag || "Operations" }, ...operations.map(line)))));
    this.links = [...at("operation-list").querySelectorAll("a")];
  }

  filter() {
    const words = at("find-operation").value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const link of this.links ?? []) {
      const said = `${link.dataset.name} ${link.dataset.tag} ${link.textContent}`.toLowerCase();
      const hit = words.every((word) => said.includes(word));
      link.parentElement.hidden = !hit;
      found += hit ? 1 : 0;
    }
    for (const group of at("operation-list").children) group.hidden = !group.querySelector("li:not([hidden])");
    at("no-operations").hidden = found > 0;
  }

  async open() {
    if (this.chosen === this.shown) return;
    for (const link of this.links) setCurrent(link, link.dataset.name === this.chosen);
    at("operation-list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    if (!this.made.has(this.chosen)) {
      const name = this.chosen;
      const declared = await call(`operation?name=${encodeURIComponent(name)}`);
      this.made.set(name, new Operation(this.page, declared));
    }
    this.shown = this.chosen;
    at("operation").replaceChildren(this.made.get(this.shown).node);
    at("operation").scrollTop = 0;
  }
}

function grouped(operations) {
  const groups = new Map();
  for (const each of operations) groups.set(each.tag, [...(groups.get(each.tag) ?? []), each]);
  return groups;
}

function line(operation) {
  return element("li", {}, element("a", { class: "line", href: address("operations", operation.name), "data-name": operation.name, "data-tag": operation.tag },
    element("span", { class: "method", text: operation.method }),
    element("span", { class: "target", text: operation.path }),
    element("span", { class: "operation", text: operation.summary || operation.name }),
    operation.deprecated && element("span", { class: "fault", text: "deprecated" })));
}
