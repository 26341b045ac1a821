import torch
from torch import nn

logits = torch.tensor([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = torch.tensor([[0.0], [1], [1], [1]])

cross_entropy = nn.BCEWithLogitsLoss()
loss = cross_entropy(logits, labels)  # ()
print(f"{float(loss):.4f}")

loss = cross_entropy(torch.tensor([[-100.0]]), torch.tensor([[1.0]]))
print(f"certain and wrong: {float(loss):.4f}")
