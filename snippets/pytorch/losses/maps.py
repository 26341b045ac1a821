import torch
from torch import nn

logits = torch.arange(36.0).reshape(2, 2, 3, 3).permute(0, 3, 1, 2) % 5  # NCHW
labels = torch.arange(12).reshape(2, 2, 3) % 3  # (2, 2, 3)
weights = torch.where(labels == 2, 4, 1)

cross_entropy = nn.CrossEntropyLoss(reduction="none")
losses = cross_entropy(logits, labels)  # (2, 2, 3)
print(f"{float(losses.mean()):.4f}")

loss = (weights * losses).mean()
print(f"{float(loss):.4f}")
