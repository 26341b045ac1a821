# pip install onnx tf2onnx
import warnings

import keras
import onnx

warnings.simplefilter("ignore", FutureWarning)  # NumPy's, of Keras's exporter
x = keras.ops.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
model = keras.Sequential([
    keras.Input((8, 6, 2)),
    keras.layers.Conv2D(4, 3, activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(5),
])
model(x)


def describe(path):
    proto = onnx.load(path)
    nodes = {node.op_type: node for node in proto.graph.node}
    print("opset", proto.opset_import[0].version, *nodes)
    attributes = nodes["MaxPool"].attribute
    print("    MaxPool:", *sorted(attribute.name for attribute in attributes))


model.export("net.onnx", format="onnx", verbose=False)
describe("net.onnx")
one = keras.InputSpec("float32", (1, 8, 6, 2), name="image")
model.export("net.onnx", "onnx", verbose=False, input_signature=[one])
describe("net.onnx")
