// The list of what was found: links to sections, each with its page and the sentence that answers.

const SENTENCE = /(?<=[.:?!]) (?=[A-Z“"])/
const LONGEST = 220
const SHORTEST = 130 // two lines

function element(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

// The text with the words that were found marked.
function mark(text, found, words) {
  const parts = text.split(/([\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_])/u)
  return parts.map((part, place) =>
    place % 2 && words(part).some((word) => found.has(word)) ? element("mark", {}, part) : part,
  )
}

// The sentence with the most of the words that were found, the earlier of two; a short one with its neighbours.
function bestSentence(lines, found, words) {
  const sentences = lines.flatMap((line) => line.split(SENTENCE))
  const count = (sentence) => new Set(words(sentence).filter((word) => found.has(word))).size
  const counts = sentences.map(count)
  let first = Math.max(0, counts.indexOf(Math.max(...counts)))
  let end = first + 1
  const text = () => sentences.slice(first, end).join(" ")
  while (text().length < SHORTEST && end < sentences.length) end += 1
  while (text().length < SHORTEST && first > 0) first -= 1
  return text().length > LONGEST
    ? `${text()
        .slice(0, LONGEST)
        .replace(/\s\S*$/, "")} …`
    : text()
}

export class Results {
  constructor(list, input, site, read) {
    Object.assign(this, { list, input, site, read, options: [], prose: new Map(), chosen: -1 })
  }

  show(sections, engine) {
    this.options = []
    this.list.replaceChildren(...sections.map((section) => this.option(section, engine)))
    this.list.scrollTop = 0
    this.input.setAttribute("aria-expanded", String(sections.length > 0))
    this.choose(sections.length ? 0 : -1)
  }

  option(section, engine) {
    const found = new Set(section.terms)
    const address = new URL(section.address, this.site)
    if (section.between) [address.search] = [`?from=${section.between[0]}&to=${section.between[1]}`]
    else address.hash = section.level === 1 ? "" : section.anchor
    const heading = element(
      "span",
      { class: "search-heading" },
      ...mark(section.heading, found, engine.words),
    )
    const page = element(
      "span",
      { class: "search-page" },
      section.chapter ? `${section.chapter} › ${section.title}` : section.title,
    )
    const sentence = element("span", { class: "search-sentence", "aria-busy": "true" })
    const id = `search-result-${this.options.length}`
    const option = element(
      "a",
      { role: "option", id, href: address, tabindex: "-1", "aria-selected": "false" },
      heading,
      " ",
      page,
      sentence,
    )
    this.options.push(option)
    this.fill(sentence, section, found, engine)
    return option
  }

  // The sentence comes with the prose of its page, a little later. A message that was found is at hand.
  async fill(sentence, section, found, engine) {
    if (section.message) {
      sentence.append(
        element("code", {}, ...mark(section.message.slice(0, LONGEST), found, engine.words)),
      )
      sentence.removeAttribute("aria-busy")
      return
    }
    if (!this.prose.has(section.page))
      this.prose.set(
        section.page,
        this.read(`prose/${section.page}.json`).catch(() => this.prose.delete(section.page) && []),
      )
    const prose = await this.prose.get(section.page)
    sentence.append(
      ...mark(bestSentence(prose[section.number] ?? [], found, engine.words), found, engine.words),
    )
    sentence.removeAttribute("aria-busy")
  }

  choose(place) {
    this.options[this.chosen]?.setAttribute("aria-selected", "false")
    this.chosen = place
    const option = this.options[place]
    option?.setAttribute("aria-selected", "true")
    option?.scrollIntoView({ block: "nearest" })
    if (option) this.input.setAttribute("aria-activedescendant", option.id)
    else this.input.removeAttribute("aria-activedescendant")
  }

  move(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (!(event.key in steps) || !this.options.length) return
    event.preventDefault()
    this.choose((this.chosen + steps[event.key] + this.options.length) % this.options.length)
  }

  follow() {
    this.options[this.chosen]?.click()
  }
}
