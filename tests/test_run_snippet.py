"""The runner: shape comments, programs that fail, and programs that do not end. In Python of today and in CNTK's 3.6."""

import pytest

from tools import snippets

KERAS, PYTORCH, TENSORFLOW, CNTK = snippets.frameworks()
GOOD = "import numpy as np\nx = np.zeros((2, 3))  # (2, 3): rows, columns\nprint(x.sum())\n"


@pytest.fixture(params=[PYTORCH, CNTK], ids=str)
def framework(request):
    return request.param


def run(framework, source):
    return snippets.run(framework, source, "snippets/a/b.py")


def test_a_good_snippet(framework):
    result = run(framework, GOOD)
    assert (result.stdout, result.failure) == ("0.0\n", "")


@pytest.mark.parametrize(
    "source, message",
    [
        (
            "import numpy as np\nx = np.zeros(2)  # (3,)\n",
            "snippets/a/b.py, line 2: the comment says (3,), the shape is (2,)",
        ),
        (
            "import numpy as np\nx = np.zeros((1,\n  2))  # (2, 1)\n",
            "snippets/a/b.py, line 3: the comment says (2, 1), the shape is (1, 2)",
        ),
        (
            "import numpy as np\nx = np.zeros(2)  # (2,)\nx = np.zeros(3)  # (2,)\n",
            "snippets/a/b.py, line 3: the comment says (2,), the shape is (3,)",
        ),
        (
            "x = 1  # (2,)\n",
            "snippets/a/b.py, line 1: the comment says (2,), the value is a <class 'int'>",
        ),
        (
            "import numpy as np\nif False:\n    x = np.zeros(2)  # (2,)\n",
            "snippets/a/b.py, line 3: this shape was never checked",
        ),
        (
            "import numpy as np\nprint(np.zeros(2))  # (2,)\n",
            "snippets/a/b.py, line 2: this shape was never checked",
        ),
        ("print('no shape')\n", "snippets/a/b.py: no shape comment"),
        ("x = 1 +\n", "SyntaxError"),
        ("raise ValueError('broken')\n", "no shape comment"),
        (
            "import numpy as np\nx = np.zeros(2)  # (2,)\nraise ValueError('broken')\n",
            "ValueError: broken",
        ),
        (
            "import numpy as np\nx = np.zeros(2)  # (2,)\nimport os\nos._exit(3)\n",
            "ended with status",
        ),
        ("import numpy as np\nx = np.zeros(2)  # (2,)\nimport sys\nsys.exit('no')\n", "no"),
    ],
)
def test_a_bad_snippet(framework, source, message):
    assert message in run(framework, source).failure


def test_shapes_in_methods_and_of_attributes(framework):
    result = run(
        framework,
        """\
import numpy as np
class A:
    def __init__(self):
        self.w = np.zeros((3, 2))  # (3, 2)
    def __call__(self, x):
        x = x @ self.w  # (4, 2)
        return x
y = A()(np.zeros((4, 3)))  # (4, 2)
""",
    )
    assert result.failure == ""


def test_a_snippet_that_hangs_is_stopped_and_named(framework, monkeypatch):
    monkeypatch.setattr(snippets, "SECONDS_TO_RUN", 1)
    assert (
        "snippets/a/b.py did not end within 1 seconds"
        in run(framework, GOOD + "while True: pass\n").failure
    )
    assert run(framework, GOOD).failure == "", "the next one runs"


def test_each_snippet_is_alone(framework):
    assert (
        run(
            framework,
            GOOD + "import os\nopen('left', 'w').close()\nos.environ['LEFT'] = '1'\nnp.left = 1\n",
        ).failure
        == ""
    )
    result = run(
        framework,
        GOOD + "import os\nprint(os.listdir('.'), 'LEFT' in os.environ, hasattr(np, 'left'))\n",
    )
    assert result.stdout.splitlines()[1] == "[] False False"


def test_standard_input_is_empty(framework):
    assert "EOFError" in run(framework, GOOD + "input()\n").failure


def test_gpus_are_hidden_on_request():
    assert (
        run(PYTORCH, GOOD + "import torch\nprint(torch.cuda.is_available())\n").stdout.splitlines()[
            1
        ]
        == "False"
    )


def test_a_missing_interpreter_says_what_to_do():
    framework = snippets.Framework("cntk", "CNTK", "cntk", "/nowhere/python", "")
    failure = run(framework, GOOD).failure
    assert (
        "no /nowhere/python" in failure
        and "make environments" in failure
        and "CNTK_PYTHON" in failure
    )


def test_a_missing_framework_says_what_to_do():
    framework = snippets.Framework("jax", "JAX", "no_such_module", PYTORCH.python, "")
    failure = run(framework, GOOD).failure
    assert "cannot import no_such_module" in failure and "make environments" in failure
