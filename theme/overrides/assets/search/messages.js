// How alike a query and each printed message are: pairs of neighbouring words, of which the rare ones weigh most.

const LEAST_PAIRS = 2
const LEAST_LIKENESS = 0.45
const ENOUGH = 12 // the weight of common pairs from which on a likeness counts whole
const SAME_NUMBERS = 0.2 // numbers differ from run to run, but decide between two messages of a kind

// A message as its words in order, each number as the same one.
function wordsOfMessage(text) {
  return (text.toLowerCase().match(/[\p{L}_]+|\d+/gu) ?? []).map((word) =>
    /^\d/.test(word) ? "#" : word,
  )
}

function pairsOf(text) {
  const words = wordsOfMessage(text)
  return new Set(words.map((word, place) => `${word} ${words[place + 1] ?? ""}`))
}

export function makeComparison(printed) {
  const messages = printed.map(([place, text]) => ({
    place,
    text,
    pairs: pairsOf(text),
    lower: text.toLowerCase(),
  }))
  const count = new Map()
  for (const { pairs } of messages)
    for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weigh = (pair) =>
    pair.startsWith("# ") ? 0.2 : Math.log(1 + messages.length / (count.get(pair) ?? 1))
  const sum = (pairs) => pairs.reduce((total, pair) => total + weigh(pair), 0)
  for (const message of messages) message.weight = sum([...message.pairs])

  // The sections that print something like the query: by number, how alike, and the message.
  return function compare(query) {
    const pairs = [...pairsOf(query)]
    const whole = sum(pairs)
    const numbers = query.match(/\d+\D+\d+/g) ?? []
    const found = new Map()
    for (const { place, text, lower, weight, pairs: own } of messages) {
      const common = pairs.filter((pair) => own.has(pair))
      const likeness = sum(common) / Math.min(whole, weight)
      if (common.length < LEAST_PAIRS || likeness < LEAST_LIKENESS) continue
      const same =
        numbers.filter((number) => lower.includes(number.toLowerCase())).length /
        (numbers.length || 1)
      const value = likeness * Math.min(1, sum(common) / ENOUGH) ** 2 * (1 + SAME_NUMBERS * same)
      if (value > (found.get(place)?.value ?? 0)) found.set(place, { value, text })
    }
    return found
  }
}
