// Loads what the lists of a page need, where no script of the frame does it.
for (const list of document.querySelectorAll("[data-script]")) {
  import(new URL(`../../${list.dataset.script}`, import.meta.url))
}
