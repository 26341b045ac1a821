import numpy as np
import torch
from torch import nn

x = np.float32([[0.02, -3], [-0.01, 1], [0.03, 6]])  # (3, 2)
scale, bias = np.float32([1, 2]), np.float32([0, 3])
mean, variance = np.float32([0, 1]), np.float32([1e-6, 9])
keras_output = (x - mean) / np.sqrt(variance + 1e-3) * scale + bias

weights = {"weight": scale, "bias": bias,
           "running_mean": mean, "running_var": variance}
weights = {name: torch.tensor(value) for name, value in weights.items()}
norm = nn.BatchNorm1d(2).eval()
norm.load_state_dict(weights, strict=False)  # no num_batches_tracked
error = norm(torch.tensor(x)).numpy(force=True) - keras_output
print(f"default epsilon: error {np.abs(error).max():.3f}")

norm = nn.BatchNorm1d(2, eps=1e-3).eval()
norm.load_state_dict(weights, strict=False)
error = norm(torch.tensor(x)).numpy(force=True) - keras_output
print(f"epsilon of 1e-3: error {np.abs(error).max():.3f}")
