"""basic-pitch: a fully convolutional net that hears notes. TensorFlow wrote its SavedModel.

The weights are read from the SavedModel's checkpoint. The net begins behind the constant-Q
transform, a spectrogram that was not trained. What each layer gives is seen in the ONNX file that
the package has of the same net, with batch normalisation in the convolutions; the three answers are
those of the SavedModel.
"""

import numpy as np
import onnx
import onnxruntime
import tensorflow as tf

from lab.trained.net import Net
from lab.trained.packages import BASIC_PITCH

SAVED = "basic_pitch/saved_models/icassp_2022/nmp"
ONNX = "basic_pitch/saved_models/icassp_2022/nmp.onnx"
RATE, SAMPLES = 22050, 43844  # of a second, and of the window that the package takes
BINS, SEEN = 309, 264  # of the spectrogram, and what the net sees of them
SHIFTS = -36, 0, 36, 57, 72, 84, 93, 101  # 36 log2(h), rounded, for the harmonics h = 1/2, 1, ... 7
EPSILON = 0.001  # Keras's default, which basic_pitch/models.py leaves as it is; no file has it

# What the ONNX file calls the output of a layer: the first of the names that are joined in it.
SPECTROGRAM = "model_1/tf.expand_dims_1/ExpandDims"
CHANNELS_LAST = {
    "norm": "model_1/batch_normalization/FusedBatchNormV3",
    "stack": "model_1/harmonic-stacking-diff/strided_slice_7",
}
CHANNELS_FIRST = {
    "contour norm": "model_1/re_lu_1/Relu",
    "contour relu": "Relu__38:0",
    "contour conv": "model_1/contours-reduced/BiasAdd",
    "note relu": "Relu__42:0",
    "note conv": "model_1/conv2d_3/BiasAdd",
    "onset norm": "model_1/re_lu_3/Relu",
    "onset relu": "Relu__35:0",
    "joined": "model_1/concat/concat",
    "onset conv": "model_1/conv2d_5/BiasAdd",
}
ANSWERS = "contour", "note", "onset"


def sound():
    """Return two seconds of three notes, one after another and then together."""
    time = np.arange(SAMPLES) / RATE
    starts = {220.0: 0.1, 277.2: 0.5, 329.6: 0.9}
    wave = 0
    for frequency, start in starts.items():
        since = np.clip(time - start, 0, None)
        tone = sum(np.sin(2 * np.pi * k * frequency * since) / k**2 for k in (1, 2, 3, 4))
        wave = wave + np.exp(-2 * since) * tone / 4
    return np.float32(wave).reshape(1, SAMPLES, 1)


def nets():
    """Return the net with the spectrogram of the sound."""
    (x,) = from_onnx(SPECTROGRAM)
    net = Net("notes", x, ANSWERS)
    add = Reader(net)
    add.norm("norm", 0)
    shifted = [add.shift(f"shift {shift}", shift) for shift in SHIFTS]
    net.add("stack", "concatenate", *shifted)
    add.convolution("contour first", 1, padding="same")
    add.norm("contour norm", 2)
    net.add("contour relu", "relu")
    add.convolution("contour conv", 3, padding="same")
    net.add("contour", "sigmoid")
    add.convolution("note first", 4, padding="same", strides=[1, 3])
    net.add("note relu", "relu")
    add.convolution("note conv", 7, padding="same")
    net.add("note", "sigmoid")
    add.convolution("onset first", 5, "stack", padding="same", strides=[1, 3])
    add.norm("onset norm", 6)
    net.add("onset relu", "relu")
    net.add("joined", "concatenate", "note", "onset relu")
    add.convolution("onset conv", 8, padding="same")
    net.add("onset", "sigmoid")
    return [net]


class Reader:
    """Adds layers with the arrays of the checkpoint, in which a layer has a number."""

    def __init__(self, net):
        self.net = net
        self.file = tf.train.load_checkpoint(
            str(BASIC_PITCH.file(SAVED) / "variables" / "variables")
        )

    def array(self, number, name):
        """Return an array of the checkpoint."""
        return self.file.get_tensor(
            f"layer_with_weights-{number}/{name}/.ATTRIBUTES/VARIABLE_VALUE"
        )

    def convolution(self, name, number, *of, **windows):
        """Add a convolution."""
        kernel, bias = self.array(number, "kernel"), self.array(number, "bias")
        self.net.add(name, "convolution", *of, kernel=kernel, bias=bias, **windows)

    def norm(self, name, number):
        """Add a batch normalisation."""
        names = {"mean": "moving_mean", "variance": "moving_variance"}
        statistics = {ours: self.array(number, theirs) for ours, theirs in names.items()}
        factors = {part: self.array(number, part) for part in ("gamma", "beta")}
        self.net.add(name, "norm", epsilon=EPSILON, **factors, **statistics)

    def shift(self, name, bins):
        """Move the spectrogram down by so many bins, and cut off what the net does not see."""
        return self.net.add(name, "crop", "norm", border=[[0, 0], [-bins, SEEN + bins - BINS]])


def from_onnx(*names):
    """Return what nodes of the ONNX file give for the sound, by the beginning of their names."""
    model = onnx.load(BASIC_PITCH.file(ONNX))
    outputs = [output for node in model.graph.node for output in node.output]
    found = [[o for o in outputs if o.partition(";")[0] == name][-1] for name in names]
    del model.graph.output[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in found)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session.run(None, {model.graph.input[0].name: sound()})


def answers():
    """Return the answers of the SavedModel for the sound, by name.

    tf.saved_model.load refuses the file, as the state of an optimiser of Keras 2 is in it; the
    loader of TensorFlow 1 looks at the graph only.
    """
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        saved = tf.compat.v1.saved_model.load(session, ["serve"], str(BASIC_PITCH.file(SAVED)))
        signature = saved.signature_def["serving_default"]
        (taken,) = signature.inputs.values()
        given = {name: tensor.name for name, tensor in signature.outputs.items()}
        return session.run(given, {taken.name: sound()})


def says():
    """Return what today's loader says of the SavedModel, as {name: text}."""
    try:
        tf.saved_model.load(str(BASIC_PITCH.file(SAVED)))
    except AttributeError as error:
        return {"saved_model": f"{type(error).__name__}: {error}"}
    return {"saved_model": "It is loaded."}


def own(net):
    """Return what the layers give in the package's own files, channels last, by name."""
    names = {**CHANNELS_LAST, **CHANNELS_FIRST}
    given = dict(zip(names, from_onnx(*names.values()), strict=True))
    for name in CHANNELS_FIRST:
        given[name] = given[name].transpose(0, 2, 3, 1)
    return given | {name: y[..., None] for name, y in answers().items()}
