// Faults: those that are switched on, and the vocabulary to make one of.

import { call } from "./api.js";
import { at, button, element, keyed, option, setText } from "./dom.js";

const ALWAYS = 1_000_000_000;

export class Faults {
  constructor(page) {
    this.page = page;
    this.made = false;
    at("clear-faults").addEventListener("click", () => this.change("DELETE", {}));
  }

  choose() {}

  async refresh() {
    const found = await call("faults");
    if (!this.made) await this.build(found.options);
    this.draw(found.faults);
  }

  draw(faults) {
    setText(at("count-faults"), String(faults.length || ""));
    at("no-faults").hidden = faults.length > 0;
    at("clear-faults").hidden = faults.length === 0;
    keyed(at("fault-list"), faults, ({ number }) => number, (each) => this.line(each), (node, each) => {
      setText(node.children[1], `${each.operation ?? "any operation"}, ${often(each)}`);
    });
  }

  line({ number, fault }) {
    const off = button("Switch off", () => this.change("DELETE", { number }), { class: "small", "aria-label": `Switch off ${fault}` });
    return element("li", { class: "line" }, element("code", { class: "fault", text: fault }), element("span", { class: "soft" }), off);
  }

  async build(options) {
    this.made = true;
    const { operations } = await call("operations");
    this.parts = options.map((each) => [each.name, ...part(each, () => this.preview())]);
    this.operation = element("select", {}, option("", "any operation"), ...operations.map(({ name }) => option(name)));
    this.times = element("input", { inputmode: "numeric", placeholder: "until switched off", autocomplete: "off" });
    this.after = element("input", { inputmode: "numeric", value: "0", autocomplete: "off" });
    this.text = element("output", { class: "fault" });
    this.on = button("Switch on", () => this.switchOn(), { class: "main" });
    at("fault").replaceChildren(
      element("h2", { text: "Switch a fault on" }),
      element("p", { class: "soft", text: "Tick what goes wrong with the requests to come; what is ticked goes together." }),
      element("div", { class: "vocabulary" }, ...this.parts.map(([, node]) => node)),
      element("div", { class: "grid" },
        element("label", {}, "For", this.operation),
        element("label", {}, "How many times", this.times),
        element("label", {}, "After how many others", this.after)),
      element("p", { class: "head" }, "X-Mock-Fault: ", this.text),
      element("div", { class: "actions" }, this.on));
    this.preview();
  }

  fault() {
    return this.parts.filter(([, , box]) => box.checked).map(([name, , , input]) => {
      const value = input.value.includes(";") ? `"${input.value}"` : input.value;
      return `${name}=${value}`;
    }).join("; ");
  }

  preview() {
    setText(this.text, this.fault() || "nothing yet");
    this.on.disabled = this.fault() === "";
  }

  switchOn() {
    const times = this.times.value.trim() === "" ? ALWAYS : numeric(this.times.value);
    const operation = this.operation.value ? { operation: this.operation.value } : {};
    return this.change("POST", [{ fault: this.fault(), times, after: numeric(this.after.value), ...operation }]);
  }

  async change(method, body) {
    try {
      await call("faults", method, body);
      this.page.trouble("");
      this.page.said(method === "POST" ? "The fault is switched on" : "Switched off");
      this.draw((await call("faults")).faults);
    } catch (error) {
      this.page.trouble(error.message);
    }
  }
}

const numeric = (text) => (/^\d+$/.test(text.trim()) ? Number(text) : text);

function often({ times, after }) {
  const many = times > ALWAYS / 2 ? "until switched off" : `${times} more`;
  return after ? `${many}, after ${after} other${after === 1 ? "" : "s"}` : many;
}

const BEGIN = { status: "503", "retry-after": "1", delay: "1", chunk: "2", reset: "body", "content-type": "text/html", header: "x-note: mock" };

// One name of the vocabulary: a box, and the value that it has when the box is ticked.
function part({ name, value, meaning }, changed) {
  const box = element("input", { type: "checkbox", "data-fault": name });
  const input = element("input", { "aria-label": `${name}: ${value}`, value: BEGIN[name] ?? "1", autocomplete: "off", spellcheck: "false" });
  input.disabled = true;
  box.addEventListener("change", () => {
    input.disabled = !box.checked;
    changed();
  });
  input.addEventListener("input", changed);
  const node = element("div", { class: "word" },
    element("label", { class: "name" }, box, element("code", { text: name })), input, element("p", { class: "doc", text: `${meaning} – ${value}` }));
  return [node, box, input];
}
