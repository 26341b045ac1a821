import keras
import numpy as np

image = np.zeros((1, 4, 5, 4), dtype=np.float32)

conv = keras.layers.Conv2D(6, 3, groups=2, use_bias=False)
y = conv(image)  # (1, 2, 3, 6)
print("kernel", tuple(conv.kernel.shape))
print("parameters", conv.count_params())
