import cntk as C
import numpy as np

rng = np.random.RandomState(1)
videos = np.float32(rng.uniform(-1, 1, (3, 6, 5, 4, 2)))  # (3, 6, 5, 4, 2)
first = np.ascontiguousarray(videos.transpose(0, 4, 1, 2, 3))

conv = C.layers.Convolution3D((2, 3, 3), 4, strides=(1, 2, 2))
norm = C.layers.BatchNormalization(map_rank=1)
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
for w in model.parameters + (norm.aggregate_mean,):  # in place of training
    w.value = np.float32(rng.uniform(-1, 1, w.shape))
norm.aggregate_variance.value = np.float32(rng.uniform(0.001, 0.1, 4))
logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))

grouped_kernel = np.concatenate([group.W.value for group in grouped])
np.savez(
    "dimensions.npz",
    conv_kernel=conv.W.value.transpose(2, 3, 4, 1, 0),
    conv_bias=conv.b.value.ravel(),
    norm_gamma=norm.scale.value,
    norm_beta=norm.bias.value,
    norm_mean=norm.aggregate_mean.value,
    norm_variance=norm.aggregate_variance.value,
    norm_epsilon=normed.root_function.block_root.attributes["epsilon"],
    up_kernel=up.W.value.transpose(2, 3, 4, 0, 1),  # from in, out, ...
    up_bias=up.b.value.ravel(),
    causal_kernel=causal.value.transpose(2, 1, 0),
    causal_bias=causal_bias.value.ravel(),
    grouped_kernel=grouped_kernel.transpose(2, 0, 1),  # from in, out, ...
    grouped_bias=np.concatenate([group.b.value.ravel() for group in grouped]),
    dense_kernel=dense.W.value.transpose(1, 0, 2),
    dense_bias=dense.b.value,
)
