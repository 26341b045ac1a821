// What a query means: which ideas it asks for, whether the name of a thing is wanted, and which two
// frameworks it goes between.
import { wordsAndPlaces } from "./documents.js"

// What a word of the query is worth, of one that is typed in full.
const MEANT = 0.8 // not typed: another word for it, from tables/search.toml or the list of names
const EVERYWHERE = 0.25 // the name of a framework, or "cnn": what nearly every section is about
const WEAK = 0.7 // a word that tells a little, by the table
const NUMBER = 0.1 // a number of one or two digits: many sections have it by chance

const NAMES = /[\w.]*\w/g // words with the dots in them

// Asks for the page about two frameworks, as "keras to pytorch" does not.
const FOR_READERS = /\b(for|knows?|learn(ing)?|cheat|users?|developers?)\b/

const isSymbol = (word) => /[._]|[a-z\d][A-Z]|[A-Z]{2}[a-z]/.test(word) // and not NCHW
const lastNameOf = (symbol) => symbol.split(".").at(-1)
export const isLongWord = (word) => /^[a-z]{5,}$/.test(word) // one that may have a slip
export const isNumber = (word) => /^\d{1,2}$/.test(word)

// Whether a word becomes another by leaving out, adding or changing one letter.
function isOneSlipFrom(word, other) {
  if (Math.abs(word.length - other.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === other[same]) same += 1
  const [rest, otherRest] = [word.slice(same), other.slice(same)]
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1)
  )
}

// The titles of the rows of the list of names that have a symbol, by the symbol and its last name.
function titlesOfSymbols(index, sections) {
  const titles = new Map()
  const add = (symbol, title) => {
    if (!titles.has(symbol)) titles.set(symbol, new Set())
    titles.get(symbol).add(title)
  }
  for (const [symbol, places] of wordsAndPlaces(index, "calls")) {
    if (!isSymbol(symbol)) continue
    const rows = places.map((place) => sections[place]).filter(({ isName }) => isName)
    for (const { heading } of rows) {
      add(symbol, heading)
      add(lastNameOf(symbol), heading)
    }
  }
  return titles
}

// Each word that means a framework, with the framework's name.
function makeFrameworks(index, words) {
  const frameworkOf = new Map()
  for (const [name, aliases] of Object.entries(index.frameworks)) {
    for (const word of aliases.flatMap(words)) frameworkOf.set(word, name)
  }
  return frameworkOf
}

