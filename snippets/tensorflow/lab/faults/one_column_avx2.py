import os

os.environ["TF_ENABLE_ONEDNN_OPTS"] = "1"  # before the import
os.environ["ONEDNN_MAX_CPU_ISA"] = "AVX2"  # as on a processor without AVX-512

import numpy as np
import tensorflow as tf

images = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3, 1)
kernel = np.ones((1, 3, 1, 1), np.float32)

y = tf.nn.conv2d(images, kernel, strides=(1, 2), padding="VALID")
print("stride (1, 2):", y.numpy().ravel())
