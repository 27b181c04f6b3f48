// The reviewer's desk: keys, items loaded ahead, saves in their order. Without script each item is a form that leads to
// the next one. Keys are told by their place on the keyboard: Thai layouts send other letters.

const renewEvery = 40_000, retryFirst = 1_000, retryLongest = 15_000, aheadWanted = 3, picturesKept = 24;

const words = JSON.parse(document.querySelector("[data-words]").dataset.words);
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// Sends one thing after the other and says how it stands. Nothing is "saved" before the server has said so.
class Sender {
  constructor(told) {
    this.told = told;
    this.waiting = 0;
    this.chain = Promise.resolve();
    addEventListener("beforeunload", (event) => { if (this.waiting) event.preventDefault(); });
  }

  // The answer, or null where the server refused it; `failed(message)` is told then.
  post(address, fields, failed) {
    this.waiting += 1;
    this.say(words.saving);
    const sent = this.chain.then(() => this.deliver(address, fields, failed));
    this.chain = sent;
    return sent;
  }

  // A server that cannot be reached or is busy is asked again, for as long as the page is open.
  async deliver(address, fields, failed) {
    for (let pause = retryFirst; ; pause = Math.min(pause * 2, retryLongest)) {
      const { status, answer } = await this.once(address, fields);
      if (status > 0 && status !== 503) return this.settle(status, answer, failed);
      this.say(`${words.failed}: ${answer.message ?? words.offline}`, true);
      await sleep(pause);
    }
  }

  async once(address, fields) {
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" } });
      const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
      return { status: answer.status, answer: isJson ? await answer.json() : { message: `${answer.status}` } };
    } catch {
      return { status: 0, answer: {} };
    }
  }

  settle(status, answer, failed) {
    this.waiting -= 1;
    if (status !== 200) {
      this.say(`${words.failed}: ${answer.message}`, true);
      failed?.(answer.message);
      return null;
    }
    if (this.waiting) this.say(words.saving);
    return answer;
  }

  // What was refused stays on the screen until it was looked at.
  say(text, bad = false) {
    if (!bad && this.told.querySelector(".bad[data-stays]")) return;
    const line = document.createElement("span");
    line.textContent = this.waiting > 1 ? `${text} (${this.waiting})` : text;
    line.className = bad ? "bad" : "";
    this.told.replaceChildren(line);
  }
}

// <review-desk>: the item that is looked at; `items` are those of this sitting, in the order they were shown.
class ReviewDesk extends HTMLElement {
  connectedCallback() {
    this.told = document.querySelector(".saved");
    this.sender = new Sender(this.told);
    this.dialog = document.querySelector("dialog.keys");
    this.pictures = new Map();
    this.walk = new URLSearchParams(location.search);
    for (const name of ["at", "saved"]) this.walk.delete(name);
    this.undoable = JSON.parse(sessionStorage.getItem("undoable") ?? "[]").map(({ key, id }) => ({ key, id: Promise.resolve(id) }));
    this.items = [this.item(this.querySelector("article"))];
    this.place = 0;
    this.behind = this.items[0].node.dataset.queued ? this.items[0].key : "";
    document.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("pagehide", () => navigator.sendBeacon("/review/release", new URLSearchParams({ places: this.held().join(" ") })));
    setInterval(() => this.renew(this.held()), renewEvery);
    this.bench().focus({ preventScroll: true });
    this.look();
    this.renew(this.held());  // a page that is loaded again gives its items back while it is left
    this.fetchAhead();
  }

  get now() { return this.items[this.place]; }
  bench() { return this.now.node.querySelector(".bench"); }
  answer() { return this.now.node.querySelector("[name=text]"); }

  item(node) {
    const item = { key: node.dataset.key, node, ready: false };
    const load = (images) => Promise.all([...images].map((image) => this.picture(image.getAttribute("href"))));
    item.seen = load(node.querySelectorAll(".bench image")).then(() => { item.ready = true; });
    load(node.querySelectorAll(".map image"));
    return item;
  }

