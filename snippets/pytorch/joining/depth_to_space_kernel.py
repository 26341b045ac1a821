import numpy as np
import torch
import torch.nn.functional as F

image = torch.tensor([1.0, -1]).reshape(1, 2, 1, 1)
kernel = np.arange(16, dtype=np.float32).reshape(1, 1, 2, 8)

order = np.arange(8).reshape(4, 2).T.ravel()  # 0, 2, 4, 6, 1, 3, 5, 7
weight = torch.tensor(kernel.transpose(3, 2, 0, 1)[order])  # (8, 2, 1, 1)
bias = torch.arange(8.0)[order]
y = F.pixel_shuffle(F.conv2d(image, weight, bias), 2)  # (1, 2, 2, 2)
print("first channel:")
print(y.numpy(force=True)[0, 0])
