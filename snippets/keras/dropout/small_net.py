import keras
import numpy as np

np.set_printoptions(precision=3)

r = np.random.RandomState(0)
hidden, output = r.normal(size=(3, 64)), r.normal(size=(64, 2))
samples = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)

net = keras.Sequential([
    keras.Input((3,)),
    keras.layers.Dense(64, activation="relu", use_bias=False),
    keras.layers.Dropout(rate=0.5),
    keras.layers.Dense(2, use_bias=False),
])
net.set_weights([hidden, output])

y = net(samples, training=False)  # (2, 2)
again = net(samples, training=False)
print(keras.ops.convert_to_numpy(y))
print("evaluation repeats itself:", bool(keras.ops.all(y == again)))
y = net(samples, training=True)  # (2, 2)
again = net(samples, training=True)
print("training repeats itself:  ", bool(keras.ops.all(y == again)))
