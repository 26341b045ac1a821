"""A net as readers have them: a subclass, with a functional model inside, and functions."""

import keras

L = keras.layers


def block():
    """Return two convolutions and a skip connection, as a model."""
    x = keras.Input((6, 5, 8))
    y = L.Conv2D(8, 3, padding="same", use_bias=False, name="conv_a")(x)
    y = L.BatchNormalization(epsilon=0.001, name="a_norm")(y)
    y = L.ReLU(name="a_relu")(y)
    y = L.Conv2D(8, 3, padding="same", name="conv_b")(y)
    y = L.Add(name="sum")([y, x])
    return keras.Model(x, L.ReLU(name="out")(y), name="block")


class Net(keras.Model):
    """The whole net."""

    def __init__(self):
        super().__init__()
        self.stem = L.Conv2D(8, 3, strides=2, padding="same", use_bias=False, name="stem")
        self.stem_norm = L.BatchNormalization(epsilon=0.001, name="stem_norm")
        self.block = block()
        self.depth = L.DepthwiseConv2D(
            3, padding="same", depth_multiplier=2, use_bias=False, name="depth"
        )
        self.depth_norm = L.BatchNormalization(epsilon=0.001, name="depth_norm")
        self.average = L.AveragePooling2D(3, strides=1, padding="same", name="average")
        self.pool = L.MaxPooling2D(2, name="pool")
        self.flatten = L.Flatten(name="flatten")
        self.drop = L.Dropout(0.5, name="drop")
        self.dense1 = L.Dense(12, activation="relu", name="dense1")
        self.dense2 = L.Dense(5, name="dense2")

    def call(self, x, training=False):
        x = keras.ops.relu(self.stem_norm(self.stem(x), training=training))
        x = self.block(x, training=training)
        x = keras.ops.leaky_relu(self.depth_norm(self.depth(x), training=training), 0.1)
        x = self.pool(self.average(x))
        x = self.drop(self.flatten(x), training=training)
        return self.dense2(self.dense1(x))


def norm(w, name):
    """Return the arrays of a batch normalisation in Keras's order."""
    return [w[f"{name}_{array}"] for array in ("gamma", "beta", "mean", "variance")]


def net(w):
    """Return the net with given weights, in the neutral form."""
    model = Net()
    model(keras.ops.zeros((1, 12, 10, 3)))
    inner = model.block.get_layer
    for layer, arrays in [
        (model.stem, [w["stem"]]),
        (model.stem_norm, norm(w, "stem_norm")),
        (inner("conv_a"), [w["a"]]),
        (inner("a_norm"), norm(w, "a_norm")),
        (inner("conv_b"), [w["b"], w["b_bias"]]),
        (model.depth, [w["depth"]]),
        (model.depth_norm, norm(w, "depth_norm")),
        (model.dense1, [w["dense1"].reshape(-1, 12), w["dense1_bias"]]),
        (model.dense2, [w["dense2"], w["dense2_bias"]]),
    ]:
        layer.set_weights(arrays)
    return model


def batch(images):
    """Return images, channels last, as the net takes them."""
    return images
