import keras
import numpy as np

rng = np.random.RandomState(0)
rgb = np.float32(rng.randint(-4, 5, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 1)))  # of a net that eats BGR

conv = keras.layers.Conv2D(1, 3, use_bias=False)
conv.build((1, 4, 5, 3))
conv.set_weights([kernel])
print("RGB given", np.ravel(conv(rgb)))
bgr = rgb[..., ::-1]  # (1, 4, 5, 3)
print("BGR given", np.ravel(conv(bgr)))
conv.set_weights([kernel[:, :, ::-1]])  # axis of the inputs
print("RGB given", np.ravel(conv(rgb)), "to the turned kernel")
