// Which sections answer a query. MiniSearch finds the words, and those that are like them; how much
// a word tells in a section is reckoned as in BM25F: the fields together, the rare words most.
// query.js says what a query means, messages.js which printed message it is like; here is what that
// is worth. The numbers were found by trying, on the questions of tests/search/.
import { makeDocuments, makeSections } from "./documents.js"
import { makeComparison } from "./messages.js"
import { isLongWord, isNumber, makeUnderstanding } from "./query.js"
import { makeReader } from "./words.js"

// What a word is worth in each field of a section: `words` are its readers', of tables/search.toml.
const FIELDS = {
  heading: 5,
  words: 6,
  calls: 2.5,
  title: 2,
  parent: 2,
  prose: 1,
  messages: 0.2, // messages.js compares them whole
  symbols: 0.2, // code says little of what its section is about
}
const NAMES_OF_FIELDS = Object.keys(FIELDS)
const bitsOf = (names) => names.reduce((bits, name) => bits | (1 << NAMES_OF_FIELDS.indexOf(name)), 0)
const TELLING = bitsOf(["heading", "words", "calls"]) // what stands there a section is about
const LENGTH = 0.5 // how much less a word is worth in a long field; in `words` it never is
const ENOUGH = 18 // the more of its fields have a word, the less each adds; half of all is here
const OWN_FIELDS = ~bitsOf(["title", "parent"])

// What a section is worth beside its words.
const COVERED = 1.8 // the power of the share of the query that it has
const IN_PASSING = 0.45 // what counts of a word in that share, if no field of TELLING has it
const HEADING_ASKED = 0.1 // more, if the query has all words of the heading
const ONLY_HEADING_ASKED = 1.25 // and nothing beside them
const A_LITTLE = 0.3 // a word that weighs less was not asked for
const PAGE_OR_CHAPTER = 1.15 // it is not below another
const OTHER_NUMBER = 0.7 // its heading has a number, and not the one that was asked for
const NAME_WANTED = 1.6 // it is a row of the list of names, and a name was asked for
const BASICS_WANTED = 2.2 // its page is for beginners, and the question is one of them

// What is added to a section, as a multiple of the best score by words.
const MESSAGE = 4 // it prints what was pasted, or explains it
const ALIKE = 2 // the power of how alike the two are: one that is hardly alike counts little
const JOURNEY = 3 // it is the list of traps, and two frameworks were typed
const JOURNEY_OF_READERS = [2, 4] // it is the page about them; more where that was asked for
const LEAST_BEST = 0.001 // where no word was found, a message or a journey still counts

// Whoever does not find it among these asks again; one page shall not take up the list.
const MOST = 12
const MOST_OF_A_PAGE = 3

const LONG_ENOUGH_FOR_TWO_SLIPS = 7 // letters
const LIKE = 0.5 // what a word is worth that is only like the one typed, or goes on where it ends

const NOTHING = { worth: 0, share: 0, terms: [] } // found of a query in a section

// Each word, with the sections that have it: by number, in which fields, a bit for each.
function placesOfWords(documents) {
  const places = new Map()
  documents.forEach((section, id) => {
    NAMES_OF_FIELDS.forEach((field, bit) => {
      for (const word of section[field]) {
        if (!places.has(word)) places.set(word, new Map())
        const own = places.get(word)
        own.set(id, own.get(id) | (1 << bit))
      }
    })
  })
  return places
}

// Each word, with the number of sections that have it themselves.
function countSections(places) {
  const count = new Map()
  for (const [word, found] of places) {
    const own = [...found.values()].filter((bits) => bits & OWN_FIELDS)
    if (own.length) count.set(word, own.length)
  }
  return count
}

// Returns a function that tells what a word is worth in some fields of a section.
function makeFieldWorth(documents) {
  const averages = NAMES_OF_FIELDS.map((field) => {
    const lengths = documents.map((section) => section[field].length).filter((length) => length > 0)
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  })

  return (id, bits) => {
    let total = 0
    NAMES_OF_FIELDS.forEach((field, bit) => {
      if (!(bits & (1 << bit))) return
      const length = documents[id][field].length / averages[bit]
      total += FIELDS[field] / (field === "words" ? 1 : 1 - LENGTH + LENGTH * length)
    })
    return total / (total + ENOUGH)
  }
}

