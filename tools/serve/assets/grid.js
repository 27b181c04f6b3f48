// The board on which a table's borders are drawn. What is drawn stands in the fields of the form beside it, which says it all
// without script. Keys are told by their place on the keyboard: Thai layouts send other letters.

const nearPx = 6, dragPx = 4, stepsKept = 200;
const svgName = "http://www.w3.org/2000/svg";
const other = { columns: "rows", rows: "columns" };
const rounded = (value) => Math.round(value * 100) / 100;
const numbers = (text) => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

class GridDesk extends HTMLElement {
  connectedCallback() {
    this.board = this.querySelector(".drawing-board");
    this.svg = this.querySelector("svg");
    this.lines = this.svg.querySelector(".borders");
    this.form = this.querySelector("form");
    this.told = this.querySelector(".chosen-border");
    this.unit = { columns: Number(this.dataset.unitX), rows: Number(this.dataset.unitY) };
    this.axis = "columns";
    this.chosen = 0;
    this.past = [];
    this.read();
    this.form.addEventListener("input", () => this.read());
    this.board.addEventListener("keydown", (event) => this.press(event));
    this.board.addEventListener("pointerdown", (event) => this.take(event));
    this.board.addEventListener("dragstart", (event) => event.preventDefault());
    this.board.focus({ preventScroll: true });
    this.show();
  }

  // The table's head, where the page is higher than the board.
  show() {
    const scale = this.svg.getScreenCTM()?.a ?? 1, above = 60;
    this.board.scrollTop = Math.max((this.grid.rows[0] ?? 0) * this.unit.rows * scale - above, 0);
  }

  // From the form to the board.
  read() {
    const four = numbers(this.form.elements.merged.value), merged = [];
    for (let i = 0; i + 3 < four.length; i += 4) merged.push(four.slice(i, i + 4));
    const sorted = (name) => numbers(this.form.elements[name].value).sort((a, b) => a - b);
    this.grid = { columns: sorted("columns"), rows: sorted("rows"), merged };
    this.draw();
  }

  // From the board to the form; the step can be taken back.
  change(work) {
    this.past.push(structuredClone(this.grid));
    if (this.past.length > stepsKept) this.past.shift();
    work(this.grid);
    this.write();
  }

  write() {
    for (const name of ["columns", "rows"]) this.form.elements[name].value = this.grid[name].map(rounded).join(" ");
    this.form.elements.merged.value = this.grid.merged.map((four) => four.join(" ")).join("; ");
    this.draw();
  }

  undo() {
    if (!this.past.length) return;
    this.grid = this.past.pop();
    this.write();
  }

  // Merged cells as [row, column, row span, column span]; which of these count along an axis.
  along(axis) { return axis === "columns" ? [1, 3] : [0, 2]; }

  add(axis, place) {
    const borders = this.grid[axis], slot = borders.filter((border) => border < place).length - 1;
    this.change((grid) => {
      borders.splice(slot + 1, 0, rounded(place));
      const [start, span] = this.along(axis);
      for (const cell of grid.merged) {
        if (slot >= 0 && cell[start] <= slot && slot < cell[start] + cell[span]) cell[span] += cell[span] > 1 ? 1 : 0;
        if (cell[start] > slot) cell[start] += 1;
      }
    });
    this.choose(axis, slot + 1);
  }

  remove(axis, index) {
    const borders = this.grid[axis];
    if (borders.length <= 2) return;
    this.change((grid) => {
      borders.splice(index, 1);
      const [start, span] = this.along(axis), last = borders.length - 1;
      for (const cell of grid.merged) {
        const end = cell[start] + cell[span], gone = (border) => border - (border > index || (border === index && index > 0) ? 1 : 0);
        cell[start] = Math.max(gone(cell[start]), 0);
        cell[span] = Math.min(end > index ? end - 1 : end, last) - cell[start];
      }
      grid.merged = this.without_overlaps(grid.merged);
    });
    this.choose(axis, Math.min(index, borders.length - 1));
  }

