import numpy as np
import torch

array = np.float32([[51, 102, 255], [0, 153, 204]])  # (2, 3)
tensor = torch.tensor(array)

array /= 255
print(tensor.numpy(force=True)[0])
