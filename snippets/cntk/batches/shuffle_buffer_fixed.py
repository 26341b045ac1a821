import cntk as C
import numpy as np

labels = np.repeat([0.0, 1.0], 500)  # (1000,)

np.random.seed(0)
permutation = np.random.permutation(1000)
first = labels[permutation[:100]]
print("labels in the first batch:", np.unique(first))
