import torch

probabilities = torch.tensor([[0.25, 1e-30, 2e-38, 0]])  # (1, 4)

y = torch.log(probabilities)  # (1, 4)
print([f"{value:.2f}" for value in y[0]])
