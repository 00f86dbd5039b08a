// What the scenario remembers: a kind at a time, runs on a time line, and one resource whole beside its requests.

import { call, query, send } from "./api.js";
import { at, block, button, element, keyed, pretty, setCurrent, setText } from "./dom.js";
import { drawLines } from "./requests.js";
import { address } from "./route.js";
import { drawLegend, drawTimeline, words } from "./timeline.js";

const MORE = 100;

export class Resources {
  constructor(page) {
    this.page = page;
    this.kind = "";
    this.id = "";
    this.last = MORE;
    this.drawn = "";
    drawLegend(at("legend"));
    at("more-resources").addEventListener("click", () => {
      this.last += MORE;
      page.refresh();
    });
  }

  choose([kind = "", id = ""]) {
    if (kind !== "" && kind !== this.kind) this.last = MORE;
    this.kind = kind || this.kind;
    this.id = id;
  }

  async refresh() {
    const found = await call(`resources?${query({ kind: this.kind, last: this.last })}`);
    this.kind = found.kind;
    setText(at("count-resources"), String(found.kinds.reduce((sum, each) => sum + each.total, 0) || ""));
    this.draw(found);
    await this.whole();
  }

  draw(found) {
    keyed(at("kinds"), found.kinds, ({ kind }) => kind, ({ kind }) => element("a", { class: "button", href: address("resources", kind) }),
      (node, { kind, total }) => setText(node, `${words(kind)} ${total}`));
    for (const node of at("kinds").children) setCurrent(node, node.dataset.key === found.kind);
    at("kinds").hidden = found.kinds.length === 0;
    const living = found.items.some((item) => item.history);
    at("legend").hidden = !living;
    at("timeline").hidden = !living;
    at("no-resources").hidden = found.items.length > 0;
    setText(at("no-resources"), this.page.scenario ? `No ${words(found.kind || "resource")} yet: what is created shows up here.`
      : "The mock serves no scenario: it remembers nothing, and no time passes.");
    const hidden = found.total - found.items.length;
    at("more-resources").hidden = hidden <= 0;
    setText(at("more-resources"), `Show ${Math.min(MORE, hidden)} more of ${hidden} earlier ones`);
    const timeline = { runs: at("runs"), axis: at("axis") };
    if (living) drawTimeline(timeline, found.items, found.now, found.kind);
    else at("runs").replaceChildren();
    keyed(at("resource-list"), living ? [] : found.items, ({ id }) => `${found.kind} ${id}`, (item) => makeItem(item, found.kind), drawItem);
    for (const link of at("resources").querySelectorAll(".list a[data-id]")) setCurrent(link, link.dataset.id === this.id);
  }

  async whole() {
    if (this.id === "") return;
    const found = await call(`resource?${query({ kind: this.kind, id: this.id })}`).catch((error) => ({ gone: error.message }));
    const drawn = JSON.stringify(found);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const place = at("resource");
    if (found.gone) return place.replaceChildren(element("p", { class: "empty", text: found.gone }));
    const waits = JSON.stringify(found.waits);
    // What is being typed for the tools is not taken away.
    if (place.dataset.id !== found.id || place.dataset.waits !== waits) {
      this.parts = { json: element("div"), requests: element("ol", { class: "lines", "aria-label": "Requests that touched it, newest first" }) };
      place.replaceChildren(
        element("h2", { tabindex: "-1", text: found.id }),
        element("p", { class: "soft", text: words(found.kind) }),
        found.waits ? this.tools(found.waits) : "",
        element("h3", { text: "Requests that touched it" }), this.parts.requests,
        element("h3", { text: "All of it" }), this.parts.json);
      place.dataset.id = found.id;
      place.dataset.waits = waits;
    }
    drawLines(this.parts.requests, found.requests);
    this.parts.json.replaceChildren(block("The resource as JSON", pretty(found.resource)));
  }

  tools(waits) {
    const outputs = waits.calls.map((each) => [each.id, element("textarea", { rows: 2, "aria-label": `Output of ${each.name}`, spellcheck: "false" })]);
    const submit = () => this.submit(waits, outputs.map(([id, node]) => ({ tool_call_id: id, output: node.value })));
    return element("section", { class: "part waits", "aria-label": "Outputs of tools" },
      element("h3", { text: "It waits for its tools" }),
      ...waits.calls.map((each, index) => element("div", { class: "field" },
        element("p", { class: "name" }, element("code", { text: `${each.name}(${each.arguments})` })), outputs[index][1])),
      element("div", { class: "actions" }, button("Submit the outputs", submit, { class: "main" })));
  }

  async submit(waits, tool_outputs) {
    try {
      await send("send", { operation: waits.operation, parameters: waits.parameters, body: { tool_outputs } },
        (number) => this.page.said(`Submitted with request ${number}`));
    } catch (error) {
      this.page.trouble(error.message);
    }
    this.page.refresh();
  }
}

function makeItem({ id }, kind) {
  return element("li", {}, element("a", { class: "line", href: address("resources", kind, id), "data-id": id }));
}

function drawItem(node, item) {
  node.firstElementChild.replaceChildren(
    element("span", { class: "id", text: item.id }),
    ...(item.status ? [element("span", { class: "state", "data-status": item.status, text: words(item.status) })] : []),
    element("span", { class: "operation", text: item.label }),
  );
}
