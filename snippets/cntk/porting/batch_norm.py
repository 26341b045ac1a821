import cntk as C
import numpy as np

images = np.float32(np.arange(-6, 6).reshape(1, 2, 3, 2))  # (1, 2, 3, 2)
gamma = np.float32([2, -1])
beta = np.float32([0.5, 1])
mean = np.float32([1, -2])
variance = np.float32([0.003, 0.25])
epsilon = 0.001

x = C.input_variable((2, 2, 3))
norm = C.layers.BatchNormalization(map_rank=1, epsilon=epsilon)
z = norm(x)
norm.scale.value, norm.bias.value = gamma, beta
norm.aggregate_mean.value, norm.aggregate_variance.value = mean, variance
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (1, 2, 2, 3)
y = z.eval({x: first})  # (1, 2, 2, 3)
print(y[0, 0].round(2))
print(y[0, 1].round(2))

again = [norm.scale, norm.bias, norm.aggregate_mean, norm.aggregate_variance]
same = zip([w.value for w in again], [gamma, beta, mean, variance])
epsilon = z.root_function.block_root.attributes["epsilon"]
print([np.array_equal(a, b) for a, b in same], round(epsilon, 6))
