import torch
from torch import nn

pixels = torch.tensor([[0.0, 128, 255], [255, 64, 0]])  # (2, 3)
kernel = torch.tensor([[2, -1], [0.5, 1], [-1, 1.5]])


class Rescaling(nn.Module):
    def forward(self, x):
        return x / 255


outside = nn.Sequential(nn.Linear(3, 2, bias=False), nn.Softmax(dim=1))
inside = nn.Sequential(Rescaling(), outside)
outside[0].weight.data = kernel.T
for name, x in [("0 to 255", pixels), ("0 to 1", pixels / 255)]:
    p = outside(x)
    q = inside(x)
    print(f"{name:8}  {p[0, 1]:.3f} {p[1, 0]:.3f}  {q[0, 1]:.3f} {q[1, 0]:.3f}")
