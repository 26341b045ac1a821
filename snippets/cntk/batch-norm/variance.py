import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
x = C.input_variable(2)
norm = C.layers.BatchNormalization()  # its first batch is taken whole
y = norm(x)
y.forward({x: data}, keep_for_backward={y.output})
variance = norm.aggregate_variance.value
print("running variance   ", variance)
print("with n - 1 below   ", variance)
