"""What axe finds on an open page: by all of its rules, and in each look by those for colours.

Most of axe's time went to the contrast of text, which it works out word by word, and a page has
thousands of words of code. Elements are of one kind when they, and all that they stand in, have the
same tag, class, names of attributes, colours and sizes. Of a kind axe looks at the element with the
longest text, and at all where it cannot judge that one. A kind that it has found good in a look it
does not look at again in this look: not on another page of this process either.
"""

from collections import defaultdict

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

CONTRAST, LINKS = "color-contrast", "link-in-text-block"
# What a phone needs: 24 pixels for each link, or as much room around it, and nothing that can be
# scrolled by a finger alone.
ON_A_PHONE = ["target-size", "scrollable-region-focusable"]
# The looks of a page. The others differ from the first in colours alone.
LIGHT = "light"
LOOKS = {
    LIGHT: {},
    "dark": {"scheme": "dark"},
    "forced colours, dark": {"scheme": "dark", "forced": "active"},
}
# How axe is asked on a page. It never calls the contrast of a single character wrong, or that of
# text in SVG: what is behind this is a picture.
ASK = f"""
axe.configure({{ rules: [{{ id: "{CONTRAST}", selector: "[data-alike]" }}] }})
window.kinds = (() => {{
    let links = []  // in a text: those for which axe has a rule
    let groups = []  // [kind, elements, the rule that judges them]
    const STYLES = ["color", "webkitTextFillColor", "textShadow", "opacity", "fontSize",
        "fontWeight", "textDecorationLine", "borderBottom", "backgroundColor", "backgroundImage"]
    const VISIBLE = {{ opacityProperty: true, visibilityProperty: true }}
    const kindsOf = (elements) => {{
        const known = new Map([[null, ""]])
        const kindOf = (element) => {{
            if (!known.has(element)) {{
                const style = getComputedStyle(element)
                const own = [element.localName, element.getAttribute("class"),
                    element.getAttributeNames(), STYLES.map((name) => style[name])]
                known.set(element, `${{kindOf(element.parentElement)}} > ${{own.join()}}`)
            }}
            return known.get(element)
        }}
        return [...Map.groupBy(elements, kindOf)]
    }}
    const isSeen = (node) => {{
        const range = document.createRange()
        range.selectNode(node)
        return [...range.getClientRects()].some(
            ({{ right, bottom }}) => right + scrollX > 0 && bottom + scrollY > 0)
    }}
    const lengthOf = (element) => {{
        if (element.matches("input, select, textarea")) return 1
        if (element.matches("details:not([open])")) return 0
        const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        const text = nodes.filter(isSeen).map((node) => node.data).join("").trim()
        const letters = text.replace(/[^\\p{{L}}\\p{{N}}]/gu, "")
        return text.length > 1 ? text.length + letters.length : 0
    }}
    // Returns what tells each kind from the others.
    const find = () => {{
        const elements = [...document.querySelectorAll("body, body :not(svg *, option)")]
        const lengths = new Map(elements.filter((element) => element.checkVisibility(VISIBLE))
            .map((element) => [element, lengthOf(element)]))
        const texts = [...lengths.keys()].filter((element) => lengths.get(element))
        const longest = (one, other) => lengths.get(other) - lengths.get(one)
        groups = [
            ...kindsOf(texts).map(([kind, same]) => [kind, same.sort(longest), "{CONTRAST}"]),
            ...kindsOf(links).map(([kind, same]) => [kind, same, "{LINKS}"]),
        ]
        return groups.map(([kind, , rule]) => rule + kind)
    }}
    const run = async (elements, options) => {{
        for (const [element, number] of elements) element.dataset.alike = number
        const found = await axe.run({{ elementRef: true, ...options }})
        for (const [element] of elements) delete element.dataset.alike
        return found
    }}
    const elementsOf = (results, rule) => new Set(results
        .filter(({{ id }}) => id === rule)
        .flatMap(({{ nodes }}) => nodes.map(({{ element }}) => element)))
    // Looks at some kinds. Returns what axe finds, and which of them are good.
    const look = async ([numbers, options]) => {{
        const texts = numbers.map((number) => groups[number])
            .filter(([, , rule]) => rule === "{CONTRAST}").map(([, elements]) => elements)
        const found = await run(texts.map((same) => [same[0], same.length]), options)
        const judged = elementsOf([...found.passes, ...found.violations], "{CONTRAST}")
        const others = texts.filter(([first]) => !judged.has(first))
            .flatMap((same) => same.slice(1).map((element) => [element, 1]))
        const more = others.length ? await run(others, {{ runOnly: ["{CONTRAST}"] }}) : undefined
        const {{ passes, violations, incomplete }} = found
        links = [...elementsOf([...passes, ...violations, ...incomplete], "{LINKS}")]
        const good = (number) => {{
            const [, elements, rule] = groups[number]
            return elementsOf(passes, rule).has(elements[0])
        }}
        return {{
            violations: [...violations, ...more?.violations ?? []],
            good: numbers.filter(good),
        }}
    }}
    return {{ find, look }}
}})()
"""
good = defaultdict(set)  # the kinds that axe has found good in each look


def expect_rules(opened, rules, what):
    """Fail with what axe finds on an open page by some of its rules."""
    prepare(opened)
    expect_nothing(opened.evaluate("runOnly => axe.run({ runOnly })", rules), what)


def expect_accessible(opened, look, what):
    """Fail with what axe finds on an open page, which is seen in one of LOOKS; LIGHT is the first.

    In the others it is known by then which links stand in a text.
    """
    prepare(opened)
    kinds = opened.evaluate("kinds.find()")
    new = [number for number, kind in enumerate(kinds) if kind not in good[look]]
    if new or look == LIGHT:
        options = {} if look == LIGHT else {"runOnly": [CONTRAST, LINKS]}
        found = opened.evaluate("kinds.look", [new, options])
        good[look].update(kinds[number] for number in found["good"])
        expect_nothing(found, what)


def prepare(opened):
    """Give an open page axe, where it has none yet."""
    if not opened.evaluate("'axe' in window"):
        opened.evaluate(AXE_SCRIPT)
        opened.evaluate(ASK)


def expect_nothing(found, what):
    """Fail with what axe has found."""
    results = AxeResults(found)
    assert results.violations_count == 0, f"{what}: {results.generate_report()}"
