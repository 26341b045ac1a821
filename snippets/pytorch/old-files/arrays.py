import numpy as np
import torch

arrays = {}
for name, weight in torch.load("pytorch-2018.pt").items():
    arrays[name] = weight.numpy(force=True)
for name, array in sorted(arrays.items()):
    print(name, array.shape, np.sum(array))
kernel = arrays["conv.weight"]  # (4, 2, 3, 3)
