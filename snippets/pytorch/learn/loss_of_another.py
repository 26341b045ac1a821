import torch
from torch import nn

numbers = torch.tensor([[0, 1, 0.5, 1]])  # (1, 4)
weights = [
    [1, 0, -1],
    [2, -1, 0],
    [0, 1, -2],
    [-1, 2, 1],
]
bias = [0.5, 1, 0]
label = torch.tensor([2])  # (1,)

dense = nn.Linear(4, 3)
dense.weight.data = torch.tensor(weights).float().T  # (3, 4): out, in
dense.bias.data = torch.tensor(bias)
cross_entropy = nn.CrossEntropyLoss()

logits = dense(numbers)  # (1, 3)
probabilities = logits.softmax(dim=1)  # (1, 3)
loss = cross_entropy(logits, label)  # ()
print("logits", *logits.numpy(force=True)[0])
print("probabilities", *[f"{p:.2f}" for p in probabilities[0].tolist()])
print(f"loss {loss.item():.2f}")
