import keras
import numpy as np

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)

model = keras.Sequential([
    keras.Input((8, 6, 2)),
    keras.layers.Conv2D(4, 3, strides=2, padding="same", name="conv"),
    keras.layers.BatchNormalization(name="norm"),
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
for w in model.weights:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
norm = model.get_layer("norm")
norm.moving_variance.assign(rng.uniform(0.001, 0.1, 4))
logits = keras.ops.convert_to_numpy(model(images))  # (3, 5)
print(logits.round(2))

conv = model.get_layer("conv")
depthwise = model.get_layer("depthwise")
up = model.get_layer("up")
dense = model.get_layer("dense")
a = keras.ops.convert_to_numpy
np.savez(
    "net.npz",
    conv_kernel=a(conv.kernel),
    conv_bias=a(conv.bias),
    norm_gamma=a(norm.gamma),
    norm_beta=a(norm.beta),
    norm_mean=a(norm.moving_mean),
    norm_variance=a(norm.moving_variance),
    norm_epsilon=norm.epsilon,
    depthwise_kernel=a(depthwise.kernel),
    up_kernel=a(up.kernel).transpose(0, 1, 3, 2),  # from ..., out, in
    up_bias=a(up.bias),
    dense_kernel=a(dense.kernel).reshape(4, 3, 3, 5),
    dense_bias=a(dense.bias),
)
