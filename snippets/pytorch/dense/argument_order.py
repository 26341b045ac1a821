import torch
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([[1.0, 0, 0], [0, 1, 0]])  # (2, 3): one-hot

cross_entropy = nn.CrossEntropyLoss()
loss = cross_entropy(logits, labels)  # ()
print(f"logits first: {float(loss):.6f}")
loss = cross_entropy(labels, logits)  # ()
print(f"labels first: {float(loss):.6f}")
