"""A net as readers have them: layers with names, a function in a function, and operations."""

import cntk as C
import numpy as np

L = C.layers


def given(layer, x, **arrays):
    """Apply a layer to x and give its parameters values, by their names."""
    y = layer(x)
    for name, array in arrays.items():
        getattr(layer, name).value = np.ascontiguousarray(array)
    return y


def first(kernel):
    """Return a kernel with the outputs first."""
    return kernel.transpose(3, 2, 0, 1)


def norm(w, name, x):
    """Normalise with given arrays."""
    layer = L.BatchNormalization(map_rank=1, epsilon=0.001, name=name)
    gamma, beta, mean, variance = (
        w[name + "_" + array] for array in ("gamma", "beta", "mean", "variance")
    )
    return given(layer, x, scale=gamma, bias=beta, aggregate_mean=mean, aggregate_variance=variance)


def block(w, x):
    """Return two convolutions and a skip connection."""
    a = L.Convolution((3, 3), 8, pad=True, bias=False, name="conv_a")
    b = L.Convolution((3, 3), 8, pad=True, name="conv_b")
    y = norm(w, "a_norm", given(a, x, W=first(w["a"])))
    y = C.relu(y, name="a_relu")
    y = given(b, y, W=first(w["b"]), b=w["b_bias"].reshape(-1, 1, 1))
    return C.relu(y + x, name="out")


def net(w):
    """Return the net with given weights, in the neutral form."""
    x = C.input_variable((3, 12, 10), name="pixels")
    y = C.pad(x, [(0, 0), (0, 1), (0, 1)])
    stem = L.Convolution((3, 3), 8, strides=2, bias=False, name="stem")
    y = norm(w, "stem_norm", given(stem, y, W=first(w["stem"])))
    y = block(w, C.relu(y, name="stem_relu"))
    kernel = w["depth"].transpose(2, 3, 0, 1).reshape(16, 1, 3, 3)
    depth = C.parameter((16, 1, 3, 3), init=np.ascontiguousarray(kernel))
    y = C.convolution(depth, y, groups=8, auto_padding=[False, True, True], name="depth")
    y = C.leaky_relu(norm(w, "depth_norm", y), 0.1, name="depth_relu")
    y = L.AveragePooling((3, 3), strides=1, pad=True, name="average")(y)
    y = L.MaxPooling((2, 2), strides=2, name="pool")(y)
    y = L.Dropout(0.5, name="drop")(y)
    dense1 = L.Dense(12, activation=C.relu, name="dense1")
    dense2 = L.Dense(5, name="dense2")
    y = given(dense1, y, W=w["dense1"].transpose(2, 0, 1, 3), b=w["dense1_bias"])
    return given(dense2, y, W=w["dense2"], b=w["dense2_bias"])


def batch(images):
    """Return images, channels last, as the net takes them."""
    return np.ascontiguousarray(images.transpose(0, 3, 1, 2))
