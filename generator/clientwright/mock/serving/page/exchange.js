// One request whole, with its answer: why it was refused, what went out and when, and what can be done with it.

import { call, send } from "./api.js";
import { block, button, element, readable, seconds } from "./dom.js";
import { Copies } from "./copies.js";
import { address } from "./route.js";

export class Exchange {
  constructor(page, node) {
    this.page = page;
    this.node = node;
    this.number = "";
    this.drawn = "";
  }

  // Shows the request of this number, again if it has changed; its answer may still be on its way.
  async show(number) {
    if (number === "") return;
    const found = await call(`exchange?number=${encodeURIComponent(number)}`).catch((error) => ({ gone: error.message }));
    const drawn = JSON.stringify(found);
    if (drawn === this.drawn) return;
    if (this.number !== number || found.gone || !this.parts) this.build(number, found);
    this.number = number;
    this.drawn = drawn;
    if (!found.gone) this.draw(found);
  }

  build(number, found) {
    if (found.gone) {
      this.node.replaceChildren(element("p", { class: "empty", text: found.gone }));
      this.parts = null;
      return;
    }
    const title = element("h2", { tabindex: "-1" });
    const head = element("div", { class: "head" });
    const problems = element("div");
    const answer = element("div", { class: "part" });
    const request = element("div", { class: "part" });
    const copies = new Copies(`snippets?number=${encodeURIComponent(number)}`, { test: testName(found) });
    const actions = element("div", { class: "actions" }, button("Send it again", () => this.replay(), { class: "main" }),
      found.operation && element("a", { class: "button", href: address("operations", found.operation), text: "Its operation" }));
    this.parts = { title, head, problems, answer, request };
    this.node.replaceChildren(title, head, problems, actions, answer, request, copies.node);
  }

  draw(found) {
    const { title, head, problems, answer, request } = this.parts;
    title.textContent = `Request ${found.number}`;
    head.replaceChildren(...headline(found));
    problems.replaceChildren(...why(found));
    answer.replaceChildren(...answered(found.answer));
    const target = found.query ? `${found.path}?${found.query}` : found.path;
    const more = found.body_bytes > found.body.length * 4 ? `\n(${found.body_bytes} bytes in all)` : "";
    request.replaceChildren(
      element("h3", { text: "What was sent" }),
      block("Request line and headers", [`${found.method} ${target}`, ...found.headers.map((pair) => pair.join(": "))].join("\n")),
      ...(found.body ? [block("Body of the request", readable(found.body) + more)] : []),
    );
  }

  async replay() {
    try {
      await send("replay", { number: Number(this.number) }, (number) => {
        this.page.said(`Sent again as request ${number}`);
        location.hash = address("requests", String(number));
      });
    } catch (error) {
      this.page.trouble(error.message);
    }
    this.page.refresh();
  }
}

export function headline(found) {
  const answer = found.answer ?? { status: found.status };
  return [
    element("span", { class: `status s${String(answer.status)[0]}`, text: String(answer.status) }),
    element("span", { class: "method", text: found.method }),
    element("span", { class: "target", text: found.path }),
    element("span", { class: "operation", text: found.operation || "no operation" }),
    ...(found.fault ? [element("span", { class: "fault", text: `fault: ${found.fault}` })] : []),
  ];
}

export function why(found) {
  if (found.problems.length === 0) return [];
  return [
    element("h3", { text: "Why it was refused" }),
    element("ul", { class: "problems" }, ...found.problems.map((problem) => element("li", {},
      element("code", { text: problem.pointer ? `${problem.in} ${problem.pointer}` : problem.in }),
      element("span", { text: ` expected ${problem.expected}, got ${problem.got}` })))),
  ];
}

const ENDS = { reset: "then the connection was reset", left: "then the client went away" };

export function answered(answer) {
  if (!answer) return [element("p", { class: "empty", text: "Its answer is no longer kept." })];
  const took = answer.took === null ? "going on" : `in ${seconds(answer.took)}`;
  const parts = [`${answer.body_bytes} bytes ${took}`, ...(answer.end ? [ENDS[answer.end]] : [])];
  const shown = [
    element("h3", { text: "What was answered" }),
    element("p", { class: "soft", text: parts.join(", ") }),
    block("Status and headers of the answer", [String(answer.status), ...answer.headers.map((pair) => pair.join(": "))].join("\n")),
  ];
  if (answer.body === null) shown.push(element("p", { class: "soft", text: `The body is ${answer.body_bytes} bytes that are no text.` }));
  else if (answer.body) shown.push(block("Body of the answer", readable(answer.body)));
  if (answer.events.length > 0) shown.push(events(answer));
  return shown;
}

function events(answer) {
  const list = element("ol", { class: "events", "aria-label": "Items of the stream", tabindex: "0" },
    ...answer.events.map((event) => element("li", {},
      element("span", { class: "took", text: seconds(event.after) }),
      element("code", { text: event.text }))));
  if (answer.more_events) list.append(element("li", { text: `and ${answer.more_events} more` }));
  return list;
}

function testName(found) {
  return `test_${(found.operation || "request").replaceAll(/\W+/g, "_").toLowerCase()}_${found.number}.py`;
}
