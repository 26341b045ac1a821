import torch
from torch import nn


def dtype_of_a_layer():
    return str(nn.Linear(2, 1).weight.dtype).partition(".")[2]


torch.set_default_dtype(torch.float64)
third = torch.full((1, 2), 1 / 3)  # (1, 2)
print("float64 asked for:", dtype_of_a_layer())

torch.set_default_dtype(torch.float32)
print("float32 asked for:", dtype_of_a_layer())
