import torch
from torch import nn

logits = torch.tensor([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = torch.tensor([[0.0], [1], [1], [1]])
weight = torch.tensor(3.0)  # of the samples with a label of 1

cross_entropy = nn.BCEWithLogitsLoss(pos_weight=weight)
loss = cross_entropy(logits, labels)  # ()
print(f"{float(loss):.4f}")
