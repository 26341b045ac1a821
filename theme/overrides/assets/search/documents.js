// What the index has, as documents for MiniSearch: one for each section, with its words by field.

// The anchor that MkDocs gives a heading; the index names only those that are otherwise.
function usualAnchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-")
}

export function makeSections(index) {
  let parent = ""
  let number = -1 // of the section on its page
  let before
  return index.sections.map(([page, level, heading, anchor, isName], id) => {
    number = page === before ? number + 1 : 0
    before = page
    if (level < 3) parent = level === 2 ? heading : ""
    const [address, title, boost, chapter] = index.pages[page]
    return {
      id,
      page,
      address,
      title,
      chapter,
      level,
      number,
      boost,
      isName,
      heading,
      parent: level === 3 ? parent : "",
      anchor: anchor || usualAnchor(heading),
    }
  })
}

// A line for each word: "kernel 3 1 4" stands in the sections 3, 4 and 8.
export function* wordsAndPlaces(lines) {
  for (const line of lines.split("\n")) {
    const [word, ...steps] = line.split(" ")
    let place = 0
    yield [word, steps.map((step) => (place += Number(step)))]
  }
}

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
    for (const [word, places] of wordsAndPlaces(index[field])) {
      const found = words(word)
      for (const place of places) documents[place][field].push(...found)
    }
  }
  for (const [place, text] of index.messages) documents[place].messages.push(...words(text))
  for (const document of documents)
    for (const field of ["words", "messages"]) document[field] = [...new Set(document[field])] // how often tells nothing there
  return documents
}
