import torch
from torch import nn

signal = torch.arange(12.0).reshape(2, 2, 3)
# batch, channels, length
volume = torch.arange(16.0).reshape(1, 2, 2, 2, 2)
# batch, channels, depth, height, width
gamma, beta = torch.tensor([1.0, 3]), torch.tensor([0.0, 5])
mean, variance = torch.tensor([4.0, 2]), torch.tensor([3.75, 0.75])
state = {"weight": gamma, "bias": beta, "running_mean": mean,
         "running_var": variance, "num_batches_tracked": torch.tensor(0)}

norm = nn.BatchNorm1d(2, eps=0.25).eval()
norm.load_state_dict(state)
y = norm(signal)  # (2, 2, 3)
print(y.numpy(force=True)[1].round(2))

norm = nn.BatchNorm3d(2, eps=0.25).eval()
norm.load_state_dict(state)
y = norm(volume)  # (1, 2, 2, 2, 2)
print(y.numpy(force=True)[0, :, 1].round(2))
