import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
x = C.input_variable(2)
constant = -len(data) / np.log(0.9)  # 0.9 for the old, at each batch of 4
norm = C.layers.BatchNormalization(normalization_time_constant=constant)
y = norm(x)
norm.aggregate_variance.value = np.float32([1, 1])
norm.aggregate_count.value = np.array(1, np.float32)  # no first batch now
for step in range(3):
    y.forward({x: data * (step + 1)}, keep_for_backward={y.output})
    print("running mean", norm.aggregate_mean.value)
