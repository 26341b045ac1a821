import numpy as np
import torch
from torch import nn

images = np.float32(np.arange(-6, 6).reshape(1, 2, 3, 2))  # (1, 2, 3, 2)
gamma = np.float32([2, -1])
beta = np.float32([0.5, 1])
mean = np.float32([1, -2])
variance = np.float32([0.003, 0.25])
epsilon = 0.001

norm = nn.BatchNorm2d(2, eps=epsilon).eval()
arrays = {"weight": gamma, "bias": beta,
          "running_mean": mean, "running_var": variance}
norm.load_state_dict({name: torch.tensor(a) for name, a in arrays.items()})
y = norm(torch.tensor(images.transpose(0, 3, 1, 2)))  # (1, 2, 2, 3)
y = y.numpy(force=True)
print(y[0, 0].round(2))
print(y[0, 1].round(2))

state = norm.state_dict()
again = [state[name].numpy(force=True) for name in arrays]
same = zip(again, [gamma, beta, mean, variance])
print([np.array_equal(a, b) for a, b in same], round(norm.eps, 6))
