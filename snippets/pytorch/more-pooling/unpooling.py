import torch
from torch import nn

image = torch.tensor([[3.0, 1, 2, 1, 4], [0, 0, 0, 5, 0], [7, 6, 1, 9, 8]])
image = image[None, None]  # (1, 1, 3, 5)

pool = nn.MaxPool2d(kernel_size=2, return_indices=True)
y, indices = pool(image)

unpool = nn.MaxUnpool2d(kernel_size=2)
back = unpool(10 * y, indices, output_size=image.shape)  # (1, 1, 3, 5)
print(back.numpy(force=True)[0, 0])