export function makeEngine(index, MiniSearch) {
  const reader = makeReader(index.same)
  const sections = makeSections(index)
  const documents = makeDocuments(index, sections, reader.words)
  const places = placesOfWords(documents)
  const spread = countSections(places)
  const isKnown = (word) => spread.has(word)
  const understanding = makeUnderstanding(index, sections, reader, isKnown)
  const { tellingWords, journeyOf, asksForName, asksForBasics, ideasOf } = understanding
  const compare = makeComparison(index.messages)
  const headings = sections.map(({ heading }) => tellingWords(heading))
  const traps = sections.find(({ address }) => address === index.traps)
  const forReaders = (know, need) => {
    const address = index.forReaders.replace("{know}", know).replace("{need}", need)
    return sections.find((section) => section.address === address)
  }

  // MiniSearch tells which words are like one that was typed: each is a document, as it is.
  const search = new MiniSearch({
    fields: ["id"],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  })
  search.addAll([...places.keys()].map((id) => ({ id })))

  const worthIn = makeFieldWorth(documents)
  const rarity = (word) => Math.log(1 + sections.length / (1 + (spread.get(word) ?? 0)))

  // How many letters of a word may be wrong: none where a page has it as it was typed.
  function slipsOf(word) {
    if (isKnown(word) || !isLongWord(word)) return 0
    return word.length < LONG_ENOUGH_FOR_TWO_SLIPS ? 1 : 2
  }

  // The sections that have a word, or words like it; `isLast` tells that it may be half typed.
  function sectionsWith(word, isLast) {
    const like = { prefix: isLast && !isKnown(word), fuzzy: slipsOf(word) }
    const found = new Map()
    for (const { id: term } of search.search(word, like)) {
      if (term[0] !== word[0]) continue // few slips are in the first letter: focal is not local
      for (const [id, bits] of places.get(term)) {
        const before = found.get(id) ?? { id, terms: [], worth: 0, isTold: false }
        const worth = worthIn(id, bits) * rarity(term) * (term === word ? 1 : LIKE)
        found.set(id, {
          id,
          terms: [...before.terms, term],
          worth: Math.max(before.worth, worth),
          isTold: before.isTold || (bits & TELLING) !== 0,
        })
      }
    }
    return found.values()
  }

  // The sections that have something of an idea, by number: what it is worth there, how much of it
  // is there, which is that of its rarest word, and the words that were found.
  function sectionsOf(idea, lastWord) {
    const found = new Map()
    for (const [word, weight] of idea) {
      for (const { id, terms, worth, isTold } of sectionsWith(word, word === lastWord)) {
        const before = found.get(id) ?? NOTHING
        const share = weight * rarity(word) * (isTold ? 1 : IN_PASSING)
        found.set(id, {
          worth: before.worth + weight * worth,
          share: Math.max(before.share, share),
          terms: [...before.terms, ...terms],
        })
      }
    }
    return found
  }

  function hasOtherNumber(heading, asked) {
    const own = [...heading].filter(isNumber)
    const wanted = [...asked].filter(isNumber)
    return own.length > 0 && wanted.length > 0 && !own.some((number) => asked.has(number))
  }

  // The sections that have words of the query, or words like them, each with its score.
  function find(query) {
    const wantsName = asksForName(query)
    const wantsBasics = asksForBasics(query)
    const asked = tellingWords(query)
    const ideas = ideasOf(query, wantsName)
    const words = new Set(ideas.flatMap((idea) => [...idea.keys()]))
    const lastWord = [...words].at(-1)
    const results = new Map()
    let whole = 0 // the share of a section that has everything
    for (const idea of ideas) {
      whole += Math.max(...[...idea].map(([word, weight]) => weight * rarity(word)))
      for (const [id, { worth, share, terms }] of sectionsOf(idea, lastWord)) {
        const before = results.get(id) ?? NOTHING
        results.set(id, {
          worth: before.worth + worth,
          share: before.share + share,
          terms: [...before.terms, ...terms],
        })
      }
    }

    return [...results].map(([id, { worth, share, terms }]) => {
      const { level, isName, boost, hasBasics } = sections[id]
      const heading = headings[id]
      const found = [...heading].filter((word) => words.has(word)).length
      const inHeading = found / Math.max(1, heading.size)
      const says = ([word, weight]) => weight < A_LITTLE || heading.has(word)
      const isAll = inHeading === 1 && ideas.every((idea) => [...idea].some(says))
      let score = worth * boost * (share / whole) ** COVERED
      if (isName && wantsName) score *= NAME_WANTED
      if (hasBasics && wantsBasics) score *= BASICS_WANTED
      if (isAll) score *= ONLY_HEADING_ASKED
      if (hasOtherNumber(heading, asked)) score *= OTHER_NUMBER
      if (level < 3) score *= PAGE_OR_CHAPTER
      return { id, score: score * (1 + HEADING_ASKED * inHeading), terms }
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
  // `message`, where it prints what was pasted; with two frameworks that the page is `between`.
  function answer(query) {
    const results = new Map(find(query).map((result) => [result.id, result]))
    const best = Math.max(LEAST_BEST, ...[...results.values()].map(({ score }) => score))
    const raise = (id, score, more) => {
      const result = results.get(id) ?? { id, score: 0, terms: [] }
      results.set(id, { ...result, ...more, score: result.score + score })
    }
    for (const [id, { value, text }] of compare(query)) {
      raise(id, MESSAGE * best * value ** ALIKE, { message: text })
    }
    const { between, isForReaders } = journeyOf(query) ?? {}
    if (between) {
      if (traps) raise(traps.id, JOURNEY * best, { between })
      const page = forReaders(...between)
      if (page) raise(page.id, JOURNEY_OF_READERS[Number(isForReaders)] * best, { between })
    }

    const inOrder = [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id)
    const shown = withoutCrowds(inOrder).slice(0, MOST)
    return shown.map((result) => ({ ...sections[result.id], ...result }))
  }

  return { answer, words: reader.words }
}
