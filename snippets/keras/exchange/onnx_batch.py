# pip install tf2onnx onnxruntime
import warnings

import keras
import numpy as np
import onnxruntime

warnings.simplefilter("ignore", FutureWarning)  # NumPy's, of Keras's exporter
images = np.random.RandomState(0).randn(4, 8, 6, 1)  # (4, 8, 6, 1)
images = images.astype(np.float32)
model = keras.Sequential([
    keras.Input((8, 6, 1), name="image"),
    keras.layers.Conv2D(5, 3, padding="same", activation="relu"),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(3),
])


def run(path, images):
    session = onnxruntime.InferenceSession(path)
    return session.run(None, {"image": images})[0]


one = keras.InputSpec("float32", (1, 8, 6, 1), name="image")
model.export("one.onnx", "onnx", verbose=False, input_signature=[one])
try:
    run("one.onnx", images)
except Exception as error:
    print(*str(error).splitlines()[:2], sep="\n")

many = keras.InputSpec("float32", (None, 8, 6, 1), name="image")
model.export("many.onnx", "onnx", verbose=False, input_signature=[many])
logits = run("many.onnx", images)  # (4, 3)
single = np.concatenate([run("one.onnx", i) for i in np.split(images, 4)])
print("many.onnx:", logits.shape)
print("the same: ", np.allclose(logits, single, rtol=0, atol=1e-5))
