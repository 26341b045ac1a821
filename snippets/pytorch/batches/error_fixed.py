import torch

logits = torch.tensor([[2, 1, 0], [0, 3, 1], [1, 0, 2], [3, 0, 1]])  # (4, 3)
labels = torch.tensor([0, 1, 2, 2])

correct = logits.argmax(dim=1) == labels
print(f"{correct.float().mean():.2f}")
