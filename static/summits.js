// Everything works without this file. It makes addresses short, says when the page is busy, and keeps the focus.
"use strict";

document.documentElement.classList.add("scripted");

const byId = (id) => document.getElementById(id);
const wide = window.matchMedia("(min-width: 60rem)");

// Beside the statements the filters stand open; above them, on a narrow screen, they would push the statements away.
function fold() {
  for (const filters of document.querySelectorAll("details.filters")) filters.open = wide.matches;
}
fold();
wide.addEventListener("change", fold);
document.addEventListener("htmx:historyRestore", fold);

// An empty field asks for nothing, so the address leaves it out.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  for (const [name, value] of [...detail.formData.entries()]) if (!value.trim()) detail.formData.delete(name);
});

document.addEventListener("htmx:beforeRequest", () => byId("chronology")?.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", () => byId("chronology")?.removeAttribute("aria-busy"));

// A chip is gone once it is taken off: the focus goes to what it changed.
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement === document.body) byId("chronology")?.focus({ preventScroll: true });
});

function failed() {
  byId("told").textContent = "That could not be loaded. Reload the page to try again.";
}
document.addEventListener("htmx:responseError", failed);
document.addEventListener("htmx:sendError", failed);

// ---------------------------------------------------------------- single keys, which a switch turns off

const KEYS = "single-keys";
const STATEMENT = "[data-cite], .notes > li[id^=n]"; // on an article's page its note in the margin
const statements = () => [...document.querySelectorAll(STATEMENT)].filter((one) => one.checkVisibility());
const here = () => document.activeElement?.closest(STATEMENT);

const keys = {
  "/": () => byId("q")?.focus(),
  j: () => step(1),
  k: () => step(-1),
  c: () => cite(document.activeElement?.closest("[data-cite]") ?? document.querySelector("[data-cite].statement")),
  "?": () => {
    byId("keys").open = true;
    byId("keys").querySelector("summary").focus();
  },
};

// To the next statement, or the one before; from anywhere else to the first one below the top of the window.
// On a statement's own page its neighbour's page is the next.
function step(by) {
  const neighbour = document.querySelector(`.neighbours [rel=${by > 0 ? "next" : "prev"}]`);
  if (neighbour && here()) return neighbour.click();
  const all = statements();
  const at = all.indexOf(here());
  const below = all.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const to = all[at < 0 ? below : at + by];
  to?.setAttribute("tabindex", "-1");
  to?.focus();
}

async function cite(statement) {
  if (statement) say((await copy(statement.dataset.cite)) ? "The citation is copied." : "It could not be copied.");
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false; // an insecure address has no clipboard: the words stand on the page, to be selected
  }
}

function say(words) {
  byId("copied").textContent = words;
  byId("copied").classList.remove("aside");
}

const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const pressed = keys[event.key];
  if (!pressed || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (!keySwitch.checked) return;
  event.preventDefault();
  pressed();
});

// A browser that may keep nothing throws here: the switch then holds for this page.
function kept(...on) {
  try {
    return on.length ? localStorage.setItem(KEYS, ...on) : localStorage.getItem(KEYS);
  } catch {
    return null;
  }
}
const keySwitch = byId(KEYS);
keySwitch.checked = kept() !== "off";
keySwitch.addEventListener("change", () => kept(keySwitch.checked ? "on" : "off"));

// A button beside words that can be copied: <button data-copies="id">
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (button) say((await copy(byId(button.dataset.copies).textContent.trim())) ? "Copied." : "It could not be copied.");
});
