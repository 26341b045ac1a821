import keras
import numpy as np

r = np.random.RandomState(0)
image = np.float32(r.normal(size=(2, 3, 4, 6))).transpose(0, 2, 3, 1)
kernel = np.float32(r.normal(size=(3, 3, 3, 5)))

conv = keras.layers.Conv2D(5, 3, bias_initializer="ones")
norm = keras.layers.BatchNormalization()
with_bias = keras.Sequential([conv, norm, keras.layers.ReLU()])
with_bias.build(image.shape)
conv.kernel.assign(kernel)

conv = keras.layers.Conv2D(5, 3, use_bias=False)
norm = keras.layers.BatchNormalization()
without = keras.Sequential([conv, norm, keras.layers.ReLU()])
without.build(image.shape)
conv.kernel.assign(kernel)

y = without(image, training=True)  # (2, 2, 4, 5)
difference = with_bias(image, training=True) - y
print(f"difference {float(keras.ops.max(keras.ops.abs(difference))):.4f}")
