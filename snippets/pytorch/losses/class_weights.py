import torch
from torch import nn

logits = torch.tensor([[1.0, 0], [3, 1]])  # (2, 2)
labels = torch.tensor([0, 1])
weights = torch.tensor([1.0, 3])

cross_entropy = nn.CrossEntropyLoss(weight=weights)
loss = cross_entropy(logits, labels)  # ()
print(f"both samples: {float(loss):.4f}")

loss = cross_entropy(logits[1:], labels[1:])
print(f"the second alone: {float(loss):.4f}")
