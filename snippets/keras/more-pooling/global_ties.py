import keras
import numpy as np


class Image(keras.layers.Layer):
    def build(self, shape):
        self.image = self.add_weight(shape=(1, 2, 2, 1), initializer="ones")

    def call(self, x):
        return x * self.image


def gradient(pool):
    model = keras.Sequential([Image(), pool])
    model.compile(keras.optimizers.SGD(1.0), lambda true, y: keras.ops.sum(y))
    model.train_on_batch(ones, ones[:, 0, 0])
    return 1 - keras.ops.convert_to_numpy(model.layers[0].image)


ones = np.ones((1, 2, 2, 1), dtype=np.float32)  # (1, 2, 2, 1)
layer = keras.layers.GlobalMaxPooling2D()
largest = keras.layers.Lambda(lambda x: keras.ops.max(x, axis=(1, 2)))
print("the layer:", gradient(layer).ravel())
print("by hand:", gradient(largest).ravel())
