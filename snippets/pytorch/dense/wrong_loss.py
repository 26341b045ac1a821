import torch
import torch.nn.functional as F
from torch import nn

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([0, 1])

# NLLLoss wants logarithms of probabilities: it has no softmax inside.
cross_entropy = nn.NLLLoss()
print(f"{float(cross_entropy(logits, labels)):.6f}")

loss = cross_entropy(F.log_softmax(logits, dim=1), labels)  # ()
print(f"{float(loss):.6f}")
