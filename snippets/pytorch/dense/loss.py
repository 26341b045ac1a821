import torch
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([0, 1])  # (2,)

cross_entropy = nn.CrossEntropyLoss()
loss = cross_entropy(logits, labels)  # (): the mean
print(f"{float(loss):.6f}")
