import torch
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([0, 1])

cross_entropy = nn.CrossEntropyLoss(
    label_smoothing=0.1)
for n in range(2):
    loss = cross_entropy(logits[n:n + 1], labels[n:n + 1])  # ()
    print(f"{float(loss):.4f}")
