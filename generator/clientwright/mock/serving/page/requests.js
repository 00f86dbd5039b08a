// The requests that came in, newest first, each with what was wrong in it.

import { element, keyed, setText } from "./dom.js";

export function drawRequests(page, answer, onlyWrong) {
  const wrong = (request) => request.problems.length > 0 || request.status >= 400 || request.fault !== "";
  const shown = answer.requests.filter((request) => !onlyWrong || wrong(request)).reverse();
  const hidden = answer.total - answer.requests.length;
  page.empty.hidden = shown.length > 0;
  page.more.hidden = hidden === 0;
  setText(page.empty, onlyWrong && answer.total ? "Nothing went wrong." : "No request yet.");
  setText(page.more, `and ${hidden} earlier requests`);
  keyed(page.requests, shown, (request) => request.number, makeRequest, drawRequest);
}

function makeRequest() {
  return element("li", {},
    element("div", { class: "line" }),
    element("ul", { class: "problems", "aria-label": "What was wrong" }),
    element("details", {}, element("summary", { text: "headers and body" }), element("pre", { tabindex: "0" })));
}

function drawRequest(node, request) {
  const [line, problems, details] = node.children;
  const target = request.query ? `${request.path}?${request.query}` : request.path;
  line.replaceChildren(
    element("span", { class: "number", text: String(request.number) }),
    element("span", { class: `status s${String(request.status)[0]}`, text: String(request.status) }),
    element("span", { class: "method", text: request.method }),
    element("span", { class: "target", text: target }),
    ...(request.fault ? [element("span", { class: "fault", text: `fault: ${request.fault}` })] : []),
    element("span", { class: "operation", text: request.operation || "no operation" }),
  );
  problems.hidden = request.problems.length === 0;
  problems.replaceChildren(...request.problems.map((problem) => element("li", {},
    element("code", { text: problem.pointer ? `${problem.in} ${problem.pointer}` : problem.in }),
    element("span", { text: ` expected ${problem.expected}, got ${problem.got}` }))));
  const headers = request.headers.map(([name, value]) => `${name}: ${value}`).join("\n");
  const more = request.body_bytes > new TextEncoder().encode(request.body).length ? `\n(${request.body_bytes} bytes in all)` : "";
  details.querySelector("pre").textContent = request.body ? `${headers}\n\n${request.body}${more}` : headers;
}
