// Keeps an open page as the last build made it, while `desk serve` runs. Nothing of this is in the output.
(() => {
  "use strict";
  const { page, at, trouble } = document.currentScript.dataset;
  const place = `toasoan:${location.pathname}`;
  let source = null;
  let shown = trouble;

  function restore() {
    const kept = sessionStorage.getItem(place);
    if (!kept) return;
    const [left, top] = JSON.parse(kept);
    const go = () => scrollTo({ left, top, behavior: "instant" });
    const done = () => { go(); sessionStorage.removeItem(place); };
    go();
    if (document.readyState === "complete") done();
    else addEventListener("load", done, { once: true });
  }

  function reload() {
    stop();
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
    location.reload();
  }

  function show(told) {
    if (told.digest === shown) return;
    shown = told.digest;
    document.getElementById("toasoan-trouble")?.remove();
    document.body.insertAdjacentHTML("afterbegin", told.html);
  }

  function listen() {
    if (source) return;
    source = new EventSource(`/.toasoan/changes?${new URLSearchParams({ page, at })}`);
    source.addEventListener("reload", reload);
    source.addEventListener("trouble", (event) => show(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      // A browser gives up where the server is gone for a while.
      if (source?.readyState === EventSource.CLOSED) { stop(); setTimeout(heed, 1000); }
    });
  }

  function stop() {
    source?.close();
    source = null;
  }

  // A tab that nobody looks at holds no connection: browsers allow only a few to one host.
  function heed() {
    if (document.visibilityState === "hidden") stop();
    else listen();
  }

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("#toasoan-close")) document.getElementById("toasoan-trouble")?.remove();
  });
  document.addEventListener("visibilitychange", heed);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", heed);
  restore();
  heed();
})();
