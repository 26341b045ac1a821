// Which sections answer a query. MiniSearch finds the words, and weighs them by how rare they are (BM25). query.js says
// what a query means, messages.js which printed message it is like; here is what that is worth.
import { makeDocuments, makeSections } from "./documents.js"
import { makeComparison } from "./messages.js"
import { isLongWord, isNumber, makeUnderstanding } from "./query.js"
import { makeReader } from "./words.js"

// What a word is worth in each field of a section.
const FIELDS = {
  heading: 5,
  words: 4,
  calls: 1.5,
  title: 1,
  parent: 1,
  prose: 1,
  messages: 1,
  symbols: 1,
}

// What a section is worth beside its words.
const COVERED = 1.5 // the power of the share of the query that it has
const PAGE_OR_CHAPTER = 1.1 // it is not below another
const OTHER_NUMBER = 0.75 // its heading has a number, and not the one that was asked for
const NAME_WANTED = 1.8 // it is a row of the list of names, and a name was asked for
const MESSAGE = 2 // it prints what was pasted
const JOURNEY = 3 // it is the list of traps, and two frameworks were typed

const MOST = 12
const MOST_OF_A_PAGE = 3

const OF_PAGE = new Set(["title", "parent"])

// Each word, with the number of sections that have it; what the title of their page says does not count.
function countSections(documents) {
  const spread = new Map()
  for (const document of documents) {
    const own = new Set(
      Object.keys(FIELDS)
        .filter((field) => !OF_PAGE.has(field))
        .flatMap((field) => document[field]),
    )
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
  return spread
}

export function makeEngine(index, MiniSearch) {
  const read = makeReader(index.same)
  const sections = makeSections(index)
  const compare = makeComparison(index.messages)
  const search = new MiniSearch({
    fields: Object.keys(FIELDS),
    stringifyField: (value) => value,
    tokenize: (value) => value,
    processTerm: (term) => term,
    searchOptions: { tokenize: (terms) => terms.split(" "), boost: FIELDS },
  })
  const documents = makeDocuments(index, sections, (text) =>
    read(text).flatMap((parts) => parts.map(([word]) => word)),
  )
  const spread = countSections(documents)
  const isKnown = (word) => spread.has(word)
  const { words, tellingWords, journeyOf, asksForName, ideasOf } = makeUnderstanding(
    index,
    sections,
    read,
    isKnown,
  )
  search.addAll(documents)

  const rarity = (word) => Math.log(1 + sections.length / (1 + (spread.get(word) ?? 0)))

  // How much of what is asked for a section has, from 0 to 1; the rare words of an idea count most.
  function makeCoverage(ideas) {
    const worth = (idea, has) =>
      Math.max(0, ...[...idea].map(([word, weight]) => (has(word) ? weight * rarity(word) : 0)))
    const sum = (has) => ideas.reduce((total, idea) => total + worth(idea, has), 0)
    const whole = sum(() => true)
    return (terms) => sum((word) => terms.includes(word)) / whole
  }

  function hasOtherNumber(heading, asked) {
    const own = [...tellingWords(heading)].filter(isNumber)
    return own.length > 0 && [...asked].some(isNumber) && !own.some((number) => asked.has(number))
  }

  // The sections that have words of the query, or words like them, each with its score.
  function find(query) {
    const wantsName = asksForName(query)
    const asked = tellingWords(query)
    const ideas = ideasOf(query, wantsName)
    const coverage = makeCoverage(ideas)
    const weights = new Map()
    for (const [word, weight] of ideas.flatMap((idea) => [...idea]))
      weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    const last = [...weights.keys()].at(-1)
    const found = search.search([...weights.keys()].join(" "), {
      boostTerm: (term) => weights.get(term),
      prefix: (term) => term === last && !isKnown(term), // it may be half typed
      fuzzy: (term) => !isKnown(term) && isLongWord(term) && (term.length > 6 ? 2 : 1),
      boostDocument: (id) => sections[id].boost,
    })
    return found.map(({ id, score, terms, queryTerms }) => {
      const { heading, level, isName } = sections[id]
      let value = (score / queryTerms.length) * coverage(queryTerms) ** COVERED // MiniSearch multiplies by how many terms it found
      if (isName && wantsName) value *= NAME_WANTED
      if (hasOtherNumber(heading, asked)) value *= OTHER_NUMBER
      if (level < 3) value *= PAGE_OR_CHAPTER
      return { id, score: value, terms }
    })
  }

  // The sections that answer, best first.
  function answer(query) {
    const results = new Map(find(query).map((result) => [result.id, result]))
    const best = Math.max(0.001, ...[...results.values()].map(({ score }) => score))
    const raise = (id, more) => {
      const result = results.get(id) ?? { id, score: 0, terms: [] }
      results.set(id, { ...result, ...more, score: result.score + more.score })
    }
    for (const [id, { value, text }] of compare(query))
      raise(id, { score: MESSAGE * best * value, message: text })
    const between = journeyOf(query)
    if (between && index.traps)
      raise(sections.find(({ address }) => address === index.traps).id, {
        score: JOURNEY * best,
        between,
      })

    const onPage = new Map()
    const shown = [...results.values()]
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .filter(({ id }) => {
        const { page } = sections[id]
        onPage.set(page, (onPage.get(page) ?? 0) + 1)
        return onPage.get(page) <= MOST_OF_A_PAGE
      })
    return shown.slice(0, MOST).map((result) => ({ ...sections[result.id], ...result }))
  }

  return { answer, words }
}
