import torch

logits = torch.tensor([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = torch.tensor([[0.0], [1], [1], [1]])

correct = (logits > 0) == (labels > 0.5)
print(f"{correct.float().mean():.2f}")
