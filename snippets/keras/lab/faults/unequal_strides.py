import keras
import numpy as np

image = np.arange(1, 17, dtype=np.float32).reshape(1, 4, 4, 1)
kernel = np.ones((2, 2, 1, 1), np.float32)

try:
    y = keras.ops.depthwise_conv(image, kernel, strides=(1, 2))
    print("stride (1, 2):", keras.ops.convert_to_numpy(y).ravel())
except Exception as error:
    print(f"{type(error).__name__}:", str(error).split("}} ")[1].split(". ")[0])

y = keras.ops.depthwise_conv(image, kernel, strides=1)
print("stride 1, every second column:", keras.ops.convert_to_numpy(y[:, :, ::2]).ravel())
