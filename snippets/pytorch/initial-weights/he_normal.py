import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
kernel = torch.empty(2000, 100)  # (2000, 100)


def show(name, initializer):
    initializer(kernel)
    weight = kernel.numpy(force=True)
    far = np.mean(np.abs(weight) > 3 * weight.std())
    print(f"{name:16} std {weight.std():.2f}, beyond three of them {far:.1%}")


show("kaiming_normal_", nn.init.kaiming_normal_)
