"""Make the environment in which CNTK runs, .venv/cntk, and prove that it works.

    1. find a Python 3.6: $CNTK_BASE_PYTHON, PATH, pyenv, conda or mamba
    2. install requirements/cntk.txt into an environment of its own
    3. put the libraries of Open MPI, which CNTK wants, beside CNTK's own
    4. import cntk and evaluate a layer

Where something is missing it says what to do, and ends with status 0: the rest of the project does
not need CNTK. Standard library only.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.environments import Environment
from tools.progress import say

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(".venv", "cntk")
REQUIREMENTS = Path("requirements", "cntk.txt")
NEW_PIP = Path("requirements", "pip-python3.6.txt")

# The two libraries by the names that CNTK asks for, and by those that Open MPI 4 gives them.
MPI = {"libmpi.so.12": "libmpi.so.40", "libmpi_cxx.so.1": "libmpi_cxx.so.40"}

NO_PYTHON = """\
There is no Python 3.6 on this machine, and CNTK's packages need one. Everything but CNTK works
without it. Any of these gives you one; then run the same command again:

    pyenv install 3.6.15
    conda create --name cntk python=3.6      (or mamba, or micromamba)
    CNTK_BASE_PYTHON=/path/to/python3.6 make test"""

NO_MPI = """\
CNTK needs the libraries of Open MPI, and there is no C compiler to make a stand-in for them.
Install one of the two, then run the same command again:

    sudo apt-get install libopenmpi3
    sudo apt-get install gcc binutils"""

PROOF = """\
import sys
import cntk as C
import numpy as np
x = C.input_variable((1, 2, 2))
image = np.array([[[[1, 2], [3, 4]]]], np.float32)
assert C.layers.MaxPooling((2, 2))(x).eval({x: image}).item() == 4
print("CNTK", C.__version__, "on Python", ".".join(map(str, sys.version_info[:3])))
"""
FOLDER_OF_CNTK = """\
import importlib.util
print(importlib.util.find_spec("cntk").submodule_search_locations[0])
"""
QUIET = "import warnings; warnings.filterwarnings('ignore', module='cntk.cntk_py_init')\n"


def main(folder=FOLDER):
    base = find_python()
    if base is None:
        print(NO_PYTHON)
        return
    print(f"Setting up {folder} from {REQUIREMENTS}, with {base}", flush=True)
    with Environment(folder) as environment:
        environment.make(base, NEW_PIP)
        environment.install(REQUIREMENTS, "--no-deps")
        package = Path(printed([environment.python, "-c", FOLDER_OF_CNTK]))
        if not provide_libraries(base, package / "libs"):
            return
        # At every import CNTK warns of an unknown Linux and of missing GPU libraries.
        (package.parent / "quiet_cntk.pth").write_text(QUIET)
        prove(environment, [environment.python, "-c", PROOF])


def printed(command):
    """Return what a command printed. Raises CalledProcessError when it fails."""
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return answer.stdout.strip()


def provide_libraries(base, libraries):
    """Put what CNTK's libraries want beside them. Say what to do and return False without it."""
    link_python(base, libraries)
    if provide_mpi(libraries):
        return True
    say(NO_MPI)
    return False


def prove(environment, command):
    """Run a program that shows whether an environment works, and say so."""
    environment.doing = "trying it"
    proof = subprocess.run(command, capture_output=True, text=True)
    if proof.returncode:
        say(f"The packages are in {environment.folder}, but do not run:\n\n{proof.stderr}")
        return
    say(proof.stdout.strip())
    environment.is_ready()


