// What a reader may do with a page: larger text, dark or light, print, share, copy its address. What was chosen is kept.
const root = document.documentElement;
const all = (name) => [...document.querySelectorAll(`[data-do="${name}"]`)];
const status = document.querySelector(".ts-tools__said");
const SIZES = [87.5, 100, 112.5, 125, 150, 200];
const USUAL = 1;

/** Puts a choice on the page and keeps it; what is usual is kept by nothing. */
function choose(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`ts-${name}`, value);
    else localStorage.removeItem(`ts-${name}`);
  } catch {} // it lasts as long as the page
}

const size = () => SIZES.indexOf(Number(root.dataset.size ?? SIZES[USUAL]));

function resize(by) {
  const at = Math.min(Math.max((size() < 0 ? USUAL : size()) + by, 0), SIZES.length - 1);
  choose("size", at === USUAL ? "" : String(SIZES[at]));
  say(status.dataset.size.replace("#", `${Math.round(SIZES[at])}%`));
  show();
}

const device = matchMedia("(prefers-color-scheme: dark)");
const theme = () => root.dataset.theme ?? (device.matches ? "dark" : "light");

/** Dark where it is light, light where it is dark; what the device shows anyway is no choice. */
function turn() {
  const wanted = theme() === "dark" ? "light" : "dark";
  choose("theme", (wanted === "dark") === device.matches ? "" : wanted);
  show();
}

/** The buttons as the choices are. */
function show() {
  for (const one of all("dark")) one.setAttribute("aria-pressed", String(theme() === "dark"));
  for (const one of all("theme")) one.setAttribute("aria-pressed", String((root.dataset.theme ?? "") === one.dataset.theme));
  for (const one of all("smaller")) one.setAttribute("aria-disabled", String(size() === 0));
  for (const one of all("larger")) one.setAttribute("aria-disabled", String(size() === SIZES.length - 1));
}

function say(text) {
  status.textContent = "";
  setTimeout(() => (status.textContent = text), 50); // so that the same words are said again
}

/** Says *text*, and shows it on the button for a moment. */
function tell(button, text) {
  say(text);
  button.dataset.name ??= button.textContent;
  button.textContent = text;
  setTimeout(() => (button.textContent = button.dataset.name), 3000);
}

const address = () => location.href.split("#")[0];

const DO = {
  smaller: () => resize(-1),
  larger: () => resize(1),
  theme: (button) => (choose("theme", button.dataset.theme), show(), say(button.textContent)),
  dark: turn,
  print: () => print(),
  share: () => navigator.share({ title: document.title, url: address() }).catch(() => {}), // the reader thought better of it
  copy: (button) =>
    (navigator.clipboard?.writeText(address()) ?? Promise.reject()).then(
      () => tell(button, button.dataset.said),
      () => tell(button, button.dataset.failed),
    ),
};

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-do]");
  if (button && button.getAttribute("aria-disabled") !== "true") DO[button.dataset.do](button);
});
addEventListener("storage", ({ key, newValue }) => {
  if (/^ts-(theme|size)$/.test(key)) {
    choose(key.slice(3), newValue ?? "");
    show();
  }
});
device.addEventListener("change", show);
show();
