// The list of what was found: links to sections, each with its page and the sentence that answers.
import { element } from "../scripts/elements.js"

const SENTENCE_END = /(?<=[.:?!]) (?=[A-Z“"])/
const WORD = /([\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_])/u // of two letters or more
const LONGEST = 220 // letters; the style shows two lines of them
const SHORTEST = 130 // letters: two lines on a wide screen
const SECTIONS_OF_A_FILE = 6 // of prose, as in extension/site/convnet_site/search.py
const STEPS = { ArrowDown: 1, ArrowUp: -1 }

// The text in pieces, with those of its words marked that were found.
function mark(text, found, words) {
  const isFound = (piece) => words(piece).some((word) => found.has(word))
  return text.split(WORD).map((piece, place) => {
    const isWord = place % 2 === 1 // what stands between two words comes first
    return isWord && isFound(piece) ? element("mark", {}, piece) : piece
  })
}

// The text, or the whole words at its beginning.
function shorten(text) {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/\s\S*$/, "")} …`
}

// The sentence with the most of the words that were found, the earlier of two. A short one comes
// with those behind it, or else before it.
function bestSentence(lines, found, words) {
  const sentences = lines.flatMap((line) => line.split(SENTENCE_END))
  const counts = sentences.map((sentence) => {
    return new Set(words(sentence).filter((word) => found.has(word))).size
  })
  let first = Math.max(0, counts.indexOf(Math.max(...counts)))
  let end = first + 1
  const text = () => sentences.slice(first, end).join(" ")
  while (text().length < SHORTEST && end < sentences.length) end += 1
  while (text().length < SHORTEST && first > 0) first -= 1
  return shorten(text())
}

export class Results {
  options = []
  chosen = -1 // the place of an option
  prose = new Map() // of each file that was shown, or will be
  waiting = new Map() // of each sentence that is not in sight yet: what fills it

  // `read` gets a file that lies beside the index.
  constructor(list, input, site, read) {
    this.list = list
    this.input = input
    this.site = site
    this.read = read
    this.sight = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) if (isIntersecting) this.fillNow(target)
    })
  }

  show(sections, engine) {
    this.sight.disconnect()
    this.waiting.clear()
    this.options = sections.map((section, place) => this.makeOption(section, place, engine))
    this.list.replaceChildren(...this.options)
    this.list.scrollTop = 0
    this.input.setAttribute("aria-expanded", String(sections.length > 0))
    this.choose(sections.length ? 0 : -1)
  }

  makeOption(section, place, engine) {
    const { chapter, title } = section
    const found = new Set(section.terms)
    const heading = mark(section.heading, found, engine.words)
    const page = chapter ? `${chapter} › ${title}` : title
    const sentence = element("span", { class: "search-sentence", "aria-busy": "true" })
    this.waiting.set(sentence, () => this.fill(sentence, section, found, engine.words))
    this.sight.observe(sentence)
    return element(
      "a",
      {
        role: "option",
        id: `search-result-${place}`,
        href: this.addressOf(section),
        tabindex: "-1",
        "aria-selected": "false",
      },
      element("span", { class: "search-heading" }, ...heading),
      " ",
      element("span", { class: "search-page" }, page),
      sentence,
    )
  }

  addressOf({ address, level, anchor, between }) {
    const target = new URL(address, this.site)
    if (between) {
      const [know, need] = between
      target.search = `?fw=${know}&vs=${need}`
    } else if (level > 1) {
      target.hash = anchor
    }
    return target
  }

  // Only what is in sight is loaded: the prose of all pages that answer is as much as the index.
  fillNow(sentence) {
    this.sight.unobserve(sentence)
    this.waiting.get(sentence)?.()
    this.waiting.delete(sentence)
  }

  // The sentence comes with the prose of its page, a little later. A message is at hand.
  async fill(sentence, section, found, words) {
    if (section.message) {
      const message = mark(section.message.slice(0, LONGEST), found, words)
      sentence.append(element("code", {}, ...message))
    } else {
      const part = Math.floor(section.number / SECTIONS_OF_A_FILE)
      const prose = await this.proseOf(`${section.page}-${part}`)
      const lines = prose[section.number % SECTIONS_OF_A_FILE] ?? []
      sentence.append(...mark(bestSentence(lines, found, words), found, words))
    }
    sentence.removeAttribute("aria-busy")
  }

  // The lines of some sections of a page; none where they cannot be loaded, which is tried again.
  proseOf(file) {
    if (!this.prose.has(file)) {
      const loading = this.read(`prose/${file}.json`).catch(() => {
        this.prose.delete(file)
        return []
      })
      this.prose.set(file, loading)
    }
    return this.prose.get(file)
  }

  choose(place) {
    this.options[this.chosen]?.setAttribute("aria-selected", "false")
    this.chosen = place
    const option = this.options[place]
    if (!option) {
      this.input.removeAttribute("aria-activedescendant")
      return
    }
    option.setAttribute("aria-selected", "true")
    option.scrollIntoView({ block: "nearest" })
    this.input.setAttribute("aria-activedescendant", option.id)
  }

  move(event) {
    if (!(event.key in STEPS) || !this.options.length) return
    event.preventDefault()
    const count = this.options.length
    this.choose((this.chosen + STEPS[event.key] + count) % count)
  }

  follow() {
    this.options[this.chosen]?.click()
  }
}
