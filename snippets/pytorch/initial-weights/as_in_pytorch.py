import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
conv1, conv2 = nn.Conv2d(1, 32, 3), nn.Conv2d(32, 64, 3)
dense = nn.Linear(7 * 7 * 64, 10)

kernel = conv2.weight  # (64, 32, 3, 3)
for name, layer in {"conv1": conv1, "conv2": conv2, "dense": dense}.items():
    weight = layer.weight.numpy(force=True)
    bias = layer.bias.numpy(force=True)
    print(f"{name}: largest weight {np.abs(weight).max():.2g}, "
          f"biases not 0: {np.count_nonzero(bias)} of {len(bias)}")
