import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization(momentum=0.9)  # the weight of the old
for step in range(3):
    norm(x * (step + 1), training=True)
    print("running mean", keras.ops.convert_to_numpy(norm.moving_mean))
