"""The rules that the pages state, tried on a thousand settings each in all four frameworks.

How they are tried stands in tools/rules/; this module says how it is shown.
"""

SOURCES = (
    *(f"tools/rules/{name}.py" for name in ("rules", "trial", "worker", "in_keras", "in_pytorch", "in_tensorflow", "in_cntk")),
    "requirements/frameworks.txt", "requirements/cntk.txt",
)
FRAMEWORKS = {"keras": "Keras", "pytorch": "PyTorch", "tensorflow": "TensorFlow", "cntk": "CNTK"}
NAMES = {"keras": "Keras", "pytorch": "PyTorch", "cntk": "CNTK", "sgd": "SGD", "rmsprop": "RMSprop", "relu": "ReLU", "gelu": "GELU"}


def measure(say):
    """Try every rule on all its settings. It takes minutes."""
    from rules import rules, trial

    found = trial.trials(say=say)
    return {name: {"topic": rule.topic, "page": rule.page, "words": rule.words, "tried": {
        framework: {key: value if key != "examples" else [{"setting": e["setting"], "words": e["words"]} for e in value]
                    for key, value in result.items()} for framework, result in found[name].items()}}
        for name, rule in rules.RULES.items()}


def title(name):
    """Return the name of a rule as a reader sees it."""
    words = [NAMES.get(word, word) for word in name.split("_")]
    return words[0][0].upper() + words[0][1:] + "".join(f" {word}" for word in words[1:])


def cell(result):
    """Return what came of a rule in one framework: how many held, were refused as stated, and differ."""
    if result is None:
        return "–"
    parts = [f"{result['held']:,}" if result["held"] or not result["refused"] else ""]
    parts += [f"{result['refused']:,} refused"] if result["refused"] else []
    parts += [f"**{result['differ']:,} differ**"] if result["differ"] else []
    return ", ".join(part for part in parts if part)


def table(numbers):
    """Return a table of rules."""
    lines = [f"| Rule | {' | '.join(FRAMEWORKS.values())} |", "| --- |" + " ---: |" * len(FRAMEWORKS)]
    lines += [f"| {title(name)} | {' | '.join(cell(rule['tried'].get(framework)) for framework in FRAMEWORKS)} |" for name, rule in numbers.items()]
    return "\n".join(lines) + "\n"


def topics(numbers):
    """Return the rules of each topic."""
    found = {}
    for name, rule in numbers.items():
        found.setdefault(rule["topic"], {})[name] = rule
    return found


def total(numbers):
    """Return the sentence with the numbers of all."""
    of = {framework: [rule["tried"][framework] for rule in numbers.values() if framework in rule["tried"]] for framework in FRAMEWORKS}
    every = [result for results in of.values() for result in results]
    tried, differ = sum(r["tried"] for r in every), sum(r["differ"] for r in every)
    each = ", ".join(f"{sum(r['tried'] for r in of[framework]):,} in {label}" for framework, label in FRAMEWORKS.items())
    end = "None differs from its rule." if not differ else f"{differ:,} differ from their rule."
    return (f"{len(numbers)} rules were tried on {tried:,} settings: {each}. {sum(r['held'] for r in every):,} gave the result of the rule, "
            f"{sum(r['refused'] for r in every):,} were refused as the rule says. {end}\n")


def exceptions(numbers):
    """Return a list of the smallest settings that differ."""
    lines = [f"- **{title(name)}**, {FRAMEWORKS[framework]}: {example['words']}, at `{example['setting']}`"
             for name, rule in numbers.items() for framework, result in rule["tried"].items() for example in result["examples"]]
    return "\n".join(lines or ["None."]) + "\n"


def tables(numbers):
    """Return a table for each topic, one of all, the words of the rules, and the sums."""
    by_topic = topics(numbers)
    found = {f"rules-{topic.replace(' ', '-')}": table(rules) for topic, rules in by_topic.items()}
    parts = []
    for topic, rules in by_topic.items():
        words = "\n".join(f"- **{title(name)}.** {rule['words']}" for name, rule in rules.items())
        parts.append(f"### {topic[0].upper()}{topic[1:]}\n\n{words}\n\n{table(rules)}")
    return {**found, "rules": "\n".join(parts), "rules-total": total(numbers), "rules-exceptions": exceptions(numbers)}


def figures(numbers):
    """There are none."""
    return {}
