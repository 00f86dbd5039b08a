// A request in other forms, to be copied or saved: a command of curl, Python of the generated client, a test.

import { call } from "./api.js";
import { block, button, element, uniqueId } from "./dom.js";

const FORMS = { curl: "curl", python: "Python", test: "Test" };

export class Copies {
  // `path` is asked when this is first opened; `body` gives what is posted there, if it is what a form holds.
  constructor(path, { body = undefined, test = "" } = {}) {
    this.path = path;
    this.body = body;
    this.file = test;
    this.form = "curl";
    this.texts = null;
    this.place = element("div", { id: uniqueId("copy") });
    this.buttons = Object.entries(FORMS).filter(([form]) => form !== "test" || test).map(([form, words]) =>
      button(words, () => this.choose(form), { "aria-pressed": String(form === this.form), "data-form": form }));
    this.note = element("span", { class: "soft", role: "status" });
    this.node = element("details", { class: "copies" },
      element("summary", { text: test ? "Copy it, or save it as a test" : "Copy it" }),
      element("div", { class: "actions" }, ...this.buttons), this.place);
    this.node.addEventListener("toggle", () => this.node.open && this.load());
  }

  choose(form) {
    this.form = form;
    for (const each of this.buttons) each.setAttribute("aria-pressed", String(each.dataset.form === form));
    this.draw();
  }

  async load() {
    try {
      this.texts = this.body ? await call(this.path, "POST", this.body()) : await call(this.path);
    } catch (error) {
      this.texts = { curl: "", python: "", test: "", wrong: error.message };
    }
    this.draw();
  }

  // What was asked for has changed.
  renew() {
    if (this.node.open) this.load();
  }

  draw() {
    if (this.texts === null) return;
    const text = this.texts[this.form];
    this.note.textContent = "";
    if (!text) {
      const why = this.texts.wrong ?? "The generated client has no call for it, or the mock was not started by clientwright mock.";
      this.place.replaceChildren(element("p", { class: "empty", text: why }));
      return;
    }
    const label = `As ${FORMS[this.form]}`;
    const save = this.form === "test" && button("Save", () => saved(this.file, text));
    this.place.replaceChildren(block(label, text),
      element("div", { class: "actions" }, button(`Copy as ${FORMS[this.form]}`, () => this.copy(text)), save, this.note));
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.note.textContent = "Copied";
    } catch {
      this.note.textContent = "The browser does not let the page copy; select the text instead.";
    }
  }
}

function saved(name, text) {
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "text/x-python" })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
