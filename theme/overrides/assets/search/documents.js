// What the index has, as documents for MiniSearch: one for each section, with its words by field.

// The anchor that MkDocs gives a heading; the index names only those that are otherwise.
function usualAnchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-")
}

// The sections as objects; `number` is the place of one on its page.
export function makeSections(index) {
  let pageBefore
  let number
  let above = "" // the heading of level 2 that those of level 3 stand under
  return index.sections.map(([page, level, heading, anchor, isName], id) => {
    number = page === pageBefore ? number + 1 : 0
    pageBefore = page
    if (level === 1) above = ""
    if (level === 2) above = heading
    const [address, title, boost, chapter, hasBasics] = index.pages[page]
    return {
      id,
      page,
      address,
      title,
      chapter,
      level,
      number,
      boost,
      hasBasics,
      isName,
      heading,
      parent: level === 3 ? above : "",
      anchor: anchor || usualAnchor(heading),
    }
  })
}

const FIRST = "#".charCodeAt(0) // of the letters that end a number
const LETTERS = "[".charCodeAt(0) - FIRST + 1
const BEFORE = "]".charCodeAt(0) // the first of the letters before the last
const LETTERS_BEFORE = "~".charCodeAt(0) - BEFORE + 1

// Places in letters, each as the step from the one before: "&$" is 3 and 4.
function placesIn(letters) {
  const places = []
  let place = 0
  let begun = 0 // what the letters of a number say that stand before its last
  for (let n = 0; n < letters.length; n++) {
    const code = letters.charCodeAt(n)
    if (code >= BEFORE) {
      begun = begun * LETTERS_BEFORE + code - BEFORE
    } else {
      place += begun * LETTERS + code - FIRST
      places.push(place)
      begun = 0
    }
  }
  return places
}

const SIGNS = " !#$%&'()*+,-/:;<=>?@[]^`{|}~" // how many letters a word shares: 0, 1, 2 ...
const WORD = /[^\p{L}\p{N}_.][\p{L}\p{N}_.]*/gu // with its sign

// The words of " conv%olve": conv, and convolve, which has four letters of the one before it.
function* vocabularyOf(text) {
  let word = ""
  for (const [piece] of text.matchAll(WORD)) {
    word = word.slice(0, SIGNS.indexOf(piece[0])) + piece.slice(1)
    yield word
  }
}

// The words of a field, each with the sections in which it stands there.
export function wordsAndPlaces(index, field) {
  const letters = index[field].split("\n")
  const all = [...vocabularyOf(index.vocabulary)].map((word, n) => [word, placesIn(letters[n])])
  return all.filter(([, places]) => places.length)
}

// `words` makes a list of words out of a text.
export function makeDocuments(index, sections, words) {
  const documents = sections.map(({ id, level, heading, title, parent }) => ({
    id,
    heading: words(heading),
    title: level === 1 ? [] : words(title),
    parent: words(parent),
    words: [],
    calls: [],
    prose: [],
    symbols: [],
    messages: [],
  }))
  for (const field of ["words", "calls", "prose", "symbols"]) {
    for (const [word, places] of wordsAndPlaces(index, field)) {
      const found = words(word)
      for (const place of places) documents[place][field].push(...found)
    }
  }
  for (const [place, text] of index.messages) documents[place].messages.push(...words(text))
  for (const section of documents) {
    section.words = [...new Set(section.words)] // how often a word stands there tells nothing
    section.messages = [...new Set(section.messages)]
  }
  return documents
}
