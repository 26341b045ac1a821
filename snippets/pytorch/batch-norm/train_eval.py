import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3)

image = torch.arange(24.0).reshape(2, 2, 2, 3)
image[:, 1] *= -10

norm = nn.BatchNorm2d(2)
norm.train()
y = norm(image)  # (2, 2, 2, 3)
print("training")
print(y.numpy(force=True)[0, 1])

norm.running_mean.copy_(torch.tensor([10.0, -95.0]))
norm.running_var.copy_(torch.tensor([50.0, 5000.0]))
norm.eval()
y = norm(image)  # (2, 2, 2, 3)
print("evaluation")
print(y.numpy(force=True)[0, 1])
