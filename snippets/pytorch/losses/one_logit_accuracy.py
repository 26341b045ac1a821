import torch

logits = torch.tensor([[-1], [0.3], [0.4], [2]])  # (4, 1)
labels = torch.tensor([[0.0], [1], [1], [1]])

# argmax of one number is always 0.
correct = logits.argmax(dim=1, keepdim=True) == labels
print(f"{correct.float().mean():.2f}")
