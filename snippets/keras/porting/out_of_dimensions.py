import keras
import numpy as np
from keras import layers

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)

x = start = keras.Input((6, 5, 4, 2))
x = layers.Conv3D(4, (2, 3, 3), strides=(1, 2, 2), padding="same",
                  name="conv")(x)
x = layers.ReLU()(layers.BatchNormalization(name="norm")(x))
x = layers.MaxPooling3D((2, 1, 1))(x)  # of depth 3, height 3, width 2
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
for w in model.weights:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
norm = model.get_layer("norm")
norm.moving_variance.assign(rng.uniform(0.001, 0.1, 4))
logits = keras.ops.convert_to_numpy(model(videos))  # (3, 5)
print(logits.round(2))

conv = model.get_layer("conv")
up = model.get_layer("up")
causal = model.get_layer("causal")
groups = model.get_layer("grouped0"), model.get_layer("grouped1")
dense = model.get_layer("dense")
a = keras.ops.convert_to_numpy
grouped_kernel = np.concatenate([a(group.kernel) for group in groups], axis=2)
np.savez(
    "dimensions.npz",
    conv_kernel=a(conv.kernel),
    conv_bias=a(conv.bias),
    norm_gamma=a(norm.gamma),
    norm_beta=a(norm.beta),
    norm_mean=a(norm.moving_mean),
    norm_variance=a(norm.moving_variance),
    norm_epsilon=norm.epsilon,
    up_kernel=a(up.kernel).transpose(0, 1, 2, 4, 3),  # from ..., out, in
    up_bias=a(up.bias),
    causal_kernel=a(causal.kernel),
    causal_bias=a(causal.bias),
    grouped_kernel=grouped_kernel.transpose(0, 2, 1),  # from ..., out, in
    grouped_bias=np.concatenate([a(group.bias) for group in groups]),
    dense_kernel=a(dense.kernel).reshape(4, 6, 5),
    dense_bias=a(dense.bias),
)
