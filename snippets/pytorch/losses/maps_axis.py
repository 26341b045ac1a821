import torch
from torch import nn

logits = torch.arange(54.0).reshape(2, 3, 3, 3) % 5  # NHWC
labels = torch.arange(18).reshape(2, 3, 3) % 3  # (2, 3, 3)

cross_entropy = nn.CrossEntropyLoss()
loss = cross_entropy(logits.movedim(-1, 1), labels)  # ()
print(f"classes on axis 1: {float(loss):.4f}")

loss = cross_entropy(logits, labels)
print(f"classes last: {float(loss):.4f}")
