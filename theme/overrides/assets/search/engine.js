// Which sections answer a query. MiniSearch's map finds words, also half typed or with a slip; how much each tells is decided here.
import { makeReader, wordsOfMessage } from "./words.js"

// How much it tells that a section has a word in a field. Fields add up, to less and less: sum / (sum + HALF).
const FIELDS = { heading: 5, words: 3, calls: 2.5, title: 1.6, prose: 1.2, parent: 1, messages: 1, symbols: 0.8 }
const HALF = 6
const OF_A_PAGE = new Set(["title", "parent"]) // a word that stands only there makes no section rarer
const COMMON_HEADING = 3 // pages; a heading that more of them have, "Where they differ", tells little
const PREFIX = 0.5 // of a word that begins as the query's last one
const FUZZY = 0.5 // of a word that is like an unknown one
const MEANT = 0.6 // of a word that was not typed: see `means` in tables/search.toml
const FRAMEWORK = 0.25 // of the name of a framework
const NUMBER = 0.1 // of a short one
const WHOLE_HEADING = 1.5
const OTHER_NUMBER = 0.85 // "stride 3", where a stride of 2 was asked for
const NAME_WANTED = 1.8
const NAME_UNWANTED = 0.75
const HIGHER = 1.1
const COVERED = 0.6
const LIMIT = 12
const ON_ONE_PAGE = 3

const isNumber = (word) => /^\d{1,2}$/.test(word)

function usualAnchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-")
}

function makeSections(index) {
  let parent = ""
  let number = -1 // of the section on its page
  let before
  return index.sections.map(([page, level, heading, anchor, isName], id) => {
    number = page === before ? number + 1 : 0
    before = page
    if (level < 3) parent = level === 2 ? heading : ""
    const [address, title, boost] = index.pages[page]
    const names = { heading, title: level === 1 ? "" : title, parent: level === 3 ? parent : "" }
    return { id, page, address, level, number, boost, isName, anchor: anchor || usualAnchor(heading), ...names }
  })
}

// Every word, with where it stands: [field, numbers of sections] for each field that has it. The numbers are a text at first,
// "3 1 4" for 3, 4 and 8, because most words are never asked for.
function makeVocabulary(SearchableMap, index, sections, words) {
  const found = new Map()
  const add = (field, text, places) => {
    for (const word of words(text)) {
      const known = found.get(word)
      if (known) known.push([field, places])
      else found.set(word, [[field, places]])
    }
  }
  for (const field of ["prose", "symbols", "calls", "words"]) {
    for (const line of index[field].split("\n")) {
      const end = line.indexOf(" ")
      add(field, line.slice(0, end), line.slice(end + 1))
    }
  }
  for (const section of sections) for (const field of ["heading", "title", "parent"]) if (section[field]) add(field, section[field], [section.id])
  for (const [place, text] of index.messages) add("messages", text, [place])
  return SearchableMap.from(found)
}

function readPlaces(text) {
  let place = 0
  return text.split(" ").map((step) => (place += Number(step)))
}

function pairsOf(words) {
  return new Set(words.map((word, place) => `${word} ${words[place + 1] ?? ""}`))
}

// How alike a query and each printed message are: pairs of neighbouring words, of which the rare ones weigh most.
function makeComparison(index) {
  const messages = index.messages.map(([place, text]) => ({ place, text, pairs: pairsOf(wordsOfMessage(text)), exact: text.toLowerCase() }))
  const count = new Map()
  for (const { pairs } of messages) for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weigh = (pair) => (pair.startsWith("# ") ? 0.2 : Math.log(1 + messages.length / (count.get(pair) ?? 1)))
  const sum = (pairs) => pairs.reduce((total, pair) => total + weigh(pair), 0)
  for (const message of messages) message.weight = sum([...message.pairs])

  return function compare(query) {
    const pairs = [...pairsOf(wordsOfMessage(query))]
    const whole = sum(pairs)
    const found = new Map()
    const numbers = query.match(/\d+\D+\d+/g) ?? []
    for (const { place, text, exact, weight, pairs: printed } of messages) {
      const common = pairs.filter((pair) => printed.has(pair))
      const likeness = sum(common) / Math.min(whole, weight)
      if (common.length < 2 || likeness < 0.45) continue
      const same = numbers.filter((number) => exact.includes(number.toLowerCase())).length / (numbers.length || 1)
      const value = likeness * Math.min(1, sum(common) / 12) ** 2 * (1 + 0.2 * same) // numbers decide between two of a kind
      if (value > (found.get(place)?.value ?? 0)) found.set(place, { value, text })
    }
    return found
  }
}