def find_python():
    """Return a Python 3.6 as a path, or None. With conda, one is created in .venv/ if need be."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [
        os.environ.get("CNTK_BASE_PYTHON"),
        shutil.which("python3.6"),
        *sorted(pyenv.glob("3.6.*/bin/python3.6"), reverse=True),
    ]
    for candidate in candidates:
        if candidate and is_python_36(candidate):
            return str(candidate)
    for conda in filter(None, map(shutil.which, ("mamba", "micromamba", "conda"))):
        return find_python_of_conda(conda)
    return None


def find_python_of_conda(conda):
    """Return a Python 3.6 of conda's environments, or of one that is created; else None."""
    listed = subprocess.run([conda, "env", "list", "--json"], capture_output=True, text=True)
    folders = json.loads(listed.stdout)["envs"] if listed.returncode == 0 else []
    own = ROOT / ".venv" / "python3.6"
    for folder in [*folders, own]:
        if is_python_36(python_in(folder)):
            return str(python_in(folder))
    print(f"CNTK: creating a Python 3.6 with {conda}", flush=True)
    subprocess.run([conda, "create", "--yes", "--prefix", own, "python=3.6"])
    return str(python_in(own)) if is_python_36(python_in(own)) else None


def python_in(folder):
    """Return the path of the Python in an environment."""
    return Path(folder, "bin", "python")


def is_python_36(path):
    """Tell whether a path is a Python 3.6 that starts: one of pyenv's stand-ins may not."""
    ask = "import sys; print(sys.version_info[:2])"
    try:
        answer = subprocess.run([path, "-c", ask], capture_output=True, text=True)
    except OSError:
        return False
    return answer.stdout.strip() == "(3, 6)"


def link_python(base, libraries):
    """Link the library of a Python beside CNTK's libraries: outside /usr it is not found else."""
    ask = "import sysconfig; print(sysconfig.get_config_var('LIBDIR'))"
    library = Path(printed([base, "-c", ask]), "libpython3.6m.so.1.0")
    if library.is_file():
        link(libraries / library.name, library)


def provide_mpi(libraries):
    """Put Open MPI's two libraries into CNTK's folder of libraries. Return False without a way to.

    They are links to those of the machine, if it has them. If not, and if we may, Debian's package
    is installed. Else a stand-in is compiled: CNTK calls MPI for training on several machines only,
    so it is enough that the names are there.
    """
    if not find_mpi() and os.geteuid() == 0 and shutil.which("apt-get"):
        say("CNTK: installing libopenmpi3 with apt-get")
        options = "--yes", "--quiet", "--no-install-recommends"
        subprocess.run(["apt-get", "install", *options, "libopenmpi3"], stdout=subprocess.DEVNULL)
    if find_mpi():
        for wanted, path in find_mpi().items():
            link(libraries / wanted, path)
        return True
    if shutil.which("gcc") and shutil.which("nm"):
        say("CNTK: no Open MPI here; compiling a stand-in for it")
        compile_stand_in(libraries, libraries)
        return True
    return False


def find_mpi():
    """Return the machine's Open MPI as {the name that CNTK asks for: path}, or {} without both."""
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if not ldconfig:
        return {}
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True).stdout
    paths = {}
    for wanted, today in MPI.items():
        line = rf"^\s*(?:{re.escape(wanted)}|{re.escape(today)}) .*=> (\S+)$"
        match = re.search(line, known, re.MULTILINE)
        if match:
            paths[wanted] = match[1]
    return paths if len(paths) == len(MPI) else {}


def compile_stand_in(libraries, folder):
    """Compile libraries into ``folder`` with the names of MPI that CNTK asks for.

    A call of any of them stops the program.
    """
    files = [*libraries.glob("*.so"), *libraries.parent.glob("_cntk_py*.so")]
    listed = printed(["nm", "-D", "--undefined-only", *files])
    names = sorted(set(re.findall(r"\bU ((?:MPI_|ompi_|_ZN3MPI|_ZNK3MPI)\w+)", listed)))
    source = "\n".join(f"void {name}(void) {{ __builtin_trap(); }}" for name in names)
    for wanted in MPI:
        options = "-w", "-shared", "-fPIC", f"-Wl,-soname,{wanted}", "-x", "c", "-"
        command = ["gcc", *options, "-o", folder / wanted]
        subprocess.run(command, check=True, input=source, text=True)


def link(name, target):
    """Make a symbolic link, in the place of one that may be there."""
    name.unlink(missing_ok=True)
    name.symlink_to(target)


if __name__ == "__main__":
    main()
