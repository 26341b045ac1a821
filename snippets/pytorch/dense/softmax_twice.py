import torch
import torch.nn.functional as F
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([0, 1])
probabilities = F.softmax(logits, dim=1)  # (2, 3)
certain = torch.tensor([[1.0, 0, 0], [0, 1, 0]])  # (2, 3)

cross_entropy = nn.CrossEntropyLoss()
print(f"logits:        {float(cross_entropy(logits, labels)):.6f}")
print(f"probabilities: {float(cross_entropy(probabilities, labels)):.6f}")
print(f"certain:       {float(cross_entropy(certain, labels)):.6f}")
