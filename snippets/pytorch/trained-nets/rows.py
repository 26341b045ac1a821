import numpy as np
import torch
from torch import nn

image = np.arange(12).reshape(1, 2, 3, 2) % 5 - 2  # (1, 2, 3, 2)
stored = np.arange(24).reshape(2, 12) * 5 % 11 - 5  # (2, 12): out, rows
orders = {
    "width, height, channel": stored.reshape(2, 3, 2, 2).transpose(2, 1, 3, 0),
    "channel, height, width": stored.reshape(2, 2, 2, 3).transpose(2, 3, 1, 0),
}
for order, kernel in orders.items():
    kernel = np.float32(kernel)  # (2, 3, 2, 2)
    dense = nn.Linear(12, 2, bias=False)
    weight = torch.tensor(kernel.transpose(3, 2, 0, 1).reshape(2, 12))
    dense.load_state_dict({"weight": weight})
    x = torch.tensor(np.float32(image.transpose(0, 3, 1, 2)))
    y = dense(x.flatten(1))  # (1, 2)
    print(f"{order}: {y.numpy(force=True)[0]}")
