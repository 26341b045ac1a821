import cntk as C
import numpy as np

x = C.input_variable(3)

initializer = C.glorot_uniform()
first = C.layers.Dense(2, init=initializer)
second = C.layers.Dense(2, init=initializer)
first(x), second(x)
kernel = first.W  # (3, 2)
weights = np.stack([first.W.value, second.W.value])
print("one for both:", len(np.unique(weights)), "of 12 weights differ")

initializer = C.glorot_uniform(seed=1)
first = C.layers.Dense(2, init=initializer)
second = C.layers.Dense(2, init=initializer)
first(x), second(x)
weights = np.stack([first.W.value, second.W.value])
print("with a seed: ", len(np.unique(weights)), "of 12 weights differ")
