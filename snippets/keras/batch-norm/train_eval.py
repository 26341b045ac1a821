import keras
import numpy as np

np.set_printoptions(precision=3)

image = np.arange(24, dtype=np.float32).reshape(2, 2, 2, 3)
image[:, 1] *= -10
image = image.transpose(0, 2, 3, 1)  # (2, 2, 3, 2)

norm = keras.layers.BatchNormalization(epsilon=1e-5)
y = norm(image, training=True)  # (2, 2, 3, 2)
print("training")
print(keras.ops.convert_to_numpy(y)[0, :, :, 1])

norm.moving_mean.assign([10, -95])
norm.moving_variance.assign([50, 5000])
y = norm(image, training=False)  # (2, 2, 3, 2)
print("evaluation")
print(keras.ops.convert_to_numpy(y)[0, :, :, 1])
