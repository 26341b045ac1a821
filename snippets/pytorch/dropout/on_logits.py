import torch
from torch import nn

logits = torch.tensor([[5.0, 0, 0]] * 1000)  # (1000, 3)
labels = torch.zeros(1000, dtype=torch.long)  # (1000,)

cross_entropy = nn.CrossEntropyLoss(reduction="none")
losses = cross_entropy(logits, labels)  # (1000,)
print(f"worst loss, all logits:      {float(losses.max()):.4f}")

dropped = nn.Dropout(0.5)(logits)  # (1000, 3)
losses = cross_entropy(dropped, labels)  # (1000,)
print(f"worst loss, logits dropped:  {float(losses.max()):.4f}")
