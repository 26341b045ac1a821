import keras
import numpy as np


def record(model, batch, file):
    found = {"input": np.array(batch)}

    def keep(name, y):
        y = keras.ops.convert_to_numpy(y)
        if any(np.array_equal(y, other) for other in found.values()):
            return  # nothing new
        while name in found:
            name += "'"  # called again
        found[name] = y

    def call(layer, *inputs, **options):
        for x in filter(keras.ops.is_tensor, keras.tree.flatten(inputs)):
            keep("before " + layer.name, x)
        outputs = original(layer, *inputs, **options)
        for y in keras.tree.flatten(outputs):
            keep(layer.name, y)
        return outputs

    original = keras.Operation.__call__
    keras.Operation.__call__ = call
    try:
        outputs = model(batch)
    finally:
        keras.Operation.__call__ = original
    for number, y in enumerate(keras.tree.flatten(outputs)):
        found[f"output {number}"] = keras.ops.convert_to_numpy(y)
    np.savez(file, **found)


# From here on, write your model and your batch.
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(32, 3, padding="same", name="conv1"),
    keras.layers.ReLU(name="relu1"),
    keras.layers.MaxPooling2D(2, name="pool1"),
    keras.layers.Conv2D(64, 3, padding="same", name="conv2"),
    keras.layers.ReLU(name="relu2"),
    keras.layers.MaxPooling2D(2, name="pool2"),
    keras.layers.Flatten(name="flatten"),
    keras.layers.Dense(10, name="dense"),
])
w = np.load("convnet.npz")
model.set_weights([
    w["conv1_kernel"], w["conv1_bias"],
    w["conv2_kernel"], w["conv2_bias"],
    w["dense_kernel"], w["dense_bias"],
])
images = np.random.RandomState(0).rand(8, 28, 28, 1)
images = np.float32(images)  # (8, 28, 28, 1)

record(model, images, "keras.npz")
recorded = np.load("keras.npz")
for name in ["conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "dense"]:
    print(name, recorded[name].shape, recorded[name].mean().round(3))
