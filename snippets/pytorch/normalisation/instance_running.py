import numpy as np
import torch
from torch import nn

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2], [6, 0], [3, 5]]], [[[-4, 1], [3, 3], [9, 5]]]])
x = torch.tensor(images.transpose(0, 3, 1, 2))  # (2, 2, 1, 3)
state = {"running_mean": torch.tensor([1.0, 2]),
         "running_var": torch.tensor([4.0, 1]),
         "num_batches_tracked": torch.tensor(0)}

norm = nn.InstanceNorm2d(2, track_running_stats=True)
norm.load_state_dict(state)
y = norm.eval()(x).permute(0, 2, 3, 1)  # (2, 1, 3, 2)
print(y.numpy(force=True).reshape(6, 2))
norm.train()(x)
print("after a step:", norm.running_mean.numpy(), norm.running_var.numpy())
