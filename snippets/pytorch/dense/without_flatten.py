import torch
from torch import nn

images = torch.ones(2, 3, 4, 6)  # (2, 3, 4, 6): channels first

dense = nn.Linear(3 * 4 * 6, 5)
try:
    dense(images)
except RuntimeError as error:
    print(f"weight {tuple(dense.weight.shape)}:")
    print(f"{type(error).__name__}: {error}")

dense = nn.Linear(6, 5)
y = dense(images)  # (2, 3, 4, 5)
print(f"weight {tuple(dense.weight.shape)}: output {tuple(y.shape)}")
