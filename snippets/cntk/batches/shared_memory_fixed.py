import cntk as C
import numpy as np

array = np.float32([[51, 102, 255], [0, 153, 204]])  # (2, 3)
tensor = C.constant(array)

array /= 255
print(tensor.value[0])
