import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
kernel = torch.empty(2000, 100)  # (2000, 100)


def show(name, **options):
    nn.init.trunc_normal_(kernel, std=0.02, **options)
    far = np.mean(np.abs(kernel.numpy(force=True)) > 0.041)
    print(f"{name}: std {kernel.std().item():.3f}, beyond 0.041: {far:.0%}")


show("by default ")
show("cut at 0.04", a=-0.04, b=0.04)
