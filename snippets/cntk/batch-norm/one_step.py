import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
x = C.input_variable(2)
norm = C.layers.BatchNormalization()
y = norm(x)
y.forward({x: data}, keep_for_backward={y.output})  # a step of training

print("mean of the batch", data.mean(axis=0))
print("running mean     ", norm.aggregate_mean.value)
print("running variance ", norm.aggregate_variance.value)
