// One operation: what it is, a form for it, and what the API answers.

import { call, send } from "./api.js";
import { Body } from "./body.js";
import { Copies } from "./copies.js";
import { button, element, option, seconds } from "./dom.js";
import { answered, headline, why } from "./exchange.js";
import { member } from "./form.js";
import { address } from "./route.js";

const PLACES = { path: "In the path", query: "In the query", querystring: "The query", header: "Headers", cookie: "Cookies" };

export class Operation {
  constructor(page, declared) {
    this.page = page;
    this.declared = declared;
    this.fields = declared.parameters.map((each) => [each, member(each, each.example ?? undefined, each.given)]);
    this.body = declared.bodies.length ? new Body(declared) : null;
    this.accept = element("select", {}, option("", "whatever comes first"), ...declared.accepts.map((each) => option(each)));
    this.credential = element("input", { value: "mock", autocomplete: "off", spellcheck: "false" });
    this.headers = element("textarea", { rows: 2, spellcheck: "false", placeholder: "X-Mock-Fault: status=503" });
    this.sendButton = button("Send", () => this.send(), { class: "main" });
    this.stop = button("Stop", () => this.abort.abort());
    this.stop.hidden = true;
    this.copies = new Copies("snippets", { body: () => this.filled() });
    this.answer = element("section", { class: "part", "aria-label": "Answer" });
    this.number = null;
    this.node = element("article", {}, ...this.docs(), ...this.parameters(), this.body?.node, this.more(),
      element("div", { class: "actions" }, this.sendButton, this.stop), this.answer, this.copies.node);
    this.node.addEventListener("change", () => this.copies.renew());
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.send();
    });
  }

  docs() {
    const { name, method, path, summary, doc, deprecated, answers } = this.declared;
    return [
      element("h2", { tabindex: "-1", text: name }),
      element("p", { class: "head" }, element("span", { class: "method", text: method }), element("span", { class: "target", text: path }),
        deprecated && element("span", { class: "fault", text: "deprecated" })),
      summary && element("p", { class: "summary", text: summary }),
      doc && doc !== summary && element("details", { class: "docs", open: doc.length < 600 }, element("summary", { text: "Documentation" }), element("p", { class: "doc", text: doc })),
      answers.length > 0 && element("details", { class: "docs" }, element("summary", { text: `Answers: ${answers.map((each) => each.status).join(", ")}` }),
        element("ul", {}, ...answers.map((each) => element("li", {}, element("code", { text: each.status }),
          ` ${each.doc} ${each.media_types.length ? `(${each.media_types.join(", ")})` : ""}`)))),
    ];
  }

  parameters() {
    return Object.keys(PLACES).map((place) => [place, this.fields.filter(([each]) => each.in === place)])
      .filter(([, fields]) => fields.length > 0)
      .map(([place, fields]) => element("section", { class: "part", "aria-label": PLACES[place] },
        element("h3", { text: PLACES[place] }), ...fields.map(([, made]) => made.node)));
  }

  more() {
    return element("details", { class: "docs" }, element("summary", { text: "Accept, key, more headers" }),
      element("div", { class: "grid" },
        element("label", {}, "Accept", this.accept),
        element("label", {}, "Key", this.credential),
        element("label", { class: "wide" }, "More headers, a line each", this.headers)));
  }

  filled() {
    const parameters = this.fields.filter(([, made]) => made.given())
      .map(([each, made]) => ({ in: each.in, name: each.name, value: made.read() }));
    const headers = this.headers.value.split("\n").filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]);
    return { operation: this.declared.name, parameters, headers, accept: this.accept.value, credential: this.credential.value, ...this.body?.read() };
  }

  async send() {
    this.abort = new AbortController();
    this.stop.hidden = false;
    this.page.trouble("");
    try {
      await send("send", this.filled(), (number) => {
        this.number = number;
        this.drawn = "";
        this.refresh().then(() => this.answer.scrollIntoView({ block: "nearest" }));
      }, this.abort.signal);
    } catch (error) {
      if (error.name !== "AbortError") this.page.trouble(error.message);
    }
    this.stop.hidden = true;
    await this.refresh();
    this.tell();
  }

  tell() {
    if (!this.found) return;
    const { answer } = this.found;
    this.page.said(`Answered ${answer.status}${answer.took === null ? "" : ` in ${seconds(answer.took)}`}`);
  }

  // The answer as far as it has come.
  async refresh() {
    if (this.number === null) return;
    const found = await call(`exchange?number=${this.number}`).catch(() => null);
    if (found === null) {
      this.answer.replaceChildren();
      this.number = null;
      this.found = null;
      return;
    }
    const drawn = JSON.stringify(found);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.found = found;
    this.answer.replaceChildren(
      element("h3", { text: "Answer" }),
      element("p", { class: "head" }, ...headline(found).slice(0, 1), element("span", { text: seconds(found.answer?.took) }),
        element("a", { href: address("requests", String(found.number)), text: `request ${found.number}` })),
      ...why(found), ...answered(found.answer).slice(1),
    );
  }
}
