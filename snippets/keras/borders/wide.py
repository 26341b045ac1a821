import keras
import numpy as np

row = np.arange(1, 4, dtype=np.float32).reshape(1, 1, 3, 1)

try:
    y = keras.ops.pad(row, [(0, 0), (0, 0), (3, 0), (0, 0)], "reflect")
except Exception as error:
    message = str(error).split("}} ")[1].split(" [Op:")[0]
    print(f"{type(error).__name__}: {message}")

pixels = np.pad(np.arange(3), (3, 0), mode="reflect")
y = keras.ops.take(row, pixels, axis=2)  # (1, 1, 6, 1)
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0])
