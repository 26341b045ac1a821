import torch
from torch.utils.data import random_split

labels = torch.tensor([0.0, 1.0]).repeat_interleave(5000)  # (10000,)

generator = torch.Generator(labels.device).manual_seed(0)
train, validation = random_split(labels, [0.8, 0.2], generator)
train, validation = labels[train.indices], labels[validation.indices]
print(f"mean label in training {train.mean():.1f}")
print(f"mean label in validation {validation.mean():.1f}")
