import torch
from torch import nn

logits = torch.tensor([[3.0, 1], [3, 1], [3, 1]])  # (3, 2)
labels = torch.tensor([[0.0, 1], [0, 3], [0, 0]])  # (3, 2)

cross_entropy = nn.CrossEntropyLoss(reduction="none")
losses = cross_entropy(logits, labels) + 0  # (3,): no -0
for label, loss in zip(labels.numpy(force=True), losses):
    print(f"{label}: {float(loss):.4f}")
