import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np

keras.config.set_floatx("float64")
third = np.full((1, 1), 1 / 3)
product = keras.ops.matmul(keras.ops.convert_to_tensor(third), keras.ops.convert_to_tensor(third))
print(product.dtype, float(product[0, 0]))
print(third.dtype, (third @ third)[0, 0])
