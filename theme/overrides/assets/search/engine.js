// Which sections answer a query. MiniSearch finds and weighs words; here stands what is ours.
import { makeReader, wordsOfMessage } from "./words.js"

const FIELDS = { heading: 6, title: 2.5, parent: 1.5, calls: 3, words: 2.5, symbols: 0.8, messages: 1, prose: 1.2 }
const LIMIT = 12
const ON_ONE_PAGE = 3

// A line "word 3 1 4": the word stands in the sections 3, 4 and 8.
function unpack(bag, documents, field) {
  for (const line of bag.split("\n")) {
    const [word, ...steps] = line.split(" ")
    let place = 0
    for (const step of steps) {
      place += Number(step)
      documents[place][field] += ` ${word}`
    }
  }
}

function usualAnchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-")
}

function makeDocuments(index) {
  let parent = ""
  let number = -1 // of the section on its page
  let before
  const documents = index.sections.map(([page, level, heading, anchor], id) => {
    number = page === before ? number + 1 : 0
    before = page
    if (level < 3) parent = level === 2 ? heading : ""
    const [address, title, boost] = index.pages[page]
    return {
      id, page, address, level, heading, number, boost,
      anchor: anchor || usualAnchor(heading),
      title: level === 1 ? "" : title,
      parent: level === 3 ? parent : "",
      crumbs: level === 1 ? "" : title,
      prose: "", symbols: "", calls: "", words: "", messages: "",
    }
  })
  for (const field of ["prose", "symbols", "calls", "words"]) unpack(index[field], documents, field)
  for (const [place, text] of index.messages) documents[place].messages += ` ${text}`
  return documents
}

// Pairs of neighbouring words, each with its number.
function pairsOf(words) {
  const pairs = new Set()
  for (let n = 0; n < words.length; n++) pairs.add(`${words[n]} ${words[n + 1] ?? ""}`)
  return pairs
}

// How alike a query and a printed message are, from 0 to 1, with the pairs that few messages have weighing most.
function makeMessages(index) {
  const messages = index.messages.map(([place, text]) => ({ place, text, pairs: pairsOf(wordsOfMessage(text)) }))
  const count = new Map()
  for (const { pairs } of messages) for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weigh = (pair) => (pair.startsWith("# ") ? 0.2 : Math.log(1 + messages.length / (count.get(pair) ?? 1)))
  const sum = (pairs) => pairs.reduce((total, pair) => total + weigh(pair), 0)
  for (const message of messages) message.weight = sum([...message.pairs])

  return function compare(query) {
    const pairs = pairsOf(wordsOfMessage(query))
    if (pairs.size < 2) return new Map()
    const whole = sum([...pairs])
    const found = new Map()
    for (const message of messages) {
      const common = [...pairs].filter((pair) => message.pairs.has(pair))
      const weight = sum(common)
      const likeness = weight / Math.min(whole, message.weight)
      if (common.length < 2 || likeness < 0.45) continue
      const value = likeness * Math.min(1, weight / 12)
      if (value > (found.get(message.place)?.value ?? 0)) found.set(message.place, { value, text: message.text })
    }
    return found
  }
}

export function makeEngine(index, MiniSearch) {
  const read = makeReader(index.same)
  const documents = makeDocuments(index)
  const words = (text) => read(text).map(([word]) => word)
  const search = new MiniSearch({ fields: Object.keys(FIELDS), tokenize: words, processTerm: (word) => word })
  search.addAll(documents)
  const compare = makeMessages(index)
  const common = new Set(words(index.common))
  const frameworkOf = new Map(Object.entries(index.frameworks).flatMap(([name, all]) => all.flatMap(words).map((word) => [word, name])))
  const means = Object.entries(index.means).map(([said, meant]) => [new RegExp(`(?<![\\w.])${said}(?![\\w.])`, "gi"), meant])

  function weigh(query) {
    let text = query
    for (const [said, meant] of means) if (text.search(said) >= 0) text += ` ${meant}`
    const weights = new Map()
    for (const [word, weight] of read(text)) {
      const factor = frameworkOf.has(word) ? 0.25 : common.has(word) ? 0.12 : 1
      weights.set(word, Math.max(weights.get(word) ?? 0, weight * factor))
    }
    return weights
  }

  function frameworksIn(query) {
    return [...new Set(words(query).map((word) => frameworkOf.get(word)).filter(Boolean))]
  }

  function find(query) {
    const weights = weigh(query)
    const terms = [...weights.keys()]
    if (!terms.length) return []
    const results = search.search(query, {
      tokenize: () => terms,
      boost: FIELDS,
      boostTerm: (term) => weights.get(term),
      prefix: (term, place) => (place === terms.length - 1 && term.length > 2) || /^\d+\.\d+$/.test(term),
      fuzzy: (term) => (term.length > 3 && /^[a-z]+$/.test(term) ? (term.length > 7 ? 0.25 : 0.2) : false),
      maxFuzzy: 2,
      weights: { fuzzy: 0.35, prefix: 0.5 },
      combineWith: "OR",
    })
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    for (const result of results) {
      const matched = result.queryTerms.reduce((sum, term) => sum + weights.get(term), 0)
      result.score *= (0.35 + 0.65 * (matched / total)) / (result.queryTerms.length || 1)
      result.score *= documents[result.id].boost
    }
    return results
  }

  return {
    documents,
    frameworksIn,
    search(query) {
      const results = new Map(find(query).map((result) => [result.id, result]))
      const best = Math.max(1e-9, ...[...results.values()].map((result) => result.score))
      const said = compare(query)
      for (const [place, { value, text }] of said) {
        const result = results.get(place) ?? { id: place, score: 0, terms: [] }
        result.score += 2 * best * value
        result.message = text
        results.set(place, result)
      }
      const count = new Map()
      const sorted = [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id)
      return sorted
        .filter(({ id }) => {
          const page = documents[id].page
          count.set(page, (count.get(page) ?? 0) + 1)
          return count.get(page) <= ON_ONE_PAGE
        })
        .slice(0, LIMIT)
        .map((result) => ({ ...documents[result.id], score: result.score, terms: result.terms, message: result.message }))
    },
  }
}
