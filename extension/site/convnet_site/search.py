"""What the search of the site knows: sections, out of the HTML of the pages.

``read_page`` takes a page apart, ``write_index`` puts the parts of all pages into one text. How a
query finds them is in theme/overrides/assets/search/; tables/search.toml has the words of people.
"""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from posixpath import commonprefix, join, normpath
from typing import Any

from variant_tabs import CallError

HEADING = re.compile(r'<h([1-3]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
NOT_READ = re.compile(
    r"<(svg|script|style|button|label)\b.*?</\1>|<(?:span|p|div) class="
    r'"(?:variant-name|snippet-links|snippet-reference|arithmatex|trap-number)".*?'
    r"</(?:span|p|div)>"
    r"|<summary>The whole program</summary>",
    re.DOTALL,
)
SPAN = re.compile(r"</?span[^>]*>|<wbr>")
CODE_BLOCK = re.compile(r"<pre[^>]*>\s*<code[^>]*>(.*?)</code>\s*</pre>", re.DOTALL)
OUTPUT_BEFORE = re.compile(r'class="(?:[^"]* )?(?:output|text)(?: [^"]*)?"[^>]*>\s*$')
CHANGE = re.compile(r'<div class="change .*?</div>', re.DOTALL)  # the whole program follows
CAPTION = re.compile(r'(<figure class="output[^>]*>)\s*<figcaption>.*?</figcaption>', re.DOTALL)
CALLS = re.compile(r'<p class="snippet-links">(.*?)</p>', re.DOTALL)
CALL = re.compile(r"<code>(.*?)</code>")
ARGUMENTS = re.compile(r'<(code|details) class="names-arguments">(.*?)</\1>', re.DOTALL)
ARGUMENT = re.compile(r"(?:\(|, )\**([A-Za-z_]\w*)")
ROW_WORDS = re.compile(r'data-words="([^"]*)"[^>]*>\s*<tr[^>]*>\s*<th[^>]*>\s*$')
LINE = re.compile(r'<tr\b[^>]*class="names-(?:same|other)"[^>]*>(.*?)</tr>', re.DOTALL)
MEANING = re.compile(r"<small>.*?</small>", re.DOTALL)
FOLD = re.compile(r"<summary>.*?</summary>", re.DOTALL)
TRAPS = re.compile(r'<section class="traps".*?</section>', re.DOTALL)
MESSAGES = re.compile(r'<section class="messages".*?</section>', re.DOTALL)
SYMPTOMS = re.compile(r'<section class="symptoms".*?</section>', re.DOTALL)
LIST = re.compile(r"<ul>.*?</ul>", re.DOTALL)
TRAP = re.compile(r'<li\b[^>]*>\s*<a href="([^"]*)">(.*?)</a>(.*?)</li>', re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|li|td|th|dt|dd|tr|figcaption|caption|div|summary)>|<br ?/?>")
TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"[ \t\r\n]+")

IMPORT = re.compile(r"^(?:from [\w.]+ )?import (.+)$", re.MULTILINE)
DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
KEYWORD = re.compile(r"[(, ]([a-z_]\w+)=(?=[^ =])")
TEXT = re.compile(r"[\"']([a-zA-Z_]\w{2,}|\d+\.\d+)[\"']")
COMMENT = re.compile(r"# (.*)$", re.MULTILINE)
DULL = {"np", "numpy", "print", "os"}

TOKEN = re.compile(r"\w+(?:\.\w+)*")
INNER_CAPITAL = re.compile(r".[A-Z]")
SHORT_NUMBER = re.compile(r"\d{1,2}")
WORD = re.compile(r"[A-Za-z]{2,}")
PRINTED_NAME = re.compile(r"\b[A-Za-z]+(?:_\w+|\.[A-Za-z_]\w*)+")
PRINTED_CODE = re.compile(r"\s*(?:[\w.]+ = )?[\w.]+\(.*\)?$")
LOUD = re.compile(r"\b\w*(?:Error|Exception|Warning|Fail)\b")
LONG_LINE = 55  # letters; a message that is as long may go on in the next line
MESSAGE_WORDS = 4  # a line with fewer is a number and its name
BEFORE_CODE = 120  # letters of HTML that tell whether code is an output
LETTERS = re.compile(r"[a-z]+")
LONG_ENOUGH = 4  # letters; a shorter word has no ending
ES = re.compile(r"(?:ss|x|sh|ch)es$")
HAS_ENDING = re.compile(r"(?:[^s]s|e)$")  # bias and agree, in biased and agreed
DOUBLE = re.compile(r"..([bdglmnprt])\1$")
ASCII = re.compile(r"[\w.]*", re.ASCII)
SECTIONS_OF_A_FILE = 6  # of prose, in results.js, too
SIGNS = " !#$%&'()*+,-/:;<=>?@[]^`{|}~"  # for 0, 1, 2 ...: none stands in a word or is escaped
LAST_LETTERS = ord("[") - ord("#") + 1
LETTERS_BEFORE = ord("~") - ord("]") + 1
BEFORE_HEADING = 2000  # letters of HTML that tell whether a heading is that of a row of names


