import torch
from torch.utils.data import random_split

numbers = torch.arange(1000)  # (1000,)

generator = torch.Generator(numbers.device).manual_seed(0)
train, validation = random_split(numbers.tolist(), [0.8, 0.2], generator)
train, validation = set(train), set(validation)
print("in both:", len(train & validation), "of", len(validation))
