import keras
import numpy as np

third = np.full((1, 2), 1 / 3)  # (1, 2)


def dtype_of_a_layer():
    layer = keras.layers.Dense(1)
    layer.build(third.shape)
    return layer.kernel.dtype


keras.config.set_floatx("float64")
print("float64 asked for:", dtype_of_a_layer())

keras.config.set_floatx("float32")
print("float32 asked for:", dtype_of_a_layer())

keras.config.set_dtype_policy("float32")
print("float32 asked for:", dtype_of_a_layer())
