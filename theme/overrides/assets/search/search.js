// The search: a dialog that is made, and all that it needs loaded, when it is first opened.
// It answers with sections. What is typed stands in the address, so that a link to it can be sent.
import { writeQuery } from "../scripts/address.js"
import { element, loadStyle } from "../scripts/elements.js"
import { Results } from "./results.js"

const here = new URL("./", import.meta.url)
const site = new URL("../../", here)
const PATIENCE = 60 // milliseconds after a key before an answer is worked out: most type on sooner

const ASK = "Type a name from any framework, or a question, or paste an error message."
const LOADING = "The search is loading."
const NOT_LOADED = "The search could not be loaded. Check the connection, then type again."
const NOTHING =
  "Nothing was found. Try fewer words, the name of a layer or function, or part of the message."

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

function makeInput() {
  return element("input", {
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
}

function sayCount(number) {
  if (number === 0) return NOTHING
  return number === 1 ? "1 section" : `${number} sections`
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
    this.input = makeInput()
    this.closeButton = element(
      "button",
      { type: "button", class: "search-close", "aria-label": "Close" },
      "Esc",
    )
    this.form = element("form", { role: "search" }, this.input, this.closeButton)
    this.dialog = element(
      "dialog",
      { class: "search", "aria-label": "Search" },
      this.form,
      this.said,
      this.list,
    )
    document.body.append(this.dialog)
    this.results = new Results(this.list, this.input, site, read)
    this.style = loadStyle(new URL("search.css", here))
    this.listen()
  }

  listen() {
    this.closeButton.addEventListener("click", () => this.dialog.close())
    this.dialog.addEventListener("click", ({ target }) => {
      if (target === this.dialog) this.dialog.close() // beside it
    })
    this.dialog.addEventListener("close", () => {
      clearTimeout(this.waiting)
      writeQuery({ q: "" })
    })
    this.input.addEventListener("input", () => this.answerSoon())
    this.input.addEventListener("keydown", (event) => this.results.move(event))
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.results.follow()
    })
    this.list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
      const opensAnotherWindow = ctrlKey || metaKey || shiftKey
      if (target.closest("a") && !opensAnotherWindow) this.dialog.close()
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

  answerSoon() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.answer(), PATIENCE)
  }

  async answer() {
    clearTimeout(this.waiting)
    const query = this.input.value.trim()
    writeQuery({ q: query })
    if (!(await this.load())) return
    const isOld = query !== this.input.value.trim() // what was typed since is answered on its own
    if (isOld || !this.dialog.open) return
    const sections = query ? this.engine.answer(query) : []
    this.results.show(sections, this.engine)
    this.said.textContent = query ? sayCount(sections.length) : ASK
  }

  // Tells whether there is an engine; what could not be loaded is tried again the next time.
  async load() {
    if (!this.engine) this.said.textContent = LOADING
    this.loading ??= loadEngine()
    try {
      this.engine = await this.loading
    } catch {
      this.loading = undefined
      this.said.textContent = NOT_LOADED
    }
    return this.engine
  }
}

let search

// Opens the dialog, and comes back when the query is answered. takeTyped() returns what was typed
// until the dialog was there.
export function open(query = "", takeTyped = () => "") {
  search ??= new Search()
  return search.open(query, takeTyped)
}
