import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

x = torch.tensor([[-2, -1, 0.5], [2, 5, 8]])  # (2, 3)

y = F.relu6(x)  # (2, 3)
print("ReLU6:       ", y.numpy(force=True).ravel())
y = F.hardsigmoid(x)  # (2, 3)
print("hard sigmoid:", y.numpy(force=True).ravel())
y = F.hardswish(x)  # (2, 3)
print("hard swish:  ", y.numpy(force=True).ravel())
y = F.silu(x)  # (2, 3)
print("SiLU:        ", y.numpy(force=True).ravel())
y = F.mish(x)  # (2, 3)
print("Mish:        ", y.numpy(force=True).ravel())
