// The desk works without this file. It makes single keys act, and lets words be chosen in the article itself.
"use strict";

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const KEYS = "desk.keys";

// ---------------------------------------------------------------------- keys

const keysSwitch = document.querySelector("[data-keys-switch]");

function keysAreOn() {
  try {
    return localStorage.getItem(KEYS) !== "off";
  } catch {
    return true;
  }
}

if (keysSwitch) {
  keysSwitch.closest("[hidden]").hidden = false;
  keysSwitch.checked = keysAreOn();
  keysSwitch.addEventListener("change", () => {
    try {
      localStorage.setItem(KEYS, keysSwitch.checked ? "on" : "off");
    } catch {
      // A browser that keeps nothing keeps them on
    }
  });
}

function edit() {
  const field = document.getElementById("id_speaker");
  field.scrollIntoView({ block: "center" });
  field.focus();
}

document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (event.key === "Escape" && target.matches(TYPING)) return target.blur();
  if (target.matches("#statement_form select") && event.key === "Enter") return nextStep(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || target.matches(TYPING)) return;
  if (!(keysSwitch ? keysSwitch.checked : keysAreOn())) return;
  const control = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!control || (event.key === "Enter" && target !== document.body)) return;
  event.preventDefault();
  if (control.dataset.key === "e") edit();
  else control.click();
});

document.querySelector('[data-key="e"]')?.addEventListener("click", (event) => {
  event.preventDefault();
  edit();
});

// Enter in a list goes on to the reason, and from the reason's list it saves.
function nextStep(event) {
  event.preventDefault();
  const why = document.getElementById("id_why");
  if (event.target !== why) why.focus();
  else if (why.value) document.querySelector('[name="_accept"]').click();
  else document.getElementById("id_reason").focus();
}

// One press, one decision: a second click while the first is on its way does nothing.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// -------------------------------------------------- choosing words in the text

// Letters as the server counts them: whole characters, not halves of a pair.
class Words {
  constructor(pane) {
    this.pane = pane;
    this.letters = [];
    for (const piece of pane.querySelectorAll("[data-at]")) {
      let at = Number(piece.dataset.at);
      let unit = 0;
      for (const letter of piece.textContent) {
        this.letters.push({ at, letter, node: piece.firstChild, unit });
        at += 1;
        unit += letter.length;
      }
    }
  }

  index(at) {
    const found = this.letters.findIndex((each) => each.at >= at);
    return found < 0 ? this.letters.length : found;
  }

  isBlank(i) {
    return i < 0 || i >= this.letters.length || /[\s"“”„«»]/.test(this.letters[i].letter);
  }

  // The beginning (or the end) of the word before or behind a place.
  step(i, edge, by) {
    const here = edge === "start" ? 0 : -1;
    do i += by;
    while (
      i > 0 &&
      i < this.letters.length &&
      !(!this.isBlank(i + here) && this.isBlank(edge === "start" ? i - 1 : i))
    );
    return Math.min(Math.max(i, 0), this.letters.length);
  }

  offset(i) {
    return i < this.letters.length ? this.letters[i].at : this.letters[i - 1].at + 1;
  }

  text(from, to) {
    return this.letters
      .slice(from, to)
      .map((each) => each.letter)
      .join("");
  }

  range(from, to) {
    const range = new Range();
    const [first, last] = [this.letters[from], this.letters[to - 1]];
    range.setStart(first.node, first.unit);
    range.setEnd(last.node, last.unit + last.letter.length);
    return range;
  }

  // [first, behind the last] of what is selected in this pane; null where nothing is.
  selected() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const inside = this.letters.flatMap((each, i) => (range.comparePoint(each.node, each.unit) === 0 ? [i] : []));
    const whole = inside.filter((i) => {
      const each = this.letters[i];
      return range.comparePoint(each.node, each.unit + each.letter.length) === 0;
    });
    if (!whole.length) return null;
    let [from, to] = [whole[0], whole[whole.length - 1] + 1];
    while (from < to && this.isBlank(from)) from += 1;
    while (to > from && this.isBlank(to - 1)) to -= 1;
    return to > from ? [from, to] : null;
  }
}

const PLACE = /^(\d+)\s*[-–]\s*(\d+)(\s+quoted)?$/;

for (const tools of document.querySelectorAll("[data-move]")) {
  const pk = tools.dataset.move;
  const words = new Words(document.querySelector(`[data-pane="${pk}"]`));
  const field = document.getElementById(pk === "new" ? "id_parts" : `id_parts_${pk}`);
  const output = tools.querySelector("output");
  tools.hidden = false;

  const places = () =>
    field.value
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => line.match(PLACE));

  function show(lines) {
    field.value = lines.map(([start, end, quoted]) => `${start}-${end}${quoted ? " quoted" : ""}`).join("\n");
    const [from, to] = [words.index(lines[0][0]), words.index(lines[lines.length - 1][1])];
    output.textContent = words.text(from, to);
    if (window.Highlight && to > from) CSS.highlights.set("chosen", new Highlight(words.range(from, to)));
  }

  tools.addEventListener("click", ({ target }) => {
    if (target.dataset.take) {
      const chosen = words.selected();
      if (!chosen) return (output.textContent = "Select words in the article first.");
      const [from, to] = chosen;
      const before = words.text(Math.max(from - 1, 0), from);
      return show([[words.offset(from), words.offset(to - 1) + 1, /["“„«]/.test(before)]]);
    }
    if (!target.dataset.edge) return;
    const found = places();
    if (!found.length || found.includes(null)) return (output.textContent = "Give places such as 291-308 first.");
    const lines = found.map(([, start, end, quoted]) => [Number(start), Number(end), Boolean(quoted)]);
    const edge = target.dataset.edge;
    const line = edge === "start" ? lines[0] : lines[lines.length - 1];
    const i = words.step(words.index(line[edge === "start" ? 0 : 1]), edge, Number(target.dataset.step));
    const moved = words.offset(i);
    if (edge === "start" && moved < line[1]) line[0] = moved;
    if (edge === "end" && moved > line[0]) line[1] = moved;
    show(lines);
  });
}

// Each article opens where the words are; the page itself stays where it is.
for (const pane of document.querySelectorAll("[data-pane]:not([data-pane=new])")) {
  const mark = pane.querySelector(".m-own");
  if (mark) pane.scrollTop = mark.offsetTop - pane.clientHeight / 3;
}
