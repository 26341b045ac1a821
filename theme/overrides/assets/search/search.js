// The search: a dialog that is made, and all that it needs loaded, when it is first opened.
// It answers with sections. What is typed stands in the address, so that a link to it can be sent.
import { Results } from "./results.js"

const here = new URL("./", import.meta.url)
const site = new URL("../../", here)
const PATIENCE = 60 // milliseconds after a key before an answer is worked out
let search

function element(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

async function read(name) {
  const answer = await fetch(new URL(name, here))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer.json()
}

async function loadEngine() {
  const [index, { makeEngine }, { default: MiniSearch }] = await Promise.all([
    read("index.json"),
    import("./engine.js"),
    import("./minisearch.js"),
  ])
  return makeEngine(index, MiniSearch)
}

function loadStyle() {
  const style = element("link", { rel: "stylesheet", href: new URL("search.css", here) })
  return new Promise((done) => {
    style.onload = style.onerror = done
    document.head.append(style)
  })
}

class Search {
  constructor() {
    this.said = element("p", { class: "search-said", role: "status" })
    this.list = element("div", {
      class: "search-results",
      id: "search-results",
      role: "listbox",
      "aria-label": "Sections",
    })
    this.input = element("input", {
      type: "text",
      inputmode: "search",
      name: "q",
      role: "combobox",
      "aria-label": "Search",
      "aria-autocomplete": "list",
      "aria-controls": "search-results",
      "aria-expanded": "false",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "go",
      maxlength: "2000",
      placeholder: "A name, a question, an error message",
    })
    const close = element(
      "button",
      { type: "button", class: "search-close", "aria-label": "Close" },
      "Esc",
    )
    const form = element("form", { role: "search" }, this.input, close)
    this.dialog = element(
      "dialog",
      { class: "search", "aria-label": "Search" },
      form,
      this.said,
      this.list,
    )
    document.body.append(this.dialog)
    this.results = new Results(this.list, this.input, site, read)
    this.style = loadStyle()

    close.addEventListener("click", () => this.dialog.close())
    this.dialog.addEventListener(
      "click",
      (event) => event.target === this.dialog && this.dialog.close(),
    ) // beside it
    this.dialog.addEventListener("close", () => {
      clearTimeout(this.waiting)
      this.keepInAddress("")
    })
    this.input.addEventListener("input", () => this.soon())
    this.input.addEventListener("keydown", (event) => this.results.move(event))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.results.follow()
    })
    this.list.addEventListener("click", (event) => {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey)
        this.dialog.close()
    })
  }

  async open(query, takeTyped) {
    if (query) this.input.value = query
    await this.style
    if (!this.dialog.open) this.dialog.showModal()
    this.input.select()
    const typed = takeTyped()
    if (typed) this.input.setRangeText(typed, 0, this.input.value.length, "end")
    return this.answer()
  }

  soon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.answer(), PATIENCE)
  }

  async answer() {
    clearTimeout(this.waiting)
    const query = this.input.value.trim()
    this.keepInAddress(query)
    try {
      this.loading ??= loadEngine()
      if (!this.engine) this.said.textContent = "The index is loading."
      this.engine = await this.loading
    } catch {
      this.loading = undefined
      this.said.textContent =
        "The index could not be loaded. Without a connection the search works once it has been opened."
      return
    }
    if (query !== this.input.value.trim() || !this.dialog.open) return // more was typed meanwhile, and is answered on its own
    const sections = query ? this.engine.answer(query) : []
    this.results.show(sections, this.engine)
    this.said.textContent = query
      ? this.count(sections.length)
      : "Type a name of any framework, a question, or paste an error message."
  }

  count(number) {
    if (number) return number === 1 ? "1 section" : `${number} sections`
    return "Nothing was found. Try fewer words, the name of a layer or a function, or a part of the message."
  }

  keepInAddress(query) {
    const address = new URL(location)
    if (query) address.searchParams.set("q", query)
    else address.searchParams.delete("q")
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  }
}

// Opens the dialog; kept when it is answered. takeTyped() returns what was typed until then.
export function open(query = "", takeTyped = () => "") {
  search ??= new Search()
  return search.open(query, takeTyped)
}
