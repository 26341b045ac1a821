import keras
import numpy as np

image = np.arange(1, 10, dtype=np.float32).reshape(1, 3, 3, 1)  # (1, 3, 3, 1)

try:
    keras.layers.MaxPooling2D(2, dilation_rate=2)(image)
except ValueError as error:
    print(f"maximum: {type(error).__name__}: {error}")

try:
    keras.layers.AveragePooling2D(2, dilation_rate=2)(image)
except ValueError as error:
    print(f"average: {type(error).__name__}: {error}")
