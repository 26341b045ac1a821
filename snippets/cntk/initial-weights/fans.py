import cntk as C
import numpy as np

initializer = C.glorot_uniform()
kernel = C.parameter((64, 32, 3, 3), init=initializer)  # (64, 32, 3, 3)
largest = np.abs(kernel.value).max()
print(f"no ranks:   {largest:.2g}")

initializer = C.glorot_uniform(output_rank=-1, filter_rank=2)
kernel = C.parameter((64, 32, 3, 3), init=initializer)  # (64, 32, 3, 3)
largest = np.abs(kernel.value).max()
print(f"with ranks: {largest:.2g}")
