// The requests that came in, newest first, filtered, and one of them whole.

import { call, query } from "./api.js";
import { at, element, keyed, option, seconds, setCurrent, setText } from "./dom.js";
import { Exchange } from "./exchange.js";
import { address } from "./route.js";

const MORE = 100;

export class Requests {
  constructor(page) {
    this.last = MORE;
    this.chosen = "";
    this.exchange = new Exchange(page, at("request"));
    const changed = () => {
      this.last = MORE;
      page.refresh();
    };
    for (const id of ["by-status", "by-operation"]) at(id).addEventListener("change", changed);
    at("by-text").addEventListener("input", changed);
    at("more-requests").addEventListener("click", () => {
      this.last += MORE;
      page.refresh();
    });
  }

  choose([number = ""]) {
    this.chosen = number;
  }

  async refresh() {
    if (at("by-operation").length === 1) await this.fill();
    const wanted = { status: at("by-status").value, operation: at("by-operation").value, text: at("by-text").value };
    const found = await call(`log?${query({ ...wanted, last: this.last })}`);
    this.draw(found, Object.values(wanted).some(Boolean));
    await this.exchange.show(this.chosen);
  }

  async fill() {
    const { operations } = await call("operations");
    at("by-operation").append(...operations.map(({ name }) => option(name)));
  }

  draw(found, filtered) {
    setText(at("count-requests"), String(found.total || ""));
    at("no-requests").hidden = found.requests.length > 0;
    setText(at("no-requests"), filtered && found.total ? "No request is like that." : "No request yet.");
    const hidden = found.matching - found.requests.length;
    at("more-requests").hidden = hidden === 0;
    setText(at("more-requests"), `Show ${Math.min(MORE, hidden)} more of ${hidden} earlier requests`);
    drawLines(at("request-list"), found.requests, this.chosen);
  }
}

// A line for each request, each a link to the whole; other views list requests in the same way.
export function drawLines(list, requests, chosen = "") {
  keyed(list, requests, ({ number }) => number, makeLine, drawLine);
  for (const node of list.children) setCurrent(node.firstElementChild, node.dataset.key === chosen);
}

function makeLine({ number }) {
  return element("li", {}, element("a", { class: "line", href: address("requests", String(number)) }));
}

function drawLine(node, request) {
  const problems = request.problems.map((text) => element("span", { class: "problem", text }));
  if (request.more_problems) problems.push(element("span", { class: "problem", text: `and ${request.more_problems} more problems` }));
  node.firstElementChild.replaceChildren(
    element("span", { class: "number", text: String(request.number) }),
    element("span", { class: `status s${String(request.status)[0]}`, text: String(request.status) }),
    element("span", { class: "method", text: request.method }),
    element("span", { class: "target", text: request.target }),
    element("span", { class: "took", text: took(request) }),
    element("span", { class: "operation", text: request.operation || "no operation" }),
    ...(request.fault ? [element("span", { class: "fault", text: `fault: ${request.fault}` })] : []),
    ...problems,
  );
}

function took(request) {
  const events = request.events ? `${request.events} events ` : "";
  return request.open ? `${events}going on` : `${events}${seconds(request.took)}`;
}
