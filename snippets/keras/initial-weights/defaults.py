import keras
import numpy as np

keras.utils.set_random_seed(0)
conv1, conv2 = keras.layers.Conv2D(32, 3), keras.layers.Conv2D(64, 3)
dense = keras.layers.Dense(10)
conv1.build((None, 28, 28, 1))
conv2.build((None, 14, 14, 32))
dense.build((None, 7 * 7 * 64))

kernel = conv2.kernel  # (3, 3, 32, 64)
for name, layer in {"conv1": conv1, "conv2": conv2, "dense": dense}.items():
    weight, bias = layer.get_weights()
    print(f"{name}: largest weight {np.abs(weight).max():.2g}, "
          f"biases not 0: {np.count_nonzero(bias)} of {len(bias)}")