  without_overlaps(merged) {
    const kept = [], apart = (a, b) => a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1];
    for (const cell of merged)
      if (cell[2] > 0 && cell[3] > 0 && cell[2] * cell[3] > 1 && kept.every((one) => apart(one, cell))) kept.push(cell);
    return kept;
  }

  move(axis, index, place) {
    const borders = this.grid[axis], gap = 1;
    const least = index > 0 ? borders[index - 1] + gap : -Infinity, most = index + 1 < borders.length ? borders[index + 1] - gap : Infinity;
    borders[index] = rounded(Math.min(Math.max(place, least), most));
    this.write();
    this.choose(axis, index);
  }

  choose(axis, index) {
    this.axis = axis;
    this.chosen = Math.min(Math.max(index, 0), Math.max(this.grid[axis].length - 1, 0));
    this.draw();
  }

  // Which slot of an axis a place lies in; -1 beside the table.
  slot(axis, place) {
    const borders = this.grid[axis];
    return place < borders[0] || place >= borders.at(-1) ? -1 : borders.filter((border) => border <= place).length - 1;
  }

  // Cells from one corner to the other are one; a merged cell that is meant alone is parted.
  merge(from, to) {
    const [rows, columns] = ["rows", "columns"].map((axis) => [this.slot(axis, from[axis]), this.slot(axis, to[axis])].sort((a, b) => a - b));
    if (rows[0] < 0 || columns[0] < 0) return;
    const meant = [rows[0], columns[0], rows[1] - rows[0] + 1, columns[1] - columns[0] + 1];
    this.change((grid) => {
      const inside = (cell) => cell[0] <= rows[0] && rows[1] < cell[0] + cell[2] && cell[1] <= columns[0] && columns[1] < cell[1] + cell[3];
      const around = grid.merged.find(inside);
      grid.merged = around ? grid.merged.filter((cell) => cell !== around) : this.without_overlaps([meant, ...grid.merged]);
      grid.merged.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    });
  }

  // A border is hidden where it goes through a merged cell.
  hidden(axis, index, slot) {
    const [start, span] = this.along(axis), [across, reach] = this.along(other[axis]);
    return this.grid.merged.some((cell) => cell[start] < index && index < cell[start] + cell[span] && cell[across] <= slot && slot < cell[across] + cell[reach]);
  }

  line(axis, index, from, to) {
    const line = document.createElementNS(svgName, "line"), at = this.grid[axis][index] * this.unit[axis], cross = other[axis];
    const [along, across] = axis === "columns" ? ["x", "y"] : ["y", "x"];
    const places = { [`${along}1`]: at, [`${along}2`]: at, [`${across}1`]: this.grid[cross][from] * this.unit[cross], [`${across}2`]: this.grid[cross][to] * this.unit[cross] };
    for (const [name, value] of Object.entries(places)) line.setAttribute(name, value);
    if (axis === this.axis && index === this.chosen) line.classList.add("chosen");
    return line;
  }

  draw() {
    const lines = [];
    for (const axis of ["columns", "rows"])
      this.grid[axis].forEach((_, index) => {
        for (let slot = 0; slot + 1 < this.grid[other[axis]].length; ++slot)
          if (!this.hidden(axis, index, slot)) lines.push(this.line(axis, index, slot, slot + 1));
      });
    this.lines.replaceChildren(...lines);
    this.board.dataset.axis = this.axis;
    const borders = this.grid[this.axis];
    this.told.textContent = borders.length ? `${this.axis === "columns" ? "↔" : "↕"} ${this.chosen + 1}/${borders.length}: ${borders[this.chosen]}` : "";
  }

  // Where on the page, in its units.
  place(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    return { columns: point.x / this.unit.columns, rows: point.y / this.unit.rows };
  }

  // The border below the pointer.
  border(place) {
    const scale = this.svg.getScreenCTM().a;
    for (const axis of [this.axis, other[this.axis]]) {
      const borders = this.grid[axis], cross = this.grid[other[axis]], at = place[other[axis]];
      if (!cross.length || at < cross[0] - nearPx / scale || at > cross.at(-1) + nearPx / scale) continue;
      const index = borders.findIndex((border) => Math.abs(border - place[axis]) * this.unit[axis] * scale <= nearPx);
      if (index >= 0) return { axis, index };
    }
    return null;
  }

  take(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.board.focus({ preventScroll: true });
    const from = this.place(event), grabbed = event.shiftKey ? null : this.border(from), before = structuredClone(this.grid);
    const far = (now) => Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > dragPx;
    let dragged = false;
    const moved = (now) => {
      dragged ||= far(now);
      if (dragged && grabbed) this.move(grabbed.axis, grabbed.index, this.place(now)[grabbed.axis]);
      if (dragged && !grabbed && !event.shiftKey && this.free(before)) this.rectangle(from, this.place(now));
    };
    const left = (now) => {
      removeEventListener("pointermove", moved);
      if (dragged && (grabbed || this.free(before))) this.past.push(before);
      if (event.shiftKey) this.merge(from, this.place(now));
      else if (!dragged && grabbed) this.remove(grabbed.axis, grabbed.index);
      else if (!dragged && this.grid.columns.length > 1) this.add(this.axis, from[this.axis]);
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", left, { once: true });
  }

  // Whether nothing is drawn yet, so that a rectangle begins a table.
  free(grid) { return grid.columns.length < 2 && grid.rows.length < 2; }

  rectangle(from, to) {
    for (const axis of ["columns", "rows"]) this.grid[axis] = [from[axis], to[axis]].sort((a, b) => a - b).map(rounded);
    this.write();
  }

  // A first table for those who have no mouse.
  begin() {
    const { width, height } = this.svg.viewBox.baseVal;
    this.change((grid) => {
      grid.columns = [rounded(width * 0.12 / this.unit.columns), rounded(width * 0.88 / this.unit.columns)];
      grid.rows = [rounded(height * 0.3 / this.unit.rows), rounded(height * 0.6 / this.unit.rows)];
    });
  }

  between() {
    if (this.free(this.grid)) return this.begin();
    const borders = this.grid[this.axis], left = Math.min(this.chosen, borders.length - 2);
    return this.add(this.axis, (borders[left] + borders[left + 1]) / 2);
  }

  nudge(axis, by) {
    if (!this.grid[axis].length) return;
    if (axis !== this.axis) return this.choose(axis, this.chosen);
    this.past.push(structuredClone(this.grid));
    this.move(axis, this.chosen, this.grid[axis][this.chosen] + by);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = (axis, by) => (event.shiftKey ? () => this.nudge(axis, by) : () => this.choose(axis, axis === this.axis ? this.chosen + by : this.chosen));
    const action = {
      KeyC: () => this.choose("columns", this.chosen), KeyR: () => this.choose("rows", this.chosen),
      ArrowLeft: arrow("columns", -1), ArrowRight: arrow("columns", 1), ArrowUp: arrow("rows", -1), ArrowDown: arrow("rows", 1),
      KeyN: () => this.between(), KeyX: () => this.remove(this.axis, this.chosen), Delete: () => this.remove(this.axis, this.chosen),
      Backspace: () => this.remove(this.axis, this.chosen), KeyU: () => this.undo(),
      Enter: !event.repeat && (() => this.form.requestSubmit(this.form.querySelector("button.accept"))),
      Escape: () => document.querySelector(".kinds a")?.focus(),
    }[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  }
}

customElements.define("grid-desk", GridDesk);
