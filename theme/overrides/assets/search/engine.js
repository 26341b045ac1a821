// Which sections answer a query. MiniSearch finds the words, and weighs them by how rare they are
// (BM25). query.js says what a query means, messages.js which printed message it is like; here is
// what that is worth. The numbers were found by trying, on the questions of tests/search/.
import { makeDocuments, makeSections } from "./documents.js"
import { makeComparison } from "./messages.js"
import { isLongWord, isNumber, makeUnderstanding } from "./query.js"
import { makeReader } from "./words.js"

// What a word is worth in each field of a section: `words` are its readers', of tables/search.toml.
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
const OWN_FIELDS = Object.keys(FIELDS).filter((field) => !["title", "parent"].includes(field))

// What a section is worth beside its words.
const COVERED = 1.5 // the power of the share of the query that it has
const PAGE_OR_CHAPTER = 1.1 // it is not below another
const OTHER_NUMBER = 0.75 // its heading has a number, and not the one that was asked for
const NAME_WANTED = 1.8 // it is a row of the list of names, and a name was asked for

// What is added to a section, as a multiple of the best score by words.
const MESSAGE = 2 // it prints what was pasted
const JOURNEY = 3 // it is the list of traps, and two frameworks were typed
const LEAST_BEST = 0.001 // where no word was found, a message or a journey still counts

// Whoever does not find it among these asks again; one page shall not take up the list.
const MOST = 12
const MOST_OF_A_PAGE = 3

const LONG_ENOUGH_FOR_TWO_SLIPS = 7 // letters

// Each word, with the number of sections that have it themselves.
function countSections(documents) {
  const count = new Map()
  for (const section of documents) {
    const own = new Set(OWN_FIELDS.flatMap((field) => section[field]))
    for (const word of own) count.set(word, (count.get(word) ?? 0) + 1)
  }
  return count
}

// Each word of some ideas, with the most that it is worth.
function weightsOf(ideas) {
  const weights = new Map()
  for (const idea of ideas) {
    for (const [word, weight] of idea) {
      weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    }
  }
  return weights
}

export function makeEngine(index, MiniSearch) {
  const reader = makeReader(index.same)
  const sections = makeSections(index)
  const documents = makeDocuments(index, sections, reader.words)
  const spread = countSections(documents)
  const isKnown = (word) => spread.has(word)
  const understanding = makeUnderstanding(index, sections, reader, isKnown)
  const { tellingWords, journeyOf, asksForName, ideasOf } = understanding
  const compare = makeComparison(index.messages)
  const traps = sections.find(({ address }) => address === index.traps)

  // Documents and queries have been taken apart: MiniSearch gets their words as they are.
  const search = new MiniSearch({
    fields: Object.keys(FIELDS),
    stringifyField: (words) => words,
    tokenize: (words) => words,
    processTerm: (word) => word,
    searchOptions: { tokenize: (terms) => terms.split(" "), boost: FIELDS },
  })
  search.addAll(documents)

  const rarity = (word) => Math.log(1 + sections.length / (1 + (spread.get(word) ?? 0)))

  // How much of what is asked for a section has, from 0 to 1; the rare words of an idea count most.
  function makeCoverage(ideas) {
    const worth = (idea, has) => {
      const found = [...idea].filter(([word]) => has(word))
      return Math.max(0, ...found.map(([word, weight]) => weight * rarity(word)))
    }
    const sum = (has) => ideas.reduce((total, idea) => total + worth(idea, has), 0)
    const whole = sum(() => true)
    return (terms) => sum((word) => terms.includes(word)) / whole
  }

  function hasOtherNumber(heading, asked) {
    const own = [...tellingWords(heading)].filter(isNumber)
    const wanted = [...asked].filter(isNumber)
    return own.length > 0 && wanted.length > 0 && !own.some((number) => asked.has(number))
  }

  // How many letters of a word may be wrong: none where a page has it as it was typed.
  function slipsOf(word) {
    if (isKnown(word) || !isLongWord(word)) return 0
    return word.length < LONG_ENOUGH_FOR_TWO_SLIPS ? 1 : 2
  }

  // The sections that have words of the query, or words like them, each with its score.
  function find(query) {
    const wantsName = asksForName(query)
    const asked = tellingWords(query)
    const ideas = ideasOf(query, wantsName)
    const coverage = makeCoverage(ideas)
    const weights = weightsOf(ideas)
    const words = [...weights.keys()]
    const found = search.search(words.join(" "), {
      boostTerm: (word) => weights.get(word),
      prefix: (word) => word === words.at(-1) && !isKnown(word), // it may be half typed
      fuzzy: slipsOf,
      boostDocument: (id) => sections[id].boost,
    })

    return found.map(({ id, score, terms, queryTerms }) => {
      const { heading, level, isName } = sections[id]
      const ofOneWord = score / queryTerms.length // MiniSearch multiplies by how many it found
      let value = ofOneWord * coverage(queryTerms) ** COVERED
      if (isName && wantsName) value *= NAME_WANTED
      if (hasOtherNumber(heading, asked)) value *= OTHER_NUMBER
      if (level < 3) value *= PAGE_OR_CHAPTER
      return { id, score: value, terms }
    })
  }

  // Takes results in their order, and leaves out those that are too many of one page.
  function withoutCrowds(results) {
    const shown = new Map() // how many of each page
    return results.filter(({ id }) => {
      const { page } = sections[id]
      shown.set(page, (shown.get(page) ?? 0) + 1)
      return shown.get(page) <= MOST_OF_A_PAGE
    })
  }

  // The sections that answer, best first: each with the words found in it, as `terms`; with the
  // `message`, where it prints what was pasted; with two frameworks that the traps lie `between`.
  function answer(query) {
    const results = new Map(find(query).map((result) => [result.id, result]))
    const best = Math.max(LEAST_BEST, ...[...results.values()].map(({ score }) => score))
    const raise = (id, score, more) => {
      const result = results.get(id) ?? { id, score: 0, terms: [] }
      results.set(id, { ...result, ...more, score: result.score + score })
    }
    for (const [id, { value, text }] of compare(query)) {
      raise(id, MESSAGE * best * value, { message: text })
    }
    const between = journeyOf(query)
    if (between && traps) raise(traps.id, JOURNEY * best, { between })

    const inOrder = [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id)
    const shown = withoutCrowds(inOrder).slice(0, MOST)
    return shown.map((result) => ({ ...sections[result.id], ...result }))
  }

  return { answer, words: reader.words }
}
