import numpy as np
import torch
from torch import nn

images = torch.ones(2, 4, 6, 64)  # (2, 4, 6, 64)


def show(name, y):
    zeros = y.numpy(force=True) == 0
    lost = zeros.sum(axis=(1, 2))  # (2, 64)
    masks = np.unique(zeros[0].reshape(24, 64), axis=1).T
    print(f"{name} masks: {len(masks)}, whole: {(lost % 24 == 0).all()}")


y = nn.Dropout2d(0.5)(images)
show("channels first:", y)
y = nn.Dropout2d(0.5)(images.permute(0, 3, 1, 2))
y = y.permute(0, 2, 3, 1)  # (2, 4, 6, 64)
show("permuted:      ", y)
