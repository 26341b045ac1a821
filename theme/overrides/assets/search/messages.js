// How alike a query and each printed message are: pairs of neighbouring words, of which the rare
// ones weigh most.

// Fewer pairs, or a smaller part of them, are in common by chance.
const LEAST_PAIRS = 3 // or all of a short query
const LEAST_LIKENESS = 0.45

const ENOUGH = 12 // the weight of common pairs from which on a likeness counts whole
const NUMBER_FIRST = 0.2 // the weight of a pair that begins with a number: most messages have some

// What the same numbers add. They differ from run to run, but decide between messages of a kind.
const SAME_NUMBERS = 0.2

// What it adds that the message has all of the query: where one is the beginning of another, both
// are wholly alike otherwise.
const WHOLE_QUERY = 0.1

// The words of a message in order, each number as the same one.
function wordsOfMessage(text) {
  const words = text.toLowerCase().match(/[\p{L}_]+(?:\.[\p{L}_]+)*|\d+/gu) ?? []
  return words.map((word) => (/^\d/.test(word) ? "#" : word))
}

function pairsOf(text) {
  const words = wordsOfMessage(text)
  return new Set(words.map((word, place) => `${word} ${words[place + 1] ?? ""}`))
}

// In how many messages each pair stands.
function countPairs(messages) {
  const count = new Map()
  for (const { pairs } of messages) {
    for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1)
  }
  return count
}

export function makeComparison(printed) {
  const messages = printed.map(([place, text]) => ({
    place,
    text,
    pairs: pairsOf(text),
    lower: text.toLowerCase(),
  }))
  const count = countPairs(messages)

  function weigh(pair) {
    if (pair.startsWith("# ")) return NUMBER_FIRST
    return Math.log(1 + messages.length / (count.get(pair) ?? 1))
  }

  const sum = (pairs) => pairs.reduce((total, pair) => total + weigh(pair), 0)
  for (const message of messages) message.weight = sum([...message.pairs])

  // The sections that print something like the query: by number, how alike, and the message.
  return function compare(query) {
    const asked = [...pairsOf(query)]
    const whole = sum(asked)
    const numbers = query.toLowerCase().match(/\d+\D+\d+/g) ?? []
    const found = new Map()
    for (const { place, text, lower, weight, pairs } of messages) {
      const common = asked.filter((pair) => pairs.has(pair))
      const likeness = sum(common) / Math.min(whole, weight)
      const isShort = common.length < Math.min(LEAST_PAIRS, asked.length)
      if (isShort || likeness < LEAST_LIKENESS) continue
      const length = Math.min(1, sum(common) / ENOUGH) ** 2 // a short likeness may be chance
      const same = numbers.filter((number) => lower.includes(number)).length
      const sameNumbers = SAME_NUMBERS * (same / (numbers.length || 1))
      const exactness = 1 + sameNumbers + WHOLE_QUERY * (sum(common) / whole)
      const value = likeness * length * exactness
      if (value > (found.get(place)?.value ?? 0)) found.set(place, { value, text })
    }
    return found
  }
}
