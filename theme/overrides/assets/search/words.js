// What a word is to the search: the same for what the pages say and for what is typed.

const PIECE = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu
const NUMBER = /^\d+(\.\d+)*$/
const LETTERS = /^[a-z]+$/
const PLAIN = /^[a-z]+$|^[A-Z][a-z]+$/
const WHOLE = /^\w+(\.\w+)*$/
const HUMP = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g
const PART = 0.5
const AFTER_IS = new Set(["e", "ed", "es", "er", "ers", "ing", "ation", "ations"])

function withoutPlural(word) {
  if (!word.endsWith("s")) return word
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (/(ss|x|sh|ch)es$/.test(word)) return word.slice(0, -2)
  return "sui".includes(word.at(-2)) ? word : word.slice(0, -1)
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
  if (!/is|our|[bt]re$|ence$|lys/.test(word)) return word
  const at = word.lastIndexOf("is")
  if (at > 1 && AFTER_IS.has(word.slice(at + 2)))
    return `${word.slice(0, at)}iz${word.slice(at + 2)}`
  return word
    .replace(/(?<=...)our(?=(ed|ing|s|less)?$)/, "or")
    .replace(/(?<=[a-z]{2}[bt])re$/, "er")
    .replace(/ence$/, "ense")
    .replace(/lys(?=e|ed|ing$)/, "lyz")
}

// A word without its ending: pooling, pooled and pools are pool.
export function stem(word) {
  if (word.length < 4 || !LETTERS.test(word)) return word
  let root = withoutBritish(withoutPlural(word))
  for (const ending of ["ization", "izer"])
    if (root.endsWith(ending)) root = root.slice(0, 2 - ending.length)
  if (root.endsWith("ator")) root = root.slice(0, -2)
  root = without("e", without("ed", without("ing", withoutIon(root))))
  return root.at(-1) === root.at(-2) && "bdglmnprt".includes(root.at(-1)) ? root.slice(0, -1) : root
}

// Reads a text piece by piece, each as [word, weight] pairs: names whole and in their parts, which weigh less.
export function makeReader(same) {
  const first = new Map()
  for (const group of same) {
    const words = group.split(" ").map(stem)
    for (const word of words) first.set(word, words[0])
  }
  const known = new Map()

  function root(word) {
    const found = stem(word)
    return first.get(found) ?? found
  }

  function partsOf(piece) {
    const lower = piece.toLowerCase()
    if (PLAIN.test(piece)) return [[root(lower), 1]]
    if (NUMBER.test(piece)) return [[lower, 1]]
    const found = new Map()
    const add = (word, weight) => {
      const known = root(word)
      if ((known.length > 1 || /\d/.test(known)) && !(found.get(known) >= weight))
        found.set(known, weight)
    }
    const names = piece.split(".").filter(Boolean)
    if (names.length > 1) add(names.slice(-2).join(".").toLowerCase(), 0.6)
    if (names.length > 2) add(lower, 0.6)
    const last = names.length - 1
    names.forEach((name, place) => {
      const weight = place === last ? 1 : 0.3
      const parts = name
        .replace(/\d+[dD]?$/, "")
        .split("_")
        .filter(Boolean)
        .flatMap((part) => part.match(HUMP) ?? [])
      const whole = parts.length < 2 && parts[0] === name
      add(name.toLowerCase(), weight * (parts.length > 1 ? 0.8 : 1))
      if (!whole) for (const part of parts) add(part.toLowerCase(), weight * PART)
    })
    if (!found.size) found.set(lower, 1)
    return [...found]
  }

  return function read(text) {
    return (WHOLE.test(text) ? [text] : (text.match(PIECE) ?? [])).map((piece) => {
      if (!known.has(piece)) known.set(piece, partsOf(piece))
      return known.get(piece)
    })
  }
}
