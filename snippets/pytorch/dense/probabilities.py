import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=4, suppress=True)

logits = torch.tensor([[2, 1, 0.1], [1000, 999, -1000]])  # (2, 3)

y = F.softmax(logits, dim=1)  # (2, 3)
probabilities = y.numpy(force=True)
print(probabilities)
print("sums:", probabilities.sum(axis=1))
