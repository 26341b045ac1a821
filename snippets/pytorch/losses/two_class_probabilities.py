import torch
from torch import nn

logit = torch.tensor([[-20.0]], requires_grad=True)  # (1, 1)
label = torch.tensor([[1.0]])

cross_entropy = nn.BCELoss()
for name in "own sigmoid", "formula":
    probability = (
        torch.sigmoid(logit) if name == "own sigmoid"
        else 1 / (1 + torch.exp(-logit)))
    loss = cross_entropy(probability, label)
    gradient = torch.autograd.grad(loss, logit)[0]
    loss, gradient = float(loss.detach()), float(gradient[0, 0])
    print(f"{name}: {loss:.2f}, gradient {gradient:.4f}")
