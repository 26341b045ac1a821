import keras
import numpy as np

numbers = np.float32([1e-8, 1 + 2**-8, 1 + 2**-7, 2049, 70000])  # (5,)

for dtype in "float16", "bfloat16":
    rounded = keras.ops.cast(keras.ops.cast(numbers, dtype), "float32")
    for number in keras.ops.convert_to_numpy(rounded):
        print(f"{number:.8g}", end=" ")
    print(dtype)
