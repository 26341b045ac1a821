import cntk as C
import numpy as np

data = np.float32([[0.02, -3], [-0.01, 1], [0.03, 6]])  # (3, 2)
scale, bias = np.float32([1, 2]), np.float32([0, 3])
mean, variance = np.float32([0, 1]), np.float32([1e-6, 9])
keras_output = (data - mean) / np.sqrt(variance + 1e-3) * scale + bias

x = C.input_variable(2)
norm = C.layers.BatchNormalization()
y = norm(x)
norm.scale.value, norm.bias.value = scale, bias
norm.aggregate_mean.value, norm.aggregate_variance.value = mean, variance
error = y.eval({x: data}) - keras_output
print(f"default epsilon: error {np.abs(error).max():.3f}")

norm = C.layers.BatchNormalization(epsilon=1e-3)
y = norm(x)
norm.scale.value, norm.bias.value = scale, bias
norm.aggregate_mean.value, norm.aggregate_variance.value = mean, variance
error = y.eval({x: data}) - keras_output
print(f"epsilon of 1e-3: error {np.abs(error).max():.3f}")
