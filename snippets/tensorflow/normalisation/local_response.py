import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[30, -60, 90, 0, 60, 150], [0, 120, 30, 60, 30, 0]]]])
x = images  # (1, 1, 2, 6)

radius, bias, alpha, beta = 2, 2.0, 1e-4, 0.75  # AlexNet's
y = tf.nn.local_response_normalization(  # (1, 1, 2, 6)
    x, depth_radius=radius, bias=bias, alpha=alpha, beta=beta)
print(y.numpy().reshape(2, 6))
