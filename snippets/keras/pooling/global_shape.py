import keras
import numpy as np

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)
images = images.transpose(0, 2, 3, 1)  # (2, 2, 3, 3): channels last

pool = keras.layers.GlobalAveragePooling2D()
keep = keras.layers.GlobalAveragePooling2D(keepdims=True)
y = pool(images)  # (2, 3)
print("by default     ", tuple(y.shape))
print("the other shape", tuple(keep(images).shape))
