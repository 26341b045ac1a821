import torch
import torch.nn.functional as F

logits = torch.tensor([[2, 1, 0.1], [0, 3, -1]])  # (2, 3)
labels = torch.tensor([0, 1])

loss = F.cross_entropy(logits, labels, label_smoothing=0.1)  # ()
print(f"mean: {float(loss):.4f}")
