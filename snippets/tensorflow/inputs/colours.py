import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
rgb = np.float32(rng.randint(-4, 5, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 1)))  # of a net that eats BGR


def conv(x, kernel):
    return tf.nn.conv2d(x, kernel, 1, "VALID").numpy().ravel()


print("RGB given", conv(rgb, kernel))
bgr = rgb[..., ::-1]  # (1, 4, 5, 3)
print("BGR given", conv(bgr, kernel))
turned = kernel[:, :, ::-1]  # axis of the inputs
print("RGB given", conv(rgb, turned), "to the turned kernel")
