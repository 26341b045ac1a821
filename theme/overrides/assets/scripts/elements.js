// Elements that scripts make.

export function element(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

// Waits until a file of style is there, or is known not to come: it looks worse without, and works.
export function loadStyle(address) {
  const style = element("link", { rel: "stylesheet", href: address })
  return new Promise((done) => {
    style.onload = done
    style.onerror = done
    document.head.append(style)
  })
}
