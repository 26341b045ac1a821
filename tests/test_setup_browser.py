"""The Chromium of the tests: which one is taken, and what is installed where there is none."""

from types import SimpleNamespace

import pytest

from tools import setup_browser

SHELL, CHROMIUM, CHROME = setup_browser.SHELL, "chromium", "google-chrome"


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine on which apt-get installs what it knows, for root."""
    machine = SimpleNamespace(folder=tmp_path, known={SHELL, CHROMIUM}, asked=[])

    def run(command, **_):
        machine.asked.append(command)
        package = command[-1]
        if command[0] == "apt-get" and package in machine.known:
            put(tmp_path, package)

    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: 0)
    monkeypatch.setattr(setup_browser.subprocess, "run", run)
    put(tmp_path, "apt-get")
    return machine


def put(folder, name):
    """Put a program into a folder."""
    file = folder / name
    file.touch()
    file.chmod(0o755)
    return str(file)


def test_the_shell_is_preferred_and_whatever_is_there_will_do(machine):
    chrome = put(machine.folder, CHROME)
    assert setup_browser.find() == chrome
    whole = put(machine.folder, CHROMIUM)
    assert setup_browser.find() == whole
    assert setup_browser.find() == setup_browser.find(setup_browser.WHOLE) == whole
    shell = put(machine.folder, SHELL)
    assert setup_browser.find() == shell
    assert setup_browser.find(setup_browser.WHOLE) == whole


def test_the_one_that_is_named_counts_more(machine, monkeypatch):
    put(machine.folder, SHELL)
    monkeypatch.setenv("CHROMIUM", put(machine.folder, "my-own"))
    assert setup_browser.find() == str(machine.folder / "my-own")
    setup_browser.main()
    assert not machine.asked


@pytest.mark.parametrize("there", [[], [CHROMIUM], [CHROME]], ids=str)
def test_root_gets_the_shell(machine, there, capsys):
    for name in there:
        put(machine.folder, name)
    setup_browser.main()
    assert f"Browser: {machine.folder / SHELL}: ready" in capsys.readouterr().out
    assert [command[1:3] for command in machine.asked] == [
        ["--quiet", "update"],
        ["--quiet", "install"],
    ]


def test_where_nothing_can_be_installed_what_is_there_will_do(machine, monkeypatch, capsys):
    machine.known.clear()
    put(machine.folder, CHROME)
    setup_browser.main()
    assert f"{machine.folder / CHROME}: ready" in capsys.readouterr().out
    machine.asked.clear()
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: 1000)
    setup_browser.main()
    assert not machine.asked


def test_lighthouse_gets_a_whole_one(machine):
    put(machine.folder, SHELL)
    assert setup_browser.whole() == str(machine.folder / CHROMIUM)
    chrome = put(machine.folder, CHROME)
    (machine.folder / CHROMIUM).unlink()
    assert setup_browser.whole() == chrome


def test_where_there_is_none_the_message_says_what_to_do(machine):
    machine.known.clear()
    with pytest.raises(SystemExit, match="sudo apt-get install chromium-headless-shell"):
        setup_browser.main()
    assert [*machine.asked[-1][1:]] == ["-m", "playwright", "install", "chromium"]
