import keras
import numpy as np

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
w = np.load("net.npz")

epsilon = float(w["norm_epsilon"])
model = keras.Sequential([
    keras.Input((8, 6, 2)),
    keras.layers.Conv2D(4, 3, strides=2, padding="same", name="conv"),
    keras.layers.BatchNormalization(epsilon=epsilon, name="norm"),
    keras.layers.ReLU(),
    keras.layers.DepthwiseConv2D(3, padding="same", depth_multiplier=2,
                                 use_bias=False, name="depthwise"),
    keras.layers.ReLU(),
    keras.layers.Conv2DTranspose(3, 3, strides=2, padding="same", name="up"),
    keras.layers.ReLU(),
    keras.layers.MaxPooling2D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(5, name="dense"),
])
for name, arrays in {
    "conv": [w["conv_kernel"], w["conv_bias"]],
    "norm": [w["norm_gamma"], w["norm_beta"],
             w["norm_mean"], w["norm_variance"]],
    "depthwise": [w["depthwise_kernel"]],
    "up": [w["up_kernel"].transpose(0, 1, 3, 2), w["up_bias"]],
    "dense": [w["dense_kernel"].reshape(-1, 5), w["dense_bias"]],
}.items():
    model.get_layer(name).set_weights(arrays)

logits = keras.ops.convert_to_numpy(model(images))  # (3, 5)
print(logits.round(2))
