import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
first = torch.tensor([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2)
second = torch.tensor([[2.0, -1], [1, 4]])  # (2, 2)

one = x @ (first @ second)  # (2, 2)
two = (x @ first) @ second
relu = F.relu(x @ first) @ second
print("one layer: ", one.tolist())
print("two layers:", two.tolist())
print("with ReLU: ", relu.tolist())
