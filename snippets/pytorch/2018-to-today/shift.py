import numpy as np
import torch
import torch.nn.functional as F

random = np.random.RandomState(0)
image = random.randint(-9, 10, (1, 12, 14, 2)).astype(np.float32)
kernel = random.randint(-9, 10, (3, 3, 2, 4)).astype(np.float32)
image = torch.tensor(image).permute(0, 3, 1, 2)  # (1, 2, 12, 14)
kernel = torch.tensor(kernel).permute(3, 2, 0, 1)  # (4, 2, 3, 3)


def conv(x):
    return F.conv2d(x, kernel).numpy(force=True)


def pool(x):
    return F.max_pool2d(x, 2).numpy(force=True)


moved = image[:, :, 2:]  # (1, 2, 10, 14)
print("convolution, 2 rows:", abs(conv(image)[:, :, 2:] - conv(moved)).max())
print("pooling, 2 rows:    ", abs(pool(image)[:, :, 1:] - pool(moved)).max())
moved = image[:, :, 1:11]  # (1, 2, 10, 14)
print("convolution, 1 row: ", abs(conv(image)[:, :, 1:9] - conv(moved)).max())
print("pooling, 1 row:     ", abs(pool(image)[:, :, :5] - pool(moved)).max())
