// The live page of the mock: asks again for the state and the requests whenever the server says that something changed.

import { element, setText } from "./dom.js";
import { drawRequests } from "./requests.js";
import { drawLegend, drawTimeline } from "./timeline.js";

const at = (id) => document.getElementById(id);
const runsPage = { runs: at("runs"), axis: at("axis"), timeline: at("timeline"), empty: at("no-runs"), more: at("more-runs") };
const requestsPage = { requests: at("requests"), empty: at("no-requests"), more: at("more-requests") };

let scenario = false;
let latest = { requests: [], total: 0 };
let asking = false;
let again = false;

async function call(path, method = "GET", body = undefined) {
  const named = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, ...named }).catch(() => {
    throw new Error("The mock does not answer. Is it running?");
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
}

function trouble(sentence) {
  at("trouble").hidden = sentence === "";
  setText(at("trouble"), sentence);
}

function moment(seconds) {
  // A clock that counts from 1970 is a date; one that counts from the start is a number.
  return seconds > 1e8 ? `${new Date(seconds * 1000).toISOString().slice(0, -5).replace("T", " ")} UTC` : `${Math.round(seconds * 10) / 10} s`;
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
      const [state, requests, faults] = await Promise.all([
        scenario ? call("state?last=200") : null, call("requests?last=200"), call("faults"),
      ]);
      latest = requests;
      drawState(state);
      drawFaults(faults.faults);
      drawRequests(requestsPage, latest, at("only-wrong").checked);
      trouble("");
    } while (again);
  } catch (error) {
    trouble(error.message);
  } finally {
    asking = false;
  }
}

// Time went by of itself: nothing but the state can have changed.
async function refreshState() {
  if (asking) return;
  asking = true;
  try {
    drawState(await call("state?last=200"));
  } catch (error) {
    trouble(error.message);
  } finally {
    asking = false;
  }
  if (again) refresh();
}

function drawState(state) {
  at("clock").hidden = state === null;
  if (state === null) {
    runsPage.timeline.hidden = true;
    setText(runsPage.empty, "The mock serves no scenario: it has no runs, and no time passes.");
  } else {
    setText(at("now"), moment(state.now));
    drawTimeline(runsPage, state);
  }
}

function drawFaults(faults) {
  at("faults-section").hidden = faults.length === 0;
  at("faults").replaceChildren(...faults.map((each) => element("li", {},
    element("code", { text: each.fault }),
    ` for ${each.operation ?? "any operation"}, ${each.times} more${each.after ? `, after ${each.after} other${each.after === 1 ? "" : "s"}` : ""}`)));
}

async function change(path, body) {
  try {
    await call(path, "POST", body);
    await refresh();
  } catch (error) {
    trouble(error.message);
  }
}

function linked(state, words) {
  at("link").dataset.state = state;
  setText(at("link"), words);
}

function listen() {
  const events = new EventSource("events");
  events.addEventListener("change", (event) => {
    scenario = JSON.parse(event.data).scenario;
    linked("live", "live");
    refresh();
  });
  events.addEventListener("time", refreshState);
  events.addEventListener("error", () => linked("lost", "connection lost, trying again"));
}

for (const button of document.querySelectorAll("[data-advance]")) {
  button.addEventListener("click", () => change("clock", { advance: Number(button.dataset.advance) }));
}
at("reset").addEventListener("click", () => change("reset", {}));
at("only-wrong").addEventListener("change", () => drawRequests(requestsPage, latest, at("only-wrong").checked));
drawLegend(at("legend"));
listen();
