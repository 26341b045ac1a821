import keras
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)


def differ(mask, other):
    differences = keras.ops.convert_to_numpy(mask != other)
    return f"{np.mean(differences):.1f}"


first = keras.layers.Dropout(rate=0.3, seed=1)
second = keras.layers.Dropout(rate=0.3, seed=1)

mask = first(ones, training=True)  # (2, 10000)
other = second(ones, training=True)  # (2, 10000)
again = first(ones, training=True)  # (2, 10000)
print("two layers, one seed:", differ(mask, other))
print("the same layer again:", differ(mask, again))

keras.utils.set_random_seed(1)
mask = keras.layers.Dropout(rate=0.3)(ones, training=True)  # (2, 10000)
keras.utils.set_random_seed(1)
again = keras.layers.Dropout(rate=0.3)(ones, training=True)  # (2, 10000)
print("the program's seed:  ", differ(mask, again))