@dataclass
class Section:
    """A heading of a page, and what stands below it, down to the next."""

    anchor: str
    level: int
    heading: str
    prose: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    """What the lines below the tabs link to, and the names of a row of the table of names."""
    symbols: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    is_name: bool = False
    """It is a row of the table of names."""


@dataclass
class PageSections:
    """What is known of a page. ``boost`` is its weight in the order of results, ``chapter`` the
    part of the navigation that it stands in. ``has_basics``: it answers what beginners ask."""

    address: str
    title: str
    boost: float
    sections: list[Section]
    traps: list[tuple[str, str]]
    """The address of the section that a trap leads to, below the site's, and the trap in words."""
    chapter: str = ""
    has_basics: bool = False


def plain(html: str) -> str:
    """Return the text of a piece of HTML in one line."""
    return SPACE.sub(" ", unescape(TAG.sub("", html))).strip()


def lines_of(html: str) -> list[str]:
    """Return the text of a piece of HTML, a line for each of its blocks."""
    blocks = (plain(block) for block in BLOCK_END.split(html))
    return [block for block in blocks if WORD.search(block)]


def symbols_of(program: str) -> list[str]:
    """Return what a program calls: dotted names, arguments by name, and words in quotes."""
    imported = set()
    for names in IMPORT.findall(program):
        for name in names.split(","):
            imported.add(name.split()[-1].split(".")[0])
    found = {}
    for name in DOTTED.findall(program):
        first, rest = name.split(".", 1)
        if first not in DULL:
            found[name if first in imported else rest] = None
    for pattern in (KEYWORD, TEXT):
        found.update(dict.fromkeys(pattern.findall(program)))
    return list(found)


def messages_of(output: str) -> list[str]:
    """Return the lines of an output that say something in words; one that goes on is joined."""
    messages: list[str] = []
    margin = None  # of a message that may go on in the next line
    for line in output.splitlines():
        own_margin = len(line) - len(line.lstrip())
        code = PRINTED_CODE.fullmatch(line)
        if margin == own_margin and not code and not LOUD.search(line):
            messages[-1] += f" {line.strip()}"
        elif LOUD.search(line) or (len(WORD.findall(line)) >= MESSAGE_WORDS and not code):
            messages.append(line.strip())
        else:
            margin = None
            continue
        margin = own_margin if len(line) - own_margin > LONG_LINE else None
    return messages


def add_to(found: list[str], more: Iterable[str]) -> None:
    known = set(found)
    found.extend(item for item in dict.fromkeys(more) if item not in known)


def read_section(section: Section, html: str) -> None:
    """Add to a section what its HTML, without the spans, has."""
    for links in CALLS.findall(html):
        add_to(section.calls, (plain(call) for call in CALL.findall(links)))
    rest, end = [], 0
    for block in CODE_BLOCK.finditer(html):
        rest.append(html[end : block.start()])
        end = block.end()
        code = unescape(TAG.sub("", block[1]))
        if OUTPUT_BEFORE.search(html, max(block.start() - BEFORE_CODE, 0), block.start()):
            add_to(section.messages, messages_of(code))
            add_to(section.symbols, PRINTED_NAME.findall(code))
        else:
            add_to(section.symbols, symbols_of(code))
    rest.append(html[end:])
    add_to(section.prose, lines_of(NOT_READ.sub("", "".join(rest))))


def read_arguments(section: Section, html: str) -> str:
    """Move the arguments of the table of names from the prose to the symbols."""
    for _, arguments in ARGUMENTS.findall(html):
        add_to(section.symbols, ARGUMENT.findall(plain(FOLD.sub("", arguments))))
    for line in LINE.findall(html):
        for cell in MEANING.sub("", line).split("</td>"):
            add_to(section.symbols, ARGUMENT.findall(f"({plain(cell)}"))
    return LINE.sub("", ARGUMENTS.sub("", html))


