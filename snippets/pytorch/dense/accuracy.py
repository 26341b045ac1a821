import torch

logits = torch.tensor([[2.0, 1, 0], [0, 3, -1], [1, 0, -2]])  # (3, 3)
labels = torch.tensor([0, 1, 2])  # (3,)

reported = (logits.argmax(dim=1) == labels).float().mean()
print(f"reported: {float(reported):.3f}")
print(f"accuracy: {float(reported):.3f}")
