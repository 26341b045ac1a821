import numpy as np
import torch
from torch.utils.data import DataLoader

labels = torch.tensor([0.0, 1.0]).repeat_interleave(500)  # (1000,)

generator = torch.Generator(labels.device).manual_seed(0)
loader = DataLoader(
    labels, batch_size=100, shuffle=True, generator=generator)
first = next(iter(loader))
print("labels in the first batch:", np.unique(first.numpy(force=True)))
