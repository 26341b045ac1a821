import keras
import numpy as np

keras.config.set_floatx("float64")
for momentum in [0.9, np.float64(0.9)]:
    weight = keras.Variable(np.ones(3))  # (3,)
    gradient = keras.ops.ones_like(weight)  # (3,)
    sgd = keras.optimizers.SGD(learning_rate=0.1, momentum=momentum)
    for step in range(2):
        sgd.apply([gradient], [weight])

    w = keras.ops.convert_to_numpy(weight)[0]
    print(f"{w.dtype}, momentum a {type(momentum).__name__}")
    print(f"{w:.12f}, off by {abs(w - 0.71):.12f}")
