"""What the tables tell readers to write instead is run, in each framework's own interpreter."""

import ast

import instead
import pytest

from tools import interpreter, snippets

FUNCTIONS = [
    (framework, mode, function)
    for framework in snippets.frameworks()
    for mode in framework.modes
    for function in instead.functions(framework)
]


class Programs:
    """One conversation with each framework in each of its modes, begun when it is needed."""

    def __init__(self):
        self.begun = {}

    def ask(self, framework, mode, function):
        """Run a function and return how it failed, or ""."""
        key = framework.name, mode.name
        program = self.begun.get(key)
        if not program or not program.alive:
            program = interpreter.Conversation(
                framework,
                framework.program(instead.PROGRAM),
                timeout=interpreter.SECONDS_TO_RUN,
                **mode.environment,
            )
            self.begun[key] = program
        return program.ask({"function": function})["failure"]


@pytest.fixture(scope="module")
def programs():
    programs = Programs()
    yield programs
    for program in programs.begun.values():
        program.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    "framework, mode, function", FUNCTIONS, ids=lambda value: getattr(value, "name", value)
)
def test_what_to_write_instead(programs, framework, mode, function):
    failure = programs.ask(framework, mode, function)
    if failure:
        file = instead.relative(framework.program(instead.PROGRAM))
        pytest.fail(f"{file}: {function} {mode.name}: {failure}", pytrace=False)


@pytest.mark.slow
def test_a_function_that_fails_is_named(tmp_path):
    """The answer says what went wrong and in which line of the program."""
    framework = next(one for one in snippets.frameworks() if instead.functions(one))
    program = tmp_path / instead.PROGRAM / "lab" / "instead.py"
    program.parent.mkdir(parents=True)
    source = "import cases\n\n\ndef name_x():\n    assert 1 == 2\n\n\ncases.serve(globals())\n"
    program.write_text(source, "utf-8")
    with interpreter.Conversation(framework, program) as conversation:
        answer = conversation.ask({"function": "name_x"})
    assert answer == {"failure": "line 5: AssertionError: assert 1 == 2"}


@pytest.mark.parametrize(
    "quoted, there",
    [
        ("f(x, 1)", True),
        ("f( x,1 )", True),
        ('g("a", rate=2)', True),
        ("g(...)", True),
        ("rate=", True),
        ("x + 1", True),
        ("f(y)", False),
        ("remark", False),
        ("said", False),
    ],
)
def test_quoted_code_is_found_as_it_is_written(quoted, there):
    source = '''def function():
    """What is said."""
    f(x,
      1)  # a remark
    g('a', rate=2)
    run("""
y = x + 1
""")
'''
    assert instead.stands_in(quoted, instead.code_of(ast.parse(source))) == there
