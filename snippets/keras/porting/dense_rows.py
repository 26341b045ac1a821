import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 3, 4, 2)))  # (2, 3, 4, 2)
kernel = rng.randint(-4, 5, (3, 4, 2, 5))  # height, width, channel, out

dense = keras.layers.Dense(5, use_bias=False)
model = keras.Sequential([keras.layers.Flatten(), dense])
model.build(images.shape)
dense.kernel.assign(kernel.reshape(-1, 5))  # height x width x channel, out
y = model(images)  # (2, 5)
print(keras.ops.convert_to_numpy(y))

again = keras.ops.convert_to_numpy(dense.kernel)
again = again.reshape(3, 4, 2, 5)  # (3, 4, 2, 5)
print(np.array_equal(again, kernel))
