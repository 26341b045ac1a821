import numpy as np
import tensorflow as tf

branch = tf.ones((64, 4, 6, 2))  # (64, 4, 6, 2)

for noise_shape in (1, 1, 1, 1), (64, 1, 1, 1):
    y = tf.nn.dropout(branch, rate=0.5, noise_shape=noise_shape).numpy()
    print("different samples:", len(np.unique(y.reshape(64, -1), axis=0)))
