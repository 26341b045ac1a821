# pip install onnx tf2onnx
import warnings

import keras
import onnx

warnings.simplefilter("ignore", FutureWarning)  # NumPy's, of Keras's exporter
x = keras.ops.ones((1, 8, 6, 2))  # (1, 8, 6, 2)
model = keras.Sequential([
    keras.Input((8, 6, 2), name="image"),
    keras.layers.Conv2D(4, 3, activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(5),
])
before = model(x)  # (1, 5)

model.export("net.onnx", format="onnx", verbose=False)
try:
    keras.saving.load_model("net.onnx")
except ValueError as error:
    print("Load it again:", " ".join(str(error).split(". ")[0].split()))

arrays = onnx.load("net.onnx").graph.initializer
shapes = [tuple(array.dims) for array in arrays if len(array.dims) > 1]
print("The kernels in the file:", *sorted(shapes, key=len))
