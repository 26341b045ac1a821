import warnings

import torch
from torch import nn

image = torch.ones(64, 4, 6)  # (64, 4, 6)

dropout = nn.Dropout2d(0.5)
with warnings.catch_warnings(record=True) as caught:
    y = dropout(image)  # (64, 4, 6)
lost = (y.numpy(force=True) == 0).sum(axis=(1, 2))  # (64,)
print(str(caught[0].message).split(" - ")[0])
print(f"{len(lost)} maps, whole: {(lost % 24 == 0).all()}")

y = dropout(image[None])  # (1, 64, 4, 6)
lost = (y.numpy(force=True) == 0).sum(axis=(2, 3))  # (1, 64)
print(f"with a batch axis, whole: {(lost % 24 == 0).all()}")
