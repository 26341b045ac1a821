import cntk as C
import numpy as np

x = np.arange(20, dtype=np.float32).reshape(20, 1)  # (20, 1)
order = []

np.random.seed(0)
for epoch in range(2):
    permutation = np.random.permutation(20)
    for first in range(0, 20, 5):
        batch = x[permutation[first:first + 5]]
        order.extend(batch.flatten())
print("the same order twice:", order[:20] == order[20:])
