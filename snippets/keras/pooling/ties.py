import keras
import numpy as np


class Image(keras.layers.Layer):
    def build(self, shape):
        self.image = self.add_weight(shape=(1, 2, 4, 1), initializer="ones")

    def call(self, x):
        return x * self.image


ones = np.ones((1, 2, 4, 1), dtype=np.float32)  # (1, 2, 4, 1)
model = keras.Sequential([Image(), keras.layers.MaxPooling2D(pool_size=2)])
model.compile(keras.optimizers.SGD(1.0), lambda true, y: keras.ops.sum(y))
model.train_on_batch(ones, ones[:, :1, :2])

# A step of 1.0 against the gradient
gradient = 1 - keras.ops.convert_to_numpy(model.layers[0].image)
print(gradient[0, :, :, 0])
