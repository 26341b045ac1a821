import keras
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 9, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-2, 3, (3, 3, 3, 2)))
mean, deviation = np.float32([4, 2, 6]), np.float32([2, 4, 0.5])

for padding in ["valid", "same"]:
    conv = keras.layers.Conv2D(2, 3, padding=padding)
    conv.build((1, 4, 5, 3))
    conv.set_weights([kernel, np.float32([1, -1])])
    wanted = conv((images - mean) / deviation)
    folded = kernel / deviation[:, np.newaxis]
    less = np.einsum("hwio,i->o", folded, mean)
    conv.set_weights([folded, np.float32([1, -1]) - less])
    error = keras.ops.convert_to_numpy(abs(conv(images) - wanted))
    print(padding, error.max())
print(error[0, :, :, 0])
