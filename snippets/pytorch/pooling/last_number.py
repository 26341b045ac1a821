import torch
from torch import nn

numbers = torch.arange(1.0, 10.0)  # (9,)
pool = nn.MaxPool2d((1, 3), stride=(1, 2), ceil_mode=True)

for n in 4, 5, 9:
    image = numbers[:n].reshape(1, 1, 1, n)
    print(f"{n}, ceil_mode:", pool(image).numpy().ravel())
