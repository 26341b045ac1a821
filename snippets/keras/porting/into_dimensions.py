import keras
import numpy as np
from keras import layers

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
w = np.load("dimensions.npz")

epsilon = float(w["norm_epsilon"])
x = start = keras.Input((6, 5, 4, 2))
x = layers.Conv3D(4, (2, 3, 3), strides=(1, 2, 2), padding="same",
                  name="conv")(x)
x = layers.BatchNormalization(epsilon=epsilon, name="norm")(x)
x = layers.MaxPooling3D((2, 1, 1))(layers.ReLU()(x))  # 3, 3, 2
x = layers.Conv3DTranspose(3, (2, 2, 1), strides=(2, 1, 1), name="up")(x)
x = layers.ReLU()(x)  # of depth 6, height 4, width 2
x = keras.ops.mean(x, axis=(2, 3))  # the depth becomes the steps
x = layers.Conv1D(4, 2, dilation_rate=2, padding="causal", name="causal")(x)
x = layers.ReLU()(x)
maps = []
for group, part in enumerate(keras.ops.split(x, 2, axis=2)):
    up = layers.Conv1DTranspose(3, 3, strides=2, name=f"grouped{group}")
    maps.append(up(part))  # 13 steps
x = layers.ReLU()(layers.Concatenate()(maps))
x = layers.Flatten()(layers.MaxPooling1D(3)(x))
x = layers.Dense(5, name="dense")(x)
model = keras.Model(start, x)
grouped_kernel = w["grouped_kernel"].transpose(0, 2, 1)  # ..., out, in
for name, arrays in {
    "conv": [w["conv_kernel"], w["conv_bias"]],
    "norm": [w["norm_gamma"], w["norm_beta"],
             w["norm_mean"], w["norm_variance"]],
    "up": [w["up_kernel"].transpose(0, 1, 2, 4, 3), w["up_bias"]],
    "causal": [w["causal_kernel"], w["causal_bias"]],
    "grouped0": [grouped_kernel[..., :2], w["grouped_bias"][:3]],
    "grouped1": [grouped_kernel[..., 2:], w["grouped_bias"][3:]],
    "dense": [w["dense_kernel"].reshape(-1, 5), w["dense_bias"]],
}.items():
    model.get_layer(name).set_weights(arrays)

logits = keras.ops.convert_to_numpy(model(videos))  # (3, 5)
print(logits.round(2))
