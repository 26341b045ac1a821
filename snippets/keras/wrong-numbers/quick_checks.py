import keras
import numpy as np

net = keras.Sequential([
    keras.Input((6, 5, 3)),
    keras.layers.Conv2D(4, 3, activation="relu"),
    keras.layers.BatchNormalization(),
    keras.layers.Flatten(),
    keras.layers.Dropout(0.5),
    keras.layers.Dense(10),
])


def f(x):
    return keras.ops.convert_to_numpy(net(x, training=False))


x = np.random.RandomState(0).randn(4, 6, 5, 3).astype(np.float32)
y = f(x)  # (4, 10)
print("finite:", np.isfinite(y).all())
print("twice the same:", np.array_equal(f(x), y))
print("alone as in a batch:", np.allclose(f(x[:1]), y[:1], atol=1e-5))
print("probabilities:", np.allclose(y.sum(axis=1), 1))