def read_page(
    address: str,
    title: str,
    html: str,
    boost: float = 1,
    chapter: str = "",
    has_basics: bool = False,
) -> PageSections:
    """Take a page apart. ``address`` is that of the page below the site's: ``layers/pooling/``."""
    traps = []
    for block in TRAPS.findall(html):
        for target, what, fix in TRAP.findall(block):
            words = plain(f"{what} {NOT_READ.sub('', fix)}")
            traps.append((normpath(join(address, target.replace("/#", "#"))), words))
    html = MESSAGES.sub("", TRAPS.sub("", html))  # who prints them has them
    html = SYMPTOMS.sub(lambda found: LIST.sub("", found[0]), html)  # what they may be is elsewhere
    sections = []
    headings = list(HEADING.finditer(html))
    bounds = [*(heading.start() for heading in headings), len(html)]
    for heading, end in zip(headings, bounds[1:], strict=True):
        words = plain(PERMALINK.sub("", heading[3]))
        section = Section(anchor=heading[2], level=int(heading[1]), heading=words)
        row = ROW_WORDS.search(html, max(heading.start() - BEFORE_HEADING, 0), heading.start())
        if row:
            section.is_name = True
            add_to(section.calls, unescape(row[1]).split())
        body = read_arguments(section, html[heading.end() : end])
        if row and "<tbody" in body:  # the next row of names begins, above its heading
            body = body[: body.rfind("<tbody")]
        body = CAPTION.sub(r"\1", CHANGE.sub("", body))
        read_section(section, SPAN.sub("", body))
        sections.append(section)
    return PageSections(address, title, boost, sections, traps, chapter, has_basics)


@dataclass(frozen=True)
class Index:
    """What the browser loads: one text for all pages, and by name others with their prose."""

    text: str
    prose: dict[str, str]


def make_index(
    pages: Sequence[PageSections],
    table: Mapping[str, Any],
    frameworks: Mapping[str, Sequence[str]],
    for_readers: str = "",
) -> Index:
    """Return the index of all pages.

    ``table`` is tables/search.toml, ``frameworks`` has the words that mean each framework,
    ``for_readers`` is the address of a page from {know} to {need}. Raises CallError when the table
    names a section that no page has.
    """
    words = words_of_sections(pages, table)
    elsewhere = messages_of_sections(pages, table)
    traps = traps_of_sections(pages)
    sections, messages = [], []
    bag = Bag(table["common"].split(), frameworks)
    for number, page in enumerate(pages):
        for section in listed(page, table):
            place = len(sections)
            address = f"{address_of(page)}#{section.anchor}"
            anchor = "" if section.anchor == usual_anchor(section.heading) else section.anchor
            row = [number, section.level, section.heading, anchor]
            sections.append([*row, 1] if section.is_name else row)
            more = elsewhere.get(address, ())
            messages.extend([place, message] for message in (*section.messages, *more))
            bag.add("words", place, words.get(address, ()))
            bag.add("calls", place, section.calls)
            bag.add("prose", place, [*section.prose, *traps.get(address, ())])
            bag.add("symbols", place, section.symbols)
    found = {
        "pages": [
            [page.address, page.title, page.boost, page.chapter, int(page.has_basics)]
            for page in pages
        ],
        "sections": sections,
        "messages": messages,
        **bag.texts(),
        "frameworks": frameworks,
        "traps": next((page.address for page in pages if page.traps), None),
        "forReaders": for_readers,
        **{
            name: table[name]
            for name in (
                "common",
                "weak",
                "journey",
                "naming",
                "everywhere",
                "basics",
                "same",
                "means",
            )
        },
    }
    prose = {}
    for number, page in enumerate(pages):
        for part, some in enumerate(batched(listed(page, table), SECTIONS_OF_A_FILE)):
            prose[f"{number}-{part}"] = dumps([section.prose for section in some])
    return Index(dumps(found), prose)


