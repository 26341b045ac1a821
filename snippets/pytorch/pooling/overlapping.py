import torch
from torch import nn

numbers = [
    [ -1, -12, -23, -34, -10, -21, -32],
    [ -8, -19, -30,  -6, -17, -28,  -4],
    [-15, -26,  -2, -13, -24, -35, -11],
    [-22, -33,  -9, -20, -31,  -7, -18],
    [-29,  -5, -16, -27,  -3, -14, -25],
]
image = torch.tensor([[numbers]], dtype=torch.float32)  # (1, 1, 5, 7)

pool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
y = pool(image)  # (1, 1, 3, 4)
print(y.numpy(force=True)[0, 0])
