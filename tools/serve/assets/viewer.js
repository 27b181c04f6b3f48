// What moves on our pages: the page viewer and the copying of a citation. Without script a page is whole, only still.

const zoomMax = 8, zoomStep = 1.25, sharpFrom = 1.5, dragStart = 4;

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

// <page-sheet>: an SVG of a page. Keys are told by their place (Thai layouts send other letters).
class PageSheet extends HTMLElement {
  connectedCallback() {
    this.svg = this.querySelector("svg");
    if (!this.svg) return;
    this.zoom = Number(/zoom-(\d)/.exec(this.className)?.[1] ?? 1);
    this.keys = (event) => this.press(event);
    this.showRegion = () => this.region();
    document.addEventListener("keydown", this.keys);
    addEventListener("hashchange", this.showRegion);
    this.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.addEventListener("pointerdown", (event) => this.drag(event));
    this.addEventListener("dragstart", (event) => event.preventDefault());
    this.region();
    this.centre(this.querySelector(".here, .framed"));
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.keys);
    removeEventListener("hashchange", this.showRegion);
  }

  // The point at x, y of the window stays where it is.
  zoomTo(zoom, x, y) {
    const frame = this.getBoundingClientRect();
    const left = (x ?? frame.left + frame.width / 2) - frame.left, top = (y ?? frame.top + frame.height / 2) - frame.top;
    const next = Math.min(Math.max(zoom, 1), zoomMax), times = next / this.zoom;
    this.zoom = next;
    this.svg.style.width = `${next * 100}%`;
    this.scrollLeft = (this.scrollLeft + left) * times - left;
    this.scrollTop = (this.scrollTop + top) * times - top;
    const image = this.svg.querySelector("image");
    if (image && next >= sharpFrom && image.getAttribute("href") !== this.dataset.sharp)
      image.setAttribute("href", this.dataset.sharp);
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoomTo(this.zoom * (event.deltaY < 0 ? zoomStep : 1 / zoomStep), event.clientX, event.clientY);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const go = (way) => document.querySelector(`.pager a[rel=${way}]`)?.click();
    const still = this.zoom === 1 && !event.target.closest?.(".scroll");
    const actions = {
      KeyN: () => go("next"), KeyP: () => go("prev"),
      ArrowRight: still && (() => go("next")), ArrowLeft: still && (() => go("prev")),
      Equal: () => this.zoomTo(this.zoom * zoomStep), NumpadAdd: () => this.zoomTo(this.zoom * zoomStep),
      Minus: () => this.zoomTo(this.zoom / zoomStep), NumpadSubtract: () => this.zoomTo(this.zoom / zoomStep),
      Digit0: () => this.zoomTo(1), Numpad0: () => this.zoomTo(1),
    };
    const action = actions[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  }

  drag(down) {
    if (down.button !== 0 || down.pointerType === "touch") return;
    const left = this.scrollLeft, top = this.scrollTop;
    let moved = false;
    const move = (event) => {
      const x = event.clientX - down.clientX, y = event.clientY - down.clientY;
      moved ||= Math.hypot(x, y) > dragStart;
      if (moved) this.scrollTo(left - x, top - y);
    };
    const up = () => {
      removeEventListener("pointermove", move);
      if (moved) addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
      setTimeout(() => { moved = false; });
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up, { once: true });
  }

  // #xywh=percent:x,y,w,h (W3C Media Fragments).
  region() {
    this.svg.querySelector(".region.asked")?.remove();
    const parts = /xywh=percent:([\d.]+),([\d.]+),([\d.]+),([\d.]+)/.exec(decodeURIComponent(location.hash));
    if (!parts) return;
    const { width, height } = this.svg.viewBox.baseVal;
    const [x, y, w, h] = parts.slice(1).map(Number);
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const sides = { x: x * width, y: y * height, width: w * width, height: h * height };
    for (const [name, value] of Object.entries(sides)) mark.setAttribute(name, value / 100);
    mark.setAttribute("class", "region asked");
    this.svg.append(mark);
    this.centre(mark);
  }

  centre(mark) {
    if (!mark) return;
    const box = mark.getBoundingClientRect(), frame = this.getBoundingClientRect();
    this.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
    this.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
  }
}

// <copy-text label="…" done="…">: its words, and a button that copies them.
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button"), words = this.textContent;
    button.type = "button";
    button.textContent = this.getAttribute("label");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(words);
      button.textContent = this.getAttribute("done");
    });
    this.append(" ", button);
  }
}

customElements.define("page-sheet", PageSheet);
customElements.define("copy-text", CopyText);
