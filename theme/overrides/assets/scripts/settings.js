// What the reader chose, kept under the names that Material for MkDocs gives it.
export const site = new URL("../../", import.meta.url)

const name = (key) => `${site.pathname}.${key}`

export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(name(key)))
  } catch {
    return null // the browser keeps nothing, or something else
  }
}

export function write(key, value) {
  try {
    localStorage.setItem(name(key), JSON.stringify(value))
  } catch {
    // the choice holds for this page
  }
}
