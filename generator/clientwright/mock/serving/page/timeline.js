// The runs on a time line: a row per run, a segment per state, the steps below a run that is opened.

import { element, keyed, setText, uniqueId } from "./dom.js";
import { address } from "./route.js";

const STATES = [
  "queued", "in_progress", "requires_action", "cancelling",
  "completed", "incomplete", "cancelled", "failed", "expired",
];
const IDLE = 5;
const TERMINAL = new Set(["completed", "incomplete", "cancelled", "failed", "expired"]);

export function drawLegend(legend) {
  legend.replaceChildren(...STATES.map((state) => {
    const shape = TERMINAL.has(state) ? "swatch end" : "swatch";
    return element("li", {}, element("span", { class: shape, "data-status": state }), words(state));
  }));
}

export function drawTimeline(page, runs, now, kind) {
  const scale = scaleOf(runs, now);
  drawAxis(page.axis, scale);
  keyed(page.runs, runs, (run) => run.id, makeRun, (node, run) => drawRun(node, run, scale, kind), scale.key);
}

// Time in which no run was under way is cut out, else a clock that goes fast or on and on makes every run a dot.
function scaleOf(runs, now) {
  const spans = busy(runs, now);
  const length = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const pause = length / spans.length / 2;
  const whole = Math.max(length + pause * (spans.length - 1), 1);
  const drawn = (at) => {
    let before = 0;
    for (const [from, to] of spans) {
      if (at <= to) return before + Math.max(at - from, 0);
      before += to - from + pause;
    }
    return whole;
  };
  // A little room at the end, so that the mark of a final state is not cut off.
  return { spans, from: spans[0][0], now, key: JSON.stringify(spans), percent: (at) => (drawn(at) / whole) * 97 };
}

function busy(runs, now) {
  const times = runs.filter((run) => run.history?.length).map(({ history }) => {
    const last = history.at(-1);
    return [history[0].at, TERMINAL.has(last.status) ? last.at : Math.max(last.at, now)];
  });
  const spans = [];
  for (const [from, to] of times.sort((one, other) => one[0] - other[0])) {
    const last = spans.at(-1);
    if (last && from <= last[1] + IDLE) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans.length ? spans : [[now, now]];
}

function drawAxis(axis, scale) {
  const moments = scale.spans.length === 1 ? regular(...scale.spans[0]) : scale.spans.map(([from]) => from);
  const ticks = [];
  let room = 0;
  for (const moment of moments) {
    const place = scale.percent(moment);
    if (place < room) continue;
    room = place + 9;
    const after = number(moment - scale.from);
    const tick = element("span", { class: "tick", text: after === "0" ? "0 s" : `+${after} s` });
    tick.style.left = `${place}%`;
    ticks.push(tick);
  }
  axis.replaceChildren(element("span", { class: "ticks" }, ...ticks));
}

function regular(from, to) {
  const span = Math.max(to - from, 1);
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough);
  return Array.from({ length: Math.floor((span * 1.0001) / step) + 1 }, (_, index) => from + index * step);
}

function makeRun() {
  const steps = element("ul", { class: "steps", id: uniqueId("steps"), "aria-label": "Steps" });
  const toggle = element("button", { type: "button", class: "toggle", "aria-expanded": "false", "aria-controls": steps.id });
  steps.hidden = true;
  toggle.addEventListener("click", () => {
    steps.hidden = !steps.hidden;
    toggle.setAttribute("aria-expanded", String(!steps.hidden));
  });
  const label = element("div", { class: "run" }, element("a", { class: "id" }), element("div", { class: "about" }, element("span", { class: "state" }), toggle));
  return element("li", {}, element("div", { class: "row" }, label, element("div", { class: "track", role: "img" })), steps);
}

function drawRun(node, run, scale, kind) {
  const [row, steps] = node.children;
  const [label, track] = row.children;
  const [link, about] = label.children;
  const [state, toggle] = about.children;
  const count = (run.steps ?? []).length;
  link.href = address("resources", kind, run.id);
  link.dataset.id = run.id;
  setText(link, run.id);
  state.dataset.status = run.status;
  setText(state, words(run.status));
  setText(toggle, `${count} ${count === 1 ? "step" : "steps"}`);
  drawTrack(track, run, scale);
  keyed(steps, run.steps ?? [], (step) => step.id, makeStep, (item, step) => drawStep(item, step, scale),
    `${scale.key} ${scale.now}`);
  if (count === 0) steps.replaceChildren(element("li", { class: "none", text: "No step yet." }));
}

function makeStep() {
  return element("li", { class: "row" }, element("div", { class: "step" }), element("div", { class: "track", role: "img" }));
}

function drawStep(node, step, scale) {
  const [label, track] = node.children;
  label.replaceChildren(
    element("span", { class: "id", text: step.id }),
    element("span", { class: "about" },
      element("span", { class: "state", "data-status": step.status, text: words(step.status) }),
      element("span", { class: "of", text: words(step.type) })),
  );
  drawTrack(track, step, scale);
}

// Where only the scale is another one, nodes are moved and none is made: of hundreds of runs nearly all are as they were.
function drawTrack(track, holder, scale) {
  const history = holder.history ?? [];
  const isFinal = (index) => TERMINAL.has(history[index].status) && index === history.length - 1;
  const key = history.map(({ status }, index) => `${status} ${isFinal(index)}`).join();
  if (track.dataset.states !== key) {
    track.dataset.states = key;
    track.replaceChildren(...history.map(({ status }, index) => (isFinal(index)
      ? element("span", { class: "mark", "data-status": status })
      : element("span", { class: "segment", "data-status": status, text: words(status) }))));
  }
  const said = history.map(({ status, at }, index) => {
    const until = history[index + 1]?.at ?? Math.max(scale.now, at);
    const node = track.children[index];
    node.style.left = `${scale.percent(at)}%`;
    if (!isFinal(index)) node.style.width = `${scale.percent(until) - scale.percent(at)}%`;
    const told = phrase(status, at, until, isFinal(index), scale);
    if (node.title !== told) node.title = told;
    return told;
  });
  const label = said.join(", ") || "nothing yet";
  if (track.getAttribute("aria-label") !== label) track.setAttribute("aria-label", label);
}

function phrase(status, at, until, final, scale) {
  const start = number(at - scale.from);
  return final ? `${words(status)} at ${start} s` : `${words(status)} from ${start} s to ${number(until - scale.from)} s`;
}

function number(value) {
  return String(Math.round(value * 1000) / 1000);
}

export function words(state) {
  return String(state).replaceAll("_", " ");
}
