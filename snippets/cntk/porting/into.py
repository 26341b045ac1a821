import cntk as C
import numpy as np

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)
w = np.load("net.npz")

epsilon = float(w["norm_epsilon"])
conv = C.layers.Convolution((3, 3), 4, strides=2)
norm = C.layers.BatchNormalization(map_rank=1, epsilon=epsilon)
depthwise = C.parameter((8, 1, 3, 3))
up = C.layers.ConvolutionTranspose((3, 3), 3, strides=2)
dense = C.layers.Dense(5)

x = C.input_variable((2, 8, 6))
y = C.pad(x, [(0, 0), (0, 1), (0, 1)])  # "same" with stride 2, even sides
normed = norm(conv(y))
y = C.relu(normed)
same = [False, True, True]
y = C.relu(C.convolution(depthwise, y, groups=4, auto_padding=same))
y = C.relu(up(y)[:, :8, :6])
y = C.layers.MaxPooling((2, 2), strides=2)(y)
model = dense(y)
kernel = w["depthwise_kernel"].transpose(2, 3, 0, 1).reshape(8, 1, 3, 3)
for parameter, array in [
    (conv.W, w["conv_kernel"].transpose(3, 2, 0, 1)),
    (conv.b, w["conv_bias"].reshape(-1, 1, 1)),
    (norm.scale, w["norm_gamma"]),
    (norm.bias, w["norm_beta"]),
    (norm.aggregate_mean, w["norm_mean"]),
    (norm.aggregate_variance, w["norm_variance"]),
    (depthwise, kernel),
    (up.W, w["up_kernel"].transpose(2, 3, 0, 1)),
    (up.b, w["up_bias"].reshape(-1, 1, 1)),
    (dense.W, w["dense_kernel"].transpose(2, 0, 1, 3)),
    (dense.b, w["dense_bias"]),
]:
    parameter.value = np.ascontiguousarray(array)

logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))
