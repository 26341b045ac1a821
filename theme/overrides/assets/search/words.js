// What a word is to the search: the same for what the pages say and for what is typed.

const PIECE = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu // a word, or a name with its dots
const ONE_PIECE = /^\w+(\.\w+)*$/
const NUMBER = /^\d+(\.\d+)*$/
const LETTERS = /^[a-z]+$/
const PLAIN = /^[a-z]+$|^[A-Z][a-z]+$/ // a word that is no name of code
const HUMP = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g // Max and Pool in MaxPool

// What a part of a name weighs; the whole last name, as Conv2d in torch.nn.Conv2d, weighs 1.
const WITH_DOTS = 0.6 // nn.Conv2d, torch.nn.Conv2d
const BEFORE_LAST = 0.3 // torch, nn
const OF_SEVERAL = 0.8 // MaxPool2d whole, beside the words in it
const IN_NAME = 0.5 // max, pool: of the weight of their name

const AFTER_IS = new Set(["e", "ed", "es", "er", "ers", "ing", "ation", "ations"])

function withoutPlural(word) {
  if (!word.endsWith("s")) return word
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (/(ss|x|sh|ch)es$/.test(word)) return word.slice(0, -2)
  return "sui".includes(word.at(-2)) ? word : word.slice(0, -1) // loss, status, axis
}

// Without an ending, if three letters or more are left.
function without(ending, word) {
  return word.endsWith(ending) && word.length > ending.length + 2
    ? word.slice(0, -ending.length)
    : word
}

// Accumulation as accumulate, prediction as predict; a short word stays.
function withoutIon(word) {
  return /[st]ion$/.test(word) && word.length > 7 ? word.slice(0, -3) : word
}

// British spellings as American ones: colour, centre, licence, analyse, initialise.
function withoutBritish(word) {
  if (!/is|our|[bt]re$|ence$|lys/.test(word)) return word // most words, without more ado
  const at = word.lastIndexOf("is")
  if (at > 1 && AFTER_IS.has(word.slice(at + 2))) {
    return `${word.slice(0, at)}iz${word.slice(at + 2)}`
  }
  return word
    .replace(/(?<=...)our(?=(ed|ing|s|less)?$)/, "or")
    .replace(/(?<=[a-z]{2}[bt])re$/, "er")
    .replace(/ence$/, "ense")
    .replace(/lys(?=e|ed|ing$)/, "lyz")
}

// Initialization and initializer as initialize, accumulator as accumulate.
function withoutDoer(word) {
  if (word.endsWith("ization")) return word.slice(0, -"ation".length)
  if (word.endsWith("izer")) return word.slice(0, -"er".length)
  if (word.endsWith("ator")) return word.slice(0, -"or".length)
  return word
}

// Stopped as stop; loss stays, and so does the add of adds.
function withoutDouble(word) {
  const last = word.at(-1)
  const isDouble = last === word.at(-2) && "bdglmnprt".includes(last)
  return isDouble && word.length > 3 ? word.slice(0, -1) : word
}

// A word without its ending: pooling, pooled and pools are pool.
function stem(word) {
  if (word.length < 4 || !LETTERS.test(word)) return word
  const root = withoutIon(withoutDoer(withoutBritish(withoutPlural(word))))
  return withoutDouble(without("e", without("ed", without("ing", root))))
}

// Returns two functions that read a text. `read` takes it piece by piece, each as [word, weight]
// pairs: names whole and in their parts, which weigh less. `words` has the words alone, in a row.
// `same` are groups of words that count as the first of them.
export function makeReader(same) {
  const firstOf = new Map()
  for (const group of same) {
    const roots = group.split(" ").map(stem)
    for (const root of roots) firstOf.set(root, roots[0])
  }

  function rootOf(word) {
    const root = stem(word)
    return firstOf.get(root) ?? root
  }

  // Adds a word, unless it is a single letter or weighs more already.
  function add(weights, word, weight) {
    const root = rootOf(word)
    const tells = root.length > 1 || /\d/.test(root)
    if (tells && !(weights.get(root) >= weight)) weights.set(root, weight)
  }

  function addName(weights, name, weight) {
    const parts = name
      .replace(/\d+[dD]?$/, "")
      .split("_")
      .filter(Boolean)
      .flatMap((part) => part.match(HUMP) ?? [])
    add(weights, name.toLowerCase(), parts.length > 1 ? weight * OF_SEVERAL : weight)
    if (parts.length === 1 && parts[0] === name) return
    for (const part of parts) add(weights, part.toLowerCase(), weight * IN_NAME)
  }

  function partsOf(piece) {
    const lower = piece.toLowerCase()
    if (PLAIN.test(piece)) return [[rootOf(lower), 1]]
    if (NUMBER.test(piece)) return [[lower, 1]]
    const weights = new Map()
    const names = piece.split(".").filter(Boolean)
    if (names.length > 1) add(weights, names.slice(-2).join(".").toLowerCase(), WITH_DOTS)
    if (names.length > 2) add(weights, lower, WITH_DOTS)
    for (const name of names.slice(0, -1)) addName(weights, name, BEFORE_LAST)
    addName(weights, names.at(-1), 1)
    return weights.size ? [...weights] : [[lower, 1]]
  }

  const known = new Map() // a piece, and its parts

  function read(text) {
    const pieces = ONE_PIECE.test(text) ? [text] : (text.match(PIECE) ?? [])
    return pieces.map((piece) => {
      if (!known.has(piece)) known.set(piece, partsOf(piece))
      return known.get(piece)
    })
  }

  const words = (text) => read(text).flatMap((parts) => parts.map(([word]) => word))

  return { read, words }
}
