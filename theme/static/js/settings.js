// What a reader chose, put on the page before it is first shown.
try {
  for (const name of ["theme", "size"]) {
    const kept = localStorage.getItem(`ts-${name}`);
    if (kept) document.documentElement.dataset[name] = kept;
  }
} catch {} // a browser may forbid to keep anything
document.documentElement.dataset.script = navigator.share ? "share" : "";
