// The page of the mock: draws the view that the address names, again whenever the server says that something changed.

import { call } from "./api.js";
import { at, setText } from "./dom.js";
import { Faults } from "./faults.js";
import { Operations } from "./operations.js";
import { Requests } from "./requests.js";
import { Resources } from "./resources.js";
import { VIEWS, route } from "./route.js";

const page = { trouble, said, refresh, scenario: false, now: null };
const views = {
  operations: new Operations(page),
  requests: new Requests(page),
  resources: new Resources(page),
  faults: new Faults(page),
};

let asking = false;
let again = false;

function trouble(sentence) {
  at("trouble").hidden = sentence === "";
  setText(at("trouble"), sentence);
}

// Said to a screen reader; what is seen says it in its own place.
function said(sentence) {
  setText(at("said"), sentence);
}

function moment(value) {
  if (value === null || value === undefined) return "unknown";
  // A clock that counts from 1970 is a date; one that counts from the start is a number.
  return value > 1e8 ? `${new Date(value * 1000).toISOString().slice(0, -5).replace("T", " ")}` : `${Math.round(value * 10) / 10} s`;
}

// What was chosen in a list is shown beside it; whoever chose it goes on there, and Escape leads back to the list.
async function chosen() {
  const { view, rest } = route();
  const inList = document.activeElement?.closest(".list") !== null && document.activeElement !== document.body;
  show();
  if (rest.length === 0 || !inList) return;
  await settled();
  at(view).querySelector(".detail h2")?.focus();
}

function back(event) {
  if (event.key !== "Escape" || !event.target.closest(".detail")) return;
  at(route().view).querySelector(".list [aria-current]")?.focus();
}

// When everything that was asked for has been drawn.
async function settled() {
  while (asking) await new Promise((done) => setTimeout(done, 10));
}

function show() {
  const { view, rest } = route();
  for (const each of VIEWS) {
    at(each).hidden = each !== view;
    if (each === view) at(`to-${each}`).setAttribute("aria-current", "page");
    else at(`to-${each}`).removeAttribute("aria-current");
  }
  views[view].choose(rest);
  refresh();
}

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      await views[route().view].refresh();
      await counts();
      trouble("");
    } while (again);
  } catch (error) {
    trouble(error.message);
  } finally {
    asking = false;
  }
}

async function counts() {
  const { view } = route();
  const [log, faults] = await Promise.all([
    view === "requests" ? null : call("log?last=0"), view === "faults" ? null : call("faults"),
  ]);
  if (log) setText(at("count-requests"), String(log.total || ""));
  if (faults) setText(at("count-faults"), String(faults.faults.length || ""));
}

function clock(now) {
  page.now = now;
  setText(at("now"), moment(now));
}

function linked(state, words) {
  at("link").dataset.state = state;
  setText(at("link"), words);
}

function listen() {
  const events = new EventSource("events");
  events.addEventListener("change", (event) => {
    const data = JSON.parse(event.data);
    page.scenario = data.scenario;
    at("clock").hidden = !data.scenario;
    clock(data.now);
    linked("live", "live");
    refresh();
  });
  events.addEventListener("time", (event) => {
    clock(JSON.parse(event.data).now);
    if (route().view === "resources") refresh();
  });
  events.addEventListener("error", () => linked("lost", "connection lost, trying again"));
}

async function change(path, body) {
  try {
    const answer = await call(path, "POST", body);
    if (answer.now !== undefined) clock(answer.now);
    await refresh();
  } catch (error) {
    trouble(error.message);
  }
}

async function about() {
  const found = await call("about");
  document.title = `${found.title} – clientwright mock`;
  setText(at("title"), found.title);
  const parts = [found.version, `${found.operations} operations`];
  if (found.scenario) parts.push(`scenario ${found.scenario}`);
  if (found.vendor) parts.push(`as ${found.vendor} does`);
  if (found.speed !== null) parts.push(found.speed === 0 ? "time stands still" : `speed ${found.speed}`);
  setText(at("about"), parts.filter(Boolean).join(" · "));
}

for (const each of document.querySelectorAll("[data-advance]")) {
  each.addEventListener("click", () => change("clock", { advance: Number(each.dataset.advance) }));
}
at("reset").addEventListener("click", () => change("reset", {}));
window.addEventListener("hashchange", chosen);
document.addEventListener("keydown", back);
about().catch((error) => trouble(error.message));
show();
listen();
