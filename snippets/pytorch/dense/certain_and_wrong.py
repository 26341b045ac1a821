import torch
import torch.nn.functional as F
from torch import nn

logits = torch.tensor([[1000.0, 0, 0]])  # (1, 3)
labels = torch.tensor([1])

probabilities = F.softmax(logits, dim=1)  # (1, 3)
loss = nn.NLLLoss()(torch.log(probabilities), labels)
print(f"from probabilities: {float(loss):.3f}")

cross_entropy = nn.CrossEntropyLoss()
print(f"from logits: {float(cross_entropy(logits, labels)):.3f}")
