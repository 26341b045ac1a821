// What a word is to the search: the same for what the pages say and for what is typed.

const PIECE = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu
const NUMBER = /^\d+(\.\d+)*$/
const PART = 0.5
const HUMP = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g

// Without its ending: pooling, pooled and pools are pool. Both spellings of -ise are one.
export function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let root = word.replace(/(?<=..)is(e|ed|es|er|ers|ing|ation|ations)$/, "iz$1")
  root = root.replace(/(?<=[^aeiou]|[aeiou]r)ies$/, "y").replace(/(ss|x|sh|ch)es$/, "$1").replace(/(?<=[^sui])s$/, "")
  root = root.replace(/(?<=iz)(ation|er)$/, "").replace(/(?<=...)(ing|ed)$/, "").replace(/(?<=...)e$/, "")
  return root.replace(/([bdgmnprt])\1$/, "$1")
}

// The words in a text, each as [word, weight]: names whole and in their parts, which weigh less.
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
    if (NUMBER.test(piece)) return [[lower, 1]]
    const found = new Map()
    const add = (word, weight) => {
      const known = root(word)
      if ((known.length > 1 || /\d/.test(known)) && !(found.get(known) >= weight)) found.set(known, weight)
    }
    const names = piece.split(".").filter(Boolean)
    if (names.length > 1) add(names.slice(-2).join(".").toLowerCase(), 0.6)
    if (names.length > 2) add(lower, 0.6)
    const last = names.length - 1
    names.forEach((name, place) => {
      const weight = place === last ? 1 : 0.3
      const parts = name.replace(/\d+[dD]?$/, "").split("_").filter(Boolean).flatMap((part) => part.match(HUMP) ?? [])
      const whole = parts.length < 2 && parts[0] === name
      add(name.toLowerCase(), weight * (parts.length > 1 ? 0.8 : 1))
      if (!whole) for (const part of parts) add(part.toLowerCase(), weight * PART)
    })
    if (!found.size) found.set(lower, 1)
    return [...found]
  }

  return function read(text) {
    const words = []
    for (const piece of text.match(PIECE) ?? []) {
      let parts = known.get(piece)
      if (!parts) known.set(piece, (parts = partsOf(piece)))
      words.push(...parts)
    }
    return words
  }
}

// A message as its words in order; numbers differ from run to run, so each is the same one.
export function wordsOfMessage(text) {
  return (text.toLowerCase().match(/[\p{L}_]+|\d+/gu) ?? []).map((word) => (/^\d/.test(word) ? "#" : word))
}
