import cntk as C
import numpy as np

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)
w = np.load("norms.npz")


def normalise(x, axes, epsilon):
    x0 = x - C.reduce_mean(x, axis=axes)
    return x0 / C.sqrt(C.reduce_mean(x0 * x0, axis=axes) + epsilon)


epsilon = {name: float(w[name + "_epsilon"])
           for name in ["layer", "group", "instance"]}
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
for parameter, array in [
    (conv.W, w["conv_kernel"].transpose(3, 2, 0, 1)),
    (conv.b, w["conv_bias"].reshape(-1, 1, 1)),
    (layer_gamma, w["layer_gamma"].reshape(-1, 1, 1)),
    (layer_beta, w["layer_beta"].reshape(-1, 1, 1)),
    (prelu_slopes, w["prelu_slopes"].reshape(-1, 1, 1)),
    (conv2.W, w["conv2_kernel"].transpose(3, 2, 0, 1)),
    (conv2.b, w["conv2_bias"].reshape(-1, 1, 1)),
    (group_gamma, w["group_gamma"].reshape(-1, 1, 1)),
    (group_beta, w["group_beta"].reshape(-1, 1, 1)),
    (prelu2_slopes, w["prelu2_slopes"].reshape(-1, 1, 1)),
    (instance_gamma, w["instance_gamma"].reshape(-1, 1, 1)),
    (instance_beta, w["instance_beta"].reshape(-1, 1, 1)),
    (dense.W, w["dense_kernel"].transpose(2, 0, 1, 3)),
    (dense.b, w["dense_bias"]),
]:
    parameter.value = np.ascontiguousarray(array)

logits = model.eval({x: first})  # (3, 5)
print(logits.round(2))
