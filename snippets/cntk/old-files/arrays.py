import cntk as C
import numpy as np

arrays = {}
for weight in C.Function.load("cntk-2018.dnn").parameters:
    arrays[weight.uid, weight.name] = weight.value
for name, array in sorted(arrays.items()):
    print(*name, array.shape, np.sum(array))
kernel = max(arrays.values(), key=np.size)  # (4, 2, 3, 3)
