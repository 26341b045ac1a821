import torch
from torch import nn

logits = torch.tensor(
    [[2, 1, 0.1], [0, 3, -1], [1, 1, 1], [0, 0, 5]])  # (4, 3)
labels = torch.tensor([0, 255, 2, 1])  # 255 is to be ignored

cross_entropy = nn.CrossEntropyLoss(ignore_index=255, reduction="sum")
kept = (labels != 255).sum().clamp(min=1)  # ()
loss = cross_entropy(logits, labels) / kept  # ()
print(f"one of four ignored: {float(loss):.4f}")

kept = (labels[1:2] != 255).sum().clamp(min=1)
loss = cross_entropy(logits[1:2], labels[1:2]) / kept
print(f"all ignored: {float(loss):.4f}")
