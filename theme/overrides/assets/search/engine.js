// Which sections answer a query. MiniSearch finds the words, and weighs them by how rare they are (BM25); around it
// stands what it cannot know: what a query means, and that a printed message or the name of a thing was asked for.
import { makeDocuments, makeSections, wordsAndPlaces } from "./documents.js"
import { makeComparison } from "./messages.js"
import { makeReader } from "./words.js"

// What a word is worth in each field of a section.
const FIELDS = { heading: 5, words: 4, calls: 1.5, title: 1.6, parent: 1, prose: 1.2, messages: 1, symbols: 0.8 }

// What a word of the query is worth, of one that is typed in full.
const MEANT = 0.8 // not typed: another word for it, from tables/search.toml or the list of names
const FRAMEWORK = 0.25 // the name of a framework: nearly every section has it
const NUMBER = 0.1 // a number of one or two digits
const BEGUN = 0.35 // a word of the pages begins as the last one
const ALIKE = 0.3 // a word of the pages is like one that no page has

// What a section is worth beside its words.
const COVERED = 1.5 // the power of the share of the query that it has
const WHOLE_HEADING = 1.5 // its heading is the query
const PAGE_OR_CHAPTER = 1.1 // it is not below another
const OTHER_NUMBER = 0.75 // its heading has a number, and not the one that was asked for
const NAME_WANTED = 1.8 // it is a row of the list of names, and a name was asked for
const NAME_UNWANTED = 0.75 // or was not
const MESSAGE = 2 // it prints what was pasted
const JOURNEY = 3 // it is the list of traps, and two frameworks were typed

const MOST = 12
const MOST_OF_A_PAGE = 3

const OF_PAGE = new Set(["title", "parent"])

const FRAMEWORK_ITSELF = "framework"

const isSymbol = (word) => /[._]|.[A-Z]/.test(word)
const isWord = /^[a-z]{5,}$/
const isNumber = (word) => /^\d{1,2}$/.test(word)

