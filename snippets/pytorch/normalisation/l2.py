import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)

y = F.normalize(x, dim=1).permute(0, 2, 3, 1)  # (2, 1, 2, 3)
print(y.numpy(force=True).reshape(4, 3))
