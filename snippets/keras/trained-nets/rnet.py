import keras
import numpy as np

rng = np.random.RandomState(2)
images = np.float32(rng.uniform(-1, 1, (2, 24, 24, 3)))  # (2, 24, 24, 3)
w = {}  # in place of w = np.load("rnet.npz")
for name, shape in {
    "conv1": (3, 3, 3, 28), "conv2": (3, 3, 28, 48), "conv3": (2, 2, 48, 64),
    "dense4": (3, 3, 64, 128), "dense5_1": (128, 2), "dense5_2": (128, 4),
}.items():
    limit = (3 / np.prod(shape[:-1])) ** 0.5
    w[name + "_kernel"] = np.float32(rng.uniform(-limit, limit, shape))
    w[name + "_bias"] = np.float32(rng.uniform(-limit, limit, shape[-1]))
    w[name + "_slope"] = np.float32(rng.uniform(0, 0.5, shape[-1]))

L = keras.layers
x = keras.Input((24, 24, 3))
y = L.Conv2D(28, 3, name="conv1")(x)
y = L.PReLU(shared_axes=[1, 2], name="conv1_slope")(y)
y = L.MaxPooling2D(3, 2, padding="same")(y)  # 22 rows: a last, smaller window
y = L.Conv2D(48, 3, name="conv2")(y)
y = L.PReLU(shared_axes=[1, 2], name="conv2_slope")(y)
y = L.MaxPooling2D(3, 2)(y)  # 9 rows: the windows fit
y = L.Conv2D(64, 2, name="conv3")(y)
y = L.PReLU(shared_axes=[1, 2], name="conv3_slope")(y)
y = L.Flatten()(y)
y = L.Dense(128, name="dense4")(y)
y = L.PReLU(name="dense4_slope")(y)
face = L.Dense(2, activation="softmax", name="dense5_1")(y)
box = L.Dense(4, name="dense5_2")(y)
model = keras.Model(x, [face, box])

for layer in model.layers:
    if layer.name in w:
        layer.set_weights([w[layer.name].reshape(layer.alpha.shape)])
    elif layer.name + "_kernel" in w:
        kernel = w[layer.name + "_kernel"].reshape(layer.kernel.shape)
        layer.set_weights([kernel, w[layer.name + "_bias"]])

face, box = [keras.ops.convert_to_numpy(y) for y in model(images)]
face = face.round(3)  # (2, 2)
box = box.round(3)  # (2, 4)
print(face)
print(box)
