// The directory of associations, filtered as one types, and by the links to levels and provinces.

/** As `fold` in plugins/language/text.py. */
export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[đð]/g, "d");

/** The words of a text, a space before each. */
const words = (text) => " " + fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const groups = all(".ts-letter");
const letters = all(".ts-letters__link[href^='#']");
const entries = all(".ts-letter__entry").map((node) => ({
  node,
  text: [node.dataset.names, ...all("a, [data-name]", node).map((one) => one.textContent)].map(words).join(" |"),
}));

const form = document.querySelector(".ts-filter");
const [field, button] = form.elements;
const status = form.lastElementChild;

function filter() {
  const typed = words(field.value);
  const ways = all("[data-by][aria-current]").map((link) => link.dataset);
  const left = entries.filter(({ node }) => ways.every(({ by, is }) => node.dataset[by].split(" ").includes(is)));
  // Words side by side, or else each anywhere.
  let found = left.filter(({ text }) => text.includes(typed));
  if (!found.length) found = left.filter(({ text }) => typed.split(/(?= )/).every((word) => text.includes(word)));
  for (const { node } of entries) node.hidden = true;
  for (const { node } of found) node.hidden = false;
  groups.forEach((group, index) => {
    group.hidden = !group.querySelector("li:not([hidden])");
    letters[index]?.parentNode.toggleAttribute("hidden", group.hidden);
  });
  status.textContent = status.dataset[found.length === 1 ? "one" : "many"].replace("#", found.length);
}

const release = (links) => links.forEach((link) => link.removeAttribute("aria-current"));

for (const link of all("[data-by]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const again = link.hasAttribute("aria-current");
    release(all(`[data-by=${link.dataset.by}]`));
    if (!again) link.setAttribute("aria-current", "true");
    filter();
    form.scrollIntoView({ block: "center" });
  });
}
field.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
button.addEventListener("click", () => {
  field.value = "";
  release(all("[data-by]"));
  filter();
});
