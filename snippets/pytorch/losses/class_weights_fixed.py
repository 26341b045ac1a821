import torch
from torch import nn

logits = torch.tensor([[1.0, 0], [3, 1]])  # (2, 2)
labels = torch.tensor([0, 1])
weights = torch.tensor([1.0, 3])

cross_entropy = nn.CrossEntropyLoss(weight=weights, reduction="none")
loss = cross_entropy(logits, labels).mean()  # ()
print(f"{float(loss):.4f}")

cross_entropy = nn.CrossEntropyLoss(weight=weights)
loss = cross_entropy(logits, labels)  # ()
print(f"{float(loss):.4f}")
