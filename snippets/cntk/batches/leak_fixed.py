import cntk as C
import numpy as np

numbers = np.arange(1000)  # (1000,)

np.random.seed(0)
np.random.shuffle(numbers)
train, validation = set(numbers[:800]), set(numbers[800:])
print("in both:", len(train & validation), "of", len(validation))
