import torch
from torch import nn

probabilities = torch.tensor([[0.5], [0.5]], requires_grad=True)  # (2, 1)
labels = torch.tensor([[1.0], [1]])

for weights in [[1], [1]], [[2], [2]], [[1], [3]]:
    cross_entropy = nn.BCELoss(weight=torch.tensor(weights), reduction="sum")
    loss = cross_entropy(probabilities, labels)
    slopes = torch.autograd.grad(loss, probabilities)[0]  # (2, 1)
    loss, slopes = float(loss.detach()), slopes.numpy(force=True).ravel()
    print(f"{weights}: {loss:.4f}, gradient {slopes}")
