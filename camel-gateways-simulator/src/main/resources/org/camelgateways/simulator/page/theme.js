// Before anything is painted: the theme chosen in this browser, or the system's.
(() => {
  "use strict";
  try {
    document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "auto";
  } catch {
    document.documentElement.dataset.theme = "auto";
  }
})();
