// What the page says of itself in its address, so that a link can be sent.

// Writes values into the query by their names; an empty one is taken out.
export function writeQuery(values) {
  const address = new URL(location)
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value)
    else address.searchParams.delete(name)
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address)
}
