import cntk as C
import numpy as np

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
first = np.ascontiguousarray(videos.transpose(0, 4, 1, 2, 3))
w = np.load("dimensions.npz")

epsilon = float(w["norm_epsilon"])
conv = C.layers.Convolution3D((2, 3, 3), 4, strides=(1, 2, 2))
norm = C.layers.BatchNormalization(map_rank=1, epsilon=epsilon)
up = C.layers.ConvolutionTranspose3D((2, 2, 1), 3, strides=(2, 1, 1))
causal, causal_bias = C.parameter((4, 3, 2)), C.parameter((4, 1))
grouped = [C.layers.ConvolutionTranspose1D(3, 3, strides=2) for _ in "ab"]
dense = C.layers.Dense(5)

x = C.input_variable((2, 6, 5, 4))
y = C.pad(x, [(0, 0), (0, 1), (1, 1), (0, 1)])  # "same"
normed = norm(conv(y))
y = C.layers.MaxPooling((2, 1, 1), strides=(2, 1, 1))(C.relu(normed))
y = C.relu(up(y))  # of depth 6, height 4, width 2
y = C.reduce_mean(y, axis=[2, 3], keepdims=False)  # the depth: the steps
hole = C.constant(0, (4, 3, 1))  # in place of a dilation
wide = C.splice(causal[:, :, :1], hole, causal[:, :, 1:], axis=2)
past = C.pad(y, [(0, 0), (2, 0)])
y = C.relu(C.convolution(wide, past, auto_padding=[False]) + causal_bias)
y = C.splice(grouped[0](y[:2]), grouped[1](y[2:]), axis=0)  # 13 steps
y = C.layers.MaxPooling((3,), strides=3)(C.relu(y))
model = dense(y)
grouped_kernel = w["grouped_kernel"].transpose(1, 2, 0)
for parameter, array in [
    (conv.W, w["conv_kernel"].transpose(4, 3, 0, 1, 2)),
    (conv.b, w["conv_bias"].reshape(-1, 1, 1, 1)),
    (norm.scale, w["norm_gamma"]),
    (norm.bias, w["norm_beta"]),
    (norm.aggregate_mean, w["norm_mean"]),
    (norm.aggregate_variance, w["norm_variance"]),
    (up.W, w["up_kernel"].transpose(3, 4, 0, 1, 2)),
    (up.b, w["up_bias"].reshape(-1, 1, 1, 1)),
    (causal, w["causal_kernel"].transpose(2, 1, 0)),
    (causal_bias, w["causal_bias"].reshape(-1, 1)),
    (grouped[0].W, grouped_kernel[:2]),
    (grouped[0].b, w["grouped_bias"][:3].reshape(-1, 1)),
    (grouped[1].W, grouped_kernel[2:]),
    (grouped[1].b, w["grouped_bias"][3:].reshape(-1, 1)),
    (dense.W, w["dense_kernel"].transpose(1, 0, 2)),
    (dense.b, w["dense_bias"]),
]:
    parameter.value = np.ascontiguousarray(array)

logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))
