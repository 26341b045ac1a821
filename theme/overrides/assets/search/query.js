// What a query means: which ideas it asks for, whether the name of a thing is wanted, and which two frameworks it goes between.
import { wordsAndPlaces } from "./documents.js"

// What a word of the query is worth, of one that is typed in full.
const MEANT = 0.8 // not typed: another word for it, from tables/search.toml or the list of names
const FRAMEWORK = 0.25 // the name of a framework, or "framework": nearly every section has it
const NUMBER = 0.1 // a number of one or two digits

const isSymbol = (word) => /[._]|.[A-Z]/.test(word)
export const isLongWord = (word) => /^[a-z]{5,}$/.test(word) // one that may have a slip
export const isNumber = (word) => /^\d{1,2}$/.test(word)

// What is said otherwise by a symbol: the title of its row in the list of names.
function titlesOfSymbols(index, sections) {
  const titles = new Map()
  for (const [symbol, places] of wordsAndPlaces(index.calls)) {
    if (!isSymbol(symbol)) continue
    for (const { isName, heading } of places.map((place) => sections[place])) {
      if (isName)
        for (const name of [symbol, symbol.split(".").at(-1)])
          titles.set(name, (titles.get(name) ?? new Set()).add(heading))
    }
  }
  return titles
}

// `isKnown` tells whether a word stands on any page.
export function makeUnderstanding(index, sections, read, isKnown) {
  const words = (text) => read(text).flatMap((parts) => parts.map(([word]) => word))
  const setOf = (text) => new Set(words(text))
  const [common, journey, naming] = [setOf(index.common), setOf(index.journey), setOf(index.naming)]
  const frameworkOf = new Map()
  for (const [name, all] of Object.entries(index.frameworks))
    for (const word of all.flatMap(words)) frameworkOf.set(word, name)
  const means = Object.entries(index.means).map(([said, meant]) => [
    new RegExp(`(?<![\\w.])(?:${said})(?![\\w.])`, "i"),
    meant,
  ])
  const titles = titlesOfSymbols(index, sections)

  // What a query says otherwise, as [the words that say it, the words that are meant].
  function meantBy(query) {
    const said = means
      .map(([pattern, meant]) => [query.match(pattern)?.[0], meant])
      .filter(([found]) => found)
    const symbols = (query.match(/[\w.]*\w/g) ?? [])
      .filter(isSymbol)
      .map((symbol) => [symbol, titles.get(symbol) ?? titles.get(symbol.split(".").at(-1))])
    return [
      ...said,
      ...symbols
        .filter(([, found]) => found?.size === 1)
        .map(([symbol, found]) => [symbol, [...found][0]]),
    ]
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
    if (isKnown(word) || !isLongWord(word)) return word
    const swapped = [...word]
      .slice(1)
      .map((letter, place) => word.slice(0, place) + letter + word[place] + word.slice(place + 2))
    return swapped.find(isKnown) ?? word
  }

  // What a query asks for, idea by idea: each as the words that may say it, with what they are worth.
  function ideasOf(query, wantsName) {
    const worth = (word) =>
      frameworkOf.has(word) || word === "framework" ? FRAMEWORK : isNumber(word) ? NUMBER : 1
    let ideas = read(query).map(
      (parts) => new Map(parts.map(([part, weight]) => [unswapped(part), weight])),
    )
    for (const idea of ideas)
      for (const [word, weight] of idea) idea.set(word, weight * worth(word))
    for (const [said, meant] of meantBy(query)) {
      const saying = new Set(words(said))
      const same = ideas.filter((idea) => [...idea.keys()].some((word) => saying.has(word)))
      const others = words(meant).map((word) => [word, MEANT * worth(word)])
      ideas = [
        ...ideas.filter((idea) => !same.includes(idea)),
        new Map([...others, ...same.flatMap((idea) => [...idea])]),
      ]
    }
    const empty = (word) => common.has(word) || (wantsName && naming.has(word))
    const telling = ideas
      .map((idea) => new Map([...idea].filter(([word]) => !empty(word))))
      .filter(({ size }) => size)
    return telling.length ? telling : ideas
  }

  return { words, tellingWords, journeyOf, asksForName, ideasOf }
}
