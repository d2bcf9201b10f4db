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
