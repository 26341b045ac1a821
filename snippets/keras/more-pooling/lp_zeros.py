import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.float32([[0, 0, 3, 0], [0, 0, 0, 4]])[None, :, :, None]


class Pool(keras.layers.Layer):
    def build(self, shape):
        self.image = self.add_weight(shape=(1, 2, 4, 1))

    def call(self, more):
        mean = keras.ops.average_pool(self.image**2, 2)
        return keras.ops.sqrt(4 * mean + more)


def gradient(more):
    model = keras.Sequential([keras.Input((1, 1, 1)), Pool()])
    model.compile(keras.optimizers.SGD(1.0), lambda true, y: keras.ops.sum(y))
    model.set_weights([image])
    model.train_on_batch(np.full((1, 1, 1, 1), more), image[:, :1, :2])
    return image - model.get_weights()[0]


print(gradient(0)[0, :, :, 0])
kept = gradient(1e-30)  # (1, 2, 4, 1)
print(kept[0, :, :, 0])
