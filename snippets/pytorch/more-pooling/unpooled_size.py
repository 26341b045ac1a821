import torch
from torch import nn

image = torch.tensor([[1.0, 2, 0, 0, 0], [3, 4, 7, 0, 0], [0, 0, 0, 0, 0]])
image = image[None, None]  # (1, 1, 3, 5)

pool = nn.MaxPool2d(kernel_size=2, return_indices=True)
y, indices = pool(image)

unpool = nn.MaxUnpool2d(kernel_size=2)
back = unpool(y, indices)  # (1, 1, 2, 4)
print(back.numpy(force=True)[0, 0])

back = unpool(y, indices, output_size=image.shape)  # (1, 1, 3, 5)
print(back.numpy(force=True)[0, 0])
