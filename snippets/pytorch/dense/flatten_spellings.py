import torch
from torch import nn

# batch, channels, height, width
first = torch.arange(1.0, 13).reshape(2, 2, 3)
images = torch.stack([first, -10 * first], dim=1)  # (2, 2, 2, 3)


def show(name, y):
    first = y.numpy(force=True)[0]
    print(f"{name:16} {tuple(y.shape)}\n{first.astype(int)}")


show("wrong number:", images.reshape(-1, 6))
show("torch.flatten:", torch.flatten(images))
y = torch.flatten(images, start_dim=1)  # (2, 12)
show("as they stand:", y)
