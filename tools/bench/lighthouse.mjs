// Runs Lighthouse's mobile test in one Chrome: for each line of standard input, like
// {"url": "http://…", "full": true}, a line of JSON comes back. What is not full takes the numbers
// of speed only, and half the time. Run by lighthouse.py, in the folder that has node_modules.

import {createInterface} from "node:readline"
import {launch} from "chrome-launcher"
import lighthouse from "lighthouse"

const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
]
const CHROME = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

function selectors(audit) {
  const nodes = (audit.details?.items ?? []).map(({node}) => node?.selector)
  return nodes.filter(Boolean)
}

function failures({categories, audits}) {
  const found = []
  for (const {title, id, auditRefs} of Object.values(categories)) {
    if (id === "performance") continue
    const named = auditRefs.filter(({weight}) => weight > 0).map(({id}) => audits[id])
    for (const audit of named.filter(({score}) => score !== null && score < 1))
      found.push({category: title, audit: audit.title, id: audit.id, selectors: selectors(audit)})
  }
  return found
}

function percent(category) {
  return category.score === null ? null : Math.round(100 * category.score)
}

async function measure({url, full}, port) {
  const flags = {port, logLevel: "error"}
  if (!full) Object.assign(flags, {onlyAudits: METRICS, disableFullPageScreenshot: true})
  const {lhr} = await lighthouse(url, flags)
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const {categories, audits} = lhr
  return {
    version: lhr.lighthouseVersion,
    browser: lhr.environment.hostUserAgent,
    scores: Object.fromEntries(Object.values(categories).map(c => [c.id, percent(c)])),
    lcp: audits["largest-contentful-paint"].numericValue / 1000,
    tbt: audits["total-blocking-time"].numericValue,
    cls: audits["cumulative-layout-shift"].numericValue,
    failures: failures(lhr),
  }
}

const chrome = await launch({chromePath: process.env.CHROME_PATH, chromeFlags: CHROME})
for await (const line of createInterface({input: process.stdin})) {
  try {
    console.log(JSON.stringify(await measure(JSON.parse(line), chrome.port)))
  } catch (error) {
    console.log(JSON.stringify({error: error.message}))
  }
}
chrome.kill()
