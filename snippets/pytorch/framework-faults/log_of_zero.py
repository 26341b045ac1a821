import torch

shares = torch.tensor([[0.25, 1e-30, 2e-38, 0]])  # (1, 4)

y = torch.log(shares)  # (1, 4)
print([f"{value:.2f}" for value in y[0]])
