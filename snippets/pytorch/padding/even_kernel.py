import textwrap
import warnings

import torch
import torch.nn.functional as F

image = torch.arange(20.0).reshape(1, 1, 4, 5)
kernel = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])

y = F.conv2d(image, kernel, padding=2 // 2)  # (1, 1, 5, 6)
print("padding=2 // 2 makes", tuple(y.shape[2:]))

with warnings.catch_warnings(record=True) as caught:
    y = F.conv2d(image, kernel, padding="same")  # (1, 1, 4, 5)
warning = caught[0]
message = f"{warning.category.__name__}: {warning.message}"
print(textwrap.fill(message.split(" (Triggered")[0], width=70))
print(y.numpy(force=True)[0, 0])
