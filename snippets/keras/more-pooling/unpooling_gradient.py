import keras
import numpy as np

image = np.float32([[9, 1, 2, 3], [0, 0, 8, 0]])[None, :, :, None]
factors = np.arange(8, dtype=np.float32).reshape(1, 2, 4, 1)


class Unpool(keras.layers.Layer):
    def build(self, shape):
        self.values = self.add_weight(shape=(1, 1, 2, 1), initializer="ones")

    def call(self, image):
        patches = keras.ops.image.extract_patches(image, 2, strides=2)
        place = keras.ops.argmax(patches, axis=3)
        back = keras.ops.one_hot(place, 4) * self.values  # (1, 1, 2, 4)
        back = keras.ops.reshape(back, (1, 1, 2, 2, 2))
        back = keras.ops.transpose(back, (0, 1, 3, 2, 4))
        return keras.ops.reshape(back, (1, 2, 4, 1))


net = keras.Sequential([Unpool()])
net.compile(keras.optimizers.SGD(1.0), lambda true, y: keras.ops.sum(true * y))
net.train_on_batch(image, factors)
print("gradient:", 1 - net.get_weights()[0].ravel())
