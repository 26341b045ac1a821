import cntk as C
import numpy as np

rng = np.random.RandomState(1)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)

conv = C.layers.Convolution((3, 3), 4, strides=2)
norm = C.layers.BatchNormalization(map_rank=1)
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
for w in model.parameters + (norm.aggregate_mean,):  # in place of training
    w.value = np.float32(rng.uniform(-1, 1, w.shape))
norm.aggregate_variance.value = np.float32(rng.uniform(0.001, 0.1, 4))
logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))

np.savez(
    "net.npz",
    conv_kernel=conv.W.value.transpose(2, 3, 1, 0),
    conv_bias=conv.b.value.ravel(),
    norm_gamma=norm.scale.value,
    norm_beta=norm.bias.value,
    norm_mean=norm.aggregate_mean.value,
    norm_variance=norm.aggregate_variance.value,
    norm_epsilon=normed.root_function.block_root.attributes["epsilon"],
    depthwise_kernel=depthwise.value.reshape(4, 2, 3, 3).transpose(2, 3, 0, 1),
    up_kernel=up.W.value.transpose(2, 3, 0, 1),  # from in, out, ...
    up_bias=up.b.value.ravel(),
    dense_kernel=dense.W.value.transpose(1, 2, 0, 3),
    dense_bias=dense.b.value,
)