  // Kept, so that showing the item has nothing to wait for.
  picture(address) {
    if (!this.pictures.has(address)) {
      const image = new Image();
      image.src = address;
      this.pictures.set(address, { image, loaded: image.decode().catch(() => {}) });
      if (this.pictures.size > picturesKept) this.pictures.delete(this.pictures.keys().next().value);
    }
    return this.pictures.get(address).loaded;
  }

  async fetchItems(address, fields) {
    const asked = new URLSearchParams(this.walk);
    for (const [name, value] of Object.entries(fields)) asked.set(name, value);
    try {
      const answer = await fetch(`${address}?${asked}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const { items, left } = await answer.json();
      if (left) this.count(left);
      return items.map(({ html }) => this.item(new Range().createContextualFragment(html).firstElementChild));
    } catch {
      this.sender.say(words.offline, true);
      return null;
    }
  }

  count(left) {
    const all = Object.values(left).reduce((sum, count) => sum + count, 0);
    for (const link of document.querySelectorAll(".kinds a[data-kind]"))
      link.querySelector("b").textContent = (link.dataset.kind === "all" ? all : left[link.dataset.kind] ?? 0).toLocaleString("en");
  }

  // One request at a time, so that none of them gives what another gave.
  fetchAhead() {
    if (this.items.length - this.place > aheadWanted || this.ended) return this.fetching ?? Promise.resolve();
    this.fetching ??= this.fetchItems("/review/next", { after: this.behind }).then((items) => {
      this.fetching = null;
      if (!items) return;
      const fresh = items.filter((item) => !this.items.some(({ key }) => key === item.key));
      this.ended = items.length === 0;
      if (items.length) this.behind = items.at(-1).key;
      this.items.push(...fresh);
      this.look();
    });
    return this.fetching;
  }

  // Shows where the sitting stands; `pressed` is when the key for it went down.
  show(pressed) {
    this.replaceChildren(this.now.node);
    history.replaceState(null, "", `/review?${new URLSearchParams([...this.walk, ["at", this.now.key]])}`);
    this.bench().focus({ preventScroll: true });
    this.look();
    if (pressed) this.measure(this.now, pressed);
  }

  look() { this.classList.toggle("drawing", !this.now.ready); this.now.seen.then(() => this.classList.toggle("drawing", !this.now.ready)); }

  // From the key to the painted picture, for whoever asks: performance.getEntriesByName("next").
  measure(item, pressed) {
    item.seen.then(() => requestAnimationFrame(() => setTimeout(() => performance.measure("next", { start: pressed, end: performance.now() }))));
  }

  async move(steps, pressed) {
    if (this.place + steps < 0) return this.sender.say(words.first);
    if (this.place + steps >= this.items.length) await this.fetchAhead();
    if (this.place + steps >= this.items.length) return this.sender.say(words.empty);
    this.place += steps;
    this.show(pressed);
    if (steps < 0) this.renew([this.now.key]);
    return this.fetchAhead();
  }

  // A cell of the page that is not the queue's next is put in behind the item that is looked at.
  async beside(way) {
    const key = this.now.node.dataset[way];
    if (!key) return;
    const known = this.items.findIndex((item) => item.key === key);
    if (known >= 0) {
      this.place = known;
      return this.show();
    }
    const [item] = await this.fetchItems("/review/item", { at: key }) ?? [];
    if (!item) return;
    this.items.splice(way === "behind" ? ++this.place : this.place, 0, item);
    this.show();
  }

  save(verdict, pressed) {
    const item = this.now, form = item.node.querySelector("form.say");
    if (item.node.dataset.taken) return this.sender.say(item.node.querySelector(".taken").textContent, true);
    if (!item.ready || item.leaving) return;  // nobody has seen the place yet, or it was saved and the next one is on its way
    item.leaving = true;
    const fields = Object.fromEntries(["place", "seen", "text", "reason"].map((name) => [name, form.elements[name].value]));
    const sent = this.sender.post("/review/save", { ...fields, verdict }, (message) => this.refused(item, message));
    const done = { key: item.key, id: sent.then((answer) => answer?.correction) };
    this.undoable.push(done);
    item.node.classList.add("saving");
    sent.then((answer) => this.saved(item, answer, done));
    this.move(1, pressed).then(() => { item.leaving = false; });
  }

  saved(item, answer, done) {
    item.node.classList.remove("saving");
    if (!answer) {
      this.undoable = this.undoable.filter((one) => one !== done);
      return;
    }
    item.node.querySelector("[name=seen]").value = answer.seen;
    item.node.classList.add("done");
    this.remember();
    if (!this.sender.waiting) this.sender.say(`${words.saved}: ${answer.text || "—"}${answer.waits ? ` (${words.waits})` : ""}`);
  }

  // The way back to what the server did not take.
  refused(item, message) {
    const told = this.told.querySelector(".bad"), look = document.createElement("button");
    told.dataset.stays = "1";
    look.type = "button";
    look.textContent = words.look;
    look.addEventListener("click", () => {
      this.told.replaceChildren();
      this.place = this.items.indexOf(item);
      this.refresh(item.key).then(() => this.sender.say(message, true));
    });
    told.append(" ", look);
  }

  async remember() {
    const kept = await Promise.all(this.undoable.map(async ({ key, id }) => ({ key, id: await id })));
    sessionStorage.setItem("undoable", JSON.stringify(kept.filter(({ id }) => id).slice(-100)));
  }

  undo() {
    const last = this.undoable.pop(), form = document.querySelector(".saved form.undo");
    if (!last) return form ? form.requestSubmit() : this.sender.say(words.nothing);
    const known = this.items.findIndex((item) => item.key === last.key);
    if (known >= 0) {
      this.place = known;
      this.show();
    }
    last.id.then(async (id) => {
      if (!id) return;
      const answer = await this.sender.post("/review/undo", { id });
      this.remember();
      await this.refresh(last.key);
      if (answer) this.sender.say(words.undone);
    });
  }

  // The item as the archive has it now.
  async refresh(key) {
    const [item] = await this.fetchItems("/review/item", { at: key }) ?? [];
    if (!item) return;
    const known = this.items.findIndex((one) => one.key === key);
    if (known >= 0) this.items[known] = item;
    else this.items.splice(this.place, 0, item);
    if (this.now === item) this.show();
  }

  candidate(number) {
    const button = this.now.node.querySelectorAll("button.candidate")[number - 1];
    if (!button) return;
    this.answer().value = button.value;
    for (const one of this.now.node.querySelectorAll("button.candidate")) one.classList.toggle("chosen", one === button);
  }

  edit() {
    const elsewhere = this.now.node.querySelector("form.say a.elsewhere");
    if (elsewhere) return void (location.href = elsewhere.href);
    this.standing = this.answer().value;
    this.answer().focus();
    this.answer().select?.();
  }

  submitted(event) {
    if (!event.target.matches("form.say")) return;
    event.preventDefault();
    const button = event.submitter;
    if (button?.name === "candidate") this.candidate([...this.now.node.querySelectorAll("button.candidate")].indexOf(button) + 1);
    else this.save(button?.name === "verdict" ? button.value : "", performance.now());
  }

  typed(event) {
    if (!this.contains(event.target) || event.isComposing) return;
    if (event.code === "Escape") {
      if (event.target === this.answer() && this.standing !== undefined) this.answer().value = this.standing;
      this.bench().focus({ preventScroll: true });
    } else if ((event.code === "Enter" || event.code === "NumpadEnter") && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      this.save("", event.timeStamp);
    }
  }

  press(event) {
    if (this.dialog.open) return;
    if (event.target.closest?.("input, textarea, select")) return this.typed(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const action = digit ? () => this.candidate(Number(digit)) : this.action(event);
    if (!action) {
      if (event.key.length === 1 && !event.target.closest?.("a, button, summary")) this.sender.say(words.space);
      return;
    }
    event.preventDefault();
    action();
  }

  // A key that is held down saves nothing: nobody reads that fast.
  action(event) {
    const once = (work) => (event.repeat ? () => {} : work), save = (verdict) => once(() => this.save(verdict, event.timeStamp));
    const anywhere = {
      KeyS: save("unsure"), KeyX: save("illegible"), KeyU: once(() => this.undo()),
      KeyT: once(() => this.now.node.querySelector("a.whole-table")?.click()),
      KeyZ: once(() => this.classList.toggle("zoomed")), KeyH: once(() => this.classList.toggle("unframed")),
      Slash: event.shiftKey && (() => this.dialog.showModal()),
    };
    if (event.key === "?") return () => this.dialog.showModal();
    const atTheBench = {
      Enter: save(""), NumpadEnter: save(""), Space: () => this.edit(), F2: () => this.edit(),
      ArrowDown: () => this.move(1, event.timeStamp), ArrowUp: () => this.move(-1, event.timeStamp),
      Tab: this.now.node.dataset[event.shiftKey ? "before" : "behind"] && (() => this.beside(event.shiftKey ? "before" : "behind")),
      Escape: () => document.querySelector(".kinds a")?.focus(),
    };
    const atControl = event.target.closest?.("a, button, summary");
    return anywhere[event.code] || (!atControl && atTheBench[event.code]);
  }

  held() { return this.items.slice(this.place).filter(({ node }) => !node.dataset.taken).map(({ key }) => key); }

  async renew(places) {
    const { status, answer } = await this.sender.once("/review/hold", { places: places.join(" ") });
    if (status !== 200) return;
    for (const [key, name] of Object.entries(answer.lost)) {
      const lost = this.items.find((item) => item.key === key);
      lost.node.dataset.taken = "1";
      if (lost === this.now) this.refresh(key).then(() => this.sender.say(name, true));
    }
  }
}

// <proof-strips>: a page as lines of pictures above their texts; Enter saves one and goes on.
class ProofStrips extends HTMLElement {
  connectedCallback() {
    this.sender = new Sender(this.querySelector(".saved"));
    this.fields = [...this.querySelectorAll("textarea")];
    this.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("input", (event) => this.mark(event.target, ""));
    this.fields[0]?.focus({ preventScroll: true });
  }

  press(event) {
    if (event.target.localName !== "textarea" || event.code !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (event.repeat) return;
    this.save(event.target);
    (this.fields[this.fields.indexOf(event.target) + 1] ?? this.querySelector("button.accept")).focus();
  }

  // What was saved alone is left out when all is saved.
  mark(field, state) {
    const strip = field.closest("li");
    if (!strip) return;
    strip.classList.toggle("settled", state === "saved");
    strip.querySelector(".keep").value = state === "saved" ? "0" : "";
    strip.querySelector(".state").textContent = state ? `${state === "saved" ? "✓ " : ""}${words[state]}` : "";
  }

  async save(field) {
    const strip = field.closest("li"), hidden = (name) => strip.querySelector(`[name^="${name}."]`);
    const text = field.value;
    this.mark(field, "saving");
    const answer = await this.sender.post("/review/save", { place: hidden("place").value, seen: hidden("seen").value, text });
    if (answer) hidden("seen").value = answer.seen;
    if (field.value === text) this.mark(field, answer ? "saved" : "failed");
    if (answer && !this.sender.waiting) this.sender.say(`${words.saved}: ${answer.text || "—"}`);
  }
}

customElements.define("review-desk", ReviewDesk);
customElements.define("proof-strips", ProofStrips);