export function makeEngine(index, SearchableMap) {
  const read = makeReader(index.same)
  const words = (text) => read(text).map(([word]) => word)
  const setOf = (text) => new Set(words(text))
  const [common, journey, naming] = [setOf(index.common), setOf(index.journey), setOf(index.naming)]
  const frameworkOf = new Map()
  for (const [name, all] of Object.entries(index.frameworks)) for (const word of all.flatMap(words)) frameworkOf.set(word, name)
  const means = Object.entries(index.means).map(([said, meant]) => [new RegExp(`(?<![\\w.])(?:${said})(?![\\w.])`, "i"), meant])
  const tells = (word) => !frameworkOf.has(word) && !common.has(word)
  const tellingOf = (text) => {
    const all = words(text)
    const some = all.filter(tells)
    return some.length ? some : all
  }

  const sections = makeSections(index)
  const headings = new Map()
  for (const { heading } of sections) headings.set(heading, (headings.get(heading) ?? 0) + 1)
  for (const section of sections) {
    section.telling = headings.get(section.heading) > COMMON_HEADING ? 1 : FIELDS.heading
    section.headingWords = tellingOf(section.heading)
    section.headingNumbers = section.headingWords.filter(isNumber)
  }
  const vocabulary = makeVocabulary(SearchableMap, index, sections, words)
  const compare = makeComparison(index)

  // "keras to pytorch", and nothing beside it: the list of traps knows these two.
  function journeyOf(query) {
    const named = frameworksIn(query)
    const rest = words(query).filter((word) => tells(word) && !journey.has(word))
    return named.length === 2 && !rest.length ? named : null
  }

  // "what is … called in …", or a name and a framework: what is asked for is a name.
  function asksForName(query) {
    const telling = query.split(/[\s,?]+/).filter((piece) => words(piece).some(tells))
    const asked = telling.filter((piece) => !words(piece).some((word) => naming.has(word)))
    return asked.length === 1 && (asked.length < telling.length || frameworksIn(query).length > 0)
  }

  function frameworksIn(query) {
    return [...new Set(words(query).flatMap((word) => frameworkOf.get(word) ?? []))]
  }

  // The words that are looked for, and how much each weighs.
  function weigh(query, wantsName) {
    const weights = new Map()
    const add = (text, share) => {
      for (const [word, weight] of read(text)) {
        const empty = common.has(word) || (wantsName && naming.has(word))
        const factor = empty ? 0 : frameworkOf.has(word) ? FRAMEWORK : isNumber(word) ? NUMBER : 1
        weights.set(word, Math.max(weights.get(word) ?? 0, weight * share * factor))
      }
    }
    for (const [said, meant] of means) if (said.test(query)) add(meant, MEANT)
    add(query, 1)
    const telling = [...weights].filter(([, weight]) => weight > 0)
    return telling.length ? telling : [...weights.keys()].map((word) => [word, 1])
  }

  // The words of the pages that are a word of the query, or like it, each with how much.
  function alike(term, isLast) {
    const found = new Map()
    const begins = (isLast && term.length > 2) || /^\d+\.\d+$/.test(term)
    if (begins) for (const word of vocabulary.atPrefix(term).keys()) if (!/[._]/.test(word.slice(term.length))) found.set(word, PREFIX)
    if (vocabulary.has(term)) found.set(term, 1)
    if (found.size || !/^[a-z]{4,}$/.test(term)) return found
    for (const word of vocabulary.fuzzyGet(term, term.length > 7 ? 2 : 1).keys()) if (word[0] === term[0]) found.set(word, FUZZY)
    return found
  }

  // The sections that have a word, or one like it, with how well, from 0 to 1; and how rare the word is.
  function match(term, isLast) {
    const found = new Map()
    for (const [word, like] of alike(term, isLast)) {
      for (const entry of vocabulary.get(word)) {
        const [field, places] = entry
        if (typeof places === "string") entry[1] = readPlaces(places)
        for (const id of entry[1]) {
          if (!found.has(id)) found.set(id, { best: {}, own: false, words: new Set() })
          const seen = found.get(id)
          seen.best[field] = Math.max(seen.best[field] ?? 0, like * (field === "heading" ? sections[id].telling : FIELDS[field]))
          seen.own ||= !OF_A_PAGE.has(field)
          seen.words.add(word)
        }
      }
    }
    let own = 0
    for (const seen of found.values()) {
      const sum = Object.values(seen.best).reduce((total, value) => total + value, 0)
      seen.value = sum / (sum + HALF)
      if (seen.own) own += 1
    }
    return { found, weight: Math.log(1 + sections.length / (own + 1)) }
  }

  function find(query) {
    const wantsName = asksForName(query)
    const terms = weigh(query, wantsName)
    const asked = tellingOf(query)
    const numbers = asked.filter(isNumber)
    const results = new Map()
    let total = 0
    terms.forEach(([term, share], place) => {
      const { found, weight } = match(term, place === terms.length - 1)
      total += share * weight
      for (const [id, { value, words }] of found) {
        const result = results.get(id) ?? { id, score: 0, covered: 0, terms: [] }
        result.score += share * weight * value
        result.covered += share * weight
        result.terms.push(...words)
        results.set(id, result)
      }
    })
    for (const result of results.values()) {
      const { boost, headingWords, headingNumbers, isName, level } = sections[result.id]
      const isHeading = asked.every((word) => headingWords.includes(word)) && headingWords.every((word) => asked.includes(word))
      result.score *= boost * (1 - COVERED + (COVERED * result.covered) / total)
      if (isHeading) result.score *= WHOLE_HEADING
      else if (isName) result.score *= wantsName ? NAME_WANTED : NAME_UNWANTED
      if (level < 3) result.score *= HIGHER
      if (numbers.length && headingNumbers.length && !headingNumbers.some((number) => numbers.includes(number))) result.score *= OTHER_NUMBER
    }
    return results
  }

  // The sections that answer, best first. A printed message that is like the query comes before everything.
  function answer(query) {
    const results = find(query)
    const best = Math.max(0.001, ...[...results.values()].map(({ score }) => score))
    for (const [id, { value, text }] of compare(query)) {
      const result = results.get(id) ?? { id, score: 0, terms: [] }
      results.set(id, { ...result, score: result.score + 2 * best * value, message: text })
    }
    const between = journeyOf(query)
    if (between && index.traps) {
      const { id } = sections.find(({ address }) => address === index.traps)
      results.set(id, { terms: [], ...results.get(id), id, score: 3 * best, between })
    }
    const count = new Map()
    const sorted = [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id)
    const shown = sorted.filter(({ id }) => {
      const { page } = sections[id]
      count.set(page, (count.get(page) ?? 0) + 1)
      return count.get(page) <= ON_ONE_PAGE
    })
    return shown.slice(0, LIMIT).map((result) => ({ ...sections[result.id], ...result }))
  }

  return { answer, words }
}
