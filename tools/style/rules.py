"""The rules of a style: read, chosen, and written."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tinycss2

PREFIXED = re.compile(r"-(webkit|moz|ms)-(.+)")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Rule:
    """Selectors and what holds for them."""

    selectors: tuple[str, ...]
    declarations: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        declared = ";".join(f"{name}:{value}" for name, value in self.declarations)
        return f"{','.join(self.selectors)}{{{declared}}}"


@dataclass(frozen=True)
class Block:
    """Rules that hold under a condition, like ``@media print``."""

    condition: str
    rules: "tuple[Rule | Block | Other, ...]"

    def __str__(self) -> str:
        inner = "\n".join(map(str, self.rules))
        return f"{self.condition}{{\n{inner}\n}}"


@dataclass(frozen=True)
class Other:
    """Another rule, like an animation, as it stands."""

    keyword: str
    name: str
    text: str

    def __str__(self) -> str:
        return self.text


Rules = Sequence[Rule | Block | Other]


def read(style: str) -> list[Rule | Block | Other]:
    """Return the rules of a style."""
    return taken(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))


def taken(nodes: Sequence[Any]) -> list[Rule | Block | Other]:
    """Return the rules that tinycss2 has read. Raises ValueError for what it could not read."""
    rules: list[Rule | Block | Other] = []
    for node in nodes:
        if node.type == "qualified-rule":
            rules.append(Rule(tuple(selectors_of(node)), tuple(declarations_of(node))))
        elif node.type != "at-rule":
            raise ValueError(f"line {node.source_line} of the style: {node.message}")
        elif node.lower_at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(node.content, True, True)
            condition = f"@{node.at_keyword} {tinycss2.serialize(node.prelude).strip()}"
            rules.append(Block(condition, tuple(taken(inner))))
        else:
            name = tinycss2.serialize(node.prelude).strip()
            rules.append(Other(node.lower_at_keyword, name, node.serialize()))
    return rules


def selectors_of(node: Any) -> Iterator[str]:
    """Return the selectors of a rule."""
    tokens: list[Any] = []
    for token in node.prelude:
        if token == ",":
            yield tinycss2.serialize(tokens).strip()
            tokens = []
        else:
            tokens.append(token)
    yield tinycss2.serialize(tokens).strip()


def declarations_of(node: Any) -> Iterator[tuple[str, str]]:
    """Return the declarations of a rule, without what only browsers of long ago need."""
    found = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    names = {item.name for item in found}
    for item in found:
        prefixed = PREFIXED.fullmatch(item.name)
        if prefixed and (prefixed[1] != "webkit" or prefixed[2] in names):
            continue
        value = re.sub(r"\s+", " ", tinycss2.serialize(item.value).strip())
        yield item.name, value + ("!important" if item.important else "")


def all_selectors(rules: Rules) -> Iterator[str]:
    """Return the selectors of rules and of the rules in them."""
    for rule in rules:
        if isinstance(rule, Rule):
            yield from rule.selectors
        elif isinstance(rule, Block):
            yield from all_selectors(rule.rules)


def all_declarations(rules: Rules) -> Iterator[tuple[str, str]]:
    """Return the declarations of rules and of the rules in them."""
    for rule in rules:
        if isinstance(rule, Rule):
            yield from rule.declarations
        elif isinstance(rule, Block):
            yield from all_declarations(rule.rules)


def choose(
    rules: Rules, selector: Callable[[str], bool], declaration: Callable[[str], bool]
) -> list[Rule | Block | Other]:
    """Return what is left of rules when selectors and names of declarations are chosen."""
    chosen: list[Rule | Block | Other] = []
    for rule in rules:
        if isinstance(rule, Rule):
            selectors = tuple(filter(selector, rule.selectors))
            declared = tuple(pair for pair in rule.declarations if declaration(pair[0]))
            if selectors and declared:
                chosen.append(Rule(selectors, declared))
        elif isinstance(rule, Block):
            inner = choose(rule.rules, selector, declaration)
            if inner:
                chosen.append(replace(rule, rules=tuple(inner)))
        else:
            chosen.append(rule)
    return chosen


def without_unused(rules: Rules, users: str) -> list[Rule | Block | Other]:
    """Return rules without the variables and animations that neither they nor ``users`` name."""
    named = set(re.findall(r"--[\w-]+", users))
    while True:
        values = " ".join(value for _, value in all_declarations(rules))
        used = named | set(VARIABLE.findall(values))

        def is_used(name: str, used: set[str] = used) -> bool:
            return not name.startswith("--") or name in used

        smaller = choose(rules, bool, is_used)
        if smaller == list(rules):
            return [rule for rule in smaller if not is_idle(rule, values)]
        rules = smaller


def is_idle(rule: Rule | Block | Other, values: str) -> bool:
    """Tell whether a rule is an animation that no value names."""
    if not isinstance(rule, Other) or rule.keyword != "keyframes":
        return False
    return not re.search(rf"\b{re.escape(rule.name)}\b", values)
