"""facenet-pytorch: MTCNN, three small nets that find faces. A port of a port of a net in Caffe.

The dense layers still have Caffe's order: the maps were turned, width first, before they were
flattened.
"""

import importlib.util
import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import torch

from lab.trained.net import Net, pixels
from lab.trained.packages import FACENET

MODELS = "facenet_pytorch/models"
WEIGHTS = "facenet_pytorch/data/{}.pt"
CLASSES = {"pnet": "PNet", "rnet": "RNet", "onet": "ONet"}
SIDES = {"pnet": (33, 42), "rnet": (24, 24), "onet": (48, 48)}  # pnet takes any


def nets():
    """Return the three nets."""
    return [pnet(), rnet(), onet()]


def batch(name):
    """Return three images as the package scales them."""
    seed = list(CLASSES).index(name)
    return (pixels(seed, 3, *SIDES[name], 3) - 127.5) / 128


# --8<-- [start:weights]
def weights(name):
    """Return the arrays of a net as its file has them, by name. Nothing in the file is executed."""
    state = torch.load(FACENET.file(WEIGHTS.format(name)), weights_only=True)
    return {key: array.numpy(force=True) for key, array in state.items()}


# --8<-- [end:weights]


class Reader:
    """Adds the layers of one of the nets."""

    def __init__(self, name):
        self.net, self.a = Net(name, batch(name)), weights(name)

    def conv(self, name, *of):
        """Add a convolution without padding."""
        kernel = self.a[f"{name}.weight"].transpose(2, 3, 1, 0)
        return self.net.add(name, "convolution", *of, kernel=kernel, bias=self.a[f"{name}.bias"])

    def block(self, conv, number, window=None):
        """Add a convolution or a dense layer with its PReLU and, with a window, max pooling."""
        (self.dense if conv.startswith("dense") else self.conv)(conv)
        self.net.add(f"prelu{number}", "prelu", slope=self.a[f"prelu{number}.weight"])
        if window:
            self.net.add(f"pool{number}", "max_pooling", size=window, strides=2, padding="ceil")

    def dense(self, name, *of):
        """Add a dense layer after another."""
        kernel, bias = self.a[f"{name}.weight"].T, self.a[f"{name}.bias"]
        return self.net.add(name, "dense", *of, kernel=kernel, bias=bias)

    # --8<-- [start:rows]
    def dense_after_maps(self, name, height, width, channels):
        """Add a dense layer whose rows are in the order width, height, channel."""
        kernel = self.a[f"{name}.weight"].reshape(-1, width, height, channels)
        bias = self.a[f"{name}.bias"]
        self.net.add(name, "dense", kernel=kernel.transpose(2, 1, 3, 0), bias=bias)

    # --8<-- [end:rows]


def pnet():
    """Return the net that proposes faces. It has no dense layer, and takes images of any size."""
    read = Reader("pnet")
    read.block("conv1", 1, window=2)
    read.block("conv2", 2)
    read.block("conv3", 3)
    read.conv("conv4_1", "prelu3")
    read.net.add("softmax4_1", "softmax")
    read.conv("conv4_2", "prelu3")
    return read.net


# --8<-- [start:rnet]
def rnet():
    """Return the net that refuses most of them."""
    read = Reader("rnet")
    read.block("conv1", 1, window=3)
    read.block("conv2", 2, window=3)
    read.block("conv3", 3)
    read.dense_after_maps("dense4", 3, 3, 64)
    read.net.add("prelu4", "prelu", slope=read.a["prelu4.weight"])
    read.dense("dense5_1", "prelu4")
    read.net.add("softmax5_1", "softmax")
    read.dense("dense5_2", "prelu4")
    return read.net


# --8<-- [end:rnet]


def onet():
    """Return the net that places eyes, nose and mouth."""
    read = Reader("onet")
    read.block("conv1", 1, window=3)
    read.block("conv2", 2, window=3)
    read.block("conv3", 3, window=2)
    read.block("conv4", 4)
    read.dense_after_maps("dense5", 3, 3, 128)
    read.net.add("prelu5", "prelu", slope=read.a["prelu5.weight"])
    read.dense("dense6_1", "prelu5")
    read.net.add("softmax6_1", "softmax")
    read.dense("dense6_2", "prelu5")
    read.dense("dense6_3", "prelu5")
    return read.net


def classes():
    """Return the package's own file of the three classes, imported.

    Its other files cut faces out of pictures and need torchvision; a stand-in is enough for them.
    """
    name = MODELS.replace("/", ".")
    for parent in ("facenet_pytorch", name, f"{name}.utils"):
        sys.modules[parent] = ModuleType(parent)
    unused = SimpleNamespace(detect_face=None, extract_face=None)
    sys.modules[f"{name}.utils.detect_face"] = unused
    path = FACENET.file(f"{MODELS}/mtcnn.py")
    spec = importlib.util.spec_from_file_location(f"{name}.mtcnn", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own(net):
    """Return what each layer gives in the package's own net, channels last, by name."""
    model = getattr(classes(), CLASSES[net.name])().eval()
    given = {}

    def keep(name):
        return lambda module, inputs, output: given.update({name: output.numpy(force=True)})

    for name, module in model.named_children():
        module.register_forward_hook(keep(name))
    model(torch.tensor(np.float32(net.x.transpose(0, 3, 1, 2))))
    return {name: y.transpose(0, 2, 3, 1) if y.ndim == 4 else y for name, y in given.items()}
