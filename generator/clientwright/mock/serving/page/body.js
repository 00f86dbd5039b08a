// The body of a request: as a form or as JSON, in one of its media types, or not at all.

import { button, element, option, pretty } from "./dom.js";
import { makeField } from "./form.js";

export class Body {
  constructor(operation) {
    this.operation = operation;
    this.box = element("input", { type: "checkbox" });
    this.box.checked = operation.body_required || operation.bodies[0].example !== null;
    this.box.disabled = operation.body_required;
    this.box.addEventListener("change", () => (this.place.hidden = !this.box.checked));
    this.kind = element("select", {}, ...operation.bodies.map((each) => option(each.media_type)));
    this.kind.addEventListener("change", () => this.draw(this.body.example, true));
    this.place = element("div");
    this.place.hidden = !this.box.checked;
    this.form = button("Form", () => this.turn(true));
    this.text = button("Text", () => this.turn(false));
    this.node = element("section", { class: "part", "aria-label": "Body" },
      element("h3", { text: "Body" }),
      element("div", { class: "actions" },
        element("label", {}, this.box, " send a body"),
        element("label", {}, "as ", this.kind),
        element("span", { role: "group", "aria-label": "How the body is filled in", class: "pair" }, this.form, this.text)),
      this.place);
    this.draw(this.body.example, true);
  }

  get body() {
    return this.operation.bodies[this.kind.selectedIndex];
  }

  draw(value, asForm) {
    this.asForm = asForm;
    this.form.setAttribute("aria-pressed", String(asForm));
    this.text.setAttribute("aria-pressed", String(!asForm));
    if (asForm) {
      this.made = makeField(this.body.field, value, "body");
      this.place.replaceChildren(this.made.node);
    } else {
      const written = typeof value === "string" ? value : pretty(value);
      this.area = element("textarea", { class: "json", spellcheck: "false", "aria-label": "Body, as it is sent", rows: Math.min(written.split("\n").length + 1, 24), value: written });
      this.place.replaceChildren(this.area);
    }
  }

  // From the form to the text and back; a text that is no JSON stays a text.
  turn(asForm) {
    if (asForm === this.asForm) return;
    if (!asForm) return this.draw(this.made.read(), false);
    try {
      this.draw(JSON.parse(this.area.value), true);
    } catch {
      this.area.setAttribute("aria-invalid", "true");
    }
    (asForm ? this.form : this.text).focus();
  }

  read() {
    if (!this.box.checked) return {};
    const media_type = this.body.media_type;
    if (this.asForm) return { media_type, body: this.made.read() };
    if (!this.body.json) return { media_type, text: this.area.value };
    try {
      return { media_type, body: JSON.parse(this.area.value) };
    } catch {
      return { media_type, text: this.area.value };
    }
  }
}