// `isKnown` tells whether a word stands on any page.
export function makeUnderstanding(index, sections, { read, words }, isKnown) {
  const setOf = (text) => new Set(words(text))
  const common = setOf(index.common)
  const weak = setOf(index.weak)
  const journey = setOf(index.journey)
  const naming = setOf(index.naming)
  const everywhere = setOf(index.everywhere)
  const basics = new RegExp(`\\b(?:${index.basics.join("|")})`, "gi")
  const frameworkOf = makeFrameworks(index, words)
  const titles = titlesOfSymbols(index, sections)
  const means = Object.entries(index.means).map(([said, meant]) => {
    const alone = new RegExp(`(?<![\\w.])(?:${said})(?![\\w.])`, "i")
    return [alone, meant]
  })

  // What a query says otherwise, as [the words that say it, the words that are meant]: by the
  // table, and by the list of names where a symbol stands in one row only.
  function meantBy(query) {
    const found = []
    for (const [pattern, meant] of means) {
      const said = query.match(pattern)
      if (said) found.push([said[0], meant])
    }
    for (const symbol of (query.match(NAMES) ?? []).filter(isSymbol)) {
      const rows = [...(titles.get(symbol) ?? titles.get(lastNameOf(symbol)) ?? [])]
      if (rows.length === 1) found.push([symbol, rows[0]])
    }
    return found
  }

  const tells = (word) => !frameworkOf.has(word) && !common.has(word)

  // Also a letter, and with a slip: one in "really" makes a word that no page has, and is not like
  // "ready".
  function isCommon(word) {
    if (common.has(word) || /^[a-z]$/.test(word)) return true
    return !isKnown(word) && isLongWord(word) && [...common].some((one) => isOneSlipFrom(word, one))
  }

  // The words that say what is asked for; all of them where none does.
  function tellingWords(text) {
    const all = words(text)
    const telling = all.filter(tells)
    return new Set(telling.length ? telling : all)
  }

  function frameworksIn(query) {
    return [...new Set(words(query).flatMap((word) => frameworkOf.get(word) ?? []))]
  }

  // "keras to pytorch" or "pytorch for keras users", and nothing beside it: what is known and what
  // is needed, and whether it was said as the pages for readers say it.
  function journeyOf(typed) {
    const query = typed.toLowerCase() // capitals are inside of names, as in MaxPool
    const named = frameworksIn(query)
    const rest = words(query).filter((word) => tells(word) && !journey.has(word))
    if (named.length !== 2 || rest.length) return null
    const known = [...query.matchAll(/\b(?:for|from|knows?)\s+([\w.]+)/g)].flatMap(([, word]) =>
      words(word).map((each) => frameworkOf.get(each)),
    )
    const isForReaders = FOR_READERS.test(query)
    return { between: known.includes(named[1]) ? named.toReversed() : named, isForReaders }
  }

  // "what is … called in …", or a name and a framework.
  function asksForName(query) {
    const withoutArguments = query.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, " ")
    const pieces = withoutArguments.split(/[\s,?]+/).filter((piece) => words(piece).some(tells))
    const things = pieces.filter((piece) => !words(piece).some((word) => naming.has(word)))
    const isOneThing = things.length === 1 || (things.length > 1 && things.every(isSymbol))
    const saysSo = things.length < pieces.length || frameworksIn(query).length > 0
    return isOneThing && saysSo
  }

  // "what is …", "why use …": what a beginner asks.
  const withoutBasics = (query) => query.replace(basics, " ")
  const asksForBasics = (query) => withoutBasics(query) !== query

  // A word that no page has, with two letters in the wrong order.
  function unswapped(word) {
    if (isKnown(word) || !isLongWord(word)) return word
    for (let place = 0; place < word.length - 1; place++) {
      const pair = word[place + 1] + word[place]
      const swapped = word.slice(0, place) + pair + word.slice(place + 2)
      if (isKnown(swapped)) return swapped
    }
    return word
  }

  function worthOf(word) {
    if (frameworkOf.has(word) || everywhere.has(word)) return EVERYWHERE
    if (weak.has(word)) return WEAK
    return isNumber(word) ? NUMBER : 1
  }

  // An idea as it was typed: the words that a piece of the query may be, with what they are worth.
  // TensorFlow asks for no tensor.
  function typedIdea(parts) {
    const idea = new Map()
    for (const [part, weight] of frameworkOf.has(parts[0][0]) ? parts.slice(0, 1) : parts) {
      const word = unswapped(part)
      idea.set(word, weight * worthOf(word))
    }
    return idea
  }

  // The ideas, with those that say something otherwise made one, which has the words meant as well.
  function withMeant(ideas, said, meant) {
    const saying = new Set(words(said))
    const says = (idea) => [...idea.keys()].some((word) => saying.has(word))
    const others = words(meant).map((word) => [word, MEANT * worthOf(word)])
    const typed = ideas.filter(says).flatMap((idea) => [...idea])
    return [...ideas.filter((idea) => !says(idea)), new Map([...others, ...typed])]
  }

  // What a query asks for, idea by idea: each has the words that may say it, and their worth.
  function ideasOf(query, wantsName) {
    let ideas = read(withoutBasics(query)).map(typedIdea)
    for (const [said, meant] of meantBy(query)) ideas = withMeant(ideas, said, meant)
    const tellsNothing = (word) => isCommon(word) || (wantsName && naming.has(word))
    const telling = ideas
      .map((idea) => new Map([...idea].filter(([word]) => !tellsNothing(word))))
      .filter(({ size }) => size)
    return telling.length ? telling : ideas
  }

  return { tellingWords, journeyOf, asksForName, asksForBasics, ideasOf }
}