def batched(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """Return a list in pieces of a size."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def listed(page: PageSections, table: Mapping[str, Any]) -> list[Section]:
    """Return the sections of a page that can be an answer."""
    return [section for section in page.sections if section.heading not in table["unlisted"]]


def traps_of_sections(pages: Iterable[PageSections]) -> dict[str, list[str]]:
    """Return the traps that lead to a section, by its address."""
    traps: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        for target, trap in page.traps:
            traps[target].append(trap)
    return traps


def words_of_sections(
    pages: Iterable[PageSections], table: Mapping[str, Any]
) -> dict[str, list[str]]:
    """Return the table's words for sections, by address."""
    return by_section(pages, ((target, more) for target, more in table["sections"].items()))


def messages_of_sections(
    pages: Iterable[PageSections], table: Mapping[str, Any]
) -> dict[str, list[str]]:
    """Return the table's messages that no program of the pages prints, by address."""
    return by_section(pages, ((target, text) for text, target in table["messages"].items()))


def by_section(
    pages: Iterable[PageSections], found: Iterable[tuple[str, str]]
) -> dict[str, list[str]]:
    """Return the texts that the table has for sections, by address. Raises CallError when it names
    a section that no page has."""
    known = {f"{address_of(page)}#{section.anchor}" for page in pages for section in page.sections}
    texts: dict[str, list[str]] = defaultdict(list)
    for target, text in found:
        address = section_address(target)
        if address not in known:
            raise CallError(
                f"tables/search.toml: {target}: there is no such section. "
                "Write the page's file below docs/ and the anchor of one of its headings"
            )
        texts[address].append(text)
    return texts


class Bag:
    """Which words stand in which field of which sections, without their order.

    Of the forms of a word that are one to the search, the shortest stands for all. A word that a
    section has where it counts more is left out of its prose, and then of its symbols.
    """

    FIELDS = ("words", "calls", "prose", "symbols")
    COUNT_LESS = FIELDS[2:]

    def __init__(self, common: Iterable[str] = (), frameworks: Iterable[str] = ()) -> None:
        self.common = frozenset(common)
        self.frameworks = frozenset(frameworks)
        self.places: dict[str, dict[str, list[int]]] = {name: {} for name in self.FIELDS}

    def add(self, field: str, place: int, texts: Iterable[str]) -> None:
        found = map(self.lower_unless_a_name, TOKEN.findall(" ".join(texts)))
        for word in dict.fromkeys(found):
            is_common = word in self.common and field in ("words", "prose")
            if len(word) > 1 and not is_common and not SHORT_NUMBER.fullmatch(word):
                self.places[field].setdefault(word, []).append(place)

    def lower_unless_a_name(self, word: str) -> str:
        """Return a word as the index has it. MaxPool keeps its capitals, which begin the words
        inside of it; TensorFlow does not, as most pages say it without speaking of tensors."""
        lower = word.lower()
        return word if INNER_CAPITAL.search(word) and lower not in self.frameworks else lower

    def texts(self) -> dict[str, str]:
        """Return ``vocabulary``, and for each field a line for each of its words: the places, each
        as the step from the one before."""
        words = set().union(*self.places.values())
        forms = defaultdict(list)
        for word in words:
            forms[shortest_form(word, words)].append(word)
        lines: dict[str, list[str]] = {name: [] for name in self.FIELDS}
        for form in sorted(forms):
            known: set[int] = set()
            for name, of_words in self.places.items():
                found = {place for word in forms[form] for place in of_words.get(word, ())}
                if name in self.COUNT_LESS:
                    found -= known
                known |= found
                steps = (place - before for before, place in pairwise([0, *sorted(found)]))
                lines[name].append("".join(map(in_letters, steps)))
        fields = {name: "\n".join(found) for name, found in lines.items()}
        return {"vocabulary": shared_beginnings(sorted(forms)), **fields}


def shortest_form(word: str, known: Collection[str]) -> str:
    """Return the shortest of the known words that words.js takes for the same as a word: "pool"
    for "pooling". Not all are found."""
    if len(word) < LONG_ENOUGH or not LETTERS.fullmatch(word):
        return word
    shorter = []
    if word.endswith("ies"):
        shorter.append(f"{word[:-3]}y")
    elif ES.search(word):
        shorter.append(word[:-2])
    elif word[-1] == "s" and word[-2] not in "sui":
        shorter.append(word[:-1])
    for ending in ("ing", "ed", "e"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and not HAS_ENDING.search(root):
            shorter += [root, f"{root}e"] + [root[:-1]] * bool(DOUBLE.search(root))
    found = (shortest_form(form, known) for form in shorter if form in known and form != word)
    return min(found, key=len, default=word)


def shared_beginnings(words: Sequence[str]) -> str:
    """Return the words, each as the sign for how many letters it shares with the one before it,
    and its other letters: " conv%olve" is conv and convolve."""
    pieces = []
    for before, word in pairwise(["", *words]):
        same = ASCII.match(commonprefix([before, word]))
        shared = min(len(same[0]) if same else 0, len(SIGNS) - 1)
        pieces.append(SIGNS[shared] + word[shared:])
    return "".join(pieces)


def in_letters(number: int) -> str:
    """Return a number in letters, mostly one: the last is up to "[", those before it from "]" on.

    With a backslash or a quotation mark JSON would need two.
    """
    number, last = divmod(number, LAST_LETTERS)
    text = chr(ord("#") + last)
    while number:
        number, letter = divmod(number, LETTERS_BEFORE)
        text = chr(ord("]") + letter) + text
    return text


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def usual_anchor(heading: str) -> str:
    """Return the anchor that MkDocs gives a heading, nearly always; documents.js does the same."""
    words = re.sub(r"[^a-z0-9_\s-]", "", heading.lower()).strip()
    return re.sub(r"[\s-]+", "-", words)


def address_of(page: PageSections) -> str:
    return normpath(page.address or ".")


def section_address(target: str) -> str:
    """Return the address of a section, below the site's, by its page's file."""
    page, _, anchor = target.partition("#")
    return normpath(page.removesuffix(".md").removesuffix("index") or ".") + f"#{anchor}"
