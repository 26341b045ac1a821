"""What the page on inputs says of nets in Keras, asked of Keras itself."""

import re

import pytest

from tools import snippets

PAGE = snippets.ROOT / "docs" / "porting" / "inputs.md"
(KERAS,) = [framework for framework in snippets.frameworks() if framework.module == "keras"]
MODULES = {
    "VGG": "vgg16",
    "ResNet": "resnet",
    "Inception": "inception_v3",
    "Xception": "xception",
    "MobileNet 1": "mobilenet",
    "2": "mobilenet_v2",
    "DenseNet": "densenet",
    "EfficientNet": "efficientnet",
    "MobileNet 3": "mobilenet_v3",
    "ConvNeXt": "convnext",
}
PROGRAM = """
import keras
import numpy as np

pixel = np.float32([[255, 128, 0]])  # (1, 3)
for name in {modules}:
    x = getattr(keras.applications, name).preprocess_input(pixel.copy())
    print(name, *np.round(np.float64(x.ravel()), 3) + 0.0)
own = np.float32([[255, 128, 0]])  # (1, 3)
keras.applications.vgg16.preprocess_input(own)
print("written into:", own[0, 0] != 255)
"""


def test_each_family_has_the_mode_that_the_page_says():
    result = snippets.run(KERAS, PROGRAM.format(modules=list(MODULES.values())), "inputs")
    if result.failure:
        pytest.fail(result.failure, pytrace=False)
    *lines, written = result.stdout.splitlines()
    numbers = {name: list(map(float, rest)) for name, *rest in map(str.split, lines)}
    shown = (snippets.OUTPUTS / "inputs" / "modes.txt").read_text("utf-8")
    rows = re.findall(r"^\| (caffe|tf|torch|unchanged) \|.*\| (.*) \|$", PAGE.read_text(), re.M)
    assert len(rows) == 4
    for mode, users in rows:
        wanted = [float(n) for n in re.search(rf"^{mode} +(.*)", shown, re.M)[1].split()]
        families = [family for family in MODULES if re.search(rf"\b{family}\b", users)]
        assert families, f"{PAGE.name}: {mode}: no family of MODULES in {users!r}"
        for family in families:
            assert numbers[MODULES[family]] == pytest.approx(wanted, abs=0.001), (mode, family)
    assert written == "written into: True"
