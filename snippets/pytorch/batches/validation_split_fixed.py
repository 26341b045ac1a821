import numpy as np
import torch

labels = torch.tensor([0.0, 1.0]).repeat_interleave(5000)  # (10000,)

permutation = np.random.RandomState(0).permutation(10000)
labels = labels[torch.tensor(permutation)]
train, validation = labels[:8000], labels[8000:]
print(f"mean label in training {train.mean():.1f}")
print(f"mean label in validation {validation.mean():.1f}")
