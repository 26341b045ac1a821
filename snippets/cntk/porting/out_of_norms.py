import cntk as C
import numpy as np

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)


def normalise(x, axes, epsilon):
    x0 = x - C.reduce_mean(x, axis=axes)
    return x0 / C.sqrt(C.reduce_mean(x0 * x0, axis=axes) + epsilon)


epsilon = {"layer": 1e-5, "group": 1e-5, "instance": 1e-5}
conv = C.layers.Convolution((3, 3), 4)
layer_gamma, layer_beta = C.parameter((4, 1, 1)), C.parameter((4, 1, 1))
prelu_slopes = C.parameter((4, 1, 1))
conv2 = C.layers.Convolution((3, 3), 6)
group_gamma, group_beta = C.parameter((6, 1, 1)), C.parameter((6, 1, 1))
prelu2_slopes = C.parameter((6, 1, 1))
instance_gamma, instance_beta = C.parameter((6, 1, 1)), C.parameter((6, 1, 1))
dense = C.layers.Dense(5)

x = C.input_variable((2, 8, 6))
y = normalise(conv(x), 0, epsilon["layer"])
y = C.param_relu(prelu_slopes, y * layer_gamma + layer_beta)
groups = C.reshape(conv2(y), (3, 2, 4, 2))  # 3 groups of 2 channels
groups = normalise(groups, [1, 2, 3], epsilon["group"])
y = C.reshape(groups, (6, 4, 2)) * group_gamma + group_beta
y = normalise(C.param_relu(prelu2_slopes, y), [1, 2], epsilon["instance"])
y = y * instance_gamma + instance_beta
squares = C.reduce_sum(y * y, axis=0)
model = dense(y / C.sqrt(C.element_max(squares, 1e-24)))
for w in model.parameters:  # in place of training
    w.value = np.float32(rng.uniform(-1, 1, w.shape))
logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))

np.savez(
    "norms.npz",
    conv_kernel=conv.W.value.transpose(2, 3, 1, 0),
    conv_bias=conv.b.value.ravel(),
    layer_gamma=layer_gamma.value.ravel(),
    layer_beta=layer_beta.value.ravel(),
    layer_epsilon=epsilon["layer"],
    prelu_slopes=prelu_slopes.value.ravel(),
    conv2_kernel=conv2.W.value.transpose(2, 3, 1, 0),
    conv2_bias=conv2.b.value.ravel(),
    group_gamma=group_gamma.value.ravel(),
    group_beta=group_beta.value.ravel(),
    group_epsilon=epsilon["group"],
    prelu2_slopes=prelu2_slopes.value.ravel(),
    instance_gamma=instance_gamma.value.ravel(),
    instance_beta=instance_beta.value.ravel(),
    instance_epsilon=epsilon["instance"],
    dense_kernel=dense.W.value.transpose(1, 2, 0, 3),
    dense_bias=dense.b.value,
)
