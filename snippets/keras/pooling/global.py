import keras
import numpy as np

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)
images = images.transpose(0, 2, 3, 1)  # (2, 2, 3, 3): channels last

average = keras.layers.GlobalAveragePooling2D()(images)  # (2, 3)
largest = keras.layers.GlobalMaxPooling2D()(images)  # (2, 3)
print(keras.ops.convert_to_numpy(average))
print(keras.ops.convert_to_numpy(largest))
