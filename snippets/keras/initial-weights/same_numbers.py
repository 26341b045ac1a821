import keras
import numpy as np

image = np.arange(-12, 12, dtype=np.float32).reshape(1, 2, 3, 4)
image = image.transpose(0, 2, 3, 1)  # (1, 3, 4, 2)

r = np.random.RandomState(0)
limit = np.sqrt(6 / (3 * 3 * 2 + 3 * 3 * 5))  # Glorot's
kernel = r.uniform(-limit, limit, size=(3, 3, 2, 5))
np.savez("weights.npz", kernel=kernel)

conv = keras.layers.Conv2D(5, 3)
conv.build(image.shape)
conv.kernel.assign(np.load("weights.npz")["kernel"])
y = conv(image)  # (1, 1, 2, 5)
print(keras.ops.convert_to_numpy(y)[0, 0].round(3))
