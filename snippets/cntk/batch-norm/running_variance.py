import cntk as C
import numpy as np

batches = np.float32([[[0], [2]], [[1], [5]]])  # (2, 2, 1)
x = C.input_variable(1)
constant = -2 / np.log(0.9)  # 0.9 for the old, at each batch of 2
norm = C.layers.BatchNormalization(normalization_time_constant=constant)
y = norm(x)
norm.aggregate_variance.value = np.float32([1])
norm.aggregate_count.value = np.array(1, np.float32)  # no first batch now
for data in batches:
    y.forward({x: data}, keep_for_backward={y.output})
running = norm.aggregate_variance.value.item()

n = 2  # numbers of a channel in each batch
start = 0.9**2  # what two batches have left of the 1 at the start
new = running - start  # what the batches brought
print(f"as it is kept:            {running:.3f}")
print(f"all of it scaled:         {running * (n - 1) / n:.3f}")
print(f"the batches' part scaled: {start + new * (n - 1) / n:.3f}")
