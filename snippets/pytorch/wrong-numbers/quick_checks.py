import numpy as np
import torch
from torch import nn

net = nn.Sequential(
    nn.Conv2d(3, 4, 3), nn.ReLU(),
    nn.BatchNorm2d(4),
    nn.Flatten(),
    nn.Dropout(0.5),
    nn.Linear(4 * 4 * 3, 10),
)


@torch.no_grad()
def f(x):
    return net.eval()(torch.tensor(x)).numpy(force=True)


x = np.random.RandomState(0).randn(4, 3, 6, 5).astype(np.float32)
y = f(x)  # (4, 10)
print("finite:", np.isfinite(y).all())
print("twice the same:", np.array_equal(f(x), y))
print("alone as in a batch:", np.allclose(f(x[:1]), y[:1], atol=1e-5))
print("probabilities:", np.allclose(y.sum(axis=1), 1))
