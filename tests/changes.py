"""Changes of snippets, which stand in snippets/<framework>/tests.toml: how the tests break them."""

import pytest

from tools import snippets


def changes(kind, part):
    """Return every change of a part as test parameters (framework, name of the change).

    kind: "mistakes" or "refused", a table of tests.toml
    """
    return [
        pytest.param(framework, name, id=f"{framework}-{name}")
        for framework in snippets.frameworks_with(part)
        for name in framework.table("tests").get(kind, {}).get(part, {})
    ]


def change(framework, kind, part, name):
    """Return one change: a dict with what is replaced, "old", and by what, "new"."""
    return framework.table("tests")[kind][part][name]


def source_of(framework, part, changed=None):
    """Return the text of a snippet, with a piece of it replaced once."""
    path = snippets.snippet_path(framework, part)
    source = snippets.read(path)
    if changed is None:
        return source
    assert changed["old"] in source, (
        f"{path.relative_to(snippets.ROOT)} has no {changed['old']}: "
        f"fix snippets/{framework.name}/tests.toml"
    )
    return source.replace(changed["old"], changed["new"], 1)


def run(framework, source, name):
    """Run a program and return what it printed, or fail."""
    result = snippets.run(framework, source, name)
    if result.failure:
        pytest.fail(f"{name}: {result.failure}\n{result.stderr}", pytrace=False)
    return result.stdout


def assert_each_framework_is_broken(part):
    """Fail where a framework has a part and no mistake in it: nobody sees that tests notice one."""
    for framework in snippets.frameworks_with(part):
        mistakes = framework.table("tests").get("mistakes", {}).get(part, {})
        assert mistakes, (
            f"snippets/{framework.name}/tests.toml has no mistakes of {part}: write one, "
            f'[mistakes."{part}".<name>] with old and new, that the tests must notice'
        )