// Each word, with the number of sections that have it; what the title of their page says does not count.
function countSections(documents) {
  const spread = new Map()
  for (const document of documents) {
    const own = new Set(Object.keys(FIELDS).filter((field) => !OF_PAGE.has(field)).flatMap((field) => document[field]))
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
  return spread
}

export function makeEngine(index, MiniSearch) {
  const read = makeReader(index.same)
  const words = (text) => read(text).flatMap((parts) => parts.map(([word]) => word))
  const setOf = (text) => new Set(words(text))
  const [common, journey, naming] = [setOf(index.common), setOf(index.journey), setOf(index.naming)]
  const sections = makeSections(index)
  const compare = makeComparison(index.messages)
  const frameworkOf = new Map()
  for (const [name, all] of Object.entries(index.frameworks)) for (const word of all.flatMap(words)) frameworkOf.set(word, name)

  const search = new MiniSearch({
    fields: Object.keys(FIELDS),
    stringifyField: (value) => value,
    tokenize: (value) => value,
    processTerm: (term) => term,
    searchOptions: { tokenize: (terms) => terms.split(" "), boost: FIELDS, bm25: { k: 1.2, b: 0.5, d: 0.5 }, weights: { prefix: BEGUN, fuzzy: ALIKE } },
  })
  const documents = makeDocuments(index, sections, words)
  const spread = countSections(documents) // in how many sections a word stands
  const known = { has: (word) => spread.has(word) }
  search.addAll(documents)

  // --- What a query means

  // What is said otherwise: patterns of tables/search.toml, and symbols by the title of their row in the list of names.
  const means = Object.entries(index.means).map(([said, meant]) => [new RegExp(`(?<![\\w.])(?:${said})(?![\\w.])`, "i"), meant])
  const titles = new Map()
  for (const [symbol, places] of wordsAndPlaces(index.calls)) {
    if (!isSymbol(symbol)) continue
    for (const { isName, heading } of places.map((place) => sections[place])) {
      if (isName) for (const name of [symbol, symbol.split(".").at(-1)]) titles.set(name, (titles.get(name) ?? new Set()).add(heading))
    }
  }

  // What a query says otherwise, as [the words that say it, the words that are meant].
  function meantBy(query) {
    const said = means.map(([pattern, meant]) => [query.match(pattern)?.[0], meant]).filter(([found]) => found)
    const symbols = (query.match(/[\w.]*\w/g) ?? []).filter(isSymbol).map((symbol) => [symbol, titles.get(symbol) ?? titles.get(symbol.split(".").at(-1))])
    return [...said, ...symbols.filter(([, found]) => found?.size === 1).map(([symbol, found]) => [symbol, [...found][0]])]
  }

  const tells = (word) => !frameworkOf.has(word) && !common.has(word)
  function tellingWords(text) {
    const all = words(text)
    const some = all.filter(tells)
    return new Set(some.length ? some : all)
  }

  function frameworksIn(query) {
    return [...new Set(words(query).flatMap((word) => frameworkOf.get(word) ?? []))]
  }

  // "keras to pytorch", and nothing beside it: the list of traps knows these two.
  function journeyOf(query) {
    const named = frameworksIn(query)
    const rest = words(query).filter((word) => tells(word) && !journey.has(word))
    return named.length === 2 && !rest.length ? named : null
  }

  // "what is … called in …", or a name and a framework.
  function asksForName(query) {
    const telling = query.split(/[\s,?]+/).filter((piece) => words(piece).some(tells))
    const asked = telling.filter((piece) => !words(piece).some((word) => naming.has(word)))
    const isOne = asked.length === 1 || (asked.length > 1 && asked.every(isSymbol))
    return isOne && (asked.length < telling.length || frameworksIn(query).length > 0)
  }

  // A word that no page has, with two letters in the wrong order.
  function unswapped(word) {
    if (known.has(word) || !isWord.test(word)) return word
    const swapped = [...word].slice(1).map((letter, place) => word.slice(0, place) + letter + word[place] + word.slice(place + 2))
    return swapped.find(known.has) ?? word
  }

  // What a query asks for, idea by idea: each as the words that may say it, with what they are worth.
  function ideasOf(query, wantsName) {
    const worth = (word) => (frameworkOf.has(word) || word === FRAMEWORK_ITSELF ? FRAMEWORK : isNumber(word) ? NUMBER : 1)
    let ideas = read(query).map((parts) => new Map(parts.map(([part, weight]) => [unswapped(part), weight])))
    for (const idea of ideas) for (const [word, weight] of idea) idea.set(word, weight * worth(word))
    for (const [said, meant] of meantBy(query)) {
      const saying = new Set(words(said))
      const same = ideas.filter((idea) => [...idea.keys()].some((word) => saying.has(word)))
      const others = words(meant).map((word) => [word, MEANT * worth(word)])
      ideas = [...ideas.filter((idea) => !same.includes(idea)), new Map([...others, ...same.flatMap((idea) => [...idea])])]
    }
    const empty = (word) => common.has(word) || (wantsName && naming.has(word))
    const telling = ideas.map((idea) => new Map([...idea].filter(([word]) => !empty(word)))).filter(({ size }) => size)
    return telling.length ? telling : ideas
  }

  // --- How well a section answers

  // How many letters may be wrong: two only where no word is nearer.
  function slipsIn(term) {
    if (!isWord.test(term)) return false
    return term.length > 6 && !search.search(term, { fuzzy: 1 }).length ? 2 : 1
  }

  const rarity = (word) => Math.log(1 + sections.length / (1 + (spread.get(word) ?? 0)))

  function find(query, wantsName) {
    const ideas = ideasOf(query, wantsName)
    const weights = new Map()
    for (const idea of ideas) for (const [word, weight] of idea) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    const asked = tellingWords(query)
    const worth = (idea, has) => Math.max(0, ...[...idea].map(([word, weight]) => (has(word) ? weight * rarity(word) : 0)))
    const sum = (has) => ideas.reduce((sum, idea) => sum + worth(idea, has), 0)
    const whole = sum(() => true)
    const numbers = [...asked].filter(isNumber)
    const last = [...weights.keys()].at(-1)
    const found = search.search([...weights.keys()].join(" "), {
      boostTerm: (term) => weights.get(term),
      prefix: (term) => term === last && !known.has(term),
      fuzzy: (term) => !known.has(term) && slipsIn(term),
      boostDocument: (id) => sections[id].boost,
    })
    return found.map(({ id, score, terms, queryTerms }) => {
      const { heading, level, isName } = sections[id]
      const covered = sum((word) => queryTerms.includes(word)) / whole
      const own = tellingWords(heading)
      const isAsked = [...own].every((word) => asked.has(word))
      let value = (score / queryTerms.length) * covered ** COVERED
      if (isAsked && own.size === asked.size) value *= WHOLE_HEADING
      else if (isName && wantsName) value *= NAME_WANTED
      else if (isName && !isAsked) value *= NAME_UNWANTED
      const others = numbers.length ? [...own].filter(isNumber) : []
      if (others.length && !others.some((number) => asked.has(number))) value *= OTHER_NUMBER
      if (level < 3) value *= PAGE_OR_CHAPTER
      return { id, score: value, terms }
    })
  }

  // The sections that answer, best first.
  function answer(query) {
    const results = new Map(find(query, asksForName(query)).map((result) => [result.id, result]))
    const best = Math.max(0.001, ...[...results.values()].map(({ score }) => score))
    const raise = (id, more) => {
      const result = results.get(id) ?? { id, score: 0, terms: [] }
      results.set(id, { ...result, ...more, score: result.score + more.score })
    }
    for (const [id, { value, text }] of compare(query)) raise(id, { score: MESSAGE * best * value, message: text })
    const between = journeyOf(query)
    if (between && index.traps) raise(sections.find(({ address }) => address === index.traps).id, { score: JOURNEY * best, between })

    const onPage = new Map()
    const shown = [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id).filter(({ id }) => {
      const { page } = sections[id]
      onPage.set(page, (onPage.get(page) ?? 0) + 1)
      return onPage.get(page) <= MOST_OF_A_PAGE
    })
    return shown.slice(0, MOST).map((result) => ({ ...sections[result.id], ...result }))
  }

  return { answer, words }
}
